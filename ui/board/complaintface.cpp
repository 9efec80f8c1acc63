#include "ui/board/complaintface.h"

#include "domain/masking.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

namespace barodesk::ui::board {

using namespace domain;
using models::DueWindow;
using theme::Icon;
using widgets::ChipContent;
using widgets::Tone;

namespace {

constexpr int KeptFaces = 4000;

ChipContent stateChip(ComplaintState state)
{
    const QString word = Labels::of(state);
    switch (state) {
    case ComplaintState::Received: return {.text = word, .tone = Tone::Accent};
    case ComplaintState::Assigned: return {.text = word, .tone = Tone::Neutral};
    case ComplaintState::AwaitingSignature: return {.text = word, .tone = Tone::Warn, .icon = Icon::Pause};
    case ComplaintState::Accepted: return {.text = word, .tone = Tone::Neutral, .icon = Icon::Check};
    case ComplaintState::InProgress: return {.text = word, .tone = Tone::Accent, .dot = true};
    case ComplaintState::Scheduled: return {.text = word, .tone = Tone::Neutral, .icon = Icon::Calendar};
    case ComplaintState::AwaitingSupplement: return {.text = word, .tone = Tone::Warn, .icon = Icon::Pause};
    case ComplaintState::Resolved: return {.text = word, .tone = Tone::Ok, .icon = Icon::Check};
    case ComplaintState::TransferredOut:
    case ComplaintState::Withdrawn:
    case ComplaintState::Merged:
    case ComplaintState::Closed: return {.text = word, .tone = Tone::Neutral};
    }
    return {};
}

const CallBack *nextCallBack(const Complaint &complaint)
{
    const CallBack *next = nullptr;
    for (const CallBack &callBack : complaint.callBacks) {
        if (callBack.state != CallBackState::Promised)
            continue;
        const bool earlier = next && callBack.promisedFor && (!next->promisedFor || *callBack.promisedFor < *next->promisedFor);
        if (!next || earlier)
            next = &callBack;
    }
    return next;
}

} // namespace

Tone toneOf(DueWindow window)
{
    switch (window) {
    case DueWindow::Ended: return Tone::Neutral;
    case DueWindow::Standing: return Tone::Neutral;
    case DueWindow::Later: return Tone::Ok;
    case DueWindow::Today: return Tone::Warn;
    case DueWindow::WithinFourHours: return Tone::Warn;
    case DueWindow::Overdue: return Tone::Bad;
    }
    return Tone::Neutral;
}

ComplaintFaces::ComplaintFaces(const store::Replica &replica, std::function<QDateTime()> now)
    : m_replica(replica), m_now(std::move(now)), m_kept(KeptFaces)
{
    forget();
}

void ComplaintFaces::forget()
{
    m_kept.clear();
    m_horizon = models::DueHorizon::at(m_now(), m_replica.organisation().calendar());
}

const ComplaintFace &ComplaintFaces::of(const ComplaintPtr &complaint)
{
    if (const Kept *kept = m_kept.object(complaint.get()))
        return kept->face;
    auto *kept = new Kept{complaint, make(*complaint)}; // The cache owns it.
    m_kept.insert(complaint.get(), kept);
    return kept->face;
}

QString ComplaintFaces::cell(const Complaint &complaint, models::ComplaintColumn column) const
{
    const Organisation &organisation = m_replica.organisation();
    switch (column) {
    case models::ComplaintColumn::District:
        return complaint.place.district ? Labels::district(*complaint.place.district, organisation) : QString();
    case models::ComplaintColumn::Team: {
        const Department *department = organisation.department(complaint.department);
        return department ? department->team : QString();
    }
    case models::ComplaintColumn::Contractor: return complaint.contractor;
    case models::ComplaintColumn::Planned: return complaint.scheduledFor ? TimeText::moment(*complaint.scheduledFor, m_now()) : QString();
    case models::ComplaintColumn::Channel: return Labels::of(complaint.channel);
    case models::ComplaintColumn::Transfers: {
        const int transfers = transfersInside(complaint);
        return transfers > 0 ? tr("%n번", nullptr, transfers) : QString();
    }
    default: return {};
    }
}

QString ComplaintFaces::group(const Complaint &complaint, models::Grouping by) const
{
    return models::groupKey(complaint, by, m_replica.organisation());
}

ComplaintFace ComplaintFaces::make(const Complaint &complaint) const
{
    const Organisation &organisation = m_replica.organisation();
    const WorkingCalendar &calendar = organisation.calendar();
    const QDateTime now = m_now();
    const DueWindow window = models::dueWindow(complaint, m_horizon);

    ComplaintFace face;
    face.number = complaint.number ? complaint.number->toString() : tr("접수 중");
    face.state = stateChip(complaint.state);
    face.category = Labels::category(complaint.category, organisation);
    const Category *category = organisation.category(complaint.category);
    face.kind = category ? category->name : complaint.category.text();
    face.place = Labels::place(complaint.place, organisation);
    const QString where = complaint.place.landmark.isEmpty() ? complaint.place.address : complaint.place.landmark;
    face.shortPlace = where.isEmpty() ? face.place : where;
    face.text = maskedIdentifiers(complaint.text).simplified();
    face.received = TimeText::moment(complaint.receivedAt, now);

    const CallBack *callBack = nextCallBack(complaint);
    if (callBack) {
        const bool late = callBack->promisedFor && *callBack->promisedFor <= now;
        const bool soon = callBack->promisedFor && !late && *callBack->promisedFor < now.addSecs(3600);
        face.callBack = ChipContent{.text = callBack->promisedFor ? TimeText::until(*callBack->promisedFor, now) : tr("약속"),
                                    .tone = late ? Tone::Bad
                                        : soon   ? Tone::Warn
                                                 : Tone::Accent,
                                    .icon = Icon::PhoneOutgoing};
        face.callBackBrief = callBack->promisedFor ? TimeText::untilBriefly(*callBack->promisedFor, now) : face.callBack->text;
    }

    switch (window) {
    case DueWindow::Ended:
        face.due = complaint.state == ComplaintState::Resolved && !callBack
            ? ChipContent{.text = tr("종결 가능"), .tone = Tone::Ok, .icon = Icon::CircleCheck}
            : ChipContent{.text = complaint.resolvedAt ? TimeText::moment(*complaint.resolvedAt, now) : Labels::of(complaint.state),
                          .tone = Tone::Neutral,
                          .icon = Icon::Check};
        break;
    case DueWindow::Standing: face.due = {.text = tr("기한 멈춤"), .tone = Tone::Neutral, .icon = Icon::Pause}; break;
    case DueWindow::Overdue:
        face.due = {.text = TimeText::due(complaint.dueAt, now, calendar), .tone = Tone::Bad, .icon = Icon::CircleAlert};
        break;
    case DueWindow::WithinFourHours:
        face.due = {.text = TimeText::due(complaint.dueAt, now, calendar), .tone = Tone::Warn, .icon = Icon::Hourglass};
        break;
    case DueWindow::Today:
    case DueWindow::Later:
        face.due = {.text = TimeText::due(complaint.dueAt, now, calendar), .tone = toneOf(window), .icon = Icon::Clock};
        break;
    }
    const bool timed = window != DueWindow::Ended && window != DueWindow::Standing;
    face.dueBrief = timed ? TimeText::dueBriefly(complaint.dueAt, now, calendar) : face.due.text;
    face.bar = window != DueWindow::Ended;
    face.progress = models::dueProgress(complaint, now, calendar);

    const Department *department = organisation.department(complaint.department);
    face.department = !department    ? Labels::department(complaint.department, organisation)
        : department->team.isEmpty() ? department->name
                                     : department->team;
    face.officer = complaint.officer ? Labels::user(*complaint.officer, organisation) : tr("미배정");

    QStringList second;
    if (complaint.place.district && !face.shortPlace.contains(Labels::district(*complaint.place.district, organisation)))
        second << Labels::district(*complaint.place.district, organisation);
    if (complaint.state == ComplaintState::Scheduled && complaint.scheduledFor)
        second << tr("작업 %1").arg(TimeText::moment(*complaint.scheduledFor, now));
    else if (complaint.state == ComplaintState::Resolved && complaint.resolvedAt)
        second << tr("완료 %1").arg(TimeText::moment(*complaint.resolvedAt, now));
    else
        second << face.received;
    if (complaint.state == ComplaintState::Received)
        second << Labels::of(complaint.channel);
    else
        second << face.department;
    face.second = second.join(QStringLiteral(" · "));

    if (complaint.urgency == Urgency::Urgent && !isEnded(complaint.state))
        face.badge = ChipContent{.text = Labels::of(Urgency::Urgent), .tone = Tone::Bad, .icon = Icon::Warning};
    else if (!complaint.links.isEmpty())
        face.badge = ChipContent{.text = tr("%n건 연결", nullptr, int(complaint.links.size())), .tone = Tone::Vio, .icon = Icon::Link};
    else if (complaint.department.isEmpty() && !isEnded(complaint.state))
        face.badge = ChipContent{.text = tr("소관 미정"), .tone = Tone::Warn, .icon = Icon::Forbidden};

    QStringList spoken{face.number,     face.state.text, face.category, face.place, tr("기한 %1").arg(face.due.text),
                       face.department, face.officer};
    if (face.badge)
        spoken << face.badge->text;
    if (face.callBack)
        spoken << tr("콜백 %1").arg(face.callBack->text);
    face.spoken = spoken.join(QStringLiteral(", "));
    return face;
}

} // namespace barodesk::ui::board
