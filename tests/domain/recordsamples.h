#pragma once

#include "domain/apply.h"
#include "domain/koreatime.h"

/// A small city and complaints in it, for tests of commands.
namespace barodesk::tests {

using namespace domain;
using namespace Qt::StringLiterals;

inline const UserId Someone(QUuid(u"00000000-0000-4000-8000-000000000001"_s));

inline PhoneNumber phone(QStringView text = u"01012345678") { return *PhoneNumber::parse(text); }

/// 2026 without holidays but one, so that due times are easy to say; categories road (pothole, collapse) and appeal.
inline Organisation smallCity()
{
    Organisation::Data data;
    data.version = 1;
    data.cityName = u"가온시"_s;
    data.districts = {{.code = *DistrictCode::parse(u"hopyeong"), .name = u"호평동"_s, .spoken = {}}};
    for (const QString &code : {u"road"_s, u"water"_s})
        data.departments.append({.code = *DepartmentCode::parse(code), .name = code, .team = {}, .phone = {}, .duties = {}});
    const auto category = [&](QStringView code, QStringView parent, LegalType type, const Period &period, bool urgent) {
        data.categories.append({.code = *CategoryCode::parse(code),
                                .parent = parent.isEmpty() ? CategoryCode() : *CategoryCode::parse(parent),
                                .name = code.toString(),
                                .legalType = type,
                                .period = period,
                                .department = {},
                                .spoken = {},
                                .urgentByDefault = urgent});
    };
    category(u"roads", {}, LegalType::General, Period::days(7), false);
    category(u"pothole", u"roads", LegalType::General, Period::days(7), false);
    category(u"collapse", u"roads", LegalType::General, Period::immediate(), true);
    category(u"appeal", {}, LegalType::Grievance, Period::days(7), false);
    data.users = {{.id = Someone,
                   .signInName = u"c01"_s,
                   .displayName = u"상담사 01"_s,
                   .role = Role::Counsellor,
                   .team = {},
                   .department = {},
                   .extension = {}}};
    data.holidays = {.version = u"test"_s,
                     .coveredFrom = QDate(2026, 1, 1),
                     .coveredTo = QDate(2026, 12, 31),
                     .holidays = {{.date = QDate(2026, 5, 5), .name = u"어린이날"_s, .kind = Holiday::Kind::Statutory}}};
    data.callCentre.wrapUps
        = {{.code = *WrapUpCode::parse(u"taken"), .name = u"접수"_s}, {.code = *WrapUpCode::parse(u"told"), .name = u"안내"_s}};
    data.escalationRules = {{.code = *EscalationCode::parse(u"late"),
                             .category = {},
                             .trigger = EscalationTrigger::Overdue,
                             .amount = 0,
                             .tell = {Role::Supervisor},
                             .note = {}}};
    return Organisation(data);
}

/// A Monday morning.
inline QDateTime morning() { return koreaTime(QDate(2026, 6, 1), QTime(10, 0)); }

inline RegisterComplaint intake()
{
    RegisterComplaint payload;
    payload.category = *CategoryCode::parse(u"pothole");
    payload.place.district = DistrictCode::parse(u"hopyeong");
    payload.text = u"도로가 푹 꺼졌어요"_s;
    return payload;
}

inline Command command(const EntityRef &target, const Payload &payload, const QDateTime &at = morning())
{
    return {.id = CommandId::create(), .target = target, .issuedAt = at, .payload = payload};
}

inline CallBackWish wish()
{
    return {.id = CallBackId::create(), .reason = CallBackReason::Requested, .number = phone(), .promisedFor = std::nullopt};
}

/// A complaint as commands would have made it, with a department unless told otherwise, and one open call-back.
inline Complaint complaintIn(ComplaintState state, bool withDepartment = true)
{
    Complaint complaint;
    complaint.id = ComplaintId::create();
    complaint.version = 3;
    complaint.state = state;
    complaint.category = *CategoryCode::parse(u"pothole");
    complaint.period = Period::days(7);
    complaint.place.district = DistrictCode::parse(u"hopyeong");
    complaint.text = u"도로가 푹 꺼졌어요"_s;
    complaint.receivedAt = morning().addSecs(-3600);
    complaint.receivedBy = Someone;
    complaint.dueAt = koreaTime(QDate(2026, 6, 9), QTime(18, 0));
    complaint.changedAt = complaint.receivedAt;
    if (withDepartment)
        complaint.department = *DepartmentCode::parse(u"road");
    if (state == ComplaintState::AwaitingSupplement)
        complaint.clockStops = {{.from = morning().addSecs(-1800), .to = std::nullopt}};
    if (state == ComplaintState::Accepted)
        complaint.acceptedAt = morning().addSecs(-1200);
    if (state == ComplaintState::AwaitingSignature)
        complaint.dictated = true;
    if (state == ComplaintState::Scheduled)
        complaint.scheduledFor = morning().addDays(3);
    if (state == ComplaintState::Resolved || state == ComplaintState::Closed) {
        complaint.resolvedAt = morning().addSecs(-600);
        complaint.resultText = u"메웠습니다"_s;
    }
    if (state == ComplaintState::Closed)
        complaint.closedAt = morning().addSecs(-300);
    return complaint;
}

inline CallBack openCallBack()
{
    return {.id = CallBackId::create(),
            .reason = CallBackReason::Requested,
            .number = phone(),
            .promisedFor = std::nullopt,
            .owner = Someone,
            .state = CallBackState::Promised,
            .attempts = {}};
}

inline const ComplaintId OtherComplaint(QUuid(u"00000000-0000-4000-8000-000000000002"_s));
inline const AttachmentId SomePhoto(QUuid(u"00000000-0000-4000-8000-000000000003"_s));

inline Petitioner neighbour()
{
    Petitioner made;
    made.name = u"이웃"_s;
    made.phone = phone(u"01098765432");
    return made;
}

inline Attachment photo(const AttachmentId &id = AttachmentId::create())
{
    return {.id = id,
            .purpose = AttachmentPurpose::Evidence,
            .name = u"포트홀.jpg"_s,
            .mediaType = u"image/jpeg"_s,
            .size = 1000,
            .sha256 = QString(64, u'a'),
            .by = Someone,
            .at = morning()};
}

/// A complaint in that state on which every command finds something to act.
inline Complaint complaintWithEverything(ComplaintState state)
{
    Complaint complaint = complaintIn(state);
    complaint.callBacks = {openCallBack()};
    complaint.links = {{.other = OtherComplaint, .kind = LinkKind::Repeat}};
    complaint.attachments = {photo(SomePhoto)};
    complaint.obstacle = Obstacle{.kind = ObstacleKind::NoPower, .reason = u"사유지"_s, .by = Someone, .since = morning()};
    complaint.mediation
        = Mediation{.proposal = u"경계"_s, .proposedBy = Someone, .proposedAt = morning(), .decidedAt = std::nullopt, .decision = {}};
    complaint.lastStep = LastStep{.by = Someone,
                                  .at = morning().addSecs(-60),
                                  .state = ComplaintState::Received,
                                  .department = {},
                                  .officer = std::nullopt,
                                  .acceptedAt = std::nullopt,
                                  .scheduledFor = std::nullopt,
                                  .moves = 0};
    return complaint;
}

/// The same, without the open promise where that would be against the command.
inline Complaint complaintFor(CommandKind kind, ComplaintState state)
{
    Complaint complaint = complaintWithEverything(state);
    if (kind == CommandKind::CloseComplaint || kind == CommandKind::MergeComplaint)
        complaint.callBacks.clear();
    if (kind == CommandKind::Escalate)
        complaint.dueAt = complaint.receivedAt;
    return complaint;
}

/// A payload of that kind with nothing against it.
inline Payload soundPayload(CommandKind kind, const std::optional<CallBackId> &callBack = std::nullopt)
{
    const QString reason = u"사유"_s;
    const CallBackId promise = callBack.value_or(CallBackId::create());
    switch (kind) {
    case CommandKind::RegisterComplaint: return intake();
    case CommandKind::AmendComplaint:
        return AmendComplaint{.category = {}, .place = {}, .text = u"고친 글"_s, .urgency = {}, .reason = reason};
    case CommandKind::AssignComplaint: return AssignComplaint{*DepartmentCode::parse(u"water"), std::nullopt, reason};
    case CommandKind::StartWork: return StartWork{};
    case CommandKind::ScheduleWork: return ScheduleWork{morning().addDays(9), {}};
    case CommandKind::RequestSupplement: return RequestSupplement{u"사진"_s};
    case CommandKind::ReceiveSupplement: return ReceiveSupplement{};
    case CommandKind::TransferOut: return TransferOut{u"도청"_s, reason};
    case CommandKind::WithdrawComplaint: return WithdrawComplaint{reason};
    case CommandKind::ResolveComplaint: return ResolveComplaint{u"메웠습니다"_s};
    case CommandKind::CloseComplaint: return CloseComplaint{u"전화로 안내"_s, u"도로관리과 도로보수팀 031-590-1234"_s};
    case CommandKind::ReopenComplaint: return ReopenComplaint{reason};
    case CommandKind::AddNote: return AddNote{u"메모"_s};
    case CommandKind::LinkComplaint: return LinkComplaint{ComplaintId::create(), {}, LinkKind::Related};
    case CommandKind::PromiseCallBack: return PromiseCallBack{wish()};
    case CommandKind::RecordCallBackAttempt: return RecordCallBackAttempt{promise, CallBackResult::Reached, {}, {}};
    case CommandKind::ExcuseCallBack: return ExcuseCallBack{promise, reason};
    case CommandKind::RegisterCitizen: return RegisterCitizen{u"홍길동"_s, {phone()}, {}, {}, {}};
    case CommandKind::AmendCitizen: return AmendCitizen{.name = u"이수"_s, .phones = {}, .district = {}, .address = {}, .note = {}};
    case CommandKind::SetCallWrapUp: return SetCallWrapUp{*WrapUpCode::parse(u"taken")};
    case CommandKind::PurgeCall: return PurgeCall{};
    case CommandKind::AcceptComplaint: return AcceptComplaint{};
    case CommandKind::RefuseCompetence: return RefuseCompetence{reason};
    case CommandKind::ExtendDue: return ExtendDue{ExtensionKind::Regular, Period::days(7), reason, {}};
    case CommandKind::GiveProgressNotice: return GiveProgressNotice{u"자재를 기다립니다"_s};
    case CommandKind::ConfirmDictation: return ConfirmDictation{};
    case CommandKind::MergeComplaint: return MergeComplaint{ComplaintId::create(), reason};
    case CommandKind::JoinPetitioner: return JoinPetitioner{.petitioner = neighbour(), .callBack = wish()};
    case CommandKind::UnlinkComplaint: return UnlinkComplaint{OtherComplaint, reason};
    case CommandKind::UndoStep: return UndoStep{};
    case CommandKind::MoveCallBack: return MoveCallBack{promise, morning().addDays(2), std::nullopt, reason};
    case CommandKind::ReportObstacle: return ReportObstacle{ObstacleKind::NoBudget, u"추경에 올림"_s};
    case CommandKind::ClearObstacle: return ClearObstacle{reason};
    case CommandKind::ProposeMediation: return ProposeMediation{u"경계가 두 과에 걸침"_s};
    case CommandKind::DecideMediation: return DecideMediation{*DepartmentCode::parse(u"water"), reason};
    case CommandKind::AddAttachment: return AddAttachment{photo()};
    case CommandKind::RemoveAttachment: return RemoveAttachment{SomePhoto, reason};
    case CommandKind::RecordPanelVerdict: return RecordPanelVerdict{u"12"_s, Verdict::Good, {}};
    case CommandKind::RecountDue: return RecountDue{u"test"_s};
    case CommandKind::Escalate: return Escalate{*EscalationCode::parse(u"late")};
    case CommandKind::LogCall: break;
    }
    CallRecord call;
    call.startedAt = morning().addSecs(-120);
    call.answeredAt = morning().addSecs(-110);
    call.endedAt = morning();
    return LogCall{call};
}

} // namespace barodesk::tests
