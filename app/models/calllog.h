#pragma once

#include "store/replica.h"
#include "store/turnbudget.h"

#include <QFutureWatcher>
#include <QMultiHash>
#include <QTimer>

#include <deque>
#include <vector>

namespace barodesk::models {

/// All calls of the replica in the order they began, which missed ones still want to be called back, and what was registered in each.
/// Many calls are put in order in another thread; what the replica announces later is taken in by turns. GUI thread.
class CallLog final : public QObject
{
    Q_OBJECT
public:
    using CallPtr = store::Replica::CallPtr;

    struct Row
    {
        qint64 start = 0; ///< Milliseconds since the epoch.
        CallPtr call;
        QString key = {}; ///< See searchKey().
        int keyOf = -1;   ///< The generation of names the key was made of; -1: not made.
    };

    explicit CallLog(store::Replica &replica, QObject *parent = nullptr);
    CallLog(store::Replica &replica, store::TurnBudget::Clock turnClock, QObject *parent = nullptr);
    ~CallLog() override;

    const store::Replica &replica() const { return m_replica; }
    bool isReady() const { return m_ready; } ///< False while the calls are being put in order: rows() is empty then.
    const std::vector<Row> &rows() const { return m_rows; }
    /// The first row that did not begin before this call.
    size_t lowerBound(qint64 start, const domain::CallId &id) const;
    int rowOf(const domain::CallId &id) const; ///< -1 when unknown.
    /// The other side's name as search compares it. Made when first asked for.
    const QString &searchKey(size_t row);

    /// Missed, and since then neither was that number called nor did a call with it come through.
    bool wantsCallBack(const domain::CallRecord &call) const;
    /// How many of one counsellor's do that began after `since`.
    int callBacksWanted(const domain::UserId &handledBy, const QDateTime &since) const;
    QList<domain::ComplaintId> complaintsOf(const domain::CallId &id) const; ///< Registered in this call.

    void flush(); ///< Takes in now all that waits for a later turn.

signals:
    void reset();                                             ///< rows() is another list; also when it becomes ready.
    void changed(const QList<barodesk::domain::CallId> &ids); ///< New and vanished ones included.
    /// wantsCallBack() of some calls. \param more of some that did not before, other than new ones
    void callBacksChanged(bool more);
    void complaintsChanged(const QList<barodesk::domain::CallId> &ids);
    void namesChanged();

private:
    struct Loaded
    {
        std::vector<Row> rows;
        QHash<domain::CallId, qint64> starts;
        QHash<domain::PhoneNumber, qint64> reached;
        QMultiHash<domain::CallId, domain::ComplaintId> complaints;
    };

    static Loaded load(const QHash<domain::CallId, CallPtr> &calls,
                       const QHash<domain::ComplaintId, store::Replica::ComplaintPtr> &complaints);
    void reload();
    void take(Loaded loaded);
    void note(const QList<domain::CallId> &ids);
    void noteComplaints(const QList<domain::ComplaintId> &ids);
    void takeIn(const std::function<bool()> &isEnough);
    struct Marks
    {
        bool changed = false; ///< What wants to be called back may be other calls.
        bool more = false;    ///< Calls that did not before may.
    };

    Marks takeIn(const domain::CallId &id);
    void judgeAnew(const domain::PhoneNumber &number);

    store::Replica &m_replica;
    store::TurnBudget::Clock m_turnClock;
    bool m_ready = false;
    int m_names = 0;                              ///< Generation of names.
    std::vector<Row> m_rows;                      ///< Oldest first, so that what is new goes to the end.
    QHash<domain::CallId, qint64> m_starts;       ///< Of m_rows.
    QHash<domain::PhoneNumber, qint64> m_reached; ///< When a number was last called, or talked with.
    QMultiHash<domain::CallId, domain::ComplaintId> m_complaints;
    std::deque<domain::CallId> m_waiting;
    QTimer m_turn;
    QFutureWatcher<std::shared_ptr<Loaded>> m_coming;
};

} // namespace barodesk::models
