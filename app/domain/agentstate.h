#pragma once

#include "domain/code.h"
#include "domain/id.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace barodesk::domain {

/// 로그아웃 · 대기 · 통화 · 후처리 · 이석
enum class AgentState { SignedOut, Ready, Talking, AfterCallWork, NotReady };
inline constexpr int AgentStateCount = int(AgentState::NotReady) + 1;

/// Why the system and not the person made it so. Never mixed with the reasons a person chooses from.
enum class SystemReason {
    SignIn,         ///< Signed in and not yet said anything.
    NoAnswer,       ///< A call rang too long.
    Network,        ///< The telephone is not registered; what the person wants is kept and comes back with the line.
    ConnectionLost, ///< Signed out by the server: nothing was heard of the desk for long.
};

enum class AgentChange { Ready, NotReady, SignOut };

/// What a person asked for while it could not be done yet.
struct WaitingChange
{
    AgentChange to = AgentChange::Ready;
    NotReadyReasonCode reason; ///< Only of NotReady; may be empty.
    friend bool operator==(const WaitingChange &, const WaitingChange &) = default;
};

/// What a counsellor is from `at` on, as the desk tells the server: the whole of it, so that the last one says all.
struct AgentTransition
{
    AgentTransitionId id; ///< Telling one twice tells it once.
    QDateTime at;         ///< Korea time, the desk's clock.
    AgentState state = AgentState::SignedOut;
    QDateTime since;                    ///< Of state and reason; earlier than `at` when only something else changed.
    NotReadyReasonCode reason;          ///< The person's, in NotReady; may be empty.
    std::optional<SystemReason> system; ///< The system's, in NotReady and SignedOut; never together with `reason`.
    std::optional<WaitingChange> waiting;
    bool lineLost = false;
    QueueCode queue; ///< Of the call being talked in, else empty.
    std::optional<CallId> call;
    std::optional<QDateTime> callSince; ///< When the call began (answered, or dialled).
    friend bool operator==(const AgentTransition &, const AgentTransition &) = default;
};

using StateTimes = std::array<std::chrono::milliseconds, AgentStateCount>; ///< By AgentState.

/// How long a person was in each state between two moments; signed out before the first transition. The times add up to to − from.
/// \param transitions by ascending `at`; those before `from` say what held then
StateTimes timeInStates(std::span<const AgentTransition> transitions, const QDateTime &from, const QDateTime &to);

} // namespace barodesk::domain
