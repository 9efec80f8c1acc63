#include "ui/shell/phonewords.h"

#include "domain/masking.h"

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using engines::EngineCallState;

QString PhoneWords::peer(const telephony::Call &call, const NameLookup &lookup)
{
    const QString number = call.number ? call.number->masked() : QString();
    QString name = call.number && lookup ? lookup(*call.number) : QString();
    if (name.isEmpty())
        name = domain::PhoneNumber::parse(call.displayName) ? QString() : call.displayName.left(40);
    name = domain::maskedName(name);
    if (number.isEmpty())
        return name.isEmpty() ? tr("발신번호 표시제한") : name;
    return name.isEmpty() ? number : u"%1 · %2"_s.arg(number, name);
}

QString PhoneWords::phase(const telephony::Call &call)
{
    switch (call.state) {
    case EngineCallState::IncomingRinging: return tr("전화 옴");
    case EngineCallState::Dialling: return tr("거는 중");
    case EngineCallState::RemoteRinging: return tr("신호 가는 중");
    case EngineCallState::Active: return tr("통화 중");
    case EngineCallState::Held: return tr("보류 중");
    case EngineCallState::HeldByRemote: return tr("상대가 보류함");
    case EngineCallState::Ended: return tr("끝남");
    }
    return {};
}

QString PhoneWords::detail(const telephony::Call &call)
{
    QStringList parts;
    if (call.muted)
        parts.append(tr("내 소리가 꺼져 있습니다"));
    if (call.state == EngineCallState::Held)
        parts.append(tr("상대는 듣지 못합니다"));
    if (const auto dialled = domain::PhoneNumber::parse(call.dialledNumber); dialled && call.direction == domain::CallDirection::Incoming)
        parts.append(tr("대표번호 %1").arg(dialled->formatted()));
    if (parts.isEmpty())
        parts.append(call.direction == domain::CallDirection::Incoming ? tr("걸려 온 전화") : tr("건 전화"));
    return parts.join(u" · "_s);
}

} // namespace barodesk::ui::shell
