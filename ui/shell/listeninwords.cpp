#include "ui/shell/listeninwords.h"

namespace barodesk::ui::shell {

QString ListenInWords::sentence(desk::ListenInProblem problem)
{
    using Problem = desk::ListenInProblem;
    switch (problem) {
    case Problem::NotTalking: return tr("통화가 끝나 들을 수 없습니다.");
    case Problem::NoTelephone: return tr("그 상담사의 내선을 알 수 없어 들을 수 없습니다.");
    case Problem::NoLine: return tr("전화가 연결되어 있고 다른 통화가 없을 때 들을 수 있습니다.");
    case Problem::NotPermitted: return tr("통화를 들을 권한이 없습니다.");
    case Problem::ServerAway: return tr("서버에 기록할 수 없어 듣지 않았습니다. 잠시 뒤 다시 해 주세요.");
    case Problem::NotReached: return tr("상담사 자리에 연결하지 못했습니다.");
    case Problem::NotHeard: return tr("서버에 기록할 수 없어 끼어들지 않았습니다. 계속 들을 수 있습니다.");
    }
    return {};
}

} // namespace barodesk::ui::shell
