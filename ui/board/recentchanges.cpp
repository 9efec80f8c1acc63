#include "ui/board/recentchanges.h"

#include <algorithm>

namespace barodesk::ui::board {

namespace {

constexpr qint64 HoldMilliseconds = 1200;
constexpr qint64 FadeMilliseconds = 1600;
constexpr qsizetype MostGlowing = 200; ///< A catch-up is no news.

} // namespace

RecentChanges::RecentChanges(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setInterval(120);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const qint64 over = m_clock.elapsed() - HoldMilliseconds - FadeMilliseconds;
        m_since.removeIf([over](const std::pair<const domain::ComplaintId &, qint64 &> &entry) { return entry.second < over; });
        if (m_since.isEmpty())
            m_timer.stop();
        emit faded();
    });
}

void RecentChanges::add(const domain::ComplaintId &id)
{
    if (m_since.size() >= MostGlowing)
        return;
    m_since.insert(id, m_clock.elapsed());
    if (!m_timer.isActive())
        m_timer.start();
    emit faded();
}

double RecentChanges::strength(const domain::ComplaintId &id) const
{
    const auto since = m_since.constFind(id);
    if (since == m_since.constEnd())
        return 0;
    const qint64 fading = m_clock.elapsed() - *since - HoldMilliseconds;
    return std::clamp(1.0 - double(fading) / double(FadeMilliseconds), 0.0, 1.0);
}

} // namespace barodesk::ui::board
