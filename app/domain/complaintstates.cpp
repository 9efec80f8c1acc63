#include "domain/complaintstates.h"

#include <array>

namespace barodesk::domain {

namespace {

/// What a command does to the state, one letter for each state in the order of AllComplaintStates:
/// G awaiting signature, R received, A assigned, K accepted, P in progress, S scheduled, W awaiting supplement, T transferred out,
/// D withdrawn, M merged, V resolved, C closed; '=' stays; 'a' assigned or accepted as it was, 'p' in progress, or received when it
/// has no department; 'u' as it was before the last step; '.' forbidden.
struct Row
{
    CommandKind kind;
    const char *next;
};

constexpr std::array Table{
    //                                        GRAKPSWTDMVC
    Row{CommandKind::AmendComplaint, "=======....."},
    Row{CommandKind::AssignComplaint, ".AAAAA......"},
    Row{CommandKind::AcceptComplaint, "..K........."},
    Row{CommandKind::RefuseCompetence, "..RRR......."},
    Row{CommandKind::StartWork, "..PP.P......"},
    Row{CommandKind::ScheduleWork, "..SSSS......"},
    Row{CommandKind::RequestSupplement, ".WWWW......."},
    Row{CommandKind::ReceiveSupplement, "......a....."},
    Row{CommandKind::ExtendDue, "..====......"},
    Row{CommandKind::GiveProgressNotice, ".======....."},
    Row{CommandKind::ConfirmDictation, "R..........."},
    Row{CommandKind::TransferOut, ".TTT........"},
    Row{CommandKind::MergeComplaint, "MMMMMMM....."},
    Row{CommandKind::WithdrawComplaint, "DDDDDDD...D."},
    Row{CommandKind::ResolveComplaint, "..VVVV......"},
    Row{CommandKind::CloseComplaint, "..........C."},
    Row{CommandKind::ReopenComplaint, ".......ppppp"},
    Row{CommandKind::UndoStep, "..uuuu..u.u."},
    Row{CommandKind::AddNote, "============"},
    Row{CommandKind::LinkComplaint, "============"},
    Row{CommandKind::UnlinkComplaint, "============"},
    Row{CommandKind::JoinPetitioner, "=======...=."},
    Row{CommandKind::PromiseCallBack, "=======...=."},
    Row{CommandKind::RecordCallBackAttempt, "============"},
    Row{CommandKind::MoveCallBack, "============"},
    Row{CommandKind::ExcuseCallBack, "============"},
    Row{CommandKind::ReportObstacle, ".======....."},
    Row{CommandKind::ClearObstacle, ".======....."},
    Row{CommandKind::ProposeMediation, ".===........"},
    Row{CommandKind::DecideMediation, ".AAA........"},
    Row{CommandKind::AddAttachment, "============"},
    Row{CommandKind::RemoveAttachment, "============"},
    Row{CommandKind::RecordPanelVerdict, "..........=="},
    Row{CommandKind::RecountDue, "=======....."},
    Row{CommandKind::Escalate, "=======...=."},
};

ComplaintState withDepartment(const Complaint &complaint, ComplaintState state)
{
    return complaint.department.isEmpty() ? ComplaintState::Received : state;
}

} // namespace

EntityKind targetKind(CommandKind kind)
{
    switch (kind) {
    case CommandKind::RegisterCitizen:
    case CommandKind::AmendCitizen: return EntityKind::Citizen;
    case CommandKind::LogCall:
    case CommandKind::SetCallWrapUp:
    case CommandKind::PurgeCall: return EntityKind::Call;
    case CommandKind::RegisterComplaint:
    case CommandKind::AmendComplaint:
    case CommandKind::AssignComplaint:
    case CommandKind::StartWork:
    case CommandKind::ScheduleWork:
    case CommandKind::RequestSupplement:
    case CommandKind::ReceiveSupplement:
    case CommandKind::TransferOut:
    case CommandKind::WithdrawComplaint:
    case CommandKind::ResolveComplaint:
    case CommandKind::CloseComplaint:
    case CommandKind::ReopenComplaint:
    case CommandKind::AddNote:
    case CommandKind::LinkComplaint:
    case CommandKind::PromiseCallBack:
    case CommandKind::RecordCallBackAttempt:
    case CommandKind::ExcuseCallBack:
    case CommandKind::AcceptComplaint:
    case CommandKind::RefuseCompetence:
    case CommandKind::ExtendDue:
    case CommandKind::GiveProgressNotice:
    case CommandKind::ConfirmDictation:
    case CommandKind::MergeComplaint:
    case CommandKind::JoinPetitioner:
    case CommandKind::UnlinkComplaint:
    case CommandKind::UndoStep:
    case CommandKind::MoveCallBack:
    case CommandKind::ReportObstacle:
    case CommandKind::ClearObstacle:
    case CommandKind::ProposeMediation:
    case CommandKind::DecideMediation:
    case CommandKind::AddAttachment:
    case CommandKind::RemoveAttachment:
    case CommandKind::RecordPanelVerdict:
    case CommandKind::RecountDue:
    case CommandKind::Escalate: break;
    }
    return EntityKind::Complaint;
}

Permission permissionFor(CommandKind kind)
{
    switch (kind) {
    case CommandKind::RegisterComplaint:
    case CommandKind::AmendComplaint:
    case CommandKind::AddNote:
    case CommandKind::LinkComplaint:
    case CommandKind::PromiseCallBack:
    case CommandKind::RecordCallBackAttempt:
    case CommandKind::MoveCallBack:
    case CommandKind::GiveProgressNotice:
    case CommandKind::ConfirmDictation:
    case CommandKind::JoinPetitioner:
    case CommandKind::UnlinkComplaint:
    case CommandKind::UndoStep:
    case CommandKind::AddAttachment:
    case CommandKind::RemoveAttachment:
    case CommandKind::RegisterCitizen:
    case CommandKind::AmendCitizen:
    case CommandKind::LogCall:
    case CommandKind::SetCallWrapUp: return Permission::TakeComplaint;
    case CommandKind::AssignComplaint:
    case CommandKind::MergeComplaint:
    case CommandKind::ProposeMediation:
    case CommandKind::DecideMediation:
    case CommandKind::TransferOut: return Permission::RouteComplaint;
    case CommandKind::RecountDue:
    case CommandKind::Escalate: return Permission::KeepTheClock;
    case CommandKind::AcceptComplaint:
    case CommandKind::RefuseCompetence:
    case CommandKind::ExtendDue:
    case CommandKind::ReportObstacle:
    case CommandKind::ClearObstacle:
    case CommandKind::StartWork:
    case CommandKind::ScheduleWork:
    case CommandKind::RequestSupplement:
    case CommandKind::ReceiveSupplement:
    case CommandKind::ResolveComplaint: return Permission::WorkComplaint;
    case CommandKind::PurgeCall: return Permission::EnforceRetention;
    case CommandKind::WithdrawComplaint:
    case CommandKind::CloseComplaint:
    case CommandKind::ReopenComplaint:
    case CommandKind::RecordPanelVerdict:
    case CommandKind::ExcuseCallBack: break;
    }
    return Permission::CloseComplaint;
}

std::optional<ComplaintState> nextState(const Complaint &complaint, CommandKind kind)
{
    for (const Row &row : Table) {
        if (row.kind != kind)
            continue;
        switch (row.next[size_t(complaint.state)]) {
        case '=': return complaint.state;
        case 'R': return ComplaintState::Received;
        case 'A': return ComplaintState::Assigned;
        case 'P': return ComplaintState::InProgress;
        case 'S': return ComplaintState::Scheduled;
        case 'W': return ComplaintState::AwaitingSupplement;
        case 'T': return ComplaintState::TransferredOut;
        case 'D': return ComplaintState::Withdrawn;
        case 'V': return ComplaintState::Resolved;
        case 'C': return ComplaintState::Closed;
        case 'M': return ComplaintState::Merged;
        case 'K': return ComplaintState::Accepted;
        case 'a': return withDepartment(complaint, complaint.acceptedAt ? ComplaintState::Accepted : ComplaintState::Assigned);
        case 'u': return complaint.lastStep ? complaint.lastStep->state : complaint.state;
        case 'p': return withDepartment(complaint, ComplaintState::InProgress);
        default: return std::nullopt;
        }
    }
    return std::nullopt;
}

namespace {

/// Whether there is anything for the command to act on.
bool hasObject(const Complaint &complaint, CommandKind kind)
{
    switch (kind) {
    case CommandKind::RecordCallBackAttempt:
    case CommandKind::MoveCallBack:
    case CommandKind::ExcuseCallBack: return hasOpenCallBack(complaint);
    case CommandKind::UnlinkComplaint: return !complaint.links.isEmpty();
    case CommandKind::UndoStep: return complaint.lastStep.has_value();
    case CommandKind::ClearObstacle: return complaint.obstacle.has_value();
    case CommandKind::DecideMediation: return complaint.mediation && !complaint.mediation->decidedAt;
    case CommandKind::RemoveAttachment: return !complaint.attachments.isEmpty();
    default: return true;
    }
}

} // namespace

bool isUndoable(CommandKind kind)
{
    return kind == CommandKind::AssignComplaint || kind == CommandKind::AcceptComplaint || kind == CommandKind::StartWork
        || kind == CommandKind::ScheduleWork || kind == CommandKind::WithdrawComplaint || kind == CommandKind::ResolveComplaint;
}

QList<CommandKind> allowedCommands(const Complaint &complaint, Role role)
{
    QList<CommandKind> allowed;
    for (const Row &row : Table) {
        if (nextState(complaint, row.kind) && isPermitted(role, permissionFor(row.kind)) && hasObject(complaint, row.kind))
            allowed.append(row.kind);
    }
    return allowed;
}

} // namespace barodesk::domain
