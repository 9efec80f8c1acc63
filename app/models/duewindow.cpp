#include "models/duewindow.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <algorithm>

namespace barodesk::models {

namespace {

constexpr qint64 DayMilliseconds = 24LL * 3600 * 1000;

/// The earliest minute at which `hours` of working time since `now` are over; found by halving, as working time only grows.
/// Looks 30 days ahead: the longest run of closed days is far shorter.
QDateTime afterWorkingHours(const QDateTime &now, std::chrono::hours hours, const domain::WorkingCalendar &calendar)
{
    qint64 low = 0;
    qint64 high = 30 * 24 * 60;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (domain::workingTimeBetween(now, now.addSecs(middle * 60), calendar) >= hours)
            high = middle;
        else
            low = middle + 1;
    }
    return now.addSecs(low * 60);
}

} // namespace

DueHorizon DueHorizon::at(const QDateTime &moment, const domain::WorkingCalendar &calendar)
{
    const QDateTime now = domain::toKoreaTime(moment);
    return {.now = now.toMSecsSinceEpoch(),
            .fourHours = afterWorkingHours(now, std::chrono::hours(4), calendar).toMSecsSinceEpoch(),
            .startOfToday = domain::koreaTime(now.date(), QTime(0, 0)).toMSecsSinceEpoch(),
            .endOfToday = domain::koreaTime(now.date().addDays(1), QTime(0, 0)).toMSecsSinceEpoch()};
}

DueMoments DueMoments::of(const domain::Complaint &complaint)
{
    return {.received = complaint.receivedAt.toMSecsSinceEpoch(), .due = complaint.dueAt.toMSecsSinceEpoch()};
}

bool DueMoments::mayTurn(const DueHorizon &before, const DueHorizon &after) const
{
    const auto passed = [](qint64 moment, qint64 a, qint64 b) { return a < b ? a <= moment && moment <= b : b <= moment && moment <= a; };
    const auto passedByDay = [&](qint64 moment) {
        return passed(moment, before.startOfToday, after.startOfToday) || passed(moment, before.endOfToday, after.endOfToday);
    };
    const qint64 dayLater = received + DayMilliseconds; // For "yesterday by now".
    return passed(due, before.now, after.now) || passed(due, before.fourHours, after.fourHours) || passedByDay(due) || passedByDay(received)
        || passedByDay(dayLater) || passed(dayLater, before.now, after.now);
}

DueWindow dueWindow(const domain::Complaint &complaint, const DueHorizon &horizon)
{
    if (complaint.state == domain::ComplaintState::AwaitingSupplement || complaint.state == domain::ComplaintState::AwaitingSignature)
        return DueWindow::Standing;
    if (!domain::isClockRunning(complaint.state))
        return DueWindow::Ended;
    const qint64 due = complaint.dueAt.toMSecsSinceEpoch();
    if (due <= horizon.now)
        return DueWindow::Overdue;
    if (due <= horizon.fourHours)
        return DueWindow::WithinFourHours;
    return due < horizon.endOfToday ? DueWindow::Today : DueWindow::Later;
}

double dueProgress(const domain::Complaint &complaint, const QDateTime &now, const domain::WorkingCalendar &calendar)
{
    const bool owed = domain::isClockRunning(complaint.state) || complaint.state == domain::ComplaintState::AwaitingSupplement;
    if (!owed || now >= complaint.dueAt)
        return 1;
    const auto whole = domain::workingTimeBetween(domain::countedFrom(complaint), complaint.dueAt, calendar);
    const auto used = domain::workingTimeBetween(domain::countedFrom(complaint), now, calendar);
    return whole.count() <= 0 ? 1 : std::clamp(double(used.count()) / double(whole.count()), 0.0, 1.0);
}

} // namespace barodesk::models
