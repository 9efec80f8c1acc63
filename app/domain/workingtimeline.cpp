#include "domain/workingtimeline.h"

#include "domain/complaint.h"
#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <algorithm>

namespace barodesk::domain {

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;
constexpr qint64 KoreaOffset = KoreaOffsetSeconds * 1000LL;

qint64 midnightBefore(qint64 moment)
{
    const qint64 local = moment + KoreaOffset;
    return moment - ((local % DayMilliseconds) + DayMilliseconds) % DayMilliseconds;
}

} // namespace

WorkingTimeline::WorkingTimeline(const WorkingCalendar &calendar, const QDate &first, const QDate &last)
    : m_start(koreaTime(first, QTime(0, 0)).toMSecsSinceEpoch())
{
    const WorkingHours &hours = calendar.hours();
    m_open = hours.start.msecsSinceStartOfDay();
    m_close = std::max<qint64>(m_open, hours.end.msecsSinceStartOfDay());
    m_lunchStart = std::clamp<qint64>(hours.lunchStart.msecsSinceStartOfDay(), m_open, m_close);
    m_lunchEnd = std::clamp<qint64>(hours.lunchEnd.msecsSinceStartOfDay(), m_lunchStart, m_close);
    const qint64 whole = (m_lunchStart - m_open) + (m_close - m_lunchEnd);
    m_before.push_back(0);
    for (QDate day = first; day.isValid() && day <= last; day = day.addDays(1)) {
        m_working.push_back(calendar.isWorkingDay(day));
        m_before.push_back(m_before.back() + (m_working.back() ? whole : 0));
    }
}

qint64 WorkingTimeline::at(qint64 moment) const
{
    if (moment <= m_start)
        return 0;
    const size_t day = size_t((moment - m_start) / DayMilliseconds);
    if (day >= m_working.size())
        return m_before.back();
    if (!m_working[day])
        return m_before[day];
    const qint64 time = (moment - m_start) % DayMilliseconds;
    return m_before[day] + (std::clamp(time, m_open, m_lunchStart) - m_open) + (std::clamp(time, m_lunchEnd, m_close) - m_lunchEnd);
}

std::chrono::milliseconds WorkingTimeline::between(qint64 from, qint64 to) const
{
    return std::chrono::milliseconds(to > from ? at(to) - at(from) : 0);
}

std::optional<std::chrono::minutes> processingTime(const Complaint &complaint, const WorkingTimeline &timeline)
{
    if (!complaint.resolvedAt)
        return std::nullopt;
    const qint64 begin = countedFrom(complaint).toMSecsSinceEpoch();
    const qint64 end = complaint.resolvedAt->toMSecsSinceEpoch();
    std::chrono::milliseconds sum = timeline.between(begin, end);
    if (!complaint.clockStops.isEmpty()) {
        const bool byTheMinute = isCountedInHours(complaint.period);
        QList<std::pair<qint64, qint64>> stops;
        for (const ClockStopSpan &stop : complaint.clockStops) {
            if (stop.from < countedFrom(complaint)) // Of a count that ended with a reopening.
                continue;
            qint64 from = stop.from.toMSecsSinceEpoch();
            qint64 to = stop.to ? stop.to->toMSecsSinceEpoch() : end;
            if (!byTheMinute) {
                from = midnightBefore(from);
                to = midnightBefore(to) + DayMilliseconds;
            }
            stops.append({from, to});
        }
        std::ranges::sort(stops);
        qint64 done = begin; // Two stops may share a day.
        for (const auto &[from, to] : stops) {
            sum -= timeline.between(std::max(done, from), std::min(to, end));
            done = std::max(done, to);
        }
    }
    return std::chrono::duration_cast<std::chrono::minutes>(sum);
}

} // namespace barodesk::domain
