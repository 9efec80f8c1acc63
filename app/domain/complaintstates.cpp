#include "domain/complaintstates.h"

#include <array>

namespace barodesk::domain {

namespace {

/// What a command does to the state, one letter for each state in the order of AllComplaintStates:
/// R received, A assigned, P in progress, S scheduled, W awaiting supplement, T transferred out, D withdrawn, V resolved,
/// C closed; '=' stays; 'a' assigned, 'p' in progress, or received when it has no department; '.' forbidden.
struct Row
{
    CommandKind kind;
    const char *next;
};

constexpr std::array Table{
    //                                        RAPSWTDVC
    Row{CommandKind::AmendComplaint, "=====...."},
    Row{CommandKind::AssignComplaint, "AAAA....."},
    Row{CommandKind::StartWork, ".P.P....."},
    Row{CommandKind::ScheduleWork, ".SSS....."},
    Row{CommandKind::RequestSupplement, "WWW......"},
    Row{CommandKind::ReceiveSupplement, "....a...."},
    Row{CommandKind::TransferOut, "TT......."},
    Row{CommandKind::WithdrawComplaint, "DDDDD..D."},
    Row{CommandKind::ResolveComplaint, ".VVV....."},
    Row{CommandKind::CloseComplaint, ".......C."},
    Row{CommandKind::ReopenComplaint, ".......pp"},
    Row{CommandKind::AddNote, "========="},
    Row{CommandKind::LinkComplaint, "========="},
    Row{CommandKind::PromiseCallBack, "=====..=."},
    Row{CommandKind::RecordCallBackAttempt, "========="},
    Row{CommandKind::ExcuseCallBack, "========="},
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
    case CommandKind::ExcuseCallBack: break;
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
    case CommandKind::RegisterCitizen:
    case CommandKind::AmendCitizen:
    case CommandKind::LogCall:
    case CommandKind::SetCallWrapUp: return Permission::TakeComplaint;
    case CommandKind::AssignComplaint:
    case CommandKind::TransferOut: return Permission::RouteComplaint;
    case CommandKind::StartWork:
    case CommandKind::ScheduleWork:
    case CommandKind::RequestSupplement:
    case CommandKind::ReceiveSupplement:
    case CommandKind::ResolveComplaint: return Permission::WorkComplaint;
    case CommandKind::PurgeCall: return Permission::EnforceRetention;
    case CommandKind::WithdrawComplaint:
    case CommandKind::CloseComplaint:
    case CommandKind::ReopenComplaint:
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
        case 'A': return ComplaintState::Assigned;
        case 'P': return ComplaintState::InProgress;
        case 'S': return ComplaintState::Scheduled;
        case 'W': return ComplaintState::AwaitingSupplement;
        case 'T': return ComplaintState::TransferredOut;
        case 'D': return ComplaintState::Withdrawn;
        case 'V': return ComplaintState::Resolved;
        case 'C': return ComplaintState::Closed;
        case 'a': return withDepartment(complaint, ComplaintState::Assigned);
        case 'p': return withDepartment(complaint, ComplaintState::InProgress);
        default: return std::nullopt;
        }
    }
    return std::nullopt;
}

QList<CommandKind> allowedCommands(const Complaint &complaint, Role role)
{
    QList<CommandKind> allowed;
    for (const Row &row : Table) {
        const bool needsPromise = row.kind == CommandKind::RecordCallBackAttempt || row.kind == CommandKind::ExcuseCallBack;
        if (nextState(complaint, row.kind) && isPermitted(role, permissionFor(row.kind)) && (!needsPromise || hasOpenCallBack(complaint)))
            allowed.append(row.kind);
    }
    return allowed;
}

} // namespace barodesk::domain
