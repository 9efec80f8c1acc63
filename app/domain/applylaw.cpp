#include "domain/applysupport.h"
#include "domain/complaintclock.h"
#include "domain/escalation.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

/// Both in the unit they are counted in: hours where the complaint's period is.
bool isLonger(const Period &wanted, const Period &longest, bool inHours)
{
    return inHours ? hoursOf(wanted) > hoursOf(longest) : wanted.count() > longest.count();
}

bool goesWith(const Period &by, const Complaint &complaint)
{
    return isCountedInHours(complaint.period) ? by.unit() <= Period::Unit::Days : by.unit() == complaint.period.unit();
}

} // namespace

Applied<Complaint> extendDue(Complaint complaint, const ExtendDue &payload, const Step &step)
{
    if (payload.kind == ExtensionKind::SiteInvestigation && complaint.legalType != LegalType::Grievance)
        return refused(Rule::InvestigationForbidden, u"kind"_s);
    const auto longest = longestExtension(complaint, payload.kind);
    if (!longest)
        return refused(Rule::ExtensionSpent, u"kind"_s);
    const bool inHours = isCountedInHours(complaint.period);
    if (!goesWith(payload.by, complaint) || isLonger(payload.by, *longest, inHours))
        return refused(Rule::ExtensionTooLong, u"by"_s);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    if (const auto check = checkLine(payload.consent, u"consent"_s))
        return refused(check);
    if (payload.kind == ExtensionKind::WithConsent && isBlank(payload.consent))
        return refused(Rule::ConsentRequired, u"consent"_s);
    complaint.extensions.append(
        {.kind = payload.kind, .by = inHours ? Period::hours(hoursOf(payload.by)) : payload.by, .at = step.at, .reason = payload.reason});
    const auto due = dueOf(complaint, step.context.organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    complaint.dueAt = *due;
    complaint.lastNoticeAt = step.at; // The citizen is told of it (영 21③).
    return complaint;
}

Applied<Complaint> giveProgressNotice(Complaint complaint, const GiveProgressNotice &payload, const Step &step)
{
    if (const auto check = checkText(payload.text, u"text"_s))
        return refused(check);
    complaint.lastNoticeAt = std::max(step.at, complaint.lastNoticeAt.value_or(step.at));
    return complaint;
}

Applied<Complaint> confirmDictation(Complaint complaint, const ConfirmDictation &payload, const Step &step)
{
    if (const auto check = checkOptionalText(payload.note, u"note"_s))
        return refused(check);
    complaint.signedAt = std::max(step.at, complaint.receivedAt);
    const auto due = dueOf(complaint, step.context.organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    complaint.dueAt = *due;
    return complaint;
}

Applied<Complaint> recountDue(Complaint complaint, const Step &step)
{
    const auto due = dueOf(complaint, step.context.organisation.calendar());
    if (!due)
        return tl::make_unexpected(due.error());
    if (complaint.dueAt == *due)
        return refused(Rule::NothingChanged);
    complaint.dueAt = *due;
    return complaint;
}

Applied<Complaint> escalate(Complaint complaint, const Escalate &payload, const Step &step)
{
    if (!step.context.organisation.escalationRule(payload.rule))
        return refused(Rule::UnknownEscalation, u"rule"_s);
    if (!escalationsDue(complaint, step.context.organisation, step.at).contains(payload.rule))
        return refused(Rule::NothingChanged, u"rule"_s);
    complaint.escalations.append({.rule = payload.rule, .at = step.at});
    return complaint;
}

} // namespace barodesk::domain::applying
