#include "ui/shell/stallmonitor.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace barodesk::ui::shell {

namespace {

Q_LOGGING_CATEGORY(stallLog, "barodesk.stall")

constexpr int BeatMs = 25;
constexpr int LimitMs = 50;

} // namespace

StallMonitor::StallMonitor(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::chrono::milliseconds(BeatMs));
    connect(&m_timer, &QTimer::timeout, this, &StallMonitor::beat);
    m_since.start();
    m_timer.start();
}

void StallMonitor::beat()
{
    const qint64 late = m_since.restart() - BeatMs;
    if (late <= LimitMs)
        return;
    m_longest = std::max(m_longest, late);
    qCInfo(stallLog) << "the window did not answer for" << late << "ms";
    emit stalled(late);
}

} // namespace barodesk::ui::shell
