#include "domain/applysupport.h"

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

void moveTo(Complaint &complaint, const DepartmentCode &department, const QString &reason, const Step &step)
{
    // After a refusal nobody has it, and it still comes from the one that refused.
    const DepartmentCode from = complaint.moves.isEmpty() ? complaint.department : complaint.moves.last().to;
    if (from != department) {
        complaint.moves.append({.at = step.at, .by = step.context.actor.user, .from = from, .to = department, .reason = reason});
        complaint.acceptedAt.reset();
        complaint.contractor.clear(); // Planned by the one before.
    }
    complaint.department = department;
}

Applied<Complaint> acceptComplaint(Complaint complaint, const AcceptComplaint &, const Step &step)
{
    complaint.acceptedAt = step.at;
    return complaint;
}

Applied<Complaint> refuseCompetence(Complaint complaint, const RefuseCompetence &payload, const Step &step)
{
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    complaint.refusals.append({.department = complaint.department, .by = step.context.actor.user, .at = step.at, .reason = payload.reason});
    complaint.department = {};
    complaint.officer.reset();
    complaint.acceptedAt.reset();
    complaint.contractor.clear();
    return complaint;
}

Applied<Complaint> reportObstacle(Complaint complaint, const ReportObstacle &payload, const Step &step)
{
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    if (complaint.obstacle && complaint.obstacle->kind == payload.kind && complaint.obstacle->reason == payload.reason)
        return refused(Rule::NothingChanged);
    complaint.obstacle = Obstacle{.kind = payload.kind, .reason = payload.reason, .by = step.context.actor.user, .since = step.at};
    return complaint;
}

Applied<Complaint> clearObstacle(Complaint complaint, const ClearObstacle &payload, const Step &)
{
    if (!complaint.obstacle)
        return refused(Rule::NothingToEnd);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    complaint.obstacle.reset();
    return complaint;
}

Applied<Complaint> proposeMediation(Complaint complaint, const ProposeMediation &payload, const Step &step)
{
    if (const auto check = checkText(payload.proposal, u"proposal"_s))
        return refused(check);
    complaint.mediation = Mediation{.proposal = payload.proposal,
                                    .proposedBy = step.context.actor.user,
                                    .proposedAt = step.at,
                                    .decidedAt = std::nullopt,
                                    .decision = {}};
    return complaint;
}

Applied<Complaint> decideMediation(Complaint complaint, const DecideMediation &payload, const Step &step)
{
    if (!complaint.mediation || complaint.mediation->decidedAt)
        return refused(Rule::NothingToEnd);
    if (!step.context.organisation.department(payload.department))
        return refused(Rule::UnknownDepartment, u"department"_s);
    if (const auto check = checkReason(payload.decision, u"decision"_s))
        return refused(check);
    complaint.mediation->decidedAt = step.at;
    complaint.mediation->decision = payload.decision;
    moveTo(complaint, payload.department, payload.decision, step);
    complaint.officer.reset();
    return complaint;
}

} // namespace barodesk::domain::applying
