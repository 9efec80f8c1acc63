#include "domain/command.h"

namespace barodesk::domain {

namespace {

template <CommandKind kind, typename T> constexpr bool stands = std::is_same_v<std::variant_alternative_t<size_t(kind), Payload>, T>;

// CommandKind is the index of Payload: one line per command keeps the two from drifting apart.
static_assert(stands<CommandKind::RegisterComplaint, RegisterComplaint>);
static_assert(stands<CommandKind::AmendComplaint, AmendComplaint>);
static_assert(stands<CommandKind::AssignComplaint, AssignComplaint>);
static_assert(stands<CommandKind::StartWork, StartWork>);
static_assert(stands<CommandKind::ScheduleWork, ScheduleWork>);
static_assert(stands<CommandKind::RequestSupplement, RequestSupplement>);
static_assert(stands<CommandKind::ReceiveSupplement, ReceiveSupplement>);
static_assert(stands<CommandKind::TransferOut, TransferOut>);
static_assert(stands<CommandKind::WithdrawComplaint, WithdrawComplaint>);
static_assert(stands<CommandKind::ResolveComplaint, ResolveComplaint>);
static_assert(stands<CommandKind::CloseComplaint, CloseComplaint>);
static_assert(stands<CommandKind::ReopenComplaint, ReopenComplaint>);
static_assert(stands<CommandKind::AddNote, AddNote>);
static_assert(stands<CommandKind::LinkComplaint, LinkComplaint>);
static_assert(stands<CommandKind::PromiseCallBack, PromiseCallBack>);
static_assert(stands<CommandKind::RecordCallBackAttempt, RecordCallBackAttempt>);
static_assert(stands<CommandKind::ExcuseCallBack, ExcuseCallBack>);
static_assert(stands<CommandKind::AcceptComplaint, AcceptComplaint>);
static_assert(stands<CommandKind::RefuseCompetence, RefuseCompetence>);
static_assert(stands<CommandKind::ExtendDue, ExtendDue>);
static_assert(stands<CommandKind::GiveProgressNotice, GiveProgressNotice>);
static_assert(stands<CommandKind::ConfirmDictation, ConfirmDictation>);
static_assert(stands<CommandKind::MergeComplaint, MergeComplaint>);
static_assert(stands<CommandKind::JoinPetitioner, JoinPetitioner>);
static_assert(stands<CommandKind::UnlinkComplaint, UnlinkComplaint>);
static_assert(stands<CommandKind::UndoStep, UndoStep>);
static_assert(stands<CommandKind::MoveCallBack, MoveCallBack>);
static_assert(stands<CommandKind::ReportObstacle, ReportObstacle>);
static_assert(stands<CommandKind::ClearObstacle, ClearObstacle>);
static_assert(stands<CommandKind::ProposeMediation, ProposeMediation>);
static_assert(stands<CommandKind::DecideMediation, DecideMediation>);
static_assert(stands<CommandKind::AddAttachment, AddAttachment>);
static_assert(stands<CommandKind::RemoveAttachment, RemoveAttachment>);
static_assert(stands<CommandKind::RecordPanelVerdict, RecordPanelVerdict>);
static_assert(stands<CommandKind::RecountDue, RecountDue>);
static_assert(stands<CommandKind::Escalate, Escalate>);
static_assert(stands<CommandKind::RegisterCitizen, RegisterCitizen>);
static_assert(stands<CommandKind::AmendCitizen, AmendCitizen>);
static_assert(stands<CommandKind::LogCall, LogCall>);
static_assert(stands<CommandKind::SetCallWrapUp, SetCallWrapUp>);
static_assert(stands<CommandKind::PurgeCall, PurgeCall>);

} // namespace

EntityRef refOf(const Entity &entity)
{
    return std::visit([](const auto &record) { return EntityRef(record.id); }, entity);
}

quint64 versionOf(const Entity &entity)
{
    return std::visit([](const auto &record) { return record.version; }, entity);
}

} // namespace barodesk::domain
