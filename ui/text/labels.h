#pragma once

#include "domain/agentstate.h"
#include "domain/command.h"
#include "domain/complaintclock.h"
#include "domain/duetime.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::telephony {
enum class LineState;
} // namespace barodesk::telephony
namespace barodesk::sync {
enum class Connection;
}
namespace barodesk::speech {
enum class SpeechState;
}
namespace barodesk::engines {
enum class RegistrationError;
enum class CallEndReason;
} // namespace barodesk::engines

namespace barodesk::ui {

/// The word a person reads for a value. The one place of these words: no page names a state itself.
class Labels final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::Labels)

public:
    Labels() = delete;

    static QString of(domain::ComplaintState state); ///< "처리중"
    static QString of(domain::Role role);            ///< "상담사"
    static QString of(domain::Channel channel);      ///< "전화"
    static QString of(domain::Urgency urgency);      ///< "긴급"
    static QString of(domain::LegalType type);       ///< "기타민원"
    static QString of(const domain::Period &period); ///< "즉시", "8근무시간", "7일"
    static QString of(domain::CommandKind kind);     ///< As a button says it: "배정"
    static QString of(domain::ExtensionKind kind);
    static QString of(domain::LinkKind kind);
    static QString of(domain::ObstacleKind kind);
    static QString of(domain::Verdict verdict);
    static QString of(domain::AlarmKind kind);
    static QString of(domain::CallBackReason reason);    ///< "처리 완료 후"
    static QString of(domain::CallBackState state);      ///< "약속"
    static QString of(domain::CallBackResult result);    ///< "부재"
    static QString of(domain::CallDirection direction);  ///< "수신"
    static QString of(domain::CallResult result);        ///< "부재중"
    static QString of(domain::Leg leg);                  ///< "민원인"
    static QString of(domain::SpanKind kind);            ///< "점심시간"
    static QString of(domain::DueError error);           ///< A sentence.
    static QString of(sync::Connection connection);      ///< "동기화됨"
    static QString of(domain::AgentState state);         ///< "대기"
    static QString of(domain::SystemReason reason);      ///< "응답 없음"
    static QString of(telephony::LineState state);       ///< "전화 연결됨"
    static QString of(engines::RegistrationError error); ///< A sentence with what to do; empty for None.
    static QString of(engines::CallEndReason reason);    ///< "상대가 끊음"; empty for None.
    static QString of(speech::SpeechState state);        ///< "받아쓰는 중"

    /// "도로 ▸ 포트홀·함몰"; the code itself where the organisation does not know it.
    static QString category(const domain::CategoryCode &code, const domain::Organisation &organisation);
    /// "도로관리과 도로보수팀"; "소관 미정" for the empty code, the code itself where it is not known.
    static QString department(const domain::DepartmentCode &code, const domain::Organisation &organisation);
    static QString queue(const domain::QueueCode &code,
                         const domain::Organisation &organisation); ///< "민원 대표"; the code where not known.
    static QString notReadyReason(const domain::NotReadyReasonCode &code, const domain::Organisation &organisation); ///< The same: "휴식".
    static QString wrapUp(const domain::WrapUpCode &code, const domain::Organisation &organisation);                 ///< "민원 접수"
    static QString fairEndReason(const domain::FairEndReasonCode &code, const domain::Organisation &organisation);   ///< "욕설·폭언"
    static QString district(const domain::DistrictCode &code, const domain::Organisation &organisation);
    static QString user(const domain::UserId &id, const domain::Organisation &organisation); ///< "상담사 07"; "알 수 없는 사용자".
    /// "호평동 이마트 앞 사거리": district, address and landmark, none of them twice. "위치 미상" when nothing is known.
    static QString place(const domain::Place &place, const domain::Organisation &organisation);
};

} // namespace barodesk::ui
