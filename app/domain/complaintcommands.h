#pragma once

#include "domain/complaint.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace barodesk::domain {

/// What the citizen was promised at intake.
struct CallBackWish
{
    CallBackId id;
    CallBackReason reason = CallBackReason::AfterResolution;
    PhoneNumber number;
    std::optional<QDateTime> promisedFor;
    friend bool operator==(const CallBackWish &, const CallBackWish &) = default;
};

// --- The commands of a complaint. Each names what a person did; none sets a field for its own sake. ---

struct RegisterComplaint
{
    Channel channel = Channel::Phone;
    Urgency urgency = Urgency::Normal;
    CategoryCode category;
    Place place;
    QString text;
    std::optional<CitizenId> citizen;
    QString petitionerName;
    std::optional<PhoneNumber> petitionerPhone;
    std::optional<CallId> call;
    std::optional<CallBackWish> callBack;
    QString onBehalfOf;
    bool dictation = false; ///< Written down to be signed: the way for types that may not be taken by word alone (법 8, 영 10).
    friend bool operator==(const RegisterComplaint &, const RegisterComplaint &) = default;
};
/// Corrects what was written at intake. None: left as it is. A new category brings its own period and due time.
struct AmendComplaint
{
    std::optional<CategoryCode> category;
    std::optional<Place> place;
    std::optional<QString> text;
    std::optional<Urgency> urgency;
    QString reason;
    friend bool operator==(const AmendComplaint &, const AmendComplaint &) = default;
};
struct AssignComplaint
{
    DepartmentCode department;
    std::optional<UserId> officer;
    QString reason; ///< Required when it had another department before.
    friend bool operator==(const AssignComplaint &, const AssignComplaint &) = default;
};
struct StartWork
{
    friend bool operator==(const StartWork &, const StartWork &) = default;
};
struct ScheduleWork
{
    QDateTime when; ///< In the future.
    QString reason;
    QString contractor = {}; ///< The company that does it; empty: the city's own hands.
    friend bool operator==(const ScheduleWork &, const ScheduleWork &) = default;
};
struct RequestSupplement
{
    QString what; ///< Required: what the citizen is asked for.
    friend bool operator==(const RequestSupplement &, const RequestSupplement &) = default;
};
struct ReceiveSupplement
{
    QString note;
    friend bool operator==(const ReceiveSupplement &, const ReceiveSupplement &) = default;
};
struct TransferOut
{
    QString agency; ///< Required.
    QString reason; ///< Required.
    friend bool operator==(const TransferOut &, const TransferOut &) = default;
};
struct WithdrawComplaint
{
    QString reason; ///< Required.
    friend bool operator==(const WithdrawComplaint &, const WithdrawComplaint &) = default;
};
struct ResolveComplaint
{
    QString resultText; ///< Required.
    friend bool operator==(const ResolveComplaint &, const ResolveComplaint &) = default;
};
/// The citizen was told (영 31). Refused while a call-back is open.
struct CloseComplaint
{
    QString howTold; ///< Required.
    QString contact; ///< Required: officer, unit and telephone as the citizen was told them.
    friend bool operator==(const CloseComplaint &, const CloseComplaint &) = default;
};
struct ReopenComplaint
{
    QString reason; ///< Required.
    friend bool operator==(const ReopenComplaint &, const ReopenComplaint &) = default;
};
struct AddNote
{
    QString text; ///< Required.
    friend bool operator==(const AddNote &, const AddNote &) = default;
};
struct LinkComplaint
{
    ComplaintId other; ///< Not itself.
    QString reason;
    LinkKind kind = LinkKind::Related;
    friend bool operator==(const LinkComplaint &, const LinkComplaint &) = default;
};
struct PromiseCallBack
{
    CallBackWish wish;
    friend bool operator==(const PromiseCallBack &, const PromiseCallBack &) = default;
};
/// Reached and TextMessage keep the promise; NoAnswer and Retry leave it open, with `nextTry`.
struct RecordCallBackAttempt
{
    CallBackId callBack;
    CallBackResult result = CallBackResult::Reached;
    QString note;
    std::optional<QDateTime> nextTry;
    friend bool operator==(const RecordCallBackAttempt &, const RecordCallBackAttempt &) = default;
};
struct ExcuseCallBack
{
    CallBackId callBack;
    QString reason; ///< Required.
    friend bool operator==(const ExcuseCallBack &, const ExcuseCallBack &) = default;
};
/// The department takes it on.
struct AcceptComplaint
{
    friend bool operator==(const AcceptComplaint &, const AcceptComplaint &) = default;
};
/// The department says that it is not theirs: it goes back to be routed, and the refusal is kept.
struct RefuseCompetence
{
    QString reason; ///< Required.
    friend bool operator==(const RefuseCompetence &, const RefuseCompetence &) = default;
};
/// More time (영 17, 21). What each kind may is said there; the due time follows.
struct ExtendDue
{
    ExtensionKind kind = ExtensionKind::Regular;
    Period by;       ///< In the unit of the complaint's period; hours go with days up to five too.
    QString reason;  ///< Required: the citizen is told it with the new date at once.
    QString consent; ///< Required WithConsent: how the citizen agreed.
    friend bool operator==(const ExtendDue &, const ExtendDue &) = default;
};
/// The citizen was told how it goes: owed after 30 days, and every 30 days (영 23).
struct GiveProgressNotice
{
    QString text; ///< Required.
    friend bool operator==(const GiveProgressNotice &, const GiveProgressNotice &) = default;
};
/// What was dictated is signed: the statutory count begins.
struct ConfirmDictation
{
    QString note;
    friend bool operator==(const ConfirmDictation &, const ConfirmDictation &) = default;
};
/// It goes on in another one. Refused while a call-back is open: the promise is made there first.
struct MergeComplaint
{
    ComplaintId into; ///< Not itself.
    QString reason;   ///< Required.
    friend bool operator==(const MergeComplaint &, const MergeComplaint &) = default;
};
/// One more citizen with the same concern, with a call-back wish of their own.
struct JoinPetitioner
{
    Petitioner petitioner; ///< A name, a number or a known citizen.
    std::optional<CallBackWish> callBack;
    friend bool operator==(const JoinPetitioner &, const JoinPetitioner &) = default;
};
struct UnlinkComplaint
{
    ComplaintId other;
    QString reason; ///< Required.
    friend bool operator==(const UnlinkComplaint &, const UnlinkComplaint &) = default;
};
/// Takes the last step back: by who gave it, within UndoMinutes, while nothing has come after it.
struct UndoStep
{
    friend bool operator==(const UndoStep &, const UndoStep &) = default;
};
inline constexpr int UndoMinutes = 10;
/// Another time or another person for a promise. It never loses both.
struct MoveCallBack
{
    CallBackId callBack;
    std::optional<QDateTime> promisedFor; ///< None: left as it is.
    std::optional<UserId> owner;          ///< None: left as it is.
    QString reason;                       ///< Required.
    friend bool operator==(const MoveCallBack &, const MoveCallBack &) = default;
};
struct ReportObstacle
{
    ObstacleKind kind = ObstacleKind::NoBudget;
    QString reason; ///< Required.
    friend bool operator==(const ReportObstacle &, const ReportObstacle &) = default;
};
struct ClearObstacle
{
    QString reason; ///< Required: what has changed.
    friend bool operator==(const ClearObstacle &, const ClearObstacle &) = default;
};
struct ProposeMediation
{
    QString proposal; ///< Required.
    friend bool operator==(const ProposeMediation &, const ProposeMediation &) = default;
};
/// The committee has decided: the complaint is that department's.
struct DecideMediation
{
    DepartmentCode department;
    QString decision; ///< Required.
    friend bool operator==(const DecideMediation &, const DecideMediation &) = default;
};
/// The bytes were sent to the server before.
struct AddAttachment
{
    Attachment attachment; ///< `by` and `at` are set by apply().
    friend bool operator==(const AddAttachment &, const AddAttachment &) = default;
};
struct RemoveAttachment
{
    AttachmentId attachment;
    QString reason; ///< Required.
    friend bool operator==(const RemoveAttachment &, const RemoveAttachment &) = default;
};
struct RecordPanelVerdict
{
    QString panelist; ///< Required.
    Verdict verdict = Verdict::Good;
    QString note;
    friend bool operator==(const RecordPanelVerdict &, const RecordPanelVerdict &) = default;
};
/// The holidays have changed and with them the due time. The server's own act: no person gives it.
struct RecountDue
{
    QString calendar; ///< HolidayTable::version.
    friend bool operator==(const RecountDue &, const RecountDue &) = default;
};
/// A rule of the city has fired (Organisation, escalation rules). The server's own act: no person gives it.
struct Escalate
{
    EscalationCode rule;
    friend bool operator==(const Escalate &, const Escalate &) = default;
};

} // namespace barodesk::domain
