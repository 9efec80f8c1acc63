#include "api/words.h"

#include <array>

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView w(const char *text) { return QLatin1StringView(text); }

constexpr std::array AfterCallKinds{
    Word{AfterCallKind::None, w("none")},
    Word{AfterCallKind::Optional, w("optional")},
    Word{AfterCallKind::Timed, w("timed")},
    Word{AfterCallKind::Required, w("required")},
    Word{AfterCallKind::TimedNoEarlyExit, w("timedNoEarlyExit")},
};
constexpr std::array AgentChanges{
    Word{AgentChange::Ready, w("ready")},
    Word{AgentChange::NotReady, w("notReady")},
    Word{AgentChange::SignOut, w("signOut")},
};
constexpr std::array AgentStates{
    Word{AgentState::SignedOut, w("signedOut")},         Word{AgentState::Ready, w("ready")},       Word{AgentState::Talking, w("talking")},
    Word{AgentState::AfterCallWork, w("afterCallWork")}, Word{AgentState::NotReady, w("notReady")},
};
constexpr std::array CallBackReasons{
    Word{CallBackReason::AfterResolution, w("afterResolution")},
    Word{CallBackReason::BeforePlannedWork, w("beforePlannedWork")},
    Word{CallBackReason::Requested, w("requested")},
};
constexpr std::array CallBackResults{
    Word{CallBackResult::Reached, w("reached")},
    Word{CallBackResult::NoAnswer, w("noAnswer")},
    Word{CallBackResult::Retry, w("retry")},
    Word{CallBackResult::TextMessage, w("textMessage")},
};
constexpr std::array CallBackStates{
    Word{CallBackState::Promised, w("promised")},
    Word{CallBackState::Kept, w("kept")},
    Word{CallBackState::Excused, w("excused")},
};
constexpr std::array CallDirections{
    Word{CallDirection::Incoming, w("incoming")},
    Word{CallDirection::Outgoing, w("outgoing")},
};
constexpr std::array CallResults{
    Word{CallResult::Answered, w("answered")},
    Word{CallResult::Missed, w("missed")},
    Word{CallResult::Refused, w("refused")},
    Word{CallResult::Failed, w("failed")},
    Word{CallResult::AnsweredElsewhere, w("answeredElsewhere")},
};
constexpr std::array Channels{
    Word{Channel::Phone, w("phone")},   Word{Channel::Chat, w("chat")},   Word{Channel::Voicebot, w("voicebot")},
    Word{Channel::Street, w("street")}, Word{Channel::Visit, w("visit")}, Word{Channel::Web, w("web")},
};
constexpr std::array CommandKinds{
    Word{CommandKind::RegisterComplaint, w("registerComplaint")},
    Word{CommandKind::AmendComplaint, w("amendComplaint")},
    Word{CommandKind::AssignComplaint, w("assignComplaint")},
    Word{CommandKind::StartWork, w("startWork")},
    Word{CommandKind::ScheduleWork, w("scheduleWork")},
    Word{CommandKind::RequestSupplement, w("requestSupplement")},
    Word{CommandKind::ReceiveSupplement, w("receiveSupplement")},
    Word{CommandKind::TransferOut, w("transferOut")},
    Word{CommandKind::WithdrawComplaint, w("withdrawComplaint")},
    Word{CommandKind::ResolveComplaint, w("resolveComplaint")},
    Word{CommandKind::CloseComplaint, w("closeComplaint")},
    Word{CommandKind::ReopenComplaint, w("reopenComplaint")},
    Word{CommandKind::AddNote, w("addNote")},
    Word{CommandKind::LinkComplaint, w("linkComplaint")},
    Word{CommandKind::PromiseCallBack, w("promiseCallBack")},
    Word{CommandKind::RecordCallBackAttempt, w("recordCallBackAttempt")},
    Word{CommandKind::ExcuseCallBack, w("excuseCallBack")},
    Word{CommandKind::AcceptComplaint, w("acceptComplaint")},
    Word{CommandKind::RefuseCompetence, w("refuseCompetence")},
    Word{CommandKind::ExtendDue, w("extendDue")},
    Word{CommandKind::GiveProgressNotice, w("giveProgressNotice")},
    Word{CommandKind::ConfirmDictation, w("confirmDictation")},
    Word{CommandKind::MergeComplaint, w("mergeComplaint")},
    Word{CommandKind::JoinPetitioner, w("joinPetitioner")},
    Word{CommandKind::UnlinkComplaint, w("unlinkComplaint")},
    Word{CommandKind::UndoStep, w("undoStep")},
    Word{CommandKind::MoveCallBack, w("moveCallBack")},
    Word{CommandKind::ReportObstacle, w("reportObstacle")},
    Word{CommandKind::ClearObstacle, w("clearObstacle")},
    Word{CommandKind::ProposeMediation, w("proposeMediation")},
    Word{CommandKind::DecideMediation, w("decideMediation")},
    Word{CommandKind::AddAttachment, w("addAttachment")},
    Word{CommandKind::RemoveAttachment, w("removeAttachment")},
    Word{CommandKind::RecordPanelVerdict, w("recordPanelVerdict")},
    Word{CommandKind::RecountDue, w("recountDue")},
    Word{CommandKind::Escalate, w("escalate")},
    Word{CommandKind::RegisterCitizen, w("registerCitizen")},
    Word{CommandKind::AmendCitizen, w("amendCitizen")},
    Word{CommandKind::LogCall, w("logCall")},
    Word{CommandKind::SetCallWrapUp, w("setCallWrapUp")},
    Word{CommandKind::PurgeCall, w("purgeCall")},
};
constexpr std::array ComplaintStates{
    Word{ComplaintState::AwaitingSignature, w("awaitingSignature")},
    Word{ComplaintState::Received, w("received")},
    Word{ComplaintState::Assigned, w("assigned")},
    Word{ComplaintState::Accepted, w("accepted")},
    Word{ComplaintState::InProgress, w("inProgress")},
    Word{ComplaintState::Scheduled, w("scheduled")},
    Word{ComplaintState::AwaitingSupplement, w("awaitingSupplement")},
    Word{ComplaintState::TransferredOut, w("transferredOut")},
    Word{ComplaintState::Withdrawn, w("withdrawn")},
    Word{ComplaintState::Merged, w("merged")},
    Word{ComplaintState::Resolved, w("resolved")},
    Word{ComplaintState::Closed, w("closed")},
};
constexpr std::array EntityKinds{
    Word{EntityKind::Complaint, w("complaint")},
    Word{EntityKind::Citizen, w("citizen")},
    Word{EntityKind::Call, w("call")},
};
constexpr std::array HolidayKinds{
    Word{Holiday::Kind::Statutory, w("statutory")},
    Word{Holiday::Kind::Substitute, w("substitute")},
    Word{Holiday::Kind::Election, w("election")},
    Word{Holiday::Kind::AdHoc, w("adHoc")},
};
constexpr std::array Legs{
    Word{Leg::Citizen, w("citizen")},
    Word{Leg::Counsellor, w("counsellor")},
};
constexpr std::array LegalTypes{
    Word{LegalType::StatuteInquiry, w("statuteInquiry")},
    Word{LegalType::OtherInquiry, w("otherInquiry")},
    Word{LegalType::Suggestion, w("suggestion")},
    Word{LegalType::Grievance, w("grievance")},
    Word{LegalType::General, w("general")},
    Word{LegalType::Statutory, w("statutory")},
};
constexpr std::array AttachmentPurposes{
    Word{AttachmentPurpose::Evidence, w("evidence")},
    Word{AttachmentPurpose::Result, w("result")},
    Word{AttachmentPurpose::SignedDictation, w("signedDictation")},
    Word{AttachmentPurpose::Reply, w("reply")},
};
constexpr std::array EscalationTriggers{
    Word{EscalationTrigger::PartUsed, w("partUsed")},
    Word{EscalationTrigger::Overdue, w("overdue")},
    Word{EscalationTrigger::Untouched, w("untouched")},
};
constexpr std::array TemplateUses{
    Word{TemplateUse::Content, w("content")},
    Word{TemplateUse::Result, w("result")},
    Word{TemplateUse::Reason, w("reason")},
    Word{TemplateUse::Notice, w("notice")},
};
constexpr std::array ExtensionKinds{
    Word{ExtensionKind::Regular, w("regular")},
    Word{ExtensionKind::WithConsent, w("withConsent")},
    Word{ExtensionKind::SiteInvestigation, w("siteInvestigation")},
};
constexpr std::array LinkKinds{
    Word{LinkKind::Related, w("related")},
    Word{LinkKind::Repeat, w("repeat")},
    Word{LinkKind::Duplicate, w("duplicate")},
    Word{LinkKind::Recurrence, w("recurrence")},
};
constexpr std::array ObstacleKinds{
    Word{ObstacleKind::NoBudget, w("noBudget")},
    Word{ObstacleKind::NoPower, w("noPower")},
};
constexpr std::array Verdicts{
    Word{Verdict::Good, w("good")},
    Word{Verdict::Partly, w("partly")},
    Word{Verdict::Poor, w("poor")},
};
constexpr std::array Roles{
    Word{Role::Counsellor, w("counsellor")}, Word{Role::ComplaintStaff, w("complaintStaff")},
    Word{Role::FieldLead, w("fieldLead")},   Word{Role::Communication, w("communication")},
    Word{Role::Supervisor, w("supervisor")}, Word{Role::Administrator, w("administrator")},
    Word{Role::ReadOnly, w("readOnly")},
};
constexpr std::array Rules{
    Word{Rule::UnknownRecord, w("unknown-record")},
    Word{Rule::AlreadyExists, w("already-exists")},
    Word{Rule::WrongTarget, w("wrong-target")},
    Word{Rule::NotPermitted, w("not-permitted")},
    Word{Rule::StateForbids, w("state-forbids")},
    Word{Rule::ReasonRequired, w("reason-required")},
    Word{Rule::TextRequired, w("text-required")},
    Word{Rule::TextTooLong, w("text-too-long")},
    Word{Rule::CategoryRequired, w("category-required")},
    Word{Rule::UnknownCategory, w("unknown-category")},
    Word{Rule::UnknownDepartment, w("unknown-department")},
    Word{Rule::UnknownDistrict, w("unknown-district")},
    Word{Rule::UnknownUser, w("unknown-user")},
    Word{Rule::PlaceRequired, w("place-required")},
    Word{Rule::TimeNotInFuture, w("time-not-in-future")},
    Word{Rule::TimeOutOfRange, w("time-out-of-range")},
    Word{Rule::OutsideHolidayTable, w("outside-holiday-table")},
    Word{Rule::CallBackOpen, w("call-back-open")},
    Word{Rule::UnknownCallBack, w("unknown-call-back")},
    Word{Rule::CallBackEnded, w("call-back-ended")},
    Word{Rule::PhoneRequired, w("phone-required")},
    Word{Rule::PhoneIntakeNotAllowed, w("phone-intake-not-allowed")},
    Word{Rule::SelfLink, w("self-link")},
    Word{Rule::NothingChanged, w("nothing-changed")},
    Word{Rule::UnknownWrapUp, w("unknown-wrap-up")},
    Word{Rule::ExtensionSpent, w("extension-spent")},
    Word{Rule::ExtensionTooLong, w("extension-too-long")},
    Word{Rule::ConsentRequired, w("consent-required")},
    Word{Rule::InvestigationForbidden, w("investigation-forbidden")},
    Word{Rule::NotUndoable, w("not-undoable")},
    Word{Rule::NotLinked, w("not-linked")},
    Word{Rule::AttachmentInvalid, w("attachment-invalid")},
    Word{Rule::UnknownAttachment, w("unknown-attachment")},
    Word{Rule::NothingToEnd, w("nothing-to-end")},
    Word{Rule::DictationNotNeeded, w("dictation-not-needed")},
    Word{Rule::UnknownEscalation, w("unknown-escalation")},
};
constexpr std::array SystemReasons{
    Word{SystemReason::SignIn, w("signIn")},
    Word{SystemReason::NoAnswer, w("noAnswer")},
    Word{SystemReason::Network, w("network")},
    Word{SystemReason::ConnectionLost, w("connectionLost")},
};
constexpr std::array Urgencies{
    Word{Urgency::Normal, w("normal")},
    Word{Urgency::Urgent, w("urgent")},
};
constexpr std::array CommandStatuses{
    Word{CommandStatus::Accepted, w("accepted")},
    Word{CommandStatus::Refused, w("refused")},
    Word{CommandStatus::Mismatch, w("mismatch")},
};
constexpr std::array ErrorCodes{
    Word{ErrorCode::BadJson, w("bad-json")},
    Word{ErrorCode::BadField, w("bad-field")},
    Word{ErrorCode::BadRequest, w("bad-request")},
    Word{ErrorCode::TooLarge, w("too-large")},
    Word{ErrorCode::TooDeep, w("too-deep")},
    Word{ErrorCode::NotFound, w("not-found")},
    Word{ErrorCode::MethodNotAllowed, w("method-not-allowed")},
    Word{ErrorCode::UnsupportedMediaType, w("unsupported-media-type")},
    Word{ErrorCode::Unauthenticated, w("unauthenticated")},
    Word{ErrorCode::TokenExpired, w("token-expired")},
    Word{ErrorCode::LockedOut, w("locked-out")},
    Word{ErrorCode::Forbidden, w("forbidden")},
    Word{ErrorCode::IdempotencyMismatch, w("idempotency-mismatch")},
    Word{ErrorCode::Infected, w("infected")},
    Word{ErrorCode::QuotaFull, w("quota-full")},
    Word{ErrorCode::Conflict, w("conflict")},
    Word{ErrorCode::Gone, w("gone")},
    Word{ErrorCode::TooManyRequests, w("too-many-requests")},
    Word{ErrorCode::Unavailable, w("unavailable")},
    Word{ErrorCode::Internal, w("internal")},
};
constexpr std::array PresenceWords{
    Word{PresenceWord::Free, w("free")},
    Word{PresenceWord::Busy, w("busy")},
    Word{PresenceWord::Away, w("away")},
};
constexpr std::array QueueCallStates{
    Word{QueueCallState::Waiting, w("waiting")},       Word{QueueCallState::Offered, w("offered")},
    Word{QueueCallState::Answered, w("answered")},     Word{QueueCallState::Abandoned, w("abandoned")},
    Word{QueueCallState::Redirected, w("redirected")},
};
constexpr std::array QueueEventKinds{
    Word{QueueEventKind::Enqueued, w("enqueued")},   Word{QueueEventKind::Offered, w("offered")},
    Word{QueueEventKind::Returned, w("returned")},   Word{QueueEventKind::Answered, w("answered")},
    Word{QueueEventKind::Abandoned, w("abandoned")}, Word{QueueEventKind::Redirected, w("redirected")},
};
constexpr std::array ListenWays{
    Word{ListenWay::Desk, w("desk")},
    Word{ListenWay::Listen, w("listen")},
    Word{ListenWay::Whisper, w("whisper")},
    Word{ListenWay::Barge, w("barge")},
};
constexpr std::array RecordingModes{
    Word{RecordingMode::Off, w("off")},
    Word{RecordingMode::Queues, w("queues")},
    Word{RecordingMode::All, w("all")},
};
constexpr std::array RecordingNotices{
    Word{RecordingNotice::Exchange, w("exchange")},
    Word{RecordingNotice::Desk, w("desk")},
};
constexpr std::array RecordingStates{
    Word{RecordingState::Uploading, w("uploading")},
    Word{RecordingState::Complete, w("complete")},
    Word{RecordingState::Purged, w("purged")},
};
constexpr std::array SipTransports{
    Word{SipTransport::Udp, w("udp")},
    Word{SipTransport::Tcp, w("tcp")},
    Word{SipTransport::Tls, w("tls")},
};

static_assert(AgentStates.size() == AgentStateCount);
static_assert(ComplaintStates.size() == AllComplaintStates.size());
static_assert(CommandKinds.size() == CommandKindCount);
static_assert(Rules.size() == RuleCount);
static_assert(ErrorCodes.size() == ErrorCodeCount);

} // namespace

template <> std::span<const Word<AfterCallKind>> words() { return AfterCallKinds; }
template <> std::span<const Word<AgentChange>> words() { return AgentChanges; }
template <> std::span<const Word<AgentState>> words() { return AgentStates; }
template <> std::span<const Word<Verdict>> words() { return Verdicts; }
template <> std::span<const Word<ObstacleKind>> words() { return ObstacleKinds; }
template <> std::span<const Word<LinkKind>> words() { return LinkKinds; }
template <> std::span<const Word<ExtensionKind>> words() { return ExtensionKinds; }
template <> std::span<const Word<EscalationTrigger>> words() { return EscalationTriggers; }
template <> std::span<const Word<TemplateUse>> words() { return TemplateUses; }
template <> std::span<const Word<AttachmentPurpose>> words() { return AttachmentPurposes; }
template <> std::span<const Word<CallBackReason>> words() { return CallBackReasons; }
template <> std::span<const Word<CallBackResult>> words() { return CallBackResults; }
template <> std::span<const Word<CallBackState>> words() { return CallBackStates; }
template <> std::span<const Word<CallDirection>> words() { return CallDirections; }
template <> std::span<const Word<CallResult>> words() { return CallResults; }
template <> std::span<const Word<Channel>> words() { return Channels; }
template <> std::span<const Word<CommandKind>> words() { return CommandKinds; }
template <> std::span<const Word<ComplaintState>> words() { return ComplaintStates; }
template <> std::span<const Word<EntityKind>> words() { return EntityKinds; }
template <> std::span<const Word<Holiday::Kind>> words() { return HolidayKinds; }
template <> std::span<const Word<Leg>> words() { return Legs; }
template <> std::span<const Word<LegalType>> words() { return LegalTypes; }
template <> std::span<const Word<ListenWay>> words() { return ListenWays; }
template <> std::span<const Word<RecordingMode>> words() { return RecordingModes; }
template <> std::span<const Word<RecordingNotice>> words() { return RecordingNotices; }
template <> std::span<const Word<RecordingState>> words() { return RecordingStates; }
template <> std::span<const Word<Role>> words() { return Roles; }
template <> std::span<const Word<Rule>> words() { return Rules; }
template <> std::span<const Word<SystemReason>> words() { return SystemReasons; }
template <> std::span<const Word<Urgency>> words() { return Urgencies; }
template <> std::span<const Word<CommandStatus>> words() { return CommandStatuses; }
template <> std::span<const Word<ErrorCode>> words() { return ErrorCodes; }
template <> std::span<const Word<PresenceWord>> words() { return PresenceWords; }
template <> std::span<const Word<QueueCallState>> words() { return QueueCallStates; }
template <> std::span<const Word<QueueEventKind>> words() { return QueueEventKinds; }
template <> std::span<const Word<SipTransport>> words() { return SipTransports; }

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadJson:
    case ErrorCode::BadField:
    case ErrorCode::BadRequest:
    case ErrorCode::TooDeep: return 400;
    case ErrorCode::Unauthenticated:
    case ErrorCode::TokenExpired: return 401;
    case ErrorCode::Forbidden: return 403;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::MethodNotAllowed: return 405;
    case ErrorCode::Conflict: return 409;
    case ErrorCode::Gone: return 410;
    case ErrorCode::TooLarge: return 413;
    case ErrorCode::UnsupportedMediaType: return 415;
    case ErrorCode::IdempotencyMismatch:
    case ErrorCode::Infected: return 422;
    case ErrorCode::LockedOut:
    case ErrorCode::TooManyRequests: return 429;
    case ErrorCode::Unavailable: return 503;
    case ErrorCode::QuotaFull: return 507;
    case ErrorCode::Internal: break;
    }
    return 500;
}

} // namespace barodesk::api
