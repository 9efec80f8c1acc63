#pragma once

#include "domain/agentstate.h"
#include "domain/callcentre.h"

#include <optional>

namespace barodesk::telephony {

using domain::AgentState;

/// Whether the person wants calls, whatever holds them just now.
struct AgentWish
{
    bool ready = false;
    domain::NotReadyReasonCode reason;                                         ///< Not ready: the person's, may be empty.
    std::optional<domain::SystemReason> system = domain::SystemReason::SignIn; ///< Not ready: or the system's.
    friend bool operator==(const AgentWish &, const AgentWish &) = default;
};

struct AfterCall
{
    domain::AfterCallPolicy policy;
    bool owesWrapUp = false; ///< A call that must have a wrap-up code has none yet.
    friend bool operator==(const AfterCall &, const AfterCall &) = default;
};

struct AgentStatus
{
    AgentState state = AgentState::SignedOut;
    domain::NotReadyReasonCode reason;            ///< In NotReady: the person's, may be empty.
    std::optional<domain::SystemReason> system;   ///< In NotReady: the system's; then `reason` is empty.
    std::optional<domain::WaitingChange> waiting; ///< Asked for during a call or after-call work that may not be left yet.
    bool lineLost = false;                        ///< Signed in and the telephone is not registered.

    // For next() alone.
    AgentWish wish;
    std::optional<AfterCall> afterCall; ///< In AfterCallWork; in Talking: the one it was begun from.
    friend bool operator==(const AgentStatus &, const AgentStatus &) = default;
};

struct AgentEvent
{
    enum class Kind {
        SignIn,
        SignOut, ///< At once, whatever is going on.
        AskReady,
        AskNotReady, ///< With `reason`.
        AskSignOut,  ///< When calls and after-call work allow it.
        CancelWaiting,
        Engage,         ///< A call is dialled, or a ringing one answered; also a second one.
        TalkOver,       ///< The last call is over, and somebody was spoken with. With `afterCall`.
        CallFailed,     ///< The last call is over, and nobody was reached.
        CallUnanswered, ///< A call that was offered rang too long and was given back.
        WrapUpGiven,    ///< Every call that must have a wrap-up code has one.
        EndAfterCallWork,
        AfterCallTimeUp,
        LineLost,
        LineBack,
    };
    Kind kind = Kind::SignIn;
    domain::NotReadyReasonCode reason = {};
    AfterCall afterCall = {};
};
inline constexpr int AgentEventKindCount = int(AgentEvent::Kind::LineBack) + 1;

/// Whether after-call work may be left by who does it, not only by time.
bool mayLeave(const AfterCall &afterCall);

/// Where `event` leads. None: it makes no sense in that state, or changes nothing. Pure and total over states and events.
/// Who signs in is not ready until they say so; who talks is neither ready nor in after-call work, whatever is pressed; what reaches
/// nobody leads back to where it began; the system's reasons never replace what the person wants but for a call not answered.
std::optional<AgentStatus> next(const AgentStatus &status, const AgentEvent &event);

} // namespace barodesk::telephony
