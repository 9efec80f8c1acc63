#include "models/complaintsurvey.h"

#include <utility>

namespace barodesk::models {

ComplaintSurvey::ComplaintSurvey(store::Replica &replica, QObject *parent) : QObject(parent), m_replica(replica)
{
    m_pool.setMaxThreadCount(1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(std::chrono::seconds(1));
    connect(&m_wait, &QTimer::timeout, this, &ComplaintSurvey::run);
    connect(&replica, &store::Replica::complaintsChanged, this, &ComplaintSurvey::note);
    connect(&replica, &store::Replica::organisationChanged, this, &ComplaintSurvey::note);
    connect(&replica, &store::Replica::reset, this, &ComplaintSurvey::run);
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

void ComplaintSurvey::note()
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
    if (m_running) {
        m_wanted = true;
        return;
    }
    start();
}

void ComplaintSurvey::start()
{
    m_running = true;
    m_wanted = false;
    m_stale = false;
    emit busyChanged();
    m_pool.start([this, complaints = m_replica.complaints(), work = m_make(), generation = m_generation]() mutable {
        std::function<void()> deliver;
        {
            const ComplaintRecords records = std::exchange(complaints, {});
            deliver = work(records);
        }
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
