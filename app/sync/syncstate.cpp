#include "sync/syncstate.h"

namespace barodesk::sync {

Connection next(Connection state, SyncEvent event)
{
    if (event == SyncEvent::Stopped)
        return Connection::SignedOut;
    if (event == SyncEvent::Started) {
        const bool away = state == Connection::SignedOut || state == Connection::TokenRejected || state == Connection::Offline;
        return away ? Connection::Connecting : state;
    }
    if (state == Connection::SignedOut || state == Connection::TokenRejected)
        return state;
    switch (event) {
    case SyncEvent::Reached: return state == Connection::Connecting ? Connection::CatchingUp : state;
    case SyncEvent::CaughtUp: return state == Connection::CatchingUp ? Connection::Live : state;
    case SyncEvent::ResyncNeeded: return state == Connection::Live ? Connection::CatchingUp : state;
    case SyncEvent::Failed: return state == Connection::Incompatible ? state : Connection::Offline;
    case SyncEvent::RetryDue: return state == Connection::Offline || state == Connection::Incompatible ? Connection::Connecting : state;
    case SyncEvent::TokenRefused: return Connection::TokenRejected;
    case SyncEvent::VersionMismatch: return Connection::Incompatible;
    case SyncEvent::Started:
    case SyncEvent::Stopped: break;
    }
    return state;
}

} // namespace barodesk::sync
