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
    case CommandKind::CloseComplaint: return CloseComplaint{u"전화로 안내"_s};
    case CommandKind::ReopenComplaint: return ReopenComplaint{reason};
    case CommandKind::AddNote: return AddNote{u"메모"_s};
    case CommandKind::LinkComplaint: return LinkComplaint{ComplaintId::create(), {}};
    case CommandKind::PromiseCallBack: return PromiseCallBack{wish()};
    case CommandKind::RecordCallBackAttempt: return RecordCallBackAttempt{promise, CallBackResult::Reached, {}, {}};
    case CommandKind::ExcuseCallBack: return ExcuseCallBack{promise, reason};
    case CommandKind::RegisterCitizen: return RegisterCitizen{u"홍길동"_s, {phone()}, {}, {}, {}};
    case CommandKind::AmendCitizen: return AmendCitizen{.name = u"이수"_s, .phones = {}, .district = {}, .address = {}, .note = {}};
    case CommandKind::SetCallWrapUp: return SetCallWrapUp{*WrapUpCode::parse(u"taken")};
    case CommandKind::PurgeCall: return PurgeCall{};
    case CommandKind::LogCall: break;
    }
    CallRecord call;
    call.startedAt = morning().addSecs(-120);
    call.answeredAt = morning().addSecs(-110);
    call.endedAt = morning();
    return LogCall{call};
}

} // namespace barodesk::tests
