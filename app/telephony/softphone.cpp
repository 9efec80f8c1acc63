#include "telephony/softphone.h"

#include "engines/remotetext.h"

#include <QHash>
#include <QLoggingCategory>

#include <algorithm>

namespace barodesk::telephony {

using engines::CallHandle;
using engines::EngineCall;
using engines::EngineCallState;
using engines::RegistrationError;
using engines::RegistrationState;

namespace {

Q_LOGGING_CATEGORY(softphoneLog, "barodesk.softphone", QtWarningMsg)

constexpr qsizetype NameLength = 200;

/// Lower is nearer to being the call a button means.
int distance(EngineCallState state)
{
    switch (state) {
    case EngineCallState::Active: return 0;
    case EngineCallState::HeldByRemote: return 1;
    case EngineCallState::Dialling:
    case EngineCallState::RemoteRinging: return 2;
    case EngineCallState::Held: return 3;
    case EngineCallState::IncomingRinging: return 4;
    case EngineCallState::Ended: return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

class Softphone::Private
{
public:
    /// What was asked of the engine for a call and is not done yet.
    struct Asked
    {
        bool answer = false;
        bool end = false;
        bool muted = false;
    };

    Private(Softphone *owner, std::unique_ptr<engines::PhoneEngine> phoneEngine, Clock now)
        : q(owner), engine(std::move(phoneEngine)), clock(std::move(now)), since(clock())
    {
        line = engine ? LineState::Starting : LineState::NoEngine;
    }

    Call *find(CallHandle handle);
    const Call *currentCall() const;
    void setLine(LineState state, RegistrationError error = RegistrationError::None);
    void setRegistration(RegistrationState state, RegistrationError error);
    bool send(AgentEvent event);
    void holdOthers(CallHandle besides);
    void updateFrom(const EngineCall &told);
    void add(const EngineCall &told, domain::CallDirection direction);
    void end(const EngineCall &told);
    bool isEngaged() const;
    void settleAgent();
    void endAllAfterFailure();
    void endCall(const Call &call);
    void ignore(const char *request) const { qCInfo(softphoneLog) << "ignored" << request << "in" << int(agent.state); }

    Softphone *q;
    std::unique_ptr<engines::PhoneEngine> engine;
    Clock clock;
    LineState line = LineState::NoEngine;
    RegistrationError lineError = RegistrationError::None;
    AgentStatus agent;
    QDateTime since;
    QList<Call> calls;
    QHash<CallHandle, Asked> asked;
    bool talked = false; ///< Somebody was spoken with since the counsellor became engaged.
    CallHandle levelsOf = 0;
    double remoteLevel = 0;
    double localLevel = 0;
};

Call *Softphone::Private::find(CallHandle handle)
{
    const auto call = std::ranges::find(calls, handle, &Call::handle);
    return call == calls.end() ? nullptr : &*call;
}

const Call *Softphone::Private::currentCall() const
{
    const auto nearest = std::ranges::min_element(calls, {}, [](const Call &call) { return distance(call.state); });
    return nearest == calls.end() ? nullptr : &*nearest;
}

void Softphone::Private::setLine(LineState state, RegistrationError error)
{
    if (line == state && lineError == error)
        return;
    line = state;
    lineError = error;
    emit q->lineChanged();
}

void Softphone::Private::setRegistration(RegistrationState state, RegistrationError error)
{
    switch (state) {
    case RegistrationState::None: setLine(LineState::NoAccount); return;
    case RegistrationState::InProgress:
        if (line != LineState::Failed) // The engine tries again and again: that is no news until it succeeds.
            setLine(LineState::Registering);
        return;
    case RegistrationState::Registered: setLine(LineState::Registered); return;
    case RegistrationState::Failed: setLine(LineState::Failed, error); return;
    }
}

bool Softphone::Private::send(AgentEvent event)
{
    const auto status = next(agent, event);
    if (!status)
        return false;
    const bool changed = status->state != agent.state;
    agent = *status;
    if (changed) {
        since = clock();
        emit q->agentChanged();
    }
    return true;
}

void Softphone::Private::holdOthers(CallHandle besides)
{
    for (const Call &call : std::as_const(calls)) {
        if (call.handle != besides && (call.state == EngineCallState::Active || call.state == EngineCallState::HeldByRemote))
            engine->hold(call.handle);
    }
}

void Softphone::Private::updateFrom(const EngineCall &told)
{
    if (told.state == EngineCallState::Ended) {
        end(told);
        return;
    }
    Call *call = find(told.handle);
    if (!call) {
        if (told.incoming && agent.state == AgentState::SignedOut)
            engine->refuse(told.handle); // Nobody sits here.
        else if (told.incoming)
            add(told, domain::CallDirection::Incoming);
        return;
    }
    const Call before = *call;
    call->state = told.state;
    call->muted = told.muted;
    asked[told.handle].muted = told.muted;
    if (isConnected(told.state) && !call->answeredAt)
        call->answeredAt = clock();
    const Call now = *call;
    if (isEngaging(now.state) && agent.state != AgentState::SignedOut)
        send(AgentEvent::Engage);
    if (now.answeredAt)
        talked = true;
    if (now != before)
        emit q->callChanged(now);
}

void Softphone::Private::add(const EngineCall &told, domain::CallDirection direction)
{
    const Call call{.id = domain::CallId::create(),
                    .handle = told.handle,
                    .direction = direction,
                    .state = told.state,
                    .number = domain::PhoneNumber::parse(told.remoteUser),
                    .displayName = engines::cleanedRemoteText(told.remoteName, NameLength),
                    .dialledNumber = told.dialledUser,
                    .startedAt = clock(),
                    .answeredAt = {},
                    .endedAt = {},
                    .muted = told.muted,
                    .reason = engines::CallEndReason::None};
    calls.append(call);
    asked.insert(told.handle, {});
    emit q->callAdded(call);
}

void Softphone::Private::end(const EngineCall &told)
{
    Call *call = find(told.handle);
    if (!call)
        return;
    Call ended = *call;
    calls.removeAt(call - calls.data());
    asked.remove(told.handle);
    ended.state = EngineCallState::Ended;
    ended.reason = told.reason;
    ended.endedAt = clock();
    if (levelsOf == told.handle) {
        levelsOf = 0;
        remoteLevel = localLevel = 0;
        emit q->levelsChanged();
    }
    emit q->callEnded(ended);
    settleAgent();
}

bool Softphone::Private::isEngaged() const
{
    return std::ranges::any_of(calls, [this](const Call &call) { return isEngaging(call.state) || asked.value(call.handle).answer; });
}

/// After a call has gone: who is not engaged any more goes to after-call work, or back when nobody was reached.
void Softphone::Private::settleAgent()
{
    if (isEngaged() || agent.state != AgentState::Talking)
        return;
    send(std::exchange(talked, false) ? AgentEvent::TalkOver : AgentEvent::CallFailed);
}

void Softphone::Private::endAllAfterFailure()
{
    while (!calls.isEmpty()) {
        EngineCall told;
        told.handle = calls.constFirst().handle;
        told.reason = engines::CallEndReason::Failed;
        end(told);
    }
}

void Softphone::Private::endCall(const Call &call)
{
    Asked &pending = asked[call.handle];
    if (std::exchange(pending.end, true))
        return;
    if (call.state == EngineCallState::IncomingRinging && !pending.answer)
        engine->refuse(call.handle);
    else
        engine->hangUp(call.handle);
}

Softphone::Softphone(std::unique_ptr<engines::PhoneEngine> engine, Clock clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(engine), std::move(clock)))
{
    engines::PhoneEngine *phone = d->engine.get();
    if (!phone)
        return;
    connect(phone, &engines::PhoneEngine::started, this, [this] {
        if (d->line == LineState::Starting)
            d->setLine(LineState::NoAccount);
    });
    connect(phone, &engines::PhoneEngine::failed, this, [this](const QString &detail) {
        qCWarning(softphoneLog).noquote() << "engine:" << detail;
        d->setLine(LineState::Failed, RegistrationError::Other);
        d->endAllAfterFailure();
    });
    connect(phone, &engines::PhoneEngine::registrationChanged, this,
            [this](RegistrationState state, RegistrationError error) { d->setRegistration(state, error); });
    connect(phone, &engines::PhoneEngine::callChanged, this, [this](const EngineCall &call) { d->updateFrom(call); });
    connect(phone, &engines::PhoneEngine::dtmfReceived, this, [this](CallHandle, QChar digit) { emit dtmfReceived(digit); });
    connect(phone, &engines::PhoneEngine::levelsChanged, this, [this](CallHandle call, double remote, double local) {
        if (const Call *present = current(); !present || present->handle != call)
            return;
        d->levelsOf = call;
        d->remoteLevel = remote;
        d->localLevel = local;
        emit levelsChanged();
    });
}

Softphone::~Softphone()
{
    if (d->engine)
        d->engine->disconnect(this);
}

void Softphone::start(const engines::PhoneSettings &settings, engines::AudioPort *port, engines::AudioTap *tap)
{
    if (d->engine)
        d->engine->start(settings, port, tap);
}

void Softphone::signIn(const std::optional<engines::SipAccount> &account)
{
    if (d->engine && account) {
        d->setLine(LineState::Registering);
        d->engine->registerAccount(*account);
    } else if (d->engine && d->line != LineState::Starting) {
        d->setLine(LineState::NoAccount);
    }
    if (d->send(AgentEvent::SignIn) && d->isEngaged()) // Calls of before the sign-out that have not ended yet.
        d->send(AgentEvent::Engage);
}

void Softphone::signOut()
{
    for (const Call &call : QList<Call>(d->calls))
        d->endCall(call);
    if (d->engine)
        d->engine->unregister();
    d->talked = false;
    d->send(AgentEvent::SignOut);
}

LineState Softphone::lineState() const { return d->line; }
RegistrationError Softphone::lineError() const { return d->lineError; }
AgentState Softphone::agentState() const { return d->agent.state; }
QDateTime Softphone::agentStateSince() const { return d->since; }
const QList<Call> &Softphone::calls() const { return d->calls; }
const Call *Softphone::current() const { return d->currentCall(); }
double Softphone::remoteLevel() const { return d->remoteLevel; }
double Softphone::localLevel() const { return d->localLevel; }
int Softphone::sipPort() const { return d->engine ? d->engine->sipPort() : 0; }

const Call *Softphone::ringing() const
{
    const auto call = std::ranges::find(std::as_const(d->calls), EngineCallState::IncomingRinging, &Call::state);
    return call == d->calls.cend() ? nullptr : &*call;
}

void Softphone::dial(const QString &target)
{
    const bool dialling = std::ranges::any_of(std::as_const(d->calls), [](const Call &call) {
        return call.state == EngineCallState::Dialling || call.state == EngineCallState::RemoteRinging;
    });
    QString wanted = target.trimmed();
    if (!wanted.contains(u'@')) {
        if (const auto number = domain::PhoneNumber::parse(wanted))
            wanted = number->digits();
    }
    if (!d->engine || wanted.isEmpty() || dialling || d->agent.state == AgentState::SignedOut) {
        d->ignore("dial");
        return;
    }
    d->holdOthers(0);
    EngineCall told;
    told.handle = d->engine->dial(wanted);
    told.state = EngineCallState::Dialling;
    told.remoteUser = wanted;
    d->send(AgentEvent::Engage);
    d->add(told, domain::CallDirection::Outgoing);
}

void Softphone::answer()
{
    const Call *call = ringing();
    if (!call || d->asked.value(call->handle).answer || d->asked.value(call->handle).end) {
        d->ignore("answer");
        return;
    }
    const CallHandle handle = call->handle;
    d->asked[handle].answer = true;
    d->holdOthers(handle);
    d->send(AgentEvent::Engage);
    d->engine->answer(handle);
}

void Softphone::refuse()
{
    if (const Call *call = ringing(); call && !d->asked.value(call->handle).answer)
        d->endCall(*call);
    else
        d->ignore("refuse");
}

void Softphone::hangUp()
{
    if (const Call *call = current())
        d->endCall(*call);
    else
        d->ignore("hangUp");
}

void Softphone::toggleHold()
{
    const Call *call = current();
    if (!call || !isConnected(call->state)) {
        d->ignore("toggleHold");
    } else if (call->state == EngineCallState::Held) {
        d->holdOthers(call->handle);
        d->engine->resume(call->handle);
    } else {
        d->engine->hold(call->handle);
    }
}

void Softphone::toggleMute()
{
    const Call *call = current();
    if (!call || !isConnected(call->state)) {
        d->ignore("toggleMute");
        return;
    }
    bool &muted = d->asked[call->handle].muted;
    muted = !muted;
    d->engine->setMuted(call->handle, muted);
}

void Softphone::sendDtmf(QChar digit)
{
    if (const Call *call = current(); call && call->state == EngineCallState::Active)
        d->engine->sendDtmf(call->handle, digit);
    else
        d->ignore("sendDtmf");
}

void Softphone::setReady()
{
    if (!d->send(AgentEvent::AskReady))
        d->ignore("setReady");
}

void Softphone::setNotReady()
{
    if (!d->send(AgentEvent::AskNotReady))
        d->ignore("setNotReady");
}

void Softphone::networkChanged()
{
    if (d->engine)
        d->engine->networkChanged();
}

} // namespace barodesk::telephony
