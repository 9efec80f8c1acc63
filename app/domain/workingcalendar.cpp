#include "domain/workingcalendar.h"

#include <utility>

namespace barodesk::domain {

WorkingCalendar::WorkingCalendar(WorkingHours hours, HolidayTable table) : m_hours(std::move(hours)), m_table(std::move(table))
{
    for (const Holiday &holiday : std::as_const(m_table.holidays)) {
        QString &name = m_names[holiday.date];
        if (!name.isEmpty())
            name += QStringLiteral(" · ");
        name += holiday.name;
    }
}

bool WorkingCalendar::covers(const QDate &date) const
{
    return date.isValid() && m_table.coveredFrom.isValid() && m_table.coveredTo.isValid() && m_table.coveredFrom <= date
        && date <= m_table.coveredTo;
}

bool WorkingCalendar::isWorkingDay(const QDate &date) const
{
    return date.isValid() && date.dayOfWeek() < Qt::Saturday && !m_names.contains(date);
}

std::optional<QString> WorkingCalendar::holidayName(const QDate &date) const
{
    const auto found = m_names.constFind(date);
    return found == m_names.constEnd() ? std::nullopt : std::optional(*found);
}

QDate WorkingCalendar::nextWorkingDay(const QDate &after) const
{
    QDate day = after.addDays(1);
    while (day.isValid() && !isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

bool WorkingCalendar::isOfficeOpen(const QDateTime &moment) const
{
    return isWorkingDay(moment.date()) && moment.time() >= m_hours.start && moment.time() < m_hours.end;
}

} // namespace barodesk::domain
