#pragma once

#include "sync/syncstatus.h"

#include <array>

namespace barodesk::sync {

enum class SyncEvent {
    Started, ///< With a token, a new one too.
    Stopped,
    Reached,      ///< The server answered, knows us, and speaks our version.
    CaughtUp,     ///< The stream is open and nothing is missing.
    ResyncNeeded, ///< The feed no longer reaches back to us.
    Failed,       ///< No answer, or none that can be read; the stream broke.
    RetryDue,     ///< Time, the person, or the network says: now.
    TokenRefused,
    VersionMismatch,
};
inline constexpr std::array AllSyncEvents{
    SyncEvent::Started, SyncEvent::Stopped,  SyncEvent::Reached,      SyncEvent::CaughtUp,        SyncEvent::ResyncNeeded,
    SyncEvent::Failed,  SyncEvent::RetryDue, SyncEvent::TokenRefused, SyncEvent::VersionMismatch,
};

/// Pure. An event that means nothing in a state leaves it as it is.
Connection next(Connection state, SyncEvent event);

} // namespace barodesk::sync
