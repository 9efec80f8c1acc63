#pragma once

#include "domain/callrecord.h"
#include "domain/citizen.h"
#include "domain/complaint.h"

#include <QDateTime>

#include <variant>

namespace barodesk::domain {

enum class EntityKind { Complaint, Citizen, Call };

/// Which record a command or a change is about.
struct EntityRef
{
    EntityKind kind = EntityKind::Complaint;
    QUuid id;

    EntityRef() = default;
    EntityRef(EntityKind k, const QUuid &i) : kind(k), id(i) { }
    EntityRef(const ComplaintId &i) : kind(EntityKind::Complaint), id(i.value()) { }
    EntityRef(const CitizenId &i) : kind(EntityKind::Citizen), id(i.value()) { }
    EntityRef(const CallId &i) : kind(EntityKind::Call), id(i.value()) { }

    friend bool operator==(const EntityRef &, const EntityRef &) = default;
    friend size_t qHash(const EntityRef &ref, size_t seed = 0) { return qHashMulti(seed, int(ref.kind), ref.id); }
};

using Entity = std::variant<Complaint, Citizen, CallRecord>;
EntityRef refOf(const Entity &entity);
quint64 versionOf(const Entity &entity);

/// What the citizen was promised at intake.
struct CallBackWish
{
    CallBackId id;
    CallBackReason reason = CallBackReason::AfterResolution;
    PhoneNumber number;
    std::optional<QDateTime> promisedFor;
    friend bool operator==(const CallBackWish &, const CallBackWish &) = default;
};

// --- The commands. Each names what a person did; none sets a field for its own sake. ---

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
struct RegisterCitizen
{
    QString name;
    QList<PhoneNumber> phones; ///< At least one, or a name.
    std::optional<DistrictCode> district;
    QString address;
    QString note;
    friend bool operator==(const RegisterCitizen &, const RegisterCitizen &) = default;
};
struct AmendCitizen
{
    std::optional<QString> name;
    std::optional<QList<PhoneNumber>> phones;
    std::optional<DistrictCode> district; ///< The empty code: none any longer.
    std::optional<QString> address;
    std::optional<QString> note;
    friend bool operator==(const AmendCitizen &, const AmendCitizen &) = default;
};
/// The record of a finished call; its id is the command's target, its version and handledBy are set by apply().
struct LogCall
{
    CallRecord call;
    friend bool operator==(const LogCall &, const LogCall &) = default;
};
/// What the call was about, given after its record was written; by who took the call, or who supervises the room.
struct SetCallWrapUp
{
    WrapUpCode code; ///< One of the city's.
    friend bool operator==(const SetCallWrapUp &, const SetCallWrapUp &) = default;
};

/// The time is over for which the city keeps this (docs/server.md, retention). The server's own act: no person gives it.
struct PurgeCall
{
    bool transcriptOnly = true; ///< Else the number, the name and the citizen go too; when, how long and by whom it was stays.
    friend bool operator==(const PurgeCall &, const PurgeCall &) = default;
};

using Payload = std::variant<RegisterComplaint, AmendComplaint, AssignComplaint, StartWork, ScheduleWork, RequestSupplement,
                             ReceiveSupplement, TransferOut, WithdrawComplaint, ResolveComplaint, CloseComplaint, ReopenComplaint, AddNote,
                             LinkComplaint, PromiseCallBack, RecordCallBackAttempt, ExcuseCallBack, RegisterCitizen, AmendCitizen, LogCall,
                             SetCallWrapUp, PurgeCall>;

/// The alternatives of Payload, in its order.
enum class CommandKind {
    RegisterComplaint,
    AmendComplaint,
    AssignComplaint,
    StartWork,
    ScheduleWork,
    RequestSupplement,
    ReceiveSupplement,
    TransferOut,
    WithdrawComplaint,
    ResolveComplaint,
    CloseComplaint,
    ReopenComplaint,
    AddNote,
    LinkComplaint,
    PromiseCallBack,
    RecordCallBackAttempt,
    ExcuseCallBack,
    RegisterCitizen,
    AmendCitizen,
    LogCall,
    SetCallWrapUp,
    PurgeCall,
};
inline constexpr int CommandKindCount = int(std::variant_size_v<Payload>);

struct Command
{
    CommandId id; ///< Sending one twice changes nothing twice.
    EntityRef target;
    QDateTime issuedAt; ///< When the person did it, by the desk's clock, Korea time.
    Payload payload;

    CommandKind kind() const { return CommandKind(payload.index()); }
    friend bool operator==(const Command &, const Command &) = default;
};

} // namespace barodesk::domain
