#include "telephony/call.h"

namespace barodesk::telephony {

using engines::EngineCallState;

bool isConnected(EngineCallState state)
{
    switch (state) {
    case EngineCallState::Active:
    case EngineCallState::Held:
    case EngineCallState::HeldByRemote: return true;
    case EngineCallState::IncomingRinging:
    case EngineCallState::Dialling:
    case EngineCallState::RemoteRinging:
    case EngineCallState::Ended: return false;
    }
    Q_UNREACHABLE();
}

bool isHandedOn(const Call &call) { return call.transfer && *call.transfer != engines::TransferState::Failed; }

bool isEngaging(EngineCallState state)
{
    return isConnected(state) || state == EngineCallState::Dialling || state == EngineCallState::RemoteRinging;
}

QString dialable(const QString &target)
{
    const QString wanted = target.trimmed();
    const auto number = wanted.contains(u'@') ? std::nullopt : domain::PhoneNumber::parse(wanted);
    return number ? number->digits() : wanted;
}

} // namespace barodesk::telephony
