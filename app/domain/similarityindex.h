#pragma once

#include "domain/similarity.h"

#include <QHash>

#include <vector>

namespace barodesk::domain {

/// Complaints by what makes them alike: 읍면동 and kind together, and 250 m squares. A new complaint is then compared with those that can be
/// the same only, of a hundred thousand with some hundreds; once its kind is chosen, what has a kind of another branch is found near by
/// coordinates, not by words. One thread.
class SimilarityIndex final
{
public:
    using ComplaintPtr = std::shared_ptr<const Complaint>;

    void clear();
    void insert(const ComplaintPtr &complaint); ///< Takes the place of what had its id.
    void remove(const ComplaintId &id);
    qsizetype size() const { return m_slots.size(); }

    /// \param ofCaller the citizen's own, which whoever keeps the records knows
    QList<SimilarComplaint> find(const SimilarQuery &query, std::span<const ComplaintPtr> ofCaller, const Organisation &organisation,
                                 const QDateTime &now, int limit = 3) const;

private:
    using Slot = quint32;
    using Bucket = std::vector<Slot>;

    static quint64 cellOf(const GeoPoint &point, int north = 0, int east = 0);
    template <typename Visit> void eachBucket(const Complaint &complaint, Visit visit);

    QHash<ComplaintId, Slot> m_slots;
    std::vector<ComplaintPtr> m_complaints; ///< By slot; null: free.
    Bucket m_free;
    QHash<std::pair<DistrictCode, CategoryCode>, Bucket> m_kinds; ///< Those without a 읍면동 under the empty code.
    QHash<quint64, Bucket> m_cells;
};

} // namespace barodesk::domain
