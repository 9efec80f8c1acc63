#include "telephony/agentstate.h"

namespace barodesk::telephony {

namespace {

AgentStatus in(AgentState state) { return {.state = state, .before = state}; }

std::optional<AgentStatus> nextWhileTalking(const AgentStatus &status, AgentEvent event)
{
    switch (event) {
    case AgentEvent::SignOut: return in(AgentState::SignedOut);
    case AgentEvent::Engage: return status;
    case AgentEvent::TalkOver: return in(AgentState::AfterCallWork);
    case AgentEvent::CallFailed: return in(status.before);
    case AgentEvent::SignIn:
    case AgentEvent::AskReady:
    case AgentEvent::AskNotReady: return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<AgentStatus> nextWhileFree(const AgentStatus &status, AgentEvent event)
{
    switch (event) {
    case AgentEvent::SignOut: return in(AgentState::SignedOut);
    case AgentEvent::AskReady:
        if (status.state == AgentState::Ready)
            return std::nullopt;
        return in(AgentState::Ready);
    case AgentEvent::AskNotReady:
        if (status.state == AgentState::NotReady)
            return std::nullopt;
        return in(AgentState::NotReady);
    case AgentEvent::Engage: return AgentStatus{.state = AgentState::Talking, .before = status.state};
    case AgentEvent::SignIn:
    case AgentEvent::TalkOver:
    case AgentEvent::CallFailed: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<AgentStatus> next(const AgentStatus &status, AgentEvent event)
{
    switch (status.state) {
    case AgentState::SignedOut:
        if (event == AgentEvent::SignIn)
            return in(AgentState::NotReady);
        return std::nullopt;
    case AgentState::Talking: return nextWhileTalking(status, event);
    case AgentState::Ready:
    case AgentState::AfterCallWork:
    case AgentState::NotReady: return nextWhileFree(status, event);
    }
    Q_UNREACHABLE();
}

} // namespace barodesk::telephony
