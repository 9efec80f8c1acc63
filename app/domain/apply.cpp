#include "domain/apply.h"

#include "domain/applysupport.h"
#include "domain/complaintstates.h"
#include "domain/koreatime.h"
#include "domain/overloaded.h"

#include <algorithm>

namespace barodesk::domain {

using namespace Qt::StringLiterals;
using namespace applying;

namespace {

constexpr qint64 MaxAheadSeconds = 2 * 60;       ///< What two clocks of one office may differ.
constexpr qint64 MaxAgeSeconds = 30 * 24 * 3600; ///< How long a desk may have been away.

Check checkTime(const Command &command, const Context &context)
{
    if (!context.now.isValid() || !command.issuedAt.isValid())
        return refusal(Rule::TimeOutOfRange, u"issuedAt"_s);
    const qint64 age = command.issuedAt.secsTo(context.now);
    if (age < -MaxAheadSeconds || age > MaxAgeSeconds)
        return refusal(Rule::TimeOutOfRange, u"issuedAt"_s);
    return std::nullopt;
}

bool makesRecord(CommandKind kind)
{
    return kind == CommandKind::RegisterComplaint || kind == CommandKind::RegisterCitizen || kind == CommandKind::LogCall;
}

/// Everything about a command that can be said without reading its payload.
Check checkFrame(const std::optional<Entity> &before, const Command &command, const Context &context)
{
    const CommandKind kind = command.kind();
    if (command.target.kind != targetKind(kind) || (before && refOf(*before) != command.target))
        return refusal(Rule::WrongTarget, u"target"_s);
    if (!context.actor.may(permissionFor(kind)))
        return refusal(Rule::NotPermitted);
    if (makesRecord(kind) && before)
        return refusal(Rule::AlreadyExists, u"target"_s);
    if (!makesRecord(kind) && !before)
        return refusal(Rule::UnknownRecord, u"target"_s);
    return checkTime(command, context);
}

/// What changes the state replaces the step that could be taken back; notes, links and promises leave it.
void rememberStep(Complaint &after, const Complaint &before, const Step &step)
{
    const CommandKind kind = step.command.kind();
    // A withdrawal while a supplement is awaited has ended the clock's stop, which cannot be taken back.
    if (isUndoable(kind) && before.state != ComplaintState::AwaitingSupplement) {
        after.lastStep = LastStep{.by = step.context.actor.user,
                                  .at = step.at,
                                  .state = before.state,
                                  .department = before.department,
                                  .officer = before.officer,
                                  .acceptedAt = before.acceptedAt,
                                  .scheduledFor = before.scheduledFor,
                                  .moves = int(before.moves.size()),
                                  .contractor = before.contractor};
    } else if (after.state != before.state || kind == CommandKind::UndoStep) {
        after.lastStep.reset();
    }
}

Applied<Complaint> applyToComplaint(const Complaint &before, const Step &step)
{
    const auto next = nextState(before, step.command.kind());
    if (!next) {
        return tl::make_unexpected(
            Refusal{.rule = Rule::StateForbids, .field = {}, .allowed = allowedCommands(before, step.context.actor.role)});
    }
    Applied<Complaint> after = std::visit(Overloaded{
                                              [&](const AmendComplaint &p) { return amendComplaint(before, p, step); },
                                              [&](const AssignComplaint &p) { return assignComplaint(before, p, step); },
                                              [&](const StartWork &) { return Applied<Complaint>(before); },
                                              [&](const ScheduleWork &p) { return scheduleWork(before, p, step); },
                                              [&](const RequestSupplement &p) { return requestSupplement(before, p, step); },
                                              [&](const ReceiveSupplement &p) { return receiveSupplement(before, p, step); },
                                              [&](const TransferOut &p) { return transferOut(before, p, step); },
                                              [&](const WithdrawComplaint &p) { return withdrawComplaint(before, p, step); },
                                              [&](const ResolveComplaint &p) { return resolveComplaint(before, p, step); },
                                              [&](const CloseComplaint &p) { return closeComplaint(before, p, step); },
                                              [&](const ReopenComplaint &p) { return reopenComplaint(before, p, step); },
                                              [&](const AddNote &p) {
                                                  const auto check = checkText(p.text, u"text"_s);
                                                  return check ? Applied<Complaint>(refused(check)) : Applied<Complaint>(before);
                                              },
                                              [&](const LinkComplaint &p) { return linkComplaint(before, p, step); },
                                              [&](const PromiseCallBack &p) { return promiseCallBack(before, p, step); },
                                              [&](const RecordCallBackAttempt &p) { return recordAttempt(before, p, step); },
                                              [&](const ExcuseCallBack &p) { return excuseCallBack(before, p, step); },
                                              [&](const AcceptComplaint &p) { return acceptComplaint(before, p, step); },
                                              [&](const RefuseCompetence &p) { return refuseCompetence(before, p, step); },
                                              [&](const ExtendDue &p) { return extendDue(before, p, step); },
                                              [&](const GiveProgressNotice &p) { return giveProgressNotice(before, p, step); },
                                              [&](const ConfirmDictation &p) { return confirmDictation(before, p, step); },
                                              [&](const MergeComplaint &p) { return mergeComplaint(before, p, step); },
                                              [&](const JoinPetitioner &p) { return joinPetitioner(before, p, step); },
                                              [&](const UnlinkComplaint &p) { return unlinkComplaint(before, p, step); },
                                              [&](const UndoStep &) { return undoStep(before, step); },
                                              [&](const MoveCallBack &p) { return moveCallBack(before, p, step); },
                                              [&](const ReportObstacle &p) { return reportObstacle(before, p, step); },
                                              [&](const ClearObstacle &p) { return clearObstacle(before, p, step); },
                                              [&](const ProposeMediation &p) { return proposeMediation(before, p, step); },
                                              [&](const DecideMediation &p) { return decideMediation(before, p, step); },
                                              [&](const AddAttachment &p) { return addAttachment(before, p, step); },
                                              [&](const RemoveAttachment &p) { return removeAttachment(before, p, step); },
                                              [&](const RecordPanelVerdict &p) { return recordPanelVerdict(before, p, step); },
                                              [&](const RecountDue &) { return recountDue(before, step); },
                                              [&](const Escalate &p) { return escalate(before, p, step); },
                                              [&](const auto &) { return Applied<Complaint>(refused(Rule::WrongTarget, u"target"_s)); },
                                          },
                                          step.command.payload);
    if (after) {
        after->state = *next;
        if (step.command.kind() == CommandKind::UndoStep)
            after->scheduledFor = before.lastStep->scheduledFor;
        else if (*next != ComplaintState::Scheduled)
            after->scheduledFor.reset();
        rememberStep(*after, before, step);
    }
    return after;
}

tl::expected<Entity, Refusal> applyPayload(const std::optional<Entity> &before, const Step &step)
{
    const auto entity = [](auto &&record) { return Entity(std::move(record)); };
    if (const auto *p = std::get_if<RegisterComplaint>(&step.command.payload))
        return registerComplaint(*p, step).map(entity);
    if (const auto *p = std::get_if<RegisterCitizen>(&step.command.payload))
        return registerCitizen(*p, step).map(entity);
    if (const auto *p = std::get_if<LogCall>(&step.command.payload))
        return logCall(*p, step).map(entity);
    if (const auto *p = std::get_if<PurgeCall>(&step.command.payload))
        return purgeCall(std::get<CallRecord>(*before), *p).map(entity);
    if (const auto *p = std::get_if<AmendCitizen>(&step.command.payload))
        return amendCitizen(std::get<Citizen>(*before), *p, step).map(entity);
    if (const auto *p = std::get_if<SetCallWrapUp>(&step.command.payload))
        return setCallWrapUp(std::get<CallRecord>(*before), *p, step).map(entity);
    return applyToComplaint(std::get<Complaint>(*before), step).map(entity);
}

/// A late command of a desk that was away does not make a record look older than it is.
void setChangedAt(Complaint &complaint, const QDateTime &at)
{
    complaint.changedAt = complaint.changedAt.isValid() ? std::max(complaint.changedAt, at) : at;
}
void setChangedAt(Citizen &citizen, const QDateTime &at)
{
    citizen.changedAt = citizen.changedAt.isValid() ? std::max(citizen.changedAt, at) : at;
}
void setChangedAt(CallRecord &, const QDateTime &) { }

std::optional<ComplaintState> stateOf(const Entity &entity)
{
    const auto *complaint = std::get_if<Complaint>(&entity);
    return complaint ? std::optional(complaint->state) : std::nullopt;
}

/// What history keeps of a command: all of it, but of a call only that it was. Who called and what was said stands in the call's record
/// alone, which loses it when its time is over, as history never could.
Payload remembered(const Command &command)
{
    const auto *log = std::get_if<LogCall>(&command.payload);
    if (!log)
        return command.payload;
    LogCall kept = *log;
    kept.call.id = CallId(command.target.id);
    kept.call.version = 0;
    kept.call.handledBy = {};
    kept.call.number.reset();
    kept.call.displayName.clear();
    kept.call.citizen.reset();
    kept.call.transcript.clear();
    return kept;
}

} // namespace

Actor Actor::server()
{
    static const UserId Server(QUuid::fromString(u"5e12e12a-0000-4000-8000-000000000001"_s)); // no account has it: theirs are random
    return {Server, Role::ReadOnly};
}

bool Actor::may(Permission permission) const
{
    if (isServer())
        return permission == Permission::EnforceRetention || permission == Permission::KeepTheClock;
    return isPermitted(role, permission);
}

bool mayUndo(const Complaint &complaint, const Actor &actor, const QDateTime &now)
{
    return complaint.lastStep && complaint.lastStep->by == actor.user && complaint.lastStep->at.secsTo(now) <= qint64(UndoMinutes) * 60;
}

tl::expected<Outcome, Refusal> apply(const std::optional<Entity> &before, const Command &command, const Context &context)
{
    if (const auto check = checkFrame(before, command, context))
        return refused(check);

    const Step step{command, context, toKoreaTime(std::min(command.issuedAt, context.now))};
    auto after = applyPayload(before, step);
    if (!after)
        return tl::make_unexpected(after.error());

    std::visit(
        [&](auto &record) {
            ++record.version;
            if (!context.actor.isServer()) // "Untouched since" is about people.
                setChangedAt(record, step.at);
        },
        *after);
    HistoryEntry entry{.id = HistoryEntryId(QUuid::createUuidV5(command.id.value(), u"history"_s)),
                       .target = command.target,
                       .version = versionOf(*after),
                       .by = context.actor.user,
                       .at = step.at,
                       .what = remembered(command),
                       .stateBefore = before ? stateOf(*before) : std::nullopt,
                       .stateAfter = stateOf(*after)};
    return Outcome{.after = std::move(*after), .entry = std::move(entry)};
}

} // namespace barodesk::domain
