#pragma once

#include "models/performance.h"
#include "store/replica.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace barodesk::models {

/// Works something out over all complaints in a thread of its own, and again when they change: for what is counted, not listed. One run at a
/// time; whoever looks gets whole results only. GUI thread: the records are gathered in turns that the clock ends, and what changes meanwhile is
/// put in at the end, so that a run sees all of them as they were at one moment.
class ComplaintSurvey final : public QObject
{
    Q_OBJECT
public:
    /// Runs in the other thread, knows nothing but its argument and what was copied into it. What it returns is called in the GUI thread, unless
    /// another work was set or the survey has gone by then.
    using Work = std::function<std::function<void()>(const ComplaintRecords &)>;

    explicit ComplaintSurvey(store::Replica &replica, QObject *parent = nullptr);
    ~ComplaintSurvey() override;

    /// Makes the work of a run, in the GUI thread, so that it holds the query and the time of that run. Runs at once if active.
    void setWork(std::function<Work()> make);
    /// While inactive nothing is counted, whatever changes; becoming active counts anew if anything has changed.
    void setActive(bool active);
    void setInterval(std::chrono::milliseconds interval); ///< Between runs for the sake of changes. 1 s of itself.
    bool isBusy() const { return m_running || m_wanted; }
    void run(); ///< Now, or right after the run under way.

signals:
    void busyChanged();

private:
    void note(const QList<domain::ComplaintId> &ids);
    void wait();
    void start();
    void gather();
    void dispatch();
    void finish(int generation, const std::function<void()> &deliver);

    store::Replica &m_replica;
    QThreadPool m_pool;
    QTimer m_wait;
    QTimer m_turn;
    std::function<Work()> m_make;
    QList<domain::ComplaintId> m_ids;    ///< Of the run being gathered.
    ComplaintRecords m_records;          ///< Of the first of m_ids; null where one has vanished.
    QSet<domain::ComplaintId> m_changed; ///< Since the gathering began.
    int m_generation = 0;                ///< Of the work.
    bool m_active = false;
    bool m_gathering = false;
    bool m_running = false;
    bool m_wanted = false;
    bool m_stale = true;
};

} // namespace barodesk::models
