#pragma once

#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>

#include <optional>

namespace barodesk::linphone_plugin {

/// The desk's word for a state of the library; none for states in between, which leave the one before.
std::optional<engines::EngineCallState> toEngineState(linphone::Call::State state);

/// What is known of a call when it ends.
struct CallEnd
{
    bool incoming = false;
    bool answered = false;
    bool hungUpHere = false;
    bool refusedHere = false;
    bool elsewhere = false; ///< Another phone of the same number took it.
    linphone::Reason reason = linphone::Reason::None;
    int sipStatus = 0;
};

engines::CallEndReason toEndReason(const CallEnd &end);

/// `call` as the desk sees it; state, mute and reason are left to the caller.
engines::EngineCall describe(linphone::Call &call, engines::CallHandle handle);

} // namespace barodesk::linphone_plugin
