#pragma once

#include <QtGlobal>

#include <optional>

namespace barodesk::telephony {

enum class AgentState { SignedOut, Ready, Talking, AfterCallWork, NotReady };

enum class AgentEvent {
    SignIn,
    SignOut,
    AskReady,
    AskNotReady,
    Engage,     ///< A call is dialled, or a ringing one answered.
    TalkOver,   ///< The last call is over, and somebody was spoken with.
    CallFailed, ///< The last call is over, and nobody was reached.
};

struct AgentStatus
{
    AgentState state = AgentState::SignedOut;
    AgentState before = AgentState::SignedOut; ///< While Talking: where a call that reaches nobody leads back to.
    friend bool operator==(const AgentStatus &, const AgentStatus &) = default;
};

/// Where `event` leads. None: it makes no sense in that state.
/// Who signs in is not ready until they say so; who talks is neither ready nor in after-call work, whatever is pressed.
std::optional<AgentStatus> next(const AgentStatus &status, AgentEvent event);

} // namespace barodesk::telephony
