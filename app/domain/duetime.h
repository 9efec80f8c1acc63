#pragma once

#include "domain/period.h"
#include "domain/workingcalendar.h"

#include <tl/expected.hpp>

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace barodesk::domain {

enum class SpanKind {
    Counted,
    OutsideHours, ///< Before 09:00, from 18:00.
    Lunch,
    Weekend,
    Holiday,
    Stopped, ///< The clock stood still while a supplement was awaited (영 20, 24).
};

/// One stretch of a due time's explanation. Spans follow one another without gap from receipt to due time.
struct LedgerSpan
{
    QDateTime from; ///< Korea time.
    QDateTime to;   ///< Exclusive; Korea time.
    SpanKind kind = SpanKind::Counted;
    std::chrono::minutes counted{}; ///< Working time this span adds (hour counting); 0 otherwise.
    int countedDays = 0;            ///< Days this span adds: working days, or calendar days of weeks, months and years.
    QString rule;                   ///< The article that makes it so: "법 19①", "영 19", "공휴일 규정".
    QString note;                   ///< Name of the holiday, else empty. Data, not interface text.
    friend bool operator==(const LedgerSpan &, const LedgerSpan &) = default;
};

struct DueTime
{
    QDateTime due; ///< Korea time.
    QList<LedgerSpan> ledger;
    friend bool operator==(const DueTime &, const DueTime &) = default;
};

/// A span in which the clock stood: both the day of the request and of the arrival are left out in day counting.
struct ClockStop
{
    QDateTime from;
    QDateTime to;
    friend bool operator==(const ClockStop &, const ClockStop &) = default;
};

/// What an extension adds after the period itself, with the article that allows it. In hours where the period is counted in hours
/// (1 day = 8 working hours), else in the period's own unit.
struct AddedPeriod
{
    Period length;
    QString rule; ///< "영 21"
    friend bool operator==(const AddedPeriod &, const AddedPeriod &) = default;
};

enum class DueError { InvalidReceipt, OutsideHolidayTable, StopsOverlap };

/// Whether 법 19① counts it in working hours: hours, and days up to five.
bool isCountedInHours(const Period &period);
/// The working hours of a period counted in hours: 1 day = 8.
int hoursOf(const Period &period);

/// When a complaint received at `received` must be done, and why (법 19, 영 19; domain.md "The statutory clock").
/// The ledger's counted parts add up to the period; `due` is the end of its last counted span (18:00, not 09:00 next).
/// Hours run from the moment of receipt, its seconds included, and stand still exactly during a stop. Days begin with
/// the day of receipt whatever the hour, or with the next working day when that is none. What is added is counted on from there, as the period is.
tl::expected<DueTime, DueError> dueTime(const QDateTime &received, const Period &period, const WorkingCalendar &calendar,
                                        const QList<ClockStop> &stops = {}, const QList<AddedPeriod> &added = {});

/// The moment at which so much working time has passed since `from`: `from` itself for none, within working hours else.
/// None where the calendar does not reach so far.
std::optional<QDateTime> afterWorkingTime(const QDateTime &from, std::chrono::minutes length, const WorkingCalendar &calendar);

/// Working time from `from` to `to`, negative when `to` is earlier: what "기한까지 3시간 20분 (근무시간)" counts.
std::chrono::minutes workingTimeBetween(const QDateTime &from, const QDateTime &to, const WorkingCalendar &calendar);

} // namespace barodesk::domain
