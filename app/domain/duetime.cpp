#include "domain/duetime.h"

#include "domain/koreatime.h"

#include <algorithm>
#include <array>
#include <utility>

namespace barodesk::domain {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr int DayMilliseconds = 24 * 3600 * 1000;
constexpr int MaxDaysCountedInHours = 5; ///< 법 19①
constexpr int HoursOfDay = 8;            ///< 법 19①, whatever the office's own hours are.

QString hourLaw() { return QStringLiteral("법 19①"); }
QString dayLaw() { return QStringLiteral("법 19②"); }
QString calendarLaw() { return QStringLiteral("법 19③"); }
QString immediateLaw() { return QStringLiteral("영 19"); }
QString movedEndLaw() { return QStringLiteral("민법 161"); }
QString holidayLaw() { return QStringLiteral("공휴일 규정"); }
QString stopLaw() { return QStringLiteral("영 20"); }
QString officeHoursRule() { return QStringLiteral("근무시간"); }

QDateTime at(const QDate &day, int millisecondsOfDay) { return koreaTime(day, QTime(0, 0)).addMSecs(millisecondsOfDay); }

QDateTime closingTime(const QDate &day, const WorkingCalendar &calendar) { return koreaTime(day, calendar.hours().end); }

/// Part of a working day, in milliseconds since midnight; `to` is exclusive.
struct DayPart
{
    int from = 0;
    int to = 0;
    SpanKind kind = SpanKind::OutsideHours;
};

std::array<DayPart, 5> partsOfWorkingDay(const WorkingHours &hours)
{
    const int start = hours.start.msecsSinceStartOfDay();
    const int end = std::max(start, hours.end.msecsSinceStartOfDay());
    const int lunchStart = std::clamp(hours.lunchStart.msecsSinceStartOfDay(), start, end);
    const int lunchEnd = std::clamp(hours.lunchEnd.msecsSinceStartOfDay(), lunchStart, end);
    return {DayPart{0, start, SpanKind::OutsideHours}, DayPart{start, lunchStart, SpanKind::Counted},
            DayPart{lunchStart, lunchEnd, SpanKind::Lunch}, DayPart{lunchEnd, end, SpanKind::Counted},
            DayPart{end, DayMilliseconds, SpanKind::OutsideHours}};
}

/// Collects spans in order; neighbours that say the same become one.
class Ledger
{
public:
    explicit Ledger(const QDateTime &receipt) : m_end(receipt) { }

    const QDateTime &end() const { return m_end; }

    void add(const QDateTime &to, SpanKind kind, const QString &rule, const QString &note = {})
    {
        if (to <= m_end)
            return;
        if (!m_spans.isEmpty()) {
            LedgerSpan &last = m_spans.last();
            if (last.kind == kind && last.rule == rule && last.note == note) {
                last.to = m_end = to;
                return;
            }
        }
        m_spans.append(LedgerSpan{.from = m_end, .to = to, .kind = kind, .rule = rule, .note = note});
        m_end = to;
    }
    void addDayOff(const QDate &day, const WorkingCalendar &calendar, const QString &weekendRule)
    {
        const QDateTime midnight = at(day.addDays(1), 0);
        if (const auto name = calendar.holidayName(day))
            add(midnight, SpanKind::Holiday, holidayLaw(), *name);
        else
            add(midnight, SpanKind::Weekend, weekendRule);
    }
    void countMinutes(minutes counted) { m_spans.last().counted += counted; }
    void countDay() { ++m_spans.last().countedDays; }

    DueTime take() { return {m_end, std::move(m_spans)}; }

private:
    QDateTime m_end;
    QList<LedgerSpan> m_spans;
};

using Result = tl::expected<DueTime, DueError>;

tl::expected<QList<ClockStop>, DueError> inOrder(const QList<ClockStop> &stops)
{
    QList<ClockStop> sorted;
    for (const ClockStop &stop : stops) {
        if (!stop.from.isValid() || !stop.to.isValid() || stop.to < stop.from)
            return tl::unexpected(DueError::StopsOverlap);
        sorted.append({toKoreaTime(stop.from), toKoreaTime(stop.to)});
    }
    std::ranges::sort(sorted, {}, &ClockStop::from);
    for (qsizetype i = 1; i < sorted.size(); ++i) {
        if (sorted[i].from < sorted[i - 1].to)
            return tl::unexpected(DueError::StopsOverlap);
    }
    return sorted;
}

/// One stretch of the count after another, each by its own rule: the period, then what was added.
template <typename Amount> struct Stretch
{
    Amount end{}; ///< Counted from the start of the first.
    QString rule;
};

template <typename Amount> const Stretch<Amount> &stretchAt(const QList<Stretch<Amount>> &stretches, Amount done)
{
    for (const Stretch<Amount> &stretch : stretches) {
        if (done < stretch.end)
            return stretch;
    }
    return stretches.last();
}

/// 법 19①, 영 19: working time runs from the minute of receipt.
class HourCount
{
public:
    HourCount(const QDateTime &received, const QList<Stretch<milliseconds>> &stretches, const WorkingCalendar &calendar,
              const QList<ClockStop> &stops)
        : m_ledger(received), m_stretches(stretches), m_length(stretches.last().end), m_calendar(calendar), m_stops(stops)
    {
    }

    Result run()
    {
        const auto parts = partsOfWorkingDay(m_calendar.hours());
        for (QDate day = m_ledger.end().date(); m_calendar.covers(day); day = day.addDays(1)) {
            if (!m_calendar.isWorkingDay(day)) {
                addDayOff(day);
                continue;
            }
            for (const DayPart &part : parts) {
                addPart(at(day, part.to), part.kind);
                if (m_done == m_length)
                    return m_ledger.take();
            }
        }
        return tl::unexpected(DueError::OutsideHolidayTable);
    }

private:
    /// The stop that has begun by the ledger's end and is not over; else none, with `limit` cut at the next one's start.
    const ClockStop *stopHere(QDateTime &limit) const
    {
        for (const ClockStop &stop : m_stops) {
            if (stop.to <= m_ledger.end())
                continue;
            if (stop.from <= m_ledger.end())
                return &stop;
            limit = std::min(limit, stop.from);
            break;
        }
        return nullptr;
    }

    void addDayOff(const QDate &day)
    {
        const QDateTime midnight = at(day.addDays(1), 0);
        while (m_ledger.end() < midnight) {
            QDateTime limit = midnight;
            if (const ClockStop *stop = stopHere(limit))
                m_ledger.add(std::min(stop->to, midnight), SpanKind::Stopped, stopLaw());
            else if (const auto name = m_calendar.holidayName(day))
                m_ledger.add(limit, SpanKind::Holiday, holidayLaw(), *name);
            else
                m_ledger.add(limit, SpanKind::Weekend, hourLaw());
        }
    }

    void addPart(const QDateTime &to, SpanKind kind)
    {
        while (m_ledger.end() < to && m_done < m_length) {
            QDateTime limit = to;
            if (const ClockStop *stop = stopHere(limit)) {
                m_ledger.add(std::min(stop->to, to), SpanKind::Stopped, stopLaw());
            } else if (kind != SpanKind::Counted) {
                m_ledger.add(limit, kind, officeHoursRule());
            } else {
                const Stretch<milliseconds> &stretch = stretchAt(m_stretches, m_done);
                const milliseconds counted = std::min(milliseconds(m_ledger.end().msecsTo(limit)), stretch.end - m_done);
                m_ledger.add(m_ledger.end().addMSecs(counted.count()), SpanKind::Counted, stretch.rule);
                // Whole minutes of the running sum, so that the spans' minutes add up even when a receipt has seconds.
                m_ledger.countMinutes(std::chrono::floor<minutes>(m_done + counted) - std::chrono::floor<minutes>(m_done));
                m_done += counted;
            }
        }
    }

    Ledger m_ledger;
    const QList<Stretch<milliseconds>> m_stretches;
    const milliseconds m_length;
    const WorkingCalendar &m_calendar;
    const QList<ClockStop> m_stops;
    milliseconds m_done{};
};

/// 법 19② and ③: whole days from the day of receipt, or from the next working day when that is none.
class DayCount
{
public:
    DayCount(const QDateTime &received, const Period &period, const WorkingCalendar &calendar, const QList<ClockStop> &stops,
             const QList<AddedPeriod> &added)
        : m_ledger(received), m_period(period), m_calendar(calendar), m_stops(stops), m_added(added)
    {
    }

    Result run()
    {
        const QString rule = byCalendar() ? calendarLaw() : dayLaw();
        QDate day = m_ledger.end().date();
        for (; m_calendar.covers(day) && !m_calendar.isWorkingDay(day); day = day.addDays(1))
            m_ledger.addDayOff(day, m_calendar, rule);
        const QList<Stretch<int>> stretches = stretchesFrom(day, rule);
        const int whole = stretches.last().end;
        int left = whole;
        for (; m_calendar.covers(day); day = day.addDays(1)) {
            const bool open = m_calendar.isWorkingDay(day);
            if (isStopped(day, left <= 1 && open)) {
                m_ledger.add(at(day.addDays(1), 0), SpanKind::Stopped, stopLaw());
                continue;
            }
            if (!open && (!byCalendar() || left <= 0)) {
                m_ledger.addDayOff(day, m_calendar, left <= 0 ? movedEndLaw() : rule);
                continue;
            }
            const bool ends = left <= 1 && open;
            // A receipt after closing cannot end on its own day: the shortest day count has six days, a week seven.
            m_ledger.add(ends ? closingTime(day, m_calendar) : at(day.addDays(1), 0), SpanKind::Counted,
                         left <= 0 ? movedEndLaw() : stretchAt(stretches, whole - left).rule);
            if (left > 0)
                m_ledger.countDay();
            --left;
            if (ends)
                return m_ledger.take();
        }
        return tl::unexpected(DueError::OutsideHolidayTable);
    }

private:
    bool byCalendar() const { return m_period.unit() != Period::Unit::Hours && m_period.unit() != Period::Unit::Days; }

    QList<Stretch<int>> stretchesFrom(const QDate &first, const QString &rule) const
    {
        int count = m_period.count();
        QList<Stretch<int>> stretches{{byCalendar() ? calendarDays(first, count) : count, rule}};
        for (const AddedPeriod &part : m_added) {
            count += part.length.count();
            stretches.append({byCalendar() ? calendarDays(first, count) : count, part.rule});
        }
        return stretches;
    }

    /// Days of so many weeks, months or years by the calendar, first day included (민법 160): they end on the day before the one
    /// that corresponds to the first, or on the month's last day when no day corresponds.
    int calendarDays(const QDate &first, int count) const
    {
        QDate corresponding;
        switch (m_period.unit()) {
        case Period::Unit::Hours:
        case Period::Unit::Days:
        case Period::Unit::Weeks: corresponding = first.addDays(7 * qint64(count)); break;
        case Period::Unit::Months: corresponding = first.addMonths(count); break;
        case Period::Unit::Years: corresponding = first.addYears(count); break;
        }
        const bool clamped = m_period.unit() != Period::Unit::Weeks && corresponding.day() != first.day();
        return int(first.daysTo(corresponding)) + (clamped ? 1 : 0);
    }

    /// Both the day of the request and of the arrival stand still (영 20, 24). A request after closing on the day
    /// that would be the last comes too late to stop it.
    bool isStopped(const QDate &day, bool wouldBeLast) const
    {
        return std::ranges::any_of(m_stops, [&](const ClockStop &stop) {
            if (day < stop.from.date() || day > stop.to.date() || stop.to <= m_receipt)
                return false;
            return !wouldBeLast || stop.from < closingTime(day, m_calendar);
        });
    }

    Ledger m_ledger;
    const QDateTime m_receipt = m_ledger.end();
    const Period m_period;
    const WorkingCalendar &m_calendar;
    const QList<ClockStop> &m_stops;
    const QList<AddedPeriod> &m_added;
};

} // namespace

bool isCountedInHours(const Period &period)
{
    return period.unit() == Period::Unit::Hours || (period.unit() == Period::Unit::Days && period.count() <= MaxDaysCountedInHours);
}

int hoursOf(const Period &period) { return period.unit() == Period::Unit::Days ? period.count() * HoursOfDay : period.count(); }

tl::expected<DueTime, DueError> dueTime(const QDateTime &received, const Period &period, const WorkingCalendar &calendar,
                                        const QList<ClockStop> &stops, const QList<AddedPeriod> &added)
{
    if (!received.isValid())
        return tl::unexpected(DueError::InvalidReceipt);
    const auto sorted = inOrder(stops);
    if (!sorted)
        return tl::unexpected(sorted.error());
    const QDateTime receipt = toKoreaTime(received);
    if (!isCountedInHours(period))
        return DayCount(receipt, period, calendar, *sorted, added).run();
    milliseconds end = std::chrono::hours(hoursOf(period));
    QList<Stretch<milliseconds>> stretches{{end, period == Period::immediate() ? immediateLaw() : hourLaw()}};
    for (const AddedPeriod &part : added) {
        end += std::chrono::hours(hoursOf(part.length));
        stretches.append({end, part.rule});
    }
    return HourCount(receipt, stretches, calendar, *sorted).run();
}

std::optional<QDateTime> afterWorkingTime(const QDateTime &from, std::chrono::minutes length, const WorkingCalendar &calendar)
{
    if (!from.isValid())
        return std::nullopt;
    if (length.count() <= 0)
        return from;
    const auto due = HourCount(toKoreaTime(from), {{length, hourLaw()}}, calendar, {}).run();
    return due ? std::optional(due->due) : std::nullopt;
}

std::chrono::minutes workingTimeBetween(const QDateTime &from, const QDateTime &to, const WorkingCalendar &calendar)
{
    if (!from.isValid() || !to.isValid())
        return {};
    if (to < from)
        return -workingTimeBetween(to, from, calendar);
    const QDateTime first = toKoreaTime(from);
    const QDateTime last = toKoreaTime(to);
    const auto parts = partsOfWorkingDay(calendar.hours());
    milliseconds sum{};
    for (QDate day = first.date(); day <= last.date(); day = day.addDays(1)) {
        if (!calendar.isWorkingDay(day))
            continue;
        const int start = day == first.date() ? first.time().msecsSinceStartOfDay() : 0;
        const int end = day == last.date() ? last.time().msecsSinceStartOfDay() : DayMilliseconds;
        for (const DayPart &part : parts) {
            if (part.kind == SpanKind::Counted)
                sum += milliseconds(std::max(0, std::min(end, part.to) - std::max(start, part.from)));
        }
    }
    return std::chrono::duration_cast<minutes>(sum);
}

} // namespace barodesk::domain
