#pragma once

#include "models/complaintsearch.h"
#include "models/duewindow.h"
#include "store/replica.h"
#include "store/turnbudget.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace barodesk::models {

class ComplaintRanks;
class ComplaintRankLists;
struct ComplaintSortKey;

enum class ComplaintColumn {
    Number,
    State,
    Category,
    Place,
    Text,
    Received,
    Due,
    Owner,
    CallBack,
    District, ///< From here on those a table shows when they are asked for.
    Team,     ///< Of the department; its value is the department's code.
    Contractor,
    Planned,
    Channel,
    Transfers, ///< How often it went from one department to another.
};
inline constexpr int ComplaintColumnCount = int(ComplaintColumn::Transfers) + 1;

enum ComplaintRole {
    ValueRole = Qt::UserRole + 1, ///< The column's value: a string, a QDateTime, a ComplaintState.
    RecordRole,                   ///< The whole record, ComplaintTableModel::ComplaintPtr, in every column.
};

/// All complaints of the replica, in the order they became known. Values only: words and colours are the view's.
/// What the replica announces is taken in once a frame, so a burst of changes costs one dataChanged, and no more of it than a turn of the
/// thread may take; resets only when the replica does. GUI thread.
class ComplaintTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using ComplaintPtr = store::Replica::ComplaintPtr;

    explicit ComplaintTableModel(store::Replica &replica, QObject *parent = nullptr);
    ComplaintTableModel(store::Replica &replica, store::TurnBudget::Clock turnClock, QObject *parent = nullptr);
    ~ComplaintTableModel() override;

    const store::Replica &replica() const { return m_replica; }
    const std::vector<ComplaintPtr> &complaints() const { return m_complaints; }
    const ComplaintPtr &complaintAt(int row) const { return m_complaints[size_t(row)]; }
    /// While a batch is told: the record as it was before it; else as it is. Spares each view a record of its own for every row.
    const ComplaintPtr &formerAt(int row) const;
    /// Of complaintAt(), side by side: to look for a state in all records is to fetch each from memory.
    const std::vector<domain::ComplaintState> &states() const { return m_states; }
    bool isTelling() const { return !m_former.isEmpty(); } ///< A batch: formerAt() may differ from complaintAt().
    int batch() const { return m_batch; }                  ///< Counts those told.
    int rowOf(const domain::ComplaintId &id) const;        ///< -1 when unknown.
    /// What its rows are sorted by, one list for all views of an order. It is kept up to date until the next modelReset or
    /// organisationChanged: ask again then. Making one looks at every record.
    std::shared_ptr<const ComplaintRanks> ranksBy(const ComplaintSortKey &key);
    const ComplaintSearch &search() const { return m_search; }
    /// Those that may count otherwise now, as time has passed; ascending.
    std::vector<int> rowsTurned(const DueHorizon &before, const DueHorizon &after) const;
    void setNamesSearchable(bool searchable); ///< Where the person may read personal data.

    /// While held, nothing is taken in: what changes waits until somebody has let go of what they drag.
    void setHeld(bool held);

    /// Takes in now all that waits for the next frames.
    void flush();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = ValueRole) const override;
    void multiData(const QModelIndex &index, QModelRoleDataSpan roles) const override;

    static QVariant value(const domain::Complaint &complaint, ComplaintColumn column);

signals:
    /// After the one dataChanged of a batch: exactly which rows it was about, ascending.
    void rowsTouched(const std::vector<int> &rows);
    void organisationChanged(); ///< Names, ranks and the calendar may differ; the search is rebuilt.

private:
    void reload();
    void note(const QList<domain::ComplaintId> &ids);
    void waitForFrame();
    void takeInFrame();
    void takeIn(const std::function<bool()> &isEnough);
    void insertNew(const std::vector<ComplaintPtr> &complaints);
    void removeRow(const domain::ComplaintId &id);

    store::Replica &m_replica;
    store::TurnBudget::Clock m_turnClock;
    std::vector<ComplaintPtr> m_complaints;
    std::vector<DueMoments> m_moments; ///< Of m_complaints, as the next.
    std::vector<domain::ComplaintState> m_states;
    std::unique_ptr<ComplaintRankLists> m_rankLists;
    QHash<int, ComplaintPtr> m_former; ///< By row, while a batch is told.
    int m_batch = 0;
    QHash<domain::ComplaintId, int> m_rows;
    ComplaintSearch m_search;
    bool m_namesSearchable = false;
    bool m_held = false;
    std::deque<domain::ComplaintId> m_waiting; ///< In the order announced, each once.
    QSet<domain::ComplaintId> m_waitingSet;
    QTimer m_frame;
    QElapsedTimer m_sinceFlush;
};

} // namespace barodesk::models

Q_DECLARE_METATYPE(barodesk::models::ComplaintTableModel::ComplaintPtr)
