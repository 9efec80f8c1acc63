#pragma once

#include "domain/complaint.h"

#include <QList>

#include <memory>
#include <optional>
#include <span>

namespace barodesk::domain {

/// What an earlier complaint is to the one being written (domain.md "Repeats, duplicates, recurrences").
enum class SimilarKind {
    Repeat,     ///< 반복: the same citizen, the same content.
    Duplicate,  ///< 중복: another citizen, the same thing, still open.
    Recurrence, ///< 재발: resolved or closed, and broken again.
};

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
    SimilarKind kind = SimilarKind::Duplicate;
    double score = 0;             ///< 0…1, for ranking only.
    QList<SimilarReason> reasons; ///< What weighs most first; never empty.
    std::optional<int> metres;    ///< Where both have coordinates.
};

/// A citizen's report this far away may be the same place (domain.md "Repeats, duplicates, recurrences").
inline constexpr double NearMetres = 250;
/// An open one received longer ago is not looked at: it shows in the person's history and on the map.
inline constexpr int SimilarDays = 90;
/// Nor one whose work was done longer ago: what breaks again after that was not badly repaired.
inline constexpr int RecurrenceDays = 180;

double metresBetween(const GeoPoint &a, const GeoPoint &b);

/// Whether a complaint can be proposed to anybody at that time: not what was withdrawn or went to another agency, nor what is too old.
bool canBeSimilar(const Complaint &complaint, const QDateTime &now);

/// Complaints that may be the same thing, most alike first, at most `limit`. The place must be alike or the caller the same, and the kind
/// or the words too: one alone proves nothing. Proposed with reasons, decided by a person. Looks through all candidates; SimilarityIndex
/// knows which of many are worth it.
QList<SimilarComplaint> similarComplaints(const SimilarQuery &query, std::span<const std::shared_ptr<const Complaint>> candidates,
                                          const Organisation &organisation, const QDateTime &now, int limit = 3);

} // namespace barodesk::domain
