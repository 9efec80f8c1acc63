#include "domain/similarity.h"

#include "domain/hangul.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace barodesk::domain {

namespace {

constexpr double EarthMetres = 6'371'000;
constexpr double AlikeWords = 0.45; ///< Below it two wordings share little but endings.
constexpr double Threshold = 0.30;

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

QString words(const Place &place)
{
    return place.landmark.isEmpty() || place.address.contains(place.landmark) ? place.address : place.landmark + u' ' + place.address;
}

CategoryCode branch(const CategoryCode &code, const Organisation &organisation)
{
    const Category *category = organisation.category(code);
    return category ? category->parent : CategoryCode{};
}

double categoryWeight(const SimilarQuery &query, const Complaint &other, const CategoryCode &queryBranch, const Organisation &organisation,
                      Weighed &weighed)
{
    if (!query.category)
        return 0;
    if (other.category == *query.category) {
        weighed.add(0.35, SimilarReason::SameCategory);
        return 0.35;
    }
    if (!queryBranch.isEmpty() && branch(other.category, organisation) == queryBranch) {
        weighed.add(0.2, SimilarReason::RelatedCategory);
        return 0.2;
    }
    return 0;
}

double placeWeight(const SimilarQuery &query, const QString &queryWords, const Complaint &other, std::optional<int> &metres,
                   Weighed &weighed)
{
    const double before = weighed.score;
    if (query.place.point && other.place.point) {
        const double distance = metresBetween(*query.place.point, *other.place.point);
        metres = int(std::lround(distance));
        if (distance <= NearMetres)
            weighed.add(0.4 - 0.15 * distance / NearMetres, SimilarReason::NearPoint);
    }
    const double alike = queryWords.isEmpty() ? 0 : hangul::likeness(queryWords, words(other.place));
    if (alike >= AlikeWords && weighed.score == before)
        weighed.add(0.35 * alike, SimilarReason::SamePlace);
    // Coordinates that are far apart outweigh a name that many places share.
    const bool apart = metres && *metres > NearMetres;
    if (!apart && query.place.district && query.place.district == other.place.district)
        weighed.add(0.1, SimilarReason::SameDistrict);
    return weighed.score - before;
}

} // namespace

double metresBetween(const GeoPoint &a, const GeoPoint &b)
{
    constexpr double Radian = std::numbers::pi / 180;
    const double north = (b.latitude - a.latitude) * Radian;
    const double east = (b.longitude - a.longitude) * Radian * std::cos((a.latitude + b.latitude) / 2 * Radian);
    return EarthMetres * std::hypot(north, east);
}

QList<SimilarComplaint> similarComplaints(const SimilarQuery &query, std::span<const std::shared_ptr<const Complaint>> candidates,
                                          const Organisation &organisation, const QDateTime &now, int limit)
{
    const CategoryCode queryBranch = query.category ? branch(*query.category, organisation) : CategoryCode{};
    const QString queryWords = words(query.place);
    const QDateTime oldest = now.addDays(-SimilarDays);
    QList<SimilarComplaint> found;
    for (const auto &candidate : candidates) {
        const Complaint &other = *candidate;
        const bool sameCategory = query.category && other.category == *query.category;
        const bool sameDistrict = query.place.district && other.place.district == query.place.district;
        const bool sameCaller = query.citizen && other.citizen == query.citizen;
        if ((!sameCategory && !sameDistrict && !sameCaller) || isEnded(other.state) || other.id == query.self || other.receivedAt < oldest)
            continue;
        // Another 읍면동 is another place, unless coordinates say it is just across the border: words are not compared.
        const bool measurable = query.place.point && other.place.point;
        if (!sameDistrict && !sameCaller && !measurable && query.place.district && other.place.district)
            continue;

        Weighed weighed;
        std::optional<int> metres;
        const double kind = categoryWeight(query, other, queryBranch, organisation, weighed);
        const double place = placeWeight(query, queryWords, other, metres, weighed);
        if (sameCaller)
            weighed.add(0.15, SimilarReason::SameCaller);
        // Comparing texts is the dear part: only where the rest gives it a chance.
        if (kind + place == 0)
            continue;
        double text = 0;
        if (!query.text.isEmpty())
            text = hangul::likeness(query.text, other.text);
        if (text >= AlikeWords)
            weighed.add(0.2 * text, SimilarReason::AlikeText);
        const bool about = kind > 0 || text >= AlikeWords;
        const bool where = place > 0.1 || sameCaller || (place > 0 && sameCategory && query.place.address.isEmpty());
        const double days = double(other.receivedAt.secsTo(now)) / 86'400;
        const double score = weighed.score * std::exp2(-std::max(0.0, days) / 60);
        if (!about || !where || score < Threshold)
            continue;
        std::ranges::stable_sort(weighed.reasons, std::ranges::greater{}, &std::pair<double, SimilarReason>::first);
        SimilarComplaint similar{.complaint = candidate, .score = std::min(1.0, score), .reasons = {}, .metres = metres};
        for (const auto &[weight, reason] : weighed.reasons)
            similar.reasons.append(reason);
        found.append(std::move(similar));
    }
    std::ranges::sort(found, [](const SimilarComplaint &a, const SimilarComplaint &b) {
        return a.score != b.score ? a.score > b.score : a.complaint->receivedAt > b.complaint->receivedAt;
    });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

} // namespace barodesk::domain
