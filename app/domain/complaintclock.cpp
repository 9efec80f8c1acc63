#include "domain/complaintclock.h"

#include "domain/koreatime.h"

#include <algorithm>

namespace barodesk::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int InvestigationDays = 14; ///< 영 17
constexpr int NoticeDays = 30;        ///< 영 23

int extendedBy(const Complaint &complaint, ExtensionKind kind)
{
    int sum = 0;
    for (const DueExtension &extension : complaint.extensions)
        sum += extension.kind == kind ? extension.by.count() : 0;
    return sum;
}

void addHours(QList<Alarm> &list, AlarmKind kind, const QDateTime &from, int hours, const WorkingCalendar &calendar)
{
    if (const auto due = dueTime(from, Period::hours(hours), calendar))
        list.append({.kind = kind, .at = due->due, .article = u"영 13"_s, .callBack = std::nullopt});
}

} // namespace

QString articleOf(ExtensionKind kind)
{
    switch (kind) {
    case ExtensionKind::Regular:
    case ExtensionKind::WithConsent: return u"영 21"_s;
    case ExtensionKind::SiteInvestigation: break;
    }
    return u"영 17"_s;
}

tl::expected<DueTime, DueError> explainDue(const Complaint &complaint, const WorkingCalendar &calendar)
{
    QList<ClockStop> stops;
    for (const ClockStopSpan &span : complaint.clockStops) {
        // What stood before a reopening belongs to the count that ended then.
        if (span.to && span.from >= countedFrom(complaint))
            stops.append({.from = span.from, .to = *span.to});
    }
    QList<AddedPeriod> added;
    for (const DueExtension &extension : complaint.extensions)
        added.append({.length = extension.by, .rule = articleOf(extension.kind)});
    return dueTime(countedFrom(complaint), complaint.period, calendar, stops, added);
}

std::optional<Period> longestExtension(const Complaint &complaint, ExtensionKind kind)
{
    const bool inHours = isCountedInHours(complaint.period);
    if (kind == ExtensionKind::SiteInvestigation) {
        if (complaint.legalType != LegalType::Grievance || complaint.period.unit() > Period::Unit::Days)
            return std::nullopt;
        const int whole = inHours ? hoursOf(Period::days(InvestigationDays)) : InvestigationDays;
        const int left = whole - extendedBy(complaint, kind);
        if (left <= 0)
            return std::nullopt;
        return inHours ? Period::hours(left) : Period::days(left);
    }
    const bool used = extendedBy(complaint, kind) > 0;
    const bool tooEarly = kind == ExtensionKind::WithConsent && extendedBy(complaint, ExtensionKind::Regular) == 0;
    if (used || tooEarly)
        return std::nullopt;
    return inHours ? Period::hours(hoursOf(complaint.period)) : complaint.period;
}

std::optional<QDateTime> callBackDue(const CallBack &callBack, const Complaint &complaint, const WorkingCalendar &calendar)
{
    if (callBack.promisedFor)
        return callBack.promisedFor;
    if (!complaint.resolvedAt) {
        if (callBack.reason == CallBackReason::BeforePlannedWork && complaint.scheduledFor)
            return complaint.scheduledFor;
        return std::nullopt;
    }
    const QDate next = calendar.nextWorkingDay(toKoreaTime(*complaint.resolvedAt).date());
    return koreaTime(next, calendar.hours().end);
}

QList<Alarm> alarms(const Complaint &complaint, const WorkingCalendar &calendar)
{
    QList<Alarm> list;
    if (isOwnerless(complaint)) {
        const QDateTime &from = countedFrom(complaint);
        if (complaint.refusals.isEmpty())
            addHours(list, AlarmKind::Route, from, 1, calendar);
        else
            addHours(list, AlarmKind::TransferInside, complaint.refusals.last().at, 3, calendar);
        addHours(list, AlarmKind::TransferOut, from, 8, calendar);
    }
    if (isClockRunning(complaint.state))
        list.append({.kind = AlarmKind::Due, .at = complaint.dueAt, .article = u"영 28"_s, .callBack = std::nullopt});
    if (isClockRunning(complaint.state) || complaint.state == ComplaintState::AwaitingSupplement) {
        const QDateTime told = std::max(countedFrom(complaint), complaint.lastNoticeAt.value_or(countedFrom(complaint)));
        list.append({.kind = AlarmKind::ProgressNotice,
                     .at = toKoreaTime(told).addDays(NoticeDays),
                     .article = u"영 23"_s,
                     .callBack = std::nullopt});
    }
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state != CallBackState::Promised)
            continue;
        if (const auto at = callBackDue(callBack, complaint, calendar))
            list.append({.kind = AlarmKind::CallBack, .at = *at, .article = {}, .callBack = callBack.id});
    }
    std::ranges::stable_sort(list, {}, &Alarm::at);
    return list;
}

QList<CallBack> promisesWithoutFuture(const Complaint &complaint, const Organisation &organisation)
{
    QList<CallBack> lost;
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state == CallBackState::Promised && (isEnded(complaint.state) || !organisation.user(callBack.owner)))
            lost.append(callBack);
    }
    return lost;
}

} // namespace barodesk::domain
