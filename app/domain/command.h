#pragma once

#include "domain/callrecord.h"
#include "domain/citizen.h"
#include "domain/complaint.h"
#include "domain/complaintcommands.h"

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

// --- The commands of citizens and calls; those of complaints are in complaintcommands.h. ---

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

using Payload
    = std::variant<RegisterComplaint, AmendComplaint, AssignComplaint, StartWork, ScheduleWork, RequestSupplement, ReceiveSupplement,
                   TransferOut, WithdrawComplaint, ResolveComplaint, CloseComplaint, ReopenComplaint, AddNote, LinkComplaint,
                   PromiseCallBack, RecordCallBackAttempt, ExcuseCallBack, AcceptComplaint, RefuseCompetence, ExtendDue, GiveProgressNotice,
                   ConfirmDictation, MergeComplaint, JoinPetitioner, UnlinkComplaint, UndoStep, MoveCallBack, ReportObstacle, ClearObstacle,
                   ProposeMediation, DecideMediation, AddAttachment, RemoveAttachment, RecordPanelVerdict, RecountDue, Escalate,
                   RegisterCitizen, AmendCitizen, LogCall, SetCallWrapUp, PurgeCall>;

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
    AcceptComplaint,
    RefuseCompetence,
    ExtendDue,
    GiveProgressNotice,
    ConfirmDictation,
    MergeComplaint,
    JoinPetitioner,
    UnlinkComplaint,
    UndoStep,
    MoveCallBack,
    ReportObstacle,
    ClearObstacle,
    ProposeMediation,
    DecideMediation,
    AddAttachment,
    RemoveAttachment,
    RecordPanelVerdict,
    RecountDue,
    Escalate,
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
