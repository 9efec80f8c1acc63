#include "domain/similarity.h"

#include "domain/placewords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace barodesk::domain {

namespace {

constexpr double EarthMetres = 6'371'000;
constexpr double FarMetres = 500;   ///< Points this far apart are two places, whatever they are called.
constexpr double AlikePlace = 0.62; ///< Below it two names share little but "로" and "아파트".
constexpr double AlikeText = 0.45;  ///< Below it two wordings share little but endings.
constexpr double VeryAlike = 0.60;  ///< What two wordings need that were given kinds of two branches.
constexpr double UnlikeText = 0.15; ///< Below it two wordings of related kinds speak of two things.
constexpr double WorthALook = 0.35; ///< So much of the whole words any alike text has; taking them apart is dearer.
constexpr double Threshold = 0.30;
constexpr double HalfLifeDays = 60;

struct Weighed
{
    double score = 0;
    std::vector<std::pair<double, SimilarReason>> reasons;

    void add(double weight, SimilarReason reason)
    {
        score += weight;
        reasons.emplace_back(weight, reason);
    }
};

CategoryCode branch(const CategoryCode &code, const Organisation &organisation)
{
    const Category *category = organisation.category(code);
    return category ? category->parent : CategoryCode{};
}

/// Words that are in every other complaint and say nothing of what is wrong.
bool isStock(QStringView word)
{
    static constexpr std::array Stock{QStringView(u"부탁"), QStringView(u"주세요"), QStringView(u"주십시"), QStringView(u"바랍니다"),
                                      QStringView(u"언제"), QStringView(u"되나요"), QStringView(u"빨리"),   QStringView(u"빠른"),
                                      QStringView(u"처리"), QStringView(u"확인"),   QStringView(u"고치면"), QStringView(u"전화"),
                                      QStringView(u"연락"), QStringView(u"여기"),   QStringView(u"담당")};
    return std::ranges::any_of(Stock, [&](QStringView stock) { return word.contains(stock); });
}

/// What is wrong: a text without its place and without what everybody says.
QString matterOf(const QString &text, const Place &place)
{
    constexpr double PlaceWord = 0.6;
    std::vector<hangul::Likeness> placeWords;
    for (const QString *line : {&place.landmark, &place.address}) {
        for (const QStringView word : QStringView(*line).split(u' ', Qt::SkipEmptyParts))
            placeWords.emplace_back(word);
    }
    QString matter;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const bool said
            = isStock(word) || std::ranges::any_of(placeWords, [&](const hangul::Likeness &known) { return known.to(word) >= PlaceWord; });
        if (!said)
            matter += word;
    }
    return matter;
}

/// Whether a text has a word that people use for the category: as good as having chosen it.
bool speaksOf(const QString &textKey, const CategoryCode &code, const Organisation &organisation)
{
    constexpr qsizetype Least = 2;
    const Category *category = organisation.category(code);
    return category && std::ranges::any_of(category->spoken, [&](const QString &spoken) {
               const QString key = hangul::searchKey(spoken);
               return key.size() >= Least && textKey.contains(key);
           });
}

QString nameOf(const std::optional<DistrictCode> &district, const Organisation &organisation)
{
    const District *known = district ? organisation.district(*district) : nullptr;
    return known ? known->name : QString();
}

/// When it was last heard of: the work's end, else the receipt.
const QDateTime &lastHeard(const Complaint &complaint)
{
    if (complaint.state == ComplaintState::Resolved && complaint.resolvedAt)
        return *complaint.resolvedAt;
    if (complaint.state == ComplaintState::Closed && (complaint.resolvedAt || complaint.closedAt))
        return complaint.resolvedAt ? *complaint.resolvedAt : *complaint.closedAt;
    return complaint.receivedAt;
}

bool isDone(const Complaint &complaint) { return complaint.state == ComplaintState::Resolved || complaint.state == ComplaintState::Closed; }

/// What is asked of every candidate, made ready once.
class Comparison final
{
public:
    Comparison(const SimilarQuery &query, const Organisation &organisation, const QDateTime &now)
        : m_query(query),
          m_organisation(organisation),
          m_now(now),
          m_branch(query.category ? branch(*query.category, organisation) : CategoryCode{}),
          m_place(query.place, nameOf(query.place.district, organisation)),
          m_key(hangul::searchKey(query.text)),
          m_matter(matterOf(query.text, query.place)),
          m_likeness(m_matter)
    {
    }

    std::optional<SimilarComplaint> with(const std::shared_ptr<const Complaint> &candidate) const
    {
        const Complaint &other = *candidate;
        if (other.id == m_query.self || !canBeSimilar(other, m_now))
            return std::nullopt;
        const bool sameCaller = m_query.citizen && other.citizen == m_query.citizen;
        Weighed weighed;
        const double kind = categoryWeight(other, weighed);
        // Kinds of two branches say it is another matter, if not the very same words.
        if (kind == 0 && !(sameCaller || m_likeness.containedIn(other.text) >= WorthALook))
            return std::nullopt;
        std::optional<int> metres;
        const Where where = placeWeight(other, metres, weighed);
        if (sameCaller)
            weighed.add(0.15, SimilarReason::SameCaller);
        // The same person elsewhere has another matter; of the same kind in the same 읍면동 something may be the same while no more is said.
        const bool placed = where == Where::Here || (sameCaller && where != Where::Elsewhere)
            || (where == Where::Somewhere && kind >= SameKind && m_place.isEmpty() && m_query.place.district == other.place.district);
        // Comparing texts is the dear part: only where the rest gives it a chance.
        if (!placed)
            return std::nullopt;
        const QString matter = matterOf(other.text, other.place);
        const bool compared = !m_matter.isEmpty() && !matter.isEmpty();
        const double text = compared ? m_likeness.to(matter) : 0;
        const bool alike = text >= (m_query.category && kind == 0 ? VeryAlike : AlikeText);
        if (alike)
            weighed.add(0.2 * text, SimilarReason::AlikeText);
        const bool related = kind > 0 && (kind >= SpokenKind || !compared || text >= UnlikeText);
        if ((!related && !alike) || weighed.score < Threshold)
            return std::nullopt;

        SimilarComplaint similar{.complaint = candidate,
                                 .kind = kindOf(other, sameCaller, where == Where::Here),
                                 .score = weighed.score * decay(other),
                                 .reasons = {},
                                 .metres = metres};
        std::ranges::stable_sort(weighed.reasons, std::ranges::greater{}, &std::pair<double, SimilarReason>::first);
        for (const auto &[weight, reason] : weighed.reasons)
            similar.reasons.append(reason);
        return similar;
    }

private:
    enum class Where { Elsewhere, Somewhere, Here };
    static constexpr double SameKind = 0.35;
    static constexpr double SpokenKind = 0.25;

    double categoryWeight(const Complaint &other, Weighed &weighed) const
    {
        if (!m_query.category) {
            if (!speaksOf(m_key, other.category, m_organisation))
                return 0;
            weighed.add(SpokenKind, SimilarReason::SameCategory);
            return SpokenKind;
        }
        if (other.category == *m_query.category) {
            weighed.add(SameKind, SimilarReason::SameCategory);
            return SameKind;
        }
        if (!m_branch.isEmpty() && branch(other.category, m_organisation) == m_branch) {
            weighed.add(0.2, SimilarReason::RelatedCategory);
            return 0.2;
        }
        return 0;
    }

    Where placeWeight(const Complaint &other, std::optional<int> &metres, Weighed &weighed) const
    {
        const bool sameDistrict = m_query.place.district && m_query.place.district == other.place.district;
        if (m_query.place.point && other.place.point) {
            const double distance = metresBetween(*m_query.place.point, *other.place.point);
            metres = int(std::lround(distance));
            if (distance <= NearMetres) {
                weighed.add(0.4 - 0.15 * distance / NearMetres, SimilarReason::NearPoint);
                if (sameDistrict)
                    weighed.add(0.1, SimilarReason::SameDistrict);
                return Where::Here;
            }
            if (distance > FarMetres)
                return Where::Elsewhere;
        } else if (!sameDistrict && m_query.place.district && other.place.district) {
            // Another 읍면동 is another place, unless coordinates say it is just across the border.
            return Where::Elsewhere;
        }
        const double alike = m_place.to(other.place);
        if (alike >= AlikePlace)
            weighed.add(0.35 * alike, SimilarReason::SamePlace);
        if (sameDistrict)
            weighed.add(0.1, SimilarReason::SameDistrict);
        if (alike >= AlikePlace)
            return Where::Here;
        const bool known = !m_place.isEmpty() && !(other.place.address.isEmpty() && other.place.landmark.isEmpty());
        return known ? Where::Elsewhere : Where::Somewhere;
    }

    static SimilarKind kindOf(const Complaint &other, bool sameCaller, bool here)
    {
        if (isDone(other) && (here || !sameCaller))
            return SimilarKind::Recurrence;
        return sameCaller ? SimilarKind::Repeat : SimilarKind::Duplicate;
    }

    double decay(const Complaint &other) const
    {
        const double days = double(lastHeard(other).secsTo(m_now)) / 86'400;
        return std::exp2(-std::max(0.0, days) / HalfLifeDays);
    }

    const SimilarQuery &m_query;
    const Organisation &m_organisation;
    const QDateTime &m_now;
    CategoryCode m_branch;
    PlaceLikeness m_place;
    QString m_key;    ///< Of the text, as search compares it.
    QString m_matter; ///< What is wrong, by the text.
    hangul::Likeness m_likeness;
};

} // namespace

double metresBetween(const GeoPoint &a, const GeoPoint &b)
{
    constexpr double Radian = std::numbers::pi / 180;
    const double north = (b.latitude - a.latitude) * Radian;
    const double east = (b.longitude - a.longitude) * Radian * std::cos((a.latitude + b.latitude) / 2 * Radian);
    return EarthMetres * std::hypot(north, east);
}

bool canBeSimilar(const Complaint &complaint, const QDateTime &now)
{
    if (complaint.state == ComplaintState::Withdrawn || complaint.state == ComplaintState::TransferredOut)
        return false;
    return lastHeard(complaint) >= now.addDays(isDone(complaint) ? -RecurrenceDays : -SimilarDays);
}

QList<SimilarComplaint> similarComplaints(const SimilarQuery &query, std::span<const std::shared_ptr<const Complaint>> candidates,
                                          const Organisation &organisation, const QDateTime &now, int limit)
{
    const Comparison comparison(query, organisation, now);
    QList<SimilarComplaint> found;
    for (const auto &candidate : candidates) {
        if (auto similar = comparison.with(candidate))
            found.append(*std::move(similar));
    }
    std::ranges::sort(found, [](const SimilarComplaint &a, const SimilarComplaint &b) {
        return a.score != b.score ? a.score > b.score : a.complaint->receivedAt > b.complaint->receivedAt;
    });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

} // namespace barodesk::domain
