#include "telephony/agentstate.h"

#include <utility>

namespace barodesk::telephony {

using domain::AfterCallKind;
using domain::AgentChange;
using domain::SystemReason;
using domain::WaitingChange;
using Kind = AgentEvent::Kind;
using Next = std::optional<AgentStatus>;

namespace {

AgentWish notReady(const domain::NotReadyReasonCode &reason) { return {.ready = false, .reason = reason, .system = {}}; }

/// Held by no call and no work after one: what the wish and the line make of it.
AgentStatus freed(AgentStatus status)
{
    const AgentWish &wish = status.wish;
    status.state = wish.ready && !status.lineLost ? AgentState::Ready : AgentState::NotReady;
    status.reason = wish.ready ? domain::NotReadyReasonCode() : wish.reason;
    status.system = !wish.ready ? wish.system : status.lineLost ? std::optional(SystemReason::Network) : std::nullopt;
    status.waiting.reset();
    status.afterCall.reset();
    return status;
}

AgentStatus signedOut()
{
    return {.state = AgentState::SignedOut, .reason = {}, .system = {}, .waiting = {}, .lineLost = false, .wish = {}, .afterCall = {}};
}

/// To what was asked for, else to where the person was.
AgentStatus released(AgentStatus status)
{
    if (status.waiting) {
        switch (status.waiting->to) {
        case AgentChange::SignOut: return signedOut();
        case AgentChange::Ready: status.wish = {.ready = true, .reason = {}, .system = {}}; break;
        case AgentChange::NotReady: status.wish = notReady(status.waiting->reason); break;
        }
    }
    return freed(std::move(status));
}

/// The calls are over; this work follows them.
AgentStatus afterCalls(AgentStatus status, const AfterCall &afterCall)
{
    const bool nothingOwed = afterCall.policy.kind == AfterCallKind::Required && !afterCall.owesWrapUp;
    const bool leftOut = status.waiting && (afterCall.policy.kind == AfterCallKind::Optional || nothingOwed);
    if (afterCall.policy.kind == AfterCallKind::None || leftOut)
        return released(std::move(status));
    status.state = AgentState::AfterCallWork;
    status.afterCall = afterCall;
    return status;
}

std::optional<WaitingChange> asked(const AgentEvent &event)
{
    switch (event.kind) {
    case Kind::AskReady: return WaitingChange{AgentChange::Ready, {}};
    case Kind::AskNotReady: return WaitingChange{AgentChange::NotReady, event.reason};
    case Kind::AskSignOut: return WaitingChange{AgentChange::SignOut, {}};
    case Kind::SignIn:
    case Kind::SignOut:
    case Kind::CancelWaiting:
    case Kind::Engage:
    case Kind::TalkOver:
    case Kind::CallFailed:
    case Kind::CallUnanswered:
    case Kind::WrapUpGiven:
    case Kind::EndAfterCallWork:
    case Kind::AfterCallTimeUp:
    case Kind::LineLost:
    case Kind::LineBack: break;
    }
    return std::nullopt;
}

/// A change that nothing came of is none.
Next unlessSame(const AgentStatus &before, AgentStatus after) { return after == before ? Next() : Next(std::move(after)); }

AgentStatus withWaiting(AgentStatus status, std::optional<WaitingChange> waiting)
{
    status.waiting = std::move(waiting);
    return status;
}

AgentStatus withLine(AgentStatus status, bool lost)
{
    status.lineLost = lost;
    return status;
}

AgentStatus engaged(AgentStatus status)
{
    status.state = AgentState::Talking;
    status.reason = {};
    status.system.reset();
    return status;
}

AgentStatus unanswered(AgentStatus status)
{
    status.wish = {.ready = false, .reason = {}, .system = SystemReason::NoAnswer};
    return freed(std::move(status));
}

Next nextWhileFree(const AgentStatus &status, const AgentEvent &event)
{
    switch (event.kind) {
    case Kind::SignOut:
    case Kind::AskSignOut: return signedOut();
    case Kind::AskReady:
    case Kind::AskNotReady: return unlessSame(status, released(withWaiting(status, asked(event))));
    case Kind::Engage: return engaged(status);
    case Kind::CallUnanswered: return status.state == AgentState::Ready ? Next(unanswered(status)) : std::nullopt;
    case Kind::LineLost: return unlessSame(status, freed(withLine(status, true)));
    case Kind::LineBack: return unlessSame(status, freed(withLine(status, false)));
    case Kind::SignIn:
    case Kind::CancelWaiting:
    case Kind::TalkOver:
    case Kind::CallFailed:
    case Kind::WrapUpGiven:
    case Kind::EndAfterCallWork:
    case Kind::AfterCallTimeUp: return std::nullopt;
    }
    Q_UNREACHABLE();
}

Next nextWhileTalking(const AgentStatus &status, const AgentEvent &event)
{
    AgentStatus after = status;
    switch (event.kind) {
    case Kind::SignOut: return signedOut();
    case Kind::AskReady:
    case Kind::AskNotReady:
    case Kind::AskSignOut: return unlessSame(status, withWaiting(status, asked(event)));
    case Kind::CancelWaiting: return unlessSame(status, withWaiting(status, {}));
    case Kind::TalkOver: {
        // Work left undone for this call joins with what the call itself asks.
        AfterCall work = event.afterCall;
        if (status.afterCall) {
            work.policy = domain::stricter(work.policy, status.afterCall->policy);
            work.owesWrapUp = work.owesWrapUp || status.afterCall->owesWrapUp;
        }
        return afterCalls(after, work);
    }
    case Kind::CallFailed: return status.afterCall ? afterCalls(after, *status.afterCall) : released(after);
    case Kind::WrapUpGiven:
        if (after.afterCall)
            after.afterCall->owesWrapUp = false;
        return unlessSame(status, after);
    case Kind::AfterCallTimeUp:
        if (after.afterCall && domain::isTimed(after.afterCall->policy.kind))
            after.afterCall.reset();
        return unlessSame(status, after);
    case Kind::LineLost: return unlessSame(status, withLine(status, true));
    case Kind::LineBack: return unlessSame(status, withLine(status, false));
    case Kind::SignIn:
    case Kind::Engage:
    case Kind::CallUnanswered:
    case Kind::EndAfterCallWork: return std::nullopt;
    }
    Q_UNREACHABLE();
}

Next nextInAfterCallWork(const AgentStatus &status, const AgentEvent &event)
{
    AgentStatus after = status;
    const bool free = mayLeave(*status.afterCall);
    switch (event.kind) {
    case Kind::SignOut: return signedOut();
    case Kind::AskReady:
    case Kind::AskNotReady:
    case Kind::AskSignOut: after = withWaiting(after, asked(event)); return free ? released(after) : unlessSame(status, after);
    case Kind::CancelWaiting: return unlessSame(status, withWaiting(status, {}));
    case Kind::Engage: return engaged(status);
    case Kind::WrapUpGiven:
        if (!std::exchange(after.afterCall->owesWrapUp, false))
            return std::nullopt;
        return after.waiting && mayLeave(*after.afterCall) ? released(after) : after;
    case Kind::EndAfterCallWork: return free ? Next(released(after)) : std::nullopt;
    case Kind::AfterCallTimeUp: return domain::isTimed(status.afterCall->policy.kind) ? Next(released(after)) : std::nullopt;
    case Kind::LineLost: return unlessSame(status, withLine(status, true));
    case Kind::LineBack: return unlessSame(status, withLine(status, false));
    case Kind::SignIn:
    case Kind::TalkOver:
    case Kind::CallFailed:
    case Kind::CallUnanswered: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

bool mayLeave(const AfterCall &afterCall)
{
    switch (afterCall.policy.kind) {
    case AfterCallKind::None:
    case AfterCallKind::Optional:
    case AfterCallKind::Timed: return true;
    case AfterCallKind::Required: return !afterCall.owesWrapUp;
    case AfterCallKind::TimedNoEarlyExit: return false;
    }
    Q_UNREACHABLE();
}

std::optional<AgentStatus> next(const AgentStatus &status, const AgentEvent &event)
{
    switch (status.state) {
    case AgentState::SignedOut: return event.kind == Kind::SignIn ? Next(freed(signedOut())) : std::nullopt;
    case AgentState::Ready:
    case AgentState::NotReady: return nextWhileFree(status, event);
    case AgentState::Talking: return nextWhileTalking(status, event);
    case AgentState::AfterCallWork: return nextInAfterCallWork(status, event);
    }
    Q_UNREACHABLE();
}

} // namespace barodesk::telephony
