#pragma once

#include "domain/workingcalendar.h"

#include <chrono>
#include <vector>

namespace barodesk::domain {

struct Complaint;

/// Working time between any two moments at the cost of two look-ups: the days of a span are summed up once. Says what workingTimeBetween() says,
/// for many thousands of complaints at once. A value; read it from any thread.
class WorkingTimeline
{
public:
    /// \param first, last the days spoken of; a moment outside them counts as the nearest end
    WorkingTimeline(const WorkingCalendar &calendar, const QDate &first, const QDate &last);

    /// \param from, to milliseconds since the epoch; none when `to` is not later
    std::chrono::milliseconds between(qint64 from, qint64 to) const;

private:
    qint64 at(qint64 moment) const; ///< Working milliseconds from the first day's midnight.

    qint64 m_start = 0; ///< Midnight of the first day in Korea, milliseconds since the epoch.
    qint64 m_open = 0;  ///< The office's hours, milliseconds of the day; so are the next three.
    qint64 m_close = 0;
    qint64 m_lunchStart = 0;
    qint64 m_lunchEnd = 0;
    std::vector<bool> m_working;  ///< By day.
    std::vector<qint64> m_before; ///< Working milliseconds of the days before; one more than days.
};

/// How long the office worked on it: working time from countedFrom() to resolvedAt, without the times in which the clock stood: to the minute
/// where the period is counted in hours, else without the whole days of request and of arrival (영 20, 24), as the ledger of explainDue().
/// None while it is not resolved.
std::optional<std::chrono::minutes> processingTime(const Complaint &complaint, const WorkingTimeline &timeline);

} // namespace barodesk::domain
