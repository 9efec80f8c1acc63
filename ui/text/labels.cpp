#include "ui/text/labels.h"

#include "domain/apply.h"
#include "engines/phoneengine.h"
#include "speech/speechservice.h"
#include "sync/syncstatus.h"
#include "telephony/softphone.h"

namespace barodesk::ui {

using namespace domain;

QString Labels::of(ComplaintState state)
{
    switch (state) {
    case ComplaintState::AwaitingSignature: return tr("서명대기");
    case ComplaintState::Received: return tr("접수");
    case ComplaintState::Assigned: return tr("배정");
    case ComplaintState::Accepted: return tr("수락");
    case ComplaintState::InProgress: return tr("처리중");
    case ComplaintState::Scheduled: return tr("처리예정");
    case ComplaintState::AwaitingSupplement: return tr("보완요구");
    case ComplaintState::TransferredOut: return tr("이송");
    case ComplaintState::Withdrawn: return tr("취하");
    case ComplaintState::Merged: return tr("병합");
    case ComplaintState::Resolved: return tr("완료");
    case ComplaintState::Closed: return tr("종결");
    }
    return {};
}

QString Labels::of(Role role)
{
    switch (role) {
    case Role::Counsellor: return tr("상담사");
    case Role::ComplaintStaff: return tr("바로처리팀");
    case Role::FieldLead: return tr("현장기동팀장");
    case Role::Communication: return tr("진심소통팀");
    case Role::Supervisor: return tr("팀장");
    case Role::Administrator: return tr("관리자");
    case Role::ReadOnly: return tr("열람자");
    }
    return {};
}

QString Labels::of(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return tr("전화");
    case Channel::Chat: return tr("채팅");
    case Channel::Voicebot: return tr("음성봇");
    case Channel::Street: return tr("현장");
    case Channel::Visit: return tr("방문");
    case Channel::Web: return tr("누리집");
    }
    return {};
}

QString Labels::of(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Normal: return tr("보통");
    case Urgency::Urgent: return tr("긴급");
    }
    return {};
}

QString Labels::of(LegalType type)
{
    switch (type) {
    case LegalType::StatuteInquiry: return tr("법령질의");
    case LegalType::OtherInquiry: return tr("기타질의");
    case LegalType::Suggestion: return tr("건의민원");
    case LegalType::Grievance: return tr("고충민원");
    case LegalType::General: return tr("기타민원");
    case LegalType::Statutory: return tr("법정민원");
    }
    return {};
}

QString Labels::of(const Period &period)
{
    if (period == Period::immediate())
        return tr("즉시");
    switch (period.unit()) {
    case Period::Unit::Hours: return tr("%n근무시간", nullptr, period.count());
    case Period::Unit::Days: return tr("%n일", nullptr, period.count());
    case Period::Unit::Weeks: return tr("%n주", nullptr, period.count());
    case Period::Unit::Months: return tr("%n개월", nullptr, period.count());
    case Period::Unit::Years: return tr("%n년", nullptr, period.count());
    }
    return {};
}

QString Labels::of(CommandKind kind)
{
    // Of several the word is that of a state in Korean, but not in English.
    switch (kind) {
    case CommandKind::RegisterComplaint: return tr("접수", "command");
    case CommandKind::AmendComplaint: return tr("내용 고치기");
    case CommandKind::AssignComplaint: return tr("배정", "command");
    case CommandKind::StartWork: return tr("처리 시작");
    case CommandKind::ScheduleWork: return tr("처리예정", "command");
    case CommandKind::RequestSupplement: return tr("보완요구", "command");
    case CommandKind::ReceiveSupplement: return tr("보완 접수");
    case CommandKind::TransferOut: return tr("이송", "command");
    case CommandKind::WithdrawComplaint: return tr("취하", "command");
    case CommandKind::ResolveComplaint: return tr("완료", "command");
    case CommandKind::CloseComplaint: return tr("종결", "command");
    case CommandKind::ReopenComplaint: return tr("다시 열기");
    case CommandKind::AddNote: return tr("메모");
    case CommandKind::LinkComplaint: return tr("연결");
    case CommandKind::PromiseCallBack: return tr("콜백 약속");
    case CommandKind::RecordCallBackAttempt: return tr("콜백 기록");
    case CommandKind::ExcuseCallBack: return tr("콜백 면제");
    case CommandKind::AcceptComplaint: return tr("수락", "command");
    case CommandKind::RefuseCompetence: return tr("소관 아님");
    case CommandKind::ExtendDue: return tr("기한 연장");
    case CommandKind::GiveProgressNotice: return tr("처리상황 통지");
    case CommandKind::ConfirmDictation: return tr("서명 확인");
    case CommandKind::MergeComplaint: return tr("병합", "command");
    case CommandKind::JoinPetitioner: return tr("민원인 더하기");
    case CommandKind::UnlinkComplaint: return tr("연결 끊기");
    case CommandKind::UndoStep: return tr("되돌리기");
    case CommandKind::MoveCallBack: return tr("콜백 옮기기");
    case CommandKind::ReportObstacle: return tr("처리 곤란");
    case CommandKind::ClearObstacle: return tr("곤란 해소");
    case CommandKind::ProposeMediation: return tr("조정 신청");
    case CommandKind::DecideMediation: return tr("조정 결정");
    case CommandKind::AddAttachment: return tr("파일 붙이기");
    case CommandKind::RemoveAttachment: return tr("파일 떼기");
    case CommandKind::RecordPanelVerdict: return tr("시민참여단 평가");
    case CommandKind::RecountDue: return tr("기한 다시 계산");
    case CommandKind::Escalate: return tr("지연 알림");
    case CommandKind::RegisterCitizen: return tr("민원인 등록");
    case CommandKind::AmendCitizen: return tr("민원인 고치기");
    case CommandKind::LogCall: return tr("통화 기록");
    case CommandKind::SetCallWrapUp: return tr("후처리 코드");
    case CommandKind::PurgeCall: return tr("통화 기록 파기");
    }
    return {};
}

QString Labels::of(ExtensionKind kind)
{
    switch (kind) {
    case ExtensionKind::Regular: return tr("연장 (1회, 원래 기간까지)");
    case ExtensionKind::WithConsent: return tr("민원인 동의에 따른 재연장");
    case ExtensionKind::SiteInvestigation: return tr("현장조사 (14일까지)");
    }
    return {};
}

QString Labels::of(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Related: return tr("관련");
    case LinkKind::Repeat: return tr("반복");
    case LinkKind::Duplicate: return tr("중복");
    case LinkKind::Recurrence: return tr("재발");
    }
    return {};
}

QString Labels::of(ObstacleKind kind)
{
    switch (kind) {
    case ObstacleKind::NoBudget: return tr("예산 부족");
    case ObstacleKind::NoPower: return tr("권한 없음");
    }
    return {};
}

QString Labels::of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good: return tr("잘됨");
    case Verdict::Partly: return tr("일부 미흡");
    case Verdict::Poor: return tr("미흡");
    }
    return {};
}

QString Labels::of(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::Route: return tr("처리부서 배정");
    case AlarmKind::TransferInside: return tr("소관 부서로 넘김");
    case AlarmKind::TransferOut: return tr("다른 기관으로 이송");
    case AlarmKind::ProgressNotice: return tr("처리상황 통지");
    case AlarmKind::Due: return tr("처리기한");
    case AlarmKind::CallBack: return tr("콜백");
    }
    return {};
}

QString Labels::of(CallBackReason reason)
{
    switch (reason) {
    case CallBackReason::AfterResolution: return tr("처리 완료 후");
    case CallBackReason::BeforePlannedWork: return tr("작업 예정 안내");
    case CallBackReason::Requested: return tr("민원인 요청");
    }
    return {};
}

QString Labels::of(CallBackState state)
{
    switch (state) {
    case CallBackState::Promised: return tr("약속");
    case CallBackState::Kept: return tr("통화함");
    case CallBackState::Excused: return tr("면제");
    }
    return {};
}

QString Labels::of(CallBackResult result)
{
    switch (result) {
    case CallBackResult::Reached: return tr("통화함");
    case CallBackResult::NoAnswer: return tr("부재");
    case CallBackResult::Retry: return tr("다시 걸기");
    case CallBackResult::TextMessage: return tr("문자 안내");
    }
    return {};
}

QString Labels::of(CallDirection direction)
{
    switch (direction) {
    case CallDirection::Incoming: return tr("수신");
    case CallDirection::Outgoing: return tr("발신");
    }
    return {};
}

QString Labels::of(CallResult result)
{
    switch (result) {
    case CallResult::Answered: return tr("통화");
    case CallResult::Missed: return tr("부재중");
    case CallResult::Refused: return tr("거절");
    case CallResult::Failed: return tr("연결 실패");
    case CallResult::AnsweredElsewhere: return tr("다른 자리에서 받음");
    }
    return {};
}

QString Labels::of(Leg leg)
{
    switch (leg) {
    case Leg::Citizen: return tr("민원인");
    case Leg::Counsellor: return tr("상담사");
    }
    return {};
}

QString Labels::of(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Counted: return tr("근무시간");
    case SpanKind::OutsideHours: return tr("근무시간 외");
    case SpanKind::Lunch: return tr("점심시간");
    case SpanKind::Weekend: return tr("주말");
    case SpanKind::Holiday: return tr("공휴일");
    case SpanKind::Stopped: return tr("보완 대기");
    }
    return {};
}

QString Labels::of(DueError error)
{
    switch (error) {
    case DueError::InvalidReceipt: return tr("접수 시각이 올바르지 않아 처리기한을 계산할 수 없습니다.");
    case DueError::OutsideHolidayTable: return tr("그 해의 공휴일이 등록되어 있지 않아 처리기한을 계산할 수 없습니다.");
    case DueError::StopsOverlap: return tr("보완 기간이 서로 겹쳐 처리기한을 계산할 수 없습니다.");
    }
    return {};
}

QString Labels::of(sync::Connection connection)
{
    switch (connection) {
    case sync::Connection::SignedOut: return tr("로그아웃됨");
    case sync::Connection::Connecting: return tr("연결하는 중");
    case sync::Connection::CatchingUp: return tr("동기화하는 중");
    case sync::Connection::Live: return tr("동기화됨");
    case sync::Connection::Offline: return tr("오프라인");
    case sync::Connection::TokenRejected: return tr("다시 로그인 필요");
    case sync::Connection::Incompatible: return tr("업데이트 필요");
    }
    return {};
}

QString Labels::of(domain::AgentState state)
{
    switch (state) {
    case domain::AgentState::SignedOut: return tr("로그아웃");
    case domain::AgentState::Ready: return tr("대기");
    case domain::AgentState::Talking: return tr("통화 중");
    case domain::AgentState::AfterCallWork: return tr("후처리");
    case domain::AgentState::NotReady: return tr("이석");
    }
    return {};
}

QString Labels::of(domain::SystemReason reason)
{
    switch (reason) {
    case domain::SystemReason::SignIn: return tr("로그인");
    case domain::SystemReason::NoAnswer: return tr("응답 없음");
    case domain::SystemReason::Network: return tr("전화망 끊김");
    case domain::SystemReason::ConnectionLost: return tr("연결 끊김");
    }
    return {};
}

QString Labels::of(telephony::LineState state)
{
    switch (state) {
    case telephony::LineState::NoEngine: return tr("전화 없음");
    case telephony::LineState::Starting: return tr("전화 준비 중");
    case telephony::LineState::NoAccount: return tr("내선 없음");
    case telephony::LineState::Registering: return tr("전화 등록 중");
    case telephony::LineState::Registered: return tr("전화 연결됨");
    case telephony::LineState::Failed: return tr("전화 연결 안 됨");
    }
    return {};
}

QString Labels::of(engines::RegistrationError error)
{
    switch (error) {
    case engines::RegistrationError::None: return {};
    case engines::RegistrationError::Credentials: return tr("내선 비밀번호가 맞지 않습니다. 전산 담당자에게 알려 주세요.");
    case engines::RegistrationError::Unreachable: return tr("교환기에 닿지 않습니다. 네트워크를 확인해 주세요.");
    case engines::RegistrationError::Timeout: return tr("교환기가 응답하지 않습니다. 자동으로 다시 시도합니다.");
    case engines::RegistrationError::Certificate: return tr("교환기의 인증서를 믿을 수 없습니다. 전산 담당자에게 알려 주세요.");
    case engines::RegistrationError::Refused: return tr("교환기가 이 내선의 등록을 거부했습니다. 전산 담당자에게 알려 주세요.");
    case engines::RegistrationError::Other: return tr("전화를 등록하지 못했습니다. 자동으로 다시 시도합니다.");
    }
    return {};
}

QString Labels::of(engines::CallEndReason reason)
{
    using engines::CallEndReason;
    switch (reason) {
    case CallEndReason::None: return {};
    case CallEndReason::LocalHangUp: return tr("통화 종료");
    case CallEndReason::RemoteHangUp: return tr("상대가 끊음");
    case CallEndReason::Cancelled: return tr("받기 전에 끊김");
    case CallEndReason::AnsweredElsewhere: return tr("다른 자리에서 받음");
    case CallEndReason::Busy: return tr("통화 중인 번호");
    case CallEndReason::Refused: return tr("거절됨");
    case CallEndReason::NoAnswer: return tr("받지 않음");
    case CallEndReason::NotFound: return tr("없는 번호");
    case CallEndReason::NotAvailable: return tr("연결할 수 없는 번호");
    case CallEndReason::MediaLost: return tr("음성이 끊김");
    case CallEndReason::Credentials: return tr("내선 인증 실패");
    case CallEndReason::Transferred: return tr("다른 전화로 연결됨");
    case CallEndReason::EncryptionRequired: return tr("암호화되지 않아 거절됨");
    case CallEndReason::Failed: return tr("연결 실패");
    }
    return {};
}

QString Labels::of(speech::SpeechState state)
{
    switch (state) {
    case speech::SpeechState::Off: return tr("받아쓰기 꺼짐");
    case speech::SpeechState::Starting: return tr("받아쓰기 준비 중");
    case speech::SpeechState::Ready: return tr("받아쓰기 준비됨");
    case speech::SpeechState::Restarting: return tr("받아쓰기 다시 시작 중");
    case speech::SpeechState::ModelMissing: return tr("음성 모델 없음");
    case speech::SpeechState::Failed: return tr("받아쓰기 안 됨");
    }
    return {};
}

QString Labels::category(const CategoryCode &code, const Organisation &organisation)
{
    const QStringList path = organisation.categoryPath(code);
    return path.isEmpty() ? code.text() : path.join(QStringLiteral(" ▸ "));
}

namespace {

/// The name, or the code itself where the organisation does not know it.
template <typename Item, typename Code> QString nameOf(const Item *item, const Code &code) { return item ? item->name : code.text(); }

} // namespace

QString Labels::queue(const QueueCode &code, const Organisation &organisation)
{
    return nameOf(organisation.data().callCentre.queue(code), code);
}

QString Labels::notReadyReason(const NotReadyReasonCode &code, const Organisation &organisation)
{
    return nameOf(organisation.data().callCentre.notReadyReason(code), code);
}

QString Labels::wrapUp(const WrapUpCode &code, const Organisation &organisation)
{
    return nameOf(organisation.data().callCentre.wrapUp(code), code);
}

QString Labels::fairEndReason(const FairEndReasonCode &code, const Organisation &organisation)
{
    return nameOf(organisation.data().callCentre.fairEndReason(code), code);
}

QString Labels::department(const DepartmentCode &code, const Organisation &organisation)
{
    if (code.isEmpty())
        return tr("소관 미정");
    const Department *department = organisation.department(code);
    if (!department)
        return code.text();
    return department->team.isEmpty() ? department->name : QString(department->name + u' ' + department->team);
}

QString Labels::district(const DistrictCode &code, const Organisation &organisation)
{
    const District *district = organisation.district(code);
    return district ? district->name : code.text();
}

QString Labels::user(const UserId &id, const Organisation &organisation)
{
    if (id == Actor::server().user)
        return tr("서버");
    const User *user = organisation.user(id);
    return user ? user->displayName : tr("알 수 없는 사용자");
}

QString Labels::place(const Place &place, const Organisation &organisation)
{
    QString text;
    const auto add = [&text](const QString &part) {
        if (part.isEmpty() || text.contains(part))
            return;
        if (!text.isEmpty())
            text += u' ';
        text += part;
    };
    const QString district = place.district ? Labels::district(*place.district, organisation) : QString();
    if (!place.address.contains(district) && !place.landmark.contains(district))
        add(district);
    add(place.address);
    add(place.landmark);
    if (text.isEmpty())
        add(district);
    return text.isEmpty() ? tr("위치 미상") : text;
}

} // namespace barodesk::ui
