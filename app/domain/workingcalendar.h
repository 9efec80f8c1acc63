#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QTime>

#include <optional>

namespace barodesk::domain {

/// The hours in which a public office counts time. Half-open: 18:00 is no longer inside.
struct WorkingHours
{
    QTime start{9, 0};
    QTime end{18, 0};
    QTime lunchStart{12, 0}; ///< Equal to lunchEnd: no lunch hour is taken out.
    QTime lunchEnd{13, 0};
    friend bool operator==(const WorkingHours &, const WorkingHours &) = default;
};

struct Holiday
{
    enum class Kind { Statutory, Substitute, Election, AdHoc };

    QDate date;
    QString name; ///< Korean, as the regulation names it: data, not interface text.
    Kind kind = Kind::Statutory;
    friend bool operator==(const Holiday &, const Holiday &) = default;
};

/// Public holidays as versioned data (관공서의 공휴일에 관한 규정). Sundays are not listed: every calendar has them.
struct HolidayTable
{
    QString version;   ///< "kr-2026.1": changes with every amendment.
    QDate coveredFrom; ///< First and last day the table speaks of; a due time outside them is refused, not guessed.
    QDate coveredTo;
    QList<Holiday> holidays; ///< Ascending by date; two may share a date.
    friend bool operator==(const HolidayTable &, const HolidayTable &) = default;
};

/// Working days and hours. A value: copy it freely; it asks no clock.
class WorkingCalendar
{
public:
    WorkingCalendar() = default;
    WorkingCalendar(WorkingHours hours, HolidayTable table);

    const WorkingHours &hours() const { return m_hours; }
    const HolidayTable &table() const { return m_table; }

    bool covers(const QDate &date) const;
    bool isWorkingDay(const QDate &date) const;
    /// The name of the holiday on that date (joined by " · " when several meet), nullopt on other days, weekends included.
    std::optional<QString> holidayName(const QDate &date) const;
    QDate nextWorkingDay(const QDate &after) const; ///< The first working day later than `after`.
    /// Whether the office answers its telephones: a working day between start and end, lunch included.
    /// \param moment Korea time
    bool isOfficeOpen(const QDateTime &moment) const;

private:
    WorkingHours m_hours;
    HolidayTable m_table;
    QMap<QDate, QString> m_names;
};

} // namespace barodesk::domain
