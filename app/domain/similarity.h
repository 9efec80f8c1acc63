#pragma once

#include "domain/complaint.h"

#include <QList>

#include <memory>
#include <optional>
#include <span>

namespace barodesk::domain {

/// Why an earlier complaint may be about the same thing as the one being written.
enum class SimilarReason {
    SameCategory,
    RelatedCategory, ///< Another kind of the same branch of the tree.
    NearPoint,       ///< Within NearMetres, by coordinates.
    SamePlace,       ///< The words for the place are alike.
    SameDistrict,
    AlikeText,
    SameCaller,
};

/// What is known of the complaint being written; empty parts count for nothing.
struct SimilarQuery
{
    std::optional<ComplaintId> self; ///< Never proposed to itself.
    std::optional<CategoryCode> category;
    Place place;
    QString text;
    std::optional<CitizenId> citizen;
    friend bool operator==(const SimilarQuery &, const SimilarQuery &) = default;
};

struct SimilarComplaint
{
    std::shared_ptr<const Complaint> complaint;
    double score = 0;             ///< 0…1, for ranking only.
    QList<SimilarReason> reasons; ///< What weighs most first; never empty.
    std::optional<int> metres;    ///< Where both have coordinates.
};

/// A citizen's report this far away may be the same place (domain.md "Repeats, duplicates, recurrences").
inline constexpr double NearMetres = 250;
/// Older than this is not looked at: what was repaired and broke again shows in the person's history and on the map.
inline constexpr int SimilarDays = 90;

double metresBetween(const GeoPoint &a, const GeoPoint &b);

/// Open complaints that may be the same thing, most alike first, at most `limit`. The place must be alike or the caller the same, and the kind
/// or the words too: one alone proves nothing. Proposed with reasons, decided by a person. Costs a comparison of codes for those
/// of another district and category, so that it may look through all open ones.
QList<SimilarComplaint> similarComplaints(const SimilarQuery &query, std::span<const std::shared_ptr<const Complaint>> candidates,
                                          const Organisation &organisation, const QDateTime &now, int limit = 3);

} // namespace barodesk::domain
