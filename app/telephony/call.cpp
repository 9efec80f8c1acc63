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

bool isEngaging(EngineCallState state)
{
    return isConnected(state) || state == EngineCallState::Dialling || state == EngineCallState::RemoteRinging;
}

} // namespace barodesk::telephony
