#include "ui/shell/agentwords.h"

#include "ui/shell/phonewords.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <algorithm>
#include <chrono>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using domain::AfterCallKind;
using domain::AgentChange;
using engines::EngineCallState;
using telephony::AgentState;
using widgets::Tone;

namespace {

Tone toneOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return Tone::Accent;
    case AgentState::Talking: return Tone::Ok;
    case AgentState::AfterCallWork: return Tone::Warn;
    case AgentState::NotReady:
    case AgentState::SignedOut: return Tone::Neutral;
    }
    return Tone::Neutral;
}

/// A long call is seen as long.
Tone toneOf(const telephony::Call &call, int warnings)
{
    if (call.state == EngineCallState::IncomingRinging)
        return Tone::Accent;
    if (warnings > 0)
        return warnings == 1 ? Tone::Warn : Tone::Bad;
    return call.state == EngineCallState::Active ? Tone::Ok : Tone::Warn;
}

QString reasonName(const domain::NotReadyReasonCode &code, const domain::CallCentre &centre)
{
    if (code.isEmpty())
        return Labels::of(AgentState::NotReady);
    const domain::NotReadyReason *reason = centre.notReadyReason(code);
    return reason ? reason->name : code.text();
}

QString lengthBetween(const QDateTime &from, const QDateTime &to)
{
    return TimeText::clock(std::chrono::seconds(std::max<qint64>(0, from.secsTo(to))));
}

} // namespace

AgentWords::Pill AgentWords::pill(telephony::Softphone &phone, const QDateTime &now)
{
    const telephony::Agent &agent = phone.agent();
    const telephony::AgentStatus &status = agent.status();
    Pill pill{.tone = toneOf(status.state),
              .word = state(status, agent.callCentre()),
              .time = {},
              .change = status.waiting ? u"→ "_s + change(*status.waiting, agent.callCentre()) : QString(),
              .canChange = status.state != AgentState::SignedOut};
    if (const telephony::Call *call = phone.current()) {
        pill.tone = toneOf(*call, phone.watch().warnings(call->id));
        pill.word = PhoneWords::phase(*call);
        pill.time = lengthBetween(call->answeredAt.value_or(call->startedAt), now);
    } else if (const auto deadline = agent.afterCallDeadline()) {
        pill.time = tr("%1 남음", "time").arg(lengthBetween(now, *deadline));
    } else if (status.state != AgentState::SignedOut) {
        pill.time = lengthBetween(agent.since(), now);
    }
    if (status.system == domain::SystemReason::NoAnswer && !phone.current())
        pill.tone = Tone::Bad;
    return pill;
}

QString AgentWords::state(const telephony::AgentStatus &status, const domain::CallCentre &centre)
{
    if (status.state != AgentState::NotReady)
        return Labels::of(status.state);
    if (!status.system)
        return reasonName(status.reason, centre);
    // Who has just come says nothing by it.
    return *status.system == domain::SystemReason::SignIn ? Labels::of(status.state) : Labels::of(*status.system);
}

QString AgentWords::change(const domain::WaitingChange &change, const domain::CallCentre &centre)
{
    switch (change.to) {
    case AgentChange::Ready: return Labels::of(AgentState::Ready);
    case AgentChange::NotReady: return reasonName(change.reason, centre);
    case AgentChange::SignOut: return Labels::of(AgentState::SignedOut);
    }
    return {};
}

QString AgentWords::whyHeld(const telephony::Agent &agent)
{
    const auto &work = agent.status().afterCall;
    if (agent.state() != AgentState::AfterCallWork || !work || agent.mayEndAfterCallWork())
        return {};
    switch (work->policy.kind) {
    case AfterCallKind::TimedNoEarlyExit: return tr("정해진 후처리 시간이 끝나면 바뀝니다.");
    case AfterCallKind::Required: return tr("후처리 코드를 고르면 바꿀 수 있습니다.");
    case AfterCallKind::None:
    case AfterCallKind::Optional:
    case AfterCallKind::Timed: break;
    }
    return {};
}

} // namespace barodesk::ui::shell
