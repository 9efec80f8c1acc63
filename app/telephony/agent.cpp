#include "telephony/agent.h"

#include <QLoggingCategory>

#include <algorithm>
#include <limits>
#include <utility>

namespace barodesk::telephony {

using Kind = AgentEvent::Kind;

namespace {

Q_LOGGING_CATEGORY(agentLog, "barodesk.agent", QtWarningMsg)

} // namespace

Agent::Agent(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)), m_since(m_clock()), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Agent::checkTime);
}

Agent::~Agent() = default;

void Agent::setCallCentre(const domain::CallCentre &centre) { m_centre = centre; }

bool Agent::take(const AgentEvent &event)
{
    const auto status = next(m_status, event);
    if (!status)
        return false;
    const AgentStatus before = std::exchange(m_status, *status);
    if (before.state != m_status.state || before.reason != m_status.reason || before.system != m_status.system)
        m_since = m_clock();
    const bool held = m_status.state == AgentState::Talking || m_status.state == AgentState::AfterCallWork;
    if (!held)
        m_talked.clear();
    // Work interrupted by a call that reached nobody goes on to the end it had.
    if (!m_status.afterCall || !domain::isTimed(m_status.afterCall->policy.kind))
        m_deadline.reset();
    else if (event.kind == Kind::TalkOver)
        m_deadline = m_since.addSecs(m_status.afterCall->policy.limit.count());
    if (m_deadline)
        m_timer.start(int(std::clamp<qint64>(m_clock().msecsTo(*m_deadline), 0, std::numeric_limits<int>::max())));
    else
        m_timer.stop();
    emit changed();
    if (m_status.state == AgentState::SignedOut && event.kind != Kind::SignOut)
        emit signedOutAsAsked();
    return true;
}

void Agent::ignore(const char *request) const { qCInfo(agentLog) << "ignored" << request << "in" << int(m_status.state); }

void Agent::checkTime()
{
    if (!m_deadline)
        return;
    const qint64 left = m_clock().msecsTo(*m_deadline);
    if (left > 0)
        m_timer.start(int(std::min<qint64>(left, std::numeric_limits<int>::max())));
    else
        take({.kind = Kind::AfterCallTimeUp});
}

std::optional<QDateTime> Agent::afterCallDeadline() const
{
    return m_status.state == AgentState::AfterCallWork ? m_deadline : std::nullopt;
}

bool Agent::mayEndAfterCallWork() const { return m_status.state == AgentState::AfterCallWork && mayLeave(*m_status.afterCall); }

domain::WrapUpCode Agent::wrapUp() const { return m_talked.isEmpty() ? domain::WrapUpCode() : m_talked.constLast().wrapUp; }

void Agent::setReady()
{
    if (!take({.kind = Kind::AskReady}))
        ignore("setReady");
}

void Agent::setNotReady(const domain::NotReadyReasonCode &reason)
{
    const bool known = reason.isEmpty() ? m_centre.notReadyReasons.isEmpty() : m_centre.notReadyReason(reason) != nullptr;
    if (!known || !take({.kind = Kind::AskNotReady, .reason = reason}))
        ignore("setNotReady");
}

void Agent::signOutWhenFree()
{
    if (!take({.kind = Kind::AskSignOut}))
        ignore("signOutWhenFree");
}

void Agent::cancelWaiting()
{
    if (!take({.kind = Kind::CancelWaiting}))
        ignore("cancelWaiting");
}

void Agent::endAfterCallWork()
{
    if (!take({.kind = Kind::EndAfterCallWork}))
        ignore("endAfterCallWork");
}

bool Agent::owesWrapUp() const
{
    return std::ranges::any_of(
        m_talked, [](const Talked &talked) { return talked.policy.kind == domain::AfterCallKind::Required && talked.wrapUp.isEmpty(); });
}

void Agent::setWrapUp(const domain::WrapUpCode &code)
{
    if (m_talked.isEmpty() || !m_centre.wrapUp(code)) {
        ignore("setWrapUp");
        return;
    }
    const auto open = std::ranges::find(m_talked.rbegin(), m_talked.rend(), false, &Talked::over);
    QList<domain::CallId> given;
    const auto give = [&](Talked &talked) {
        if (std::exchange(talked.wrapUp, code) != code)
            given.append(talked.call);
    };
    if (open != m_talked.rend()) {
        give(*open);
    } else if (std::ranges::any_of(m_talked, [](const Talked &talked) { return talked.wrapUp.isEmpty(); })) {
        for (Talked &talked : m_talked) {
            if (talked.wrapUp.isEmpty())
                give(talked);
        }
    } else {
        give(m_talked.last());
    }
    for (const domain::CallId &call : std::as_const(given))
        emit wrapUpGiven(call, code);
    if (!owesWrapUp())
        take({.kind = Kind::WrapUpGiven});
}

bool Agent::setWrapUpOf(const domain::CallId &call, const domain::WrapUpCode &code)
{
    const auto talked = std::ranges::find(m_talked, call, &Talked::call);
    if (talked == m_talked.end() || !m_centre.wrapUp(code))
        return false;
    if (std::exchange(talked->wrapUp, code) != code)
        emit wrapUpGiven(call, code);
    if (!owesWrapUp())
        take({.kind = Kind::WrapUpGiven});
    return true;
}

void Agent::signIn() { take({.kind = Kind::SignIn}); }

void Agent::signOut() { take({.kind = Kind::SignOut}); }

void Agent::setLineLost(bool lost) { take({.kind = lost ? Kind::LineLost : Kind::LineBack}); }

void Agent::engage() { take({.kind = Kind::Engage}); }

void Agent::callAnswered(const domain::CallId &call, const domain::QueueCode &queue)
{
    if (m_status.state == AgentState::SignedOut)
        return;
    const domain::Queue *from = m_centre.queue(queue);
    m_talked.append(
        {.call = call, .policy = from ? from->afterCall : domain::AfterCallPolicy(), .wrapUp = {}, .over = false, .settled = false});
}

void Agent::callOver(const domain::CallId &call)
{
    const auto talked = std::ranges::find(m_talked, call, &Talked::call);
    if (talked != m_talked.end())
        talked->over = true;
}

void Agent::disengage()
{
    if (m_status.state != AgentState::Talking)
        return;
    // Calls of before the after-call work this one interrupted are in the status already.
    bool talked = false;
    domain::AfterCallPolicy policy{.kind = domain::AfterCallKind::None, .limit = {}};
    for (Talked &one : m_talked) {
        if (std::exchange(one.settled, true))
            continue;
        talked = true;
        policy = domain::stricter(policy, one.policy);
    }
    if (!talked)
        take({.kind = Kind::CallFailed});
    else
        take({.kind = Kind::TalkOver, .afterCall = {.policy = policy, .owesWrapUp = owesWrapUp()}});
}

void Agent::callUnanswered() { take({.kind = Kind::CallUnanswered}); }

} // namespace barodesk::telephony
