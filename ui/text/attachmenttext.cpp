#include "ui/text/attachmenttext.h"

#include "ui/text/refusaltext.h"

#include <QLocale>

namespace barodesk::ui {

using files::HeldProblem;
using files::HeldState;

namespace {
constexpr double KiB = 1024;
constexpr double MiB = KiB * 1024;
} // namespace

QString AttachmentText::of(domain::AttachmentPurpose purpose)
{
    switch (purpose) {
    case domain::AttachmentPurpose::Evidence: return tr("민원 자료");
    case domain::AttachmentPurpose::Result: return tr("처리 결과");
    case domain::AttachmentPurpose::SignedDictation: return tr("서명한 구술서");
    case domain::AttachmentPurpose::Reply: return tr("회신");
    }
    Q_UNREACHABLE();
}

QString AttachmentText::size(qint64 bytes)
{
    if (double(bytes) < MiB)
        return tr("%1 KB").arg(std::max<qint64>(1, qRound64(double(bytes) / KiB)));
    return tr("%1 MB").arg(QString::number(double(bytes) / MiB, 'f', 1));
}

QString AttachmentText::state(const files::HeldFile &file)
{
    if (!file.ready && file.state != HeldState::Refused)
        return tr("읽는 중");
    switch (file.state) {
    case HeldState::Kept: return tr("접수하면 보냅니다");
    case HeldState::Waiting:
        return file.problem == HeldProblem::TooMuchUnnamed ? tr("민원에 붙지 않은 파일이 서버에 너무 많아 기다립니다")
                                                           : tr("보낼 차례를 기다립니다");
    case HeldState::Sending: return tr("보내는 중 %1 %").arg(file.size > 0 ? file.sent * 100 / file.size : 0);
    case HeldState::Checking: return tr("서버가 바이러스를 검사합니다");
    case HeldState::Adding: return tr("민원에 붙이는 중");
    case HeldState::Refused: break;
    }
    switch (file.problem) {
    case HeldProblem::None:
    case HeldProblem::TooMuchUnnamed: break;
    case HeldProblem::CannotRead: return tr("파일을 읽을 수 없습니다.");
    case HeldProblem::Empty: return tr("빈 파일입니다.");
    case HeldProblem::TooLarge: return tr("파일이 너무 큽니다.");
    case HeldProblem::TooMany: return tr("더 붙일 수 없습니다.");
    case HeldProblem::CannotKeep: return tr("이 PC에 저장하지 못했습니다.");
    case HeldProblem::UnknownForm:
    case HeldProblem::DamagedPhoto: return tr("위치정보를 지울 수 없습니다.");
    case HeldProblem::Infected: return tr("바이러스가 발견되어 받지 않았습니다.");
    case HeldProblem::NotPermitted: return tr("파일을 붙일 권한이 없습니다.");
    case HeldProblem::ServerDeclined: return tr("서버가 받지 않았습니다.");
    case HeldProblem::RuleBroken: return file.refusal ? RefusalText::sentence(file.refusal->rule) : QString();
    }
    return {};
}

QString AttachmentText::remedy(const files::HeldFile &file)
{
    if (file.state != HeldState::Refused)
        return {};
    switch (file.problem) {
    case HeldProblem::None:
    case HeldProblem::TooMuchUnnamed: break;
    case HeldProblem::CannotRead: return tr("파일이 그 자리에 있는지 보고 다시 붙여 주십시오.");
    case HeldProblem::Empty: return tr("다시 저장하여 붙여 주십시오.");
    case HeldProblem::TooLarge:
        return tr("한 파일은 %1 MB까지입니다. 줄여서 다시 붙여 주십시오.").arg(domain::MaxAttachmentSize / 1024 / 1024);
    case HeldProblem::TooMany: return tr("한 민원에 %1개까지입니다. 쓰지 않는 것을 빼 주십시오.").arg(domain::MaxAttachments);
    case HeldProblem::CannotKeep: return tr("디스크에 빈 곳이 있는지 보고 다시 붙여 주십시오.");
    case HeldProblem::UnknownForm:
        return tr("이 형식에서는 지울 수 없습니다. ‘위치정보 남기기’를 켜면 그대로 보내고, 아니면 JPEG로 바꾸어 붙여 주십시오.");
    case HeldProblem::DamagedPhoto: return tr("사진이 상했습니다. ‘위치정보 남기기’를 켜면 그대로 보냅니다.");
    case HeldProblem::Infected: return tr("여시지 말고 전산 담당에게 알려 주십시오.");
    case HeldProblem::NotPermitted:
    case HeldProblem::ServerDeclined: return tr("전산 담당에게 알려 주십시오.");
    case HeldProblem::RuleBroken: return file.refusal ? RefusalText::full(*file.refusal) : QString();
    }
    return {};
}

QString AttachmentText::fetchFault(const sync::ApiError &error)
{
    return error.code == QLatin1StringView("not-found") ? tr("서버에 이 파일이 없습니다.")
                                                        : tr("지금 가져올 수 없습니다. 서버에 연결되면 다시 눌러 주십시오.");
}

} // namespace barodesk::ui
