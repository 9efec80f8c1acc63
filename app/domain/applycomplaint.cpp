#include "domain/applysupport.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

/// Commands of desks that were away arrive late: a stop never begins before the count or inside the stop before it.
QDateTime stopStart(const Complaint &complaint, const QDateTime &at)
{
    QDateTime start = std::max(at, countedFrom(complaint));
    for (const ClockStopSpan &span : complaint.clockStops) {
        if (span.to)
            start = std::max(start, *span.to);
    }
    return start;
}

} // namespace

Applied<Complaint> assignComplaint(Complaint complaint, const AssignComplaint &payload, const Step &step)
{
    const Organisation &organisation = step.context.organisation;
    if (!organisation.department(payload.department))
        return refused(Rule::UnknownDepartment, u"department"_s);
    if (payload.officer && !organisation.user(*payload.officer))
        return refused(Rule::UnknownUser, u"officer"_s);
    if (const auto check = checkLine(payload.reason, u"reason"_s))
        return refused(check);
    if (!complaint.department.isEmpty() && complaint.department != payload.department && isBlank(payload.reason))
        return refused(Rule::ReasonRequired, u"reason"_s);
    if ((complaint.state == ComplaintState::Assigned || complaint.state == ComplaintState::Accepted)
        && complaint.department == payload.department && complaint.officer == payload.officer)
        return refused(Rule::NothingChanged);
    moveTo(complaint, payload.department, payload.reason, step);
    complaint.officer = payload.officer;
    return complaint;
}

Applied<Complaint> scheduleWork(Complaint complaint, const ScheduleWork &payload, const Step &step)
{
    if (const auto check = checkPlanned(payload.when, step.at, u"when"_s))
        return refused(check);
    if (const auto check = checkLine(payload.reason, u"reason"_s))
        return refused(check);
    if (const auto check = checkLine(payload.contractor, u"contractor"_s))
        return refused(check);
    if (complaint.scheduledFor == payload.when && complaint.contractor == payload.contractor)
        return refused(Rule::NothingChanged);
    complaint.scheduledFor = payload.when;
    complaint.contractor = payload.contractor;
    return complaint;
}

Applied<Complaint> requestSupplement(Complaint complaint, const RequestSupplement &payload, const Step &step)
{
    if (const auto check = checkText(payload.what, u"what"_s))
        return refused(check);
    complaint.clockStops.append({.from = stopStart(complaint, step.at), .to = std::nullopt});
    return complaint;
}

Applied<Complaint> receiveSupplement(Complaint complaint, const ReceiveSupplement &payload, const Step &step)
{
    if (const auto check = checkOptionalText(payload.note, u"note"_s))
        return refused(check);
    endStop(complaint, step.at);
    const auto due = dueOf(complaint, step.context.organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    complaint.dueAt = *due;
    return complaint;
}

Applied<Complaint> transferOut(Complaint complaint, const TransferOut &payload, const Step &)
{
    if (isBlank(payload.agency))
        return refused(Rule::TextRequired, u"agency"_s);
    if (const auto check = checkLine(payload.agency, u"agency"_s))
        return refused(check);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    return complaint;
}

Applied<Complaint> withdrawComplaint(Complaint complaint, const WithdrawComplaint &payload, const Step &step)
{
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    endStop(complaint, step.at);
    return complaint;
}

Applied<Complaint> resolveComplaint(Complaint complaint, const ResolveComplaint &payload, const Step &step)
{
    if (const auto check = checkText(payload.resultText, u"resultText"_s))
        return refused(check);
    complaint.resultText = payload.resultText;
    complaint.resolvedAt = step.at;
    return complaint;
}

Applied<Complaint> closeComplaint(Complaint complaint, const CloseComplaint &payload, const Step &step)
{
    if (hasOpenCallBack(complaint))
        return refused(Rule::CallBackOpen, u"callBacks"_s);
    if (const auto check = checkText(payload.howTold, u"howTold"_s))
        return refused(check);
    if (isBlank(payload.contact)) // 영 31: who did it and whom to ask.
        return refused(Rule::TextRequired, u"contact"_s);
    if (const auto check = checkLine(payload.contact, u"contact"_s))
        return refused(check);
    complaint.closedAt = step.at;
    return complaint;
}

Applied<Complaint> reopenComplaint(Complaint complaint, const ReopenComplaint &payload, const Step &step)
{
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    complaint.resolvedAt.reset();
    complaint.closedAt.reset();
    complaint.resultText.clear();
    complaint.contractor.clear();
    complaint.mergedInto.reset();
    complaint.extensions.clear();
    complaint.escalations.clear();
    complaint.reopenedAt = std::max(step.at, complaint.receivedAt);
    const auto due = dueOf(complaint, step.context.organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    complaint.dueAt = *due;
    return complaint;
}

Applied<Complaint> linkComplaint(Complaint complaint, const LinkComplaint &payload, const Step &)
{
    if (payload.other.isNull())
        return refused(Rule::UnknownRecord, u"other"_s);
    if (payload.other == complaint.id)
        return refused(Rule::SelfLink, u"other"_s);
    if (const auto check = checkLine(payload.reason, u"reason"_s))
        return refused(check);
    if (const ComplaintLink *link = linkTo(complaint, payload.other); link && link->kind == payload.kind)
        return refused(Rule::NothingChanged);
    complaint.links.removeIf([&](const ComplaintLink &link) { return link.other == payload.other; });
    complaint.links.append({.other = payload.other, .kind = payload.kind});
    return complaint;
}

} // namespace barodesk::domain::applying
