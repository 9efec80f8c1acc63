#include "domain/similarityindex.h"

#include <algorithm>
#include <cmath>

namespace barodesk::domain {

namespace {

/// A square of at least NearMetres each way at Korea's latitudes, so that what is near lies in it or in one beside it.
constexpr double CellNorth = 0.00230; ///< Degrees: 255 m.
constexpr double CellEast = 0.00300;  ///< 258 m at 39.5° north, more to the south.

/// The chosen one and its like; all there are while none is chosen and the place is known.
QList<CategoryCode> categoriesOf(const SimilarQuery &query, const Organisation &organisation)
{
    QList<CategoryCode> categories;
    const Category *chosen = query.category ? organisation.category(*query.category) : nullptr;
    if (query.category)
        categories.append(*query.category);
    if (!query.place.district || (query.category && (!chosen || chosen->parent.isEmpty())))
        return categories;
    for (const Category &category : organisation.data().categories) {
        if (category.code != query.category && (!chosen || category.parent == chosen->parent))
            categories.append(category.code);
    }
    return categories;
}

QList<DistrictCode> districtsOf(const SimilarQuery &query, const Organisation &organisation)
{
    QList<DistrictCode> districts;
    if (query.place.district)
        return {*query.place.district};
    for (const District &district : organisation.data().districts)
        districts.append(district.code);
    return districts;
}

} // namespace

void SimilarityIndex::clear() { *this = {}; }

quint64 SimilarityIndex::cellOf(const GeoPoint &point, int north, int east)
{
    const auto row = quint32(qint32(std::floor(point.latitude / CellNorth)) + north);
    const auto column = quint32(qint32(std::floor(point.longitude / CellEast)) + east);
    return quint64(row) << 32 | column;
}

/// The buckets a complaint lies in.
template <typename Visit> void SimilarityIndex::eachBucket(const Complaint &complaint, Visit visit)
{
    visit(m_kinds, std::pair(complaint.place.district.value_or(DistrictCode()), complaint.category));
    if (complaint.place.point)
        visit(m_cells, cellOf(*complaint.place.point));
}

void SimilarityIndex::insert(const ComplaintPtr &complaint)
{
    remove(complaint->id);
    Slot slot = Slot(m_complaints.size());
    if (m_free.empty()) {
        m_complaints.push_back(complaint);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_complaints[slot] = complaint;
    }
    m_slots.insert(complaint->id, slot);
    eachBucket(*complaint, [slot](auto &buckets, const auto &key) { buckets[key].push_back(slot); });
}

void SimilarityIndex::remove(const ComplaintId &id)
{
    const auto found = m_slots.constFind(id);
    if (found == m_slots.cend())
        return;
    const Slot slot = *found;
    m_slots.erase(found);
    const ComplaintPtr complaint = std::exchange(m_complaints[slot], nullptr);
    eachBucket(*complaint, [slot](auto &buckets, const auto &key) {
        Bucket &bucket = buckets[key];
        // What changes is mostly young, and so at the end.
        const auto at = std::find(bucket.rbegin(), bucket.rend(), slot);
        if (at != bucket.rend()) {
            *at = bucket.back();
            bucket.pop_back();
        }
        if (bucket.empty())
            buckets.remove(key);
    });
    m_free.push_back(slot);
}

QList<SimilarComplaint> SimilarityIndex::find(const SimilarQuery &query, std::span<const ComplaintPtr> ofCaller,
                                              const Organisation &organisation, const QDateTime &now, int limit) const
{
    Bucket chosen;
    const auto take = [&chosen](const auto &buckets, const auto &key) {
        if (const auto found = buckets.constFind(key); found != buckets.cend())
            chosen.insert(chosen.end(), found->begin(), found->end());
    };
    for (const CategoryCode &category : categoriesOf(query, organisation)) {
        for (const DistrictCode &district : districtsOf(query, organisation))
            take(m_kinds, std::pair(district, category));
        take(m_kinds, std::pair(DistrictCode(), category)); // It may lie anywhere.
    }
    if (query.place.point) {
        for (int north = -1; north <= 1; ++north) {
            for (int east = -1; east <= 1; ++east)
                take(m_cells, cellOf(*query.place.point, north, east));
        }
    }
    std::ranges::sort(chosen);
    const auto repeated = std::ranges::unique(chosen);
    chosen.erase(repeated.begin(), repeated.end());
    std::vector<ComplaintPtr> candidates;
    candidates.reserve(chosen.size() + ofCaller.size());
    for (const Slot slot : chosen)
        candidates.push_back(m_complaints[slot]);
    for (const ComplaintPtr &own : ofCaller) {
        const auto known = m_slots.constFind(own->id);
        if (known == m_slots.cend() || !std::ranges::binary_search(chosen, *known))
            candidates.push_back(own);
    }
    return similarComplaints(query, candidates, organisation, now, limit);
}

} // namespace barodesk::domain
