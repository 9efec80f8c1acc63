#pragma once

#include "domain/apply.h"

/// What the parts of apply() share. Not for other rooms.
namespace barodesk::domain::applying {

/// A command under way: what its parts may read.
struct Step
{
    const Command &command;
    const Context &context;
    QDateTime at; ///< When it counts as done: issuedAt, never later than the applier's now. Korea time.
};

using Check = std::optional<Refusal>; ///< None: nothing against it.

template <typename Record> using Applied = tl::expected<Record, Refusal>;

Refusal refusal(Rule rule, const QString &field = {});
inline tl::unexpected<Refusal> refused(Rule rule, const QString &field = {}) { return tl::make_unexpected(refusal(rule, field)); }
inline tl::unexpected<Refusal> refused(const Check &check) { return tl::make_unexpected(*check); }

bool isBlank(QStringView text);
Check checkLine(QStringView line, const QString &field);                                ///< Not longer than a line may be.
Check checkReason(QStringView reason, const QString &field);                            ///< Given, and not too long.
Check checkText(QStringView text, const QString &field);                                ///< Given, and not too long.
Check checkOptionalText(QStringView text, const QString &field);                        ///< May be empty, not too long.
Check checkPlanned(const QDateTime &moment, const QDateTime &at, const QString &field); ///< After `at`, within two years.
Check checkDistrict(const std::optional<DistrictCode> &district, const Organisation &organisation, const QString &field);
Check checkPlace(const Place &place, const Organisation &organisation);
bool isOral(Channel channel); ///< Taken by word: what a type may forbid (법 8).
Check checkCategory(const CategoryCode &category, Channel channel, bool dictated, const Organisation &organisation);

/// When the work is owed: explainDue(), its error as a refusal.
tl::expected<QDateTime, Refusal> dueOf(const Complaint &complaint, const WorkingCalendar &calendar);

/// Ends the stop that stands still, if any.
void endStop(Complaint &complaint, const QDateTime &at);

/// Adds a promise owned by the step's actor.
Check promise(Complaint &complaint, const CallBackWish &wish, const Step &step, const QString &field);

// The commands. Permission, target and state are already checked; version, state and changedAt are set by the caller.
Applied<Complaint> registerComplaint(const RegisterComplaint &payload, const Step &step);
Applied<Complaint> amendComplaint(Complaint complaint, const AmendComplaint &payload, const Step &step);
Applied<Complaint> assignComplaint(Complaint complaint, const AssignComplaint &payload, const Step &step);
Applied<Complaint> scheduleWork(Complaint complaint, const ScheduleWork &payload, const Step &step);
Applied<Complaint> requestSupplement(Complaint complaint, const RequestSupplement &payload, const Step &step);
Applied<Complaint> receiveSupplement(Complaint complaint, const ReceiveSupplement &payload, const Step &step);
Applied<Complaint> transferOut(Complaint complaint, const TransferOut &payload, const Step &step);
Applied<Complaint> withdrawComplaint(Complaint complaint, const WithdrawComplaint &payload, const Step &step);
Applied<Complaint> resolveComplaint(Complaint complaint, const ResolveComplaint &payload, const Step &step);
Applied<Complaint> closeComplaint(Complaint complaint, const CloseComplaint &payload, const Step &step);
/// Gives it to a department, with the move kept.
void moveTo(Complaint &complaint, const DepartmentCode &department, const QString &reason, const Step &step);
Applied<Complaint> reopenComplaint(Complaint complaint, const ReopenComplaint &payload, const Step &step);
Applied<Complaint> linkComplaint(Complaint complaint, const LinkComplaint &payload, const Step &step);
Applied<Complaint> promiseCallBack(Complaint complaint, const PromiseCallBack &payload, const Step &step);
Applied<Complaint> recordAttempt(Complaint complaint, const RecordCallBackAttempt &payload, const Step &step);
Applied<Complaint> excuseCallBack(Complaint complaint, const ExcuseCallBack &payload, const Step &step);
Applied<Complaint> acceptComplaint(Complaint complaint, const AcceptComplaint &payload, const Step &step);
Applied<Complaint> refuseCompetence(Complaint complaint, const RefuseCompetence &payload, const Step &step);
Applied<Complaint> extendDue(Complaint complaint, const ExtendDue &payload, const Step &step);
Applied<Complaint> giveProgressNotice(Complaint complaint, const GiveProgressNotice &payload, const Step &step);
Applied<Complaint> confirmDictation(Complaint complaint, const ConfirmDictation &payload, const Step &step);
Applied<Complaint> mergeComplaint(Complaint complaint, const MergeComplaint &payload, const Step &step);
Applied<Complaint> joinPetitioner(Complaint complaint, const JoinPetitioner &payload, const Step &step);
Applied<Complaint> unlinkComplaint(Complaint complaint, const UnlinkComplaint &payload, const Step &step);
Applied<Complaint> undoStep(Complaint complaint, const Step &step);
Applied<Complaint> moveCallBack(Complaint complaint, const MoveCallBack &payload, const Step &step);
Applied<Complaint> reportObstacle(Complaint complaint, const ReportObstacle &payload, const Step &step);
Applied<Complaint> clearObstacle(Complaint complaint, const ClearObstacle &payload, const Step &step);
Applied<Complaint> proposeMediation(Complaint complaint, const ProposeMediation &payload, const Step &step);
Applied<Complaint> decideMediation(Complaint complaint, const DecideMediation &payload, const Step &step);
Applied<Complaint> addAttachment(Complaint complaint, const AddAttachment &payload, const Step &step);
Applied<Complaint> removeAttachment(Complaint complaint, const RemoveAttachment &payload, const Step &step);
Applied<Complaint> recordPanelVerdict(Complaint complaint, const RecordPanelVerdict &payload, const Step &step);
Applied<Complaint> recountDue(Complaint complaint, const Step &step);
Applied<Complaint> escalate(Complaint complaint, const Escalate &payload, const Step &step);
Applied<Citizen> registerCitizen(const RegisterCitizen &payload, const Step &step);
Applied<Citizen> amendCitizen(Citizen citizen, const AmendCitizen &payload, const Step &step);
Applied<CallRecord> logCall(const LogCall &payload, const Step &step);
Applied<CallRecord> setCallWrapUp(CallRecord call, const SetCallWrapUp &payload, const Step &step);
Applied<CallRecord> purgeCall(CallRecord call, const PurgeCall &payload);

} // namespace barodesk::domain::applying
