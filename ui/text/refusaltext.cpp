#include "ui/text/refusaltext.h"

#include "ui/text/labels.h"

#include <QStringList>

namespace barodesk::ui {

using namespace domain;

QString RefusalText::sentence(Rule rule)
{
    switch (rule) {
    case Rule::UnknownRecord: return tr("이 기록을 찾을 수 없습니다.");
    case Rule::AlreadyExists: return tr("이미 접수된 기록입니다.");
    case Rule::WrongTarget: return tr("이 기록에는 할 수 없는 일입니다.");
    case Rule::NotPermitted: return tr("이 일을 할 권한이 없습니다.");
    case Rule::StateForbids: return tr("지금 상태에서는 할 수 없습니다.");
    case Rule::ReasonRequired: return tr("사유가 필요합니다.");
    case Rule::TextRequired: return tr("내용이 필요합니다.");
    case Rule::TextTooLong: return tr("글이 너무 깁니다.");
    case Rule::CategoryRequired: return tr("민원 유형이 필요합니다.");
    case Rule::UnknownCategory: return tr("고를 수 없는 민원 유형입니다.");
    case Rule::UnknownDepartment: return tr("없는 부서입니다.");
    case Rule::UnknownDistrict: return tr("없는 읍면동입니다.");
    case Rule::UnknownUser: return tr("없는 담당자입니다.");
    case Rule::PlaceRequired: return tr("위치가 필요합니다.");
    case Rule::TimeNotInFuture: return tr("이미 지난 시각입니다.");
    case Rule::TimeOutOfRange: return tr("시각이 올바르지 않습니다.");
    case Rule::OutsideHolidayTable: return tr("처리기한을 계산할 수 없습니다.");
    case Rule::CallBackOpen: return tr("지키지 않은 콜백 약속이 남아 있습니다.");
    case Rule::UnknownCallBack: return tr("그 콜백 약속을 찾을 수 없습니다.");
    case Rule::CallBackEnded: return tr("이미 끝난 콜백입니다.");
    case Rule::PhoneRequired: return tr("전화번호가 필요합니다.");
    case Rule::PhoneIntakeNotAllowed: return tr("이 유형은 전화만으로 접수할 수 없습니다 (민원처리법 제8조).");
    case Rule::SelfLink: return tr("같은 민원끼리는 연결할 수 없습니다.");
    case Rule::NothingChanged: return tr("바뀐 내용이 없습니다.");
    case Rule::UnknownWrapUp: return tr("없는 후처리 코드입니다.");
    case Rule::ExtensionSpent: return tr("이 연장은 더 할 수 없습니다 (시행령 제21조).");
    case Rule::ExtensionTooLong: return tr("연장 기간이 원래 기간을 넘거나 단위가 다릅니다.");
    case Rule::ConsentRequired: return tr("민원인의 동의가 필요합니다.");
    case Rule::InvestigationForbidden: return tr("현장조사 기간은 고충민원에만 둘 수 있습니다 (시행령 제17조).");
    case Rule::NotUndoable: return tr("되돌릴 수 있는 단계가 없습니다.");
    case Rule::NotLinked: return tr("연결된 민원이 아닙니다.");
    case Rule::AttachmentInvalid: return tr("붙일 수 없는 파일입니다.");
    case Rule::UnknownAttachment: return tr("그 파일이 없습니다.");
    case Rule::NothingToEnd: return tr("끝낼 것이 없습니다.");
    case Rule::DictationNotNeeded: return tr("구술 접수가 필요하지 않은 민원입니다.");
    case Rule::UnknownEscalation: return tr("없는 지연 알림 규칙입니다.");
    }
    return {};
}

QString RefusalText::advice(const Refusal &refusal)
{
    switch (refusal.rule) {
    case Rule::UnknownRecord: return tr("동기화가 끝난 뒤 다시 열어 보세요.");
    case Rule::AlreadyExists: return tr("보드에서 접수번호를 확인해 주세요.");
    case Rule::WrongTarget: return tr("올바른 기록을 열고 다시 해 주세요.");
    case Rule::NotPermitted: return tr("권한이 있는 동료나 팀장에게 부탁해 주세요.");
    case Rule::StateForbids: {
        if (refusal.allowed.isEmpty())
            return tr("다른 자리에서 먼저 처리했는지 이력을 확인해 주세요.");
        QStringList words;
        for (const CommandKind kind : refusal.allowed)
            words << Labels::of(kind);
        return tr("지금 할 수 있는 일: %1.").arg(words.join(QStringLiteral(", ")));
    }
    case Rule::ReasonRequired: return tr("사유를 적고 다시 해 주세요.");
    case Rule::TextRequired: return tr("내용을 적고 다시 해 주세요.");
    case Rule::TextTooLong: return tr("내용은 %L1자, 한 줄 항목은 %L2자까지 적을 수 있습니다.").arg(MaxTextLength).arg(MaxLineLength);
    case Rule::CategoryRequired: return tr("민원 유형을 골라 주세요.");
    case Rule::UnknownCategory: return tr("맨 아래 단계의 유형을 골라 주세요.");
    case Rule::UnknownDepartment: return tr("목록에 있는 부서를 골라 주세요.");
    case Rule::UnknownDistrict: return tr("목록에 있는 읍면동을 골라 주세요.");
    case Rule::UnknownUser: return tr("목록에 있는 담당자를 골라 주세요.");
    case Rule::PlaceRequired: return tr("주소나 가까운 건물, 읍면동 가운데 하나를 적어 주세요.");
    case Rule::TimeNotInFuture: return tr("지금보다 뒤의 시각을 골라 주세요.");
    case Rule::TimeOutOfRange: return tr("이 PC의 시계를 확인하고 다시 해 주세요.");
    case Rule::OutsideHolidayTable: return tr("관리자에게 그 해의 공휴일 등록을 부탁해 주세요.");
    case Rule::CallBackOpen: return tr("전화한 결과를 기록하거나, 사유를 적어 면제한 뒤 종결해 주세요.");
    case Rule::UnknownCallBack: return tr("민원을 다시 열어 콜백 목록을 확인해 주세요.");
    case Rule::CallBackEnded: return tr("필요하면 새 콜백을 약속해 주세요.");
    case Rule::PhoneRequired: return tr("연락받을 전화번호를 적어 주세요.");
    case Rule::PhoneIntakeNotAllowed: return tr("민원인에게 문서 접수를 안내하거나, 말한 내용을 적고 서명을 받아 주세요.");
    case Rule::SelfLink: return tr("다른 민원을 골라 주세요.");
    case Rule::NothingChanged: return tr("고칠 곳을 바꾼 뒤 다시 해 주세요.");
    case Rule::UnknownWrapUp: return tr("목록에 있는 후처리 코드를 골라 주세요.");
    case Rule::ExtensionSpent: return tr("첫 연장 뒤에는 민원인의 동의를 받아 한 번 더 연장할 수 있습니다.");
    case Rule::ExtensionTooLong: return tr("원래 기간보다 길지 않게, 같은 단위로 적어 주세요.");
    case Rule::ConsentRequired: return tr("민원인이 어떻게 동의했는지 적어 주세요.");
    case Rule::InvestigationForbidden: return tr("기한 연장을 쓰거나 민원 유형을 확인해 주세요.");
    case Rule::NotUndoable: return tr("본인이 %n분 안에 한 단계만 되돌릴 수 있습니다. 새 단계로 고쳐 주세요.", nullptr, UndoMinutes);
    case Rule::NotLinked: return tr("연결 목록을 확인해 주세요.");
    case Rule::AttachmentInvalid:
        return tr("파일 이름과 형식을 확인해 주세요. 한 파일은 %1 MB, 한 민원에는 %2개까지입니다.")
            .arg(MaxAttachmentSize / 1024 / 1024)
            .arg(MaxAttachments);
    case Rule::UnknownAttachment: return tr("민원을 다시 열어 파일 목록을 확인해 주세요.");
    case Rule::NothingToEnd: return tr("동료가 먼저 끝냈는지 이력을 확인해 주세요.");
    case Rule::DictationNotNeeded: return tr("그대로 접수해 주세요.");
    case Rule::UnknownEscalation: return tr("규칙 목록을 확인해 주세요.");
    }
    return {};
}

QString RefusalText::full(const Refusal &refusal) { return QString(sentence(refusal.rule) + u' ' + advice(refusal)); }

} // namespace barodesk::ui
