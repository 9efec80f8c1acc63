#include "ui/shell/phonewords.h"

#include "domain/masking.h"

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using engines::EngineCallState;

QString PhoneWords::peer(const telephony::Call &call, const NameLookup &lookup)
{
    const QString number = call.number ? call.number->masked() : QString();
    const KnownName known = call.number && lookup ? lookup(*call.number) : KnownName();
    if (!known.name.isEmpty() && !known.isCitizen)
        return u"%1 · %2"_s.arg(known.name, call.number->formatted());
    QString name = known.name;
    if (name.isEmpty())
        name = domain::PhoneNumber::parse(call.displayName) ? QString() : call.displayName.left(40);
    name = domain::maskedName(name);
    if (number.isEmpty())
        return name.isEmpty() ? tr("발신번호 표시제한") : name;
    return name.isEmpty() ? number : u"%1 · %2"_s.arg(number, name);
}

QString PhoneWords::phase(const telephony::Call &call)
{
    if (call.inConference)
        return tr("셋이 통화");
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

QString PhoneWords::listener(const telephony::Call &call)
{
    if (call.listener.isEmpty())
        return {};
    if (call.listenWay == domain::ListenWay::Whisper)
        return tr("%1 귓속말 중").arg(call.listener.left(40));
    return call.listenerSpeaks ? tr("%1 참여 중").arg(call.listener.left(40)) : tr("%1 듣는 중").arg(call.listener.left(40));
}

QString PhoneWords::failedTransfer(int sipStatus)
{
    switch (sipStatus) {
    case 486:
    case 600: return tr("상대가 통화 중입니다");
    case 408:
    case 480:
    case 487: return tr("상대가 받지 않습니다");
    case 404:
    case 484:
    case 604: return tr("없는 번호입니다");
    case 403:
    case 603: return tr("상대가 거절했습니다");
    case 0: return tr("까닭을 알 수 없습니다");
    default: return tr("교환기가 거절했습니다 (SIP %1)").arg(sipStatus);
    }
}

QString PhoneWords::detail(const telephony::Call &call)
{
    if (call.listening && telephony::isConnected(call.state) && call.listenWay == domain::ListenWay::Whisper && !call.muted)
        return tr("귓속말 중 · 내 소리는 상담사만 듣습니다");
    if (call.listening && telephony::isConnected(call.state))
        return call.muted ? tr("통화를 듣는 중 · 내 소리는 들리지 않습니다") : tr("통화에 참여 중 · 내 소리가 모두에게 들립니다");
    if (call.listening)
        return tr("통화를 들으러 연결하는 중");
    using engines::TransferState;
    const auto target = domain::PhoneNumber::parse(call.transferTarget);
    const QString to = target ? target->formatted() : call.transferTarget;
    QStringList parts;
    if (call.transfer == TransferState::Failed)
        parts.append(tr("넘기지 못했습니다: %1").arg(failedTransfer(call.transferStatus)));
    else if (call.transfer == TransferState::Ringing)
        return tr("%1에 벨이 울립니다").arg(to);
    else if (call.transfer)
        return tr("%1에 넘기는 중입니다").arg(to);
    if (call.consultsFor && !call.inConference)
        parts.append(tr("넘기기 전에 묻는 전화"));
    if (!call.transferredBy.isEmpty())
        parts.append(tr("%1에서 넘어온 전화").arg(call.transferredBy));
    if (call.muted)
        parts.append(tr("내 소리가 꺼져 있습니다"));
    if (call.state == EngineCallState::Held)
        parts.append(tr("상대는 듣지 못합니다"));
    constexpr qsizetype LongestExtension = 5;
    const auto dialled = domain::PhoneNumber::parse(call.dialledNumber);
    if (!call.queueName.isEmpty())
        parts.append(call.queueName);
    else if (dialled && call.direction == domain::CallDirection::Incoming && dialled->digits().size() > LongestExtension)
        parts.append(tr("대표번호 %1").arg(dialled->formatted()));
    else if (!call.dialledNumber.isEmpty() && call.direction == domain::CallDirection::Incoming)
        parts.append(tr("내선 %1").arg(call.dialledNumber.left(LongestExtension * 4)));
    if (parts.isEmpty())
        parts.append(call.direction == domain::CallDirection::Incoming ? tr("걸려 온 전화") : tr("건 전화"));
    return parts.join(u" · "_s);
}

} // namespace barodesk::ui::shell
