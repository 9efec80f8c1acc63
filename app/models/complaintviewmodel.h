#pragma once

#include "models/complaintfilter.h"
#include "models/complaintorder.h"
#include "models/complaintranks.h"
#include "models/complainttablemodel.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <vector>

namespace barodesk::models {

/// A filtered and sorted list over a ComplaintTableModel, for one table or one lane. Changes are merged in: what stays in place is
/// one dataChanged a batch, what moves is a move; a large change (another filter, another order, a catch-up) is two
/// layout changes round one removal and one insertion. Resets only when the source does. GUI thread.
class ComplaintViewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using ComplaintPtr = ComplaintTableModel::ComplaintPtr;
    using Clock = std::function<QDateTime()>; ///< Korea time.

    ComplaintViewModel(ComplaintTableModel &source, Clock clock, QObject *parent = nullptr);

    const ComplaintFilter &filter() const { return m_filter; }
    void setFilter(const ComplaintFilter &filter);
    const QList<ComplaintSortKey> &sortKeys() const { return m_order.keys(); }
    void setSortKeys(const QList<ComplaintSortKey> &keys);
    /// Puts the column first and keeps the former ones behind it.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// While inactive it is empty and costs nothing: a lane nobody sees.
    void setActive(bool active);
    bool hasRanks() const { return m_ranks != nullptr; } ///< What it sorts by, shared with other views; while inactive none.
    /// Lets rows come and go as time passes; call once a minute.
    void tick();

    const ComplaintPtr &complaintAt(int row) const { return recordOf(m_rows[size_t(row)]); }
    int rowOf(const domain::ComplaintId &id) const; ///< -1 when it is not shown.
    const DueHorizon &horizon() const { return m_horizon; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = ValueRole) const override;
    void multiData(const QModelIndex &index, QModelRoleDataSpan roles) const override;

private:
    /// As it was when it was last put in its place; so is the rank.
    const ComplaintPtr &recordOf(int sourceRow) const;
    quint64 rankOf(int sourceRow) const;
    bool isPut(int sourceRow) const; ///< In its new place; so is everything while no batch is told.
    bool accepts(int sourceRow, const domain::Complaint &complaint) const;
    bool comesBefore(int sourceRowA, int sourceRowB) const;
    int positionOf(int sourceRow) const; ///< Of a shown row by its known record, or where it would go.
    void sourceReset();
    void sourceInserted(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceTouched(const std::vector<int> &rows);
    void mergeOne(int sourceRow, std::vector<int> &stayed);
    void mergeMany(const std::vector<int> &sourceRows);
    void show(int sourceRow);
    void hide(int sourceRow);
    void rebuild();
    void refilter();
    std::vector<int> wantedRows() const;
    std::vector<int> merged(const std::vector<int> &a, const std::vector<int> &b) const; ///< Both in order.
    std::vector<int> inOrder(const std::vector<int> &sourceRows) const;
    void become(std::vector<int> rows); ///< The large change.
    void become(std::vector<int> rows,
                const std::vector<int> &staying); ///< `staying`: of the rows shown, in their order, those among `rows`.
    void reorder(std::vector<int> rows);
    void makeOrder(const QList<ComplaintSortKey> &keys);

    ComplaintTableModel &m_source;
    Clock m_clock;
    ComplaintFilter m_filter;
    ComplaintOrder m_order;
    DueHorizon m_horizon;
    bool m_active = true;
    std::shared_ptr<const ComplaintRanks> m_ranks; ///< None while inactive.
    std::vector<bool> m_shown;                     ///< By source row.
    std::vector<int> m_rows;                       ///< The source rows shown, in order.
    QSet<int> m_put;                               ///< Of m_batch, those that are in their new places.
    bool m_allPut = false;                         ///< All of m_batch are.
    int m_batch = 0;                               ///< Of the source, the last one taken in.
};

} // namespace barodesk::models
