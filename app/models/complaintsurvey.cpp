#include "models/complaintsurvey.h"

#include "store/turnbudget.h"

#include <utility>

namespace barodesk::models {

using domain::ComplaintId;

namespace {

constexpr int Handful = 64; ///< Between two looks at the clock.

/// Those that changed while they were gathered, as they were at the end of it.
void putIn(ComplaintRecords &records, const QList<ComplaintId> &ids, const QHash<ComplaintId, store::Replica::ComplaintPtr> &changed)
{
    for (qsizetype i = 0; i < ids.size() && !changed.isEmpty(); ++i) {
        if (changed.contains(ids.at(i)))
            records[size_t(i)].reset();
    }
    records.insert(records.end(), changed.cbegin(), changed.cend());
    std::erase(records, nullptr);
}

} // namespace

ComplaintSurvey::ComplaintSurvey(store::Replica &replica, QObject *parent) : QObject(parent), m_replica(replica)
{
    m_pool.setMaxThreadCount(1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(std::chrono::seconds(1));
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_wait, &QTimer::timeout, this, &ComplaintSurvey::run);
    connect(&m_turn, &QTimer::timeout, this, &ComplaintSurvey::gather);
    connect(&replica, &store::Replica::complaintsChanged, this, &ComplaintSurvey::note);
    connect(&replica, &store::Replica::organisationChanged, this, &ComplaintSurvey::wait);
    connect(&replica, &store::Replica::reset, this, [this] {
        if (std::exchange(m_gathering, false))
            start(); // Of nothing that was there before.
        else
            run();
    });
}

ComplaintSurvey::~ComplaintSurvey() { m_pool.waitForDone(); }

void ComplaintSurvey::setWork(std::function<Work()> make)
{
    m_make = std::move(make);
    ++m_generation;
    run();
}

void ComplaintSurvey::setActive(bool active)
{
    if (std::exchange(m_active, active) != active && active && m_stale)
        run();
    if (!active)
        m_wait.stop();
}

void ComplaintSurvey::setInterval(std::chrono::milliseconds interval) { m_wait.setInterval(interval); }

void ComplaintSurvey::note(const QList<ComplaintId> &ids)
{
    if (m_gathering) {
        for (const ComplaintId &id : ids)
            m_changed.insert(id);
    } else {
        wait();
    }
}

void ComplaintSurvey::wait()
{
    m_stale = true;
    if (m_active && !m_wait.isActive()) // The first change of many begins the wait, so that a stream of them does not put it off for ever.
        m_wait.start();
}

void ComplaintSurvey::run()
{
    m_stale = true;
    if (!m_active || !m_make)
        return;
    m_wait.stop();
    if (m_gathering) // The work is made when they are gathered: the latest.
        return;
    if (m_running) {
        m_wanted = true;
        return;
    }
    start();
}

void ComplaintSurvey::start()
{
    m_running = true;
    m_gathering = true;
    m_wanted = false;
    m_ids = m_replica.complaints().keys();
    m_records.clear();
    m_records.reserve(size_t(m_ids.size()));
    m_changed.clear();
    emit busyChanged();
    m_turn.start();
}

void ComplaintSurvey::gather()
{
    if (!m_gathering)
        return;
    const store::TurnBudget budget;
    const auto &known = m_replica.complaints();
    while (qsizetype(m_records.size()) < m_ids.size()) {
        for (int i = 0; i < Handful && qsizetype(m_records.size()) < m_ids.size(); ++i)
            m_records.push_back(known.value(m_ids.at(qsizetype(m_records.size()))));
        if (budget.isSpent()) {
            m_turn.start();
            return;
        }
    }
    dispatch();
}

void ComplaintSurvey::dispatch()
{
    m_gathering = false;
    m_stale = false;
    QHash<ComplaintId, store::Replica::ComplaintPtr> changed;
    const auto touched = std::exchange(m_changed, {});
    for (const ComplaintId &id : touched)
        changed.insert(id, m_replica.complaint(id)); // Null: it has vanished.
    m_pool.start([this, records = std::exchange(m_records, {}), ids = std::exchange(m_ids, {}), changed = std::move(changed),
                  work = m_make(), generation = m_generation]() mutable {
        putIn(records, ids, changed);
        std::function<void()> deliver = work(records);
        records.clear(); // In this thread: the last of a record that has changed meanwhile.
        changed.clear();
        // The pool is waited for before this object goes, so `this` is there; what is queued goes with it.
        QMetaObject::invokeMethod(
            this, [this, generation, deliver = std::move(deliver)] { finish(generation, deliver); }, Qt::QueuedConnection);
    });
}

void ComplaintSurvey::finish(int generation, const std::function<void()> &deliver)
{
    m_running = false;
    if (generation == m_generation && deliver)
        deliver();
    if (m_wanted && m_active)
        start();
    else
        m_wanted = false;
    emit busyChanged();
}

} // namespace barodesk::models
