#include "ui/text/historytext.h"

#include "domain/overloaded.h"
#include "ui/text/escalationtext.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"
#include "ui/text/writtentext.h"

#include <QStringList>

#include <variant>

namespace barodesk::ui {

using namespace domain;

QString HistoryText::sentence(const HistoryEntry &entry, const Organisation &organisation)
{
    return std::visit(
        Overloaded{
            [](const RegisterComplaint &c) { return tr("민원을 접수했습니다 (%1).").arg(Labels::of(c.channel)); },
            [](const AmendComplaint &) { return tr("접수 내용을 고쳤습니다."); },
            [&](const AssignComplaint &c) {
                const QString department = Labels::department(c.department, organisation);
                if (c.officer)
                    return tr("%1에 배정했습니다 (담당 %2).").arg(department, Labels::user(*c.officer, organisation));
                return tr("%1에 배정했습니다.").arg(department);
            },
            [](const StartWork &) { return tr("처리를 시작했습니다."); },
            [](const ScheduleWork &c) {
                return c.contractor.isEmpty() ? tr("처리 일정을 %1에 잡았습니다.").arg(TimeText::full(c.when))
                                              : tr("처리 일정을 %1에 잡았습니다 (%2).").arg(TimeText::full(c.when), c.contractor);
            },
            [](const RequestSupplement &) { return tr("민원인에게 보완을 요구했습니다. 처리기한이 멈춥니다."); },
            [](const ReceiveSupplement &) { return tr("보완을 받았습니다. 처리기한이 다시 흐릅니다."); },
            [](const TransferOut &c) { return tr("%1에 이송했습니다.").arg(c.agency); },
            [](const WithdrawComplaint &) { return tr("민원인의 뜻에 따라 취하했습니다."); },
            [](const ResolveComplaint &) { return tr("처리를 마쳤습니다."); },
            [](const CloseComplaint &) { return tr("결과를 알리고 종결했습니다."); },
            [](const ReopenComplaint &) { return tr("민원을 다시 열었습니다."); },
            [](const AddNote &) { return tr("메모를 남겼습니다."); },
            [](const LinkComplaint &c) { return tr("다른 민원과 연결했습니다 (%1).").arg(Labels::of(c.kind)); },
            [](const PromiseCallBack &c) {
                if (c.wish.promisedFor)
                    return tr("%1에 전화하기로 약속했습니다.").arg(TimeText::full(*c.wish.promisedFor));
                return tr("콜백을 약속했습니다 (%1).").arg(Labels::of(c.wish.reason));
            },
            [](const RecordCallBackAttempt &c) {
                switch (c.result) {
                case CallBackResult::Reached: return tr("콜백 약속을 지켰습니다.");
                case CallBackResult::TextMessage: return tr("문자로 안내하여 콜백을 마쳤습니다.");
                case CallBackResult::NoAnswer: return tr("전화했으나 받지 않았습니다.");
                case CallBackResult::Retry: return tr("다시 전화하기로 했습니다.");
                }
                return QString();
            },
            [](const ExcuseCallBack &) { return tr("콜백 약속을 면제했습니다."); },
            [](const AcceptComplaint &) { return tr("소관 부서가 맡기로 했습니다."); },
            [](const RefuseCompetence &) { return tr("부서가 소관이 아니라고 돌려보냈습니다."); },
            [](const ExtendDue &c) { return tr("처리기한을 %1 늘렸습니다 (%2).").arg(Labels::of(c.by), Labels::of(c.kind)); },
            [](const GiveProgressNotice &) { return tr("민원인에게 처리상황을 알렸습니다."); },
            [](const ConfirmDictation &) { return tr("구술한 내용에 서명을 받았습니다. 처리기한이 시작됩니다."); },
            [](const MergeComplaint &) { return tr("다른 민원에 합쳤습니다."); },
            [](const JoinPetitioner &) { return tr("같은 일로 민원인이 더해졌습니다."); },
            [](const UnlinkComplaint &) { return tr("다른 민원과의 연결을 끊었습니다."); },
            [](const UndoStep &) { return tr("앞 단계를 되돌렸습니다."); },
            [&](const MoveCallBack &c) {
                if (c.owner)
                    return tr("콜백을 %1에게 넘겼습니다.").arg(Labels::user(*c.owner, organisation));
                return c.promisedFor ? tr("콜백을 %1로 옮겼습니다.").arg(TimeText::full(*c.promisedFor)) : QString();
            },
            [](const ReportObstacle &c) { return tr("처리하기 어렵다고 알렸습니다 (%1).").arg(Labels::of(c.kind)); },
            [](const ClearObstacle &) { return tr("처리 곤란이 풀렸습니다."); },
            [](const ProposeMediation &) { return tr("민원조정위원회에 조정을 신청했습니다."); },
            [&](const DecideMediation &c) {
                return tr("조정 결과 %1에서 처리하기로 했습니다.").arg(Labels::department(c.department, organisation));
            },
            [](const AddAttachment &c) { return tr("파일을 붙였습니다 (%1).").arg(c.attachment.name); },
            [](const RemoveAttachment &) { return tr("파일을 뗐습니다."); },
            [](const RecordPanelVerdict &c) { return tr("시민참여단 %1번이 평가했습니다 (%2).").arg(c.panelist, Labels::of(c.verdict)); },
            [](const RecountDue &) { return tr("공휴일이 바뀌어 처리기한을 다시 계산했습니다."); },
            [&](const Escalate &c) {
                const EscalationRule *rule = organisation.escalationRule(c.rule);
                return rule ? tr("지연을 알렸습니다 (%1).").arg(EscalationText::condition(*rule)) : tr("지연을 알렸습니다.");
            },
            [](const RegisterCitizen &) { return tr("민원인을 등록했습니다."); },
            [](const AmendCitizen &) { return tr("민원인 정보를 고쳤습니다."); },
            [](const LogCall &) { return tr("통화를 기록했습니다."); },
            [](const SetCallWrapUp &) { return tr("통화에 후처리 코드를 적었습니다."); },
            [](const PurgeCall &c) {
                return c.transcriptOnly ? tr("보관 기간이 지나 받아쓴 내용을 지웠습니다.")
                                        : tr("보관 기간이 지나 통화의 개인정보를 지웠습니다.");
            },
        },
        entry.what);
}

QString HistoryText::detail(const HistoryEntry &entry, const Organisation &organisation)
{
    return std::visit(
        Overloaded{
            [](const RegisterComplaint &c) {
                return c.callBack ? tr("콜백 약속: %1 · %2").arg(Labels::of(c.callBack->reason), c.callBack->number.masked()) : QString();
            },
            [&](const AmendComplaint &c) {
                QStringList parts;
                if (c.category)
                    parts << tr("유형: %1").arg(Labels::category(*c.category, organisation));
                if (c.place)
                    parts << tr("위치: %1").arg(Labels::place(*c.place, organisation));
                if (c.urgency)
                    parts << tr("긴급도: %1").arg(Labels::of(*c.urgency));
                if (c.text)
                    parts << tr("내용을 새로 적음");
                if (!c.reason.isEmpty())
                    parts << c.reason;
                return parts.join(QStringLiteral(" · "));
            },
            [](const CloseComplaint &c) {
                return c.contact.isEmpty() ? c.howTold : QString(c.howTold + QStringLiteral(" · ") + c.contact);
            },
            [](const PromiseCallBack &c) { return c.wish.number.masked(); },
            [](const RecordCallBackAttempt &c) {
                if (!c.nextTry)
                    return c.note;
                const QString next = tr("다음 시도 %1").arg(TimeText::full(*c.nextTry));
                return c.note.isEmpty() ? next : QString(c.note + QStringLiteral(" · ") + next);
            },
            [](const ExtendDue &c) { return c.consent.isEmpty() ? c.reason : QString(c.reason + QStringLiteral(" · ") + c.consent); },
            [](const JoinPetitioner &c) {
                return c.callBack ? tr("콜백 약속: %1 · %2").arg(Labels::of(c.callBack->reason), c.callBack->number.masked()) : QString();
            },
            [](const AddAttachment &) { return QString(); },
            [&](const Escalate &c) {
                const EscalationRule *rule = organisation.escalationRule(c.rule);
                return rule ? rule->note : QString();
            },
            [](const RegisterCitizen &) { return QString(); },
            [](const AmendCitizen &) { return QString(); },
            [](const LogCall &c) { return Labels::of(c.call.result); },
            [&](const SetCallWrapUp &c) { return Labels::wrapUp(c.code, organisation); },
            // Of all others, what was written is what there is to say.
            [&](const auto &) { return WrittenText::words(entry.what); },
        },
        entry.what);
}

} // namespace barodesk::ui
