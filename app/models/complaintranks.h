#pragma once

#include "models/complaintorder.h"

#include <QHash>

#include <memory>
#include <vector>

namespace barodesk::models {

/// What the records are sorted by in one column: ComplaintOrder::rank() of each row of a ComplaintTableModel, side by side, as to sort is
/// to compare it often.
class ComplaintRanks final
{
public:
    /// Of no rows yet.
    ComplaintRanks(const ComplaintSortKey &key, const domain::Organisation &organisation);

    const ComplaintSortKey &key() const { return m_order.keys().first(); }
    quint64 at(int row) const { return m_ranks[size_t(row)]; }
    /// While a batch is told: as it was before it; else as it is.
    quint64 formerAt(int row) const { return m_former.value(row, at(row)); }

    void reserve(size_t rows) { m_ranks.reserve(rows); } ///< So many will be appended.
    void append(const domain::Complaint &complaint);
    void update(int row, const domain::Complaint &former, const domain::Complaint &now); ///< Of a batch that is to be told.
    void remove(int row);
    void endBatch() { m_former.clear(); } ///< It is told.

private:
    ComplaintOrder m_order;
    std::vector<quint64> m_ranks;
    QHash<int, quint64> m_former; ///< By row, while a batch is told.
};

/// The ranks that views of one table sort by, shared by all that sort by the same column. Those last asked for stay for a while when nobody
/// has them: a person goes from the table to the lanes and back.
class ComplaintRankLists final
{
public:
    using Ranks = std::shared_ptr<ComplaintRanks>;

    /// Null when there are none by this key.
    Ranks find(const ComplaintSortKey &key);
    /// Lets go of others that nobody has.
    void add(Ranks ranks);
    /// From now on others are made; who has one of them keeps it, as it is.
    void forgetAll() { m_lists.clear(); }
    const std::vector<Ranks> &all() const { return m_lists; }

private:
    std::vector<Ranks> m_lists; ///< The last one asked for first.
};

} // namespace barodesk::models
