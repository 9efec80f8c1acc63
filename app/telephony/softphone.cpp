#include "telephony/softphone.h"

#include "engines/remotetext.h"
#include "telephony/softphone_p.h"

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

void Softphone::Private::ignore(const char *request) const { qCInfo(softphoneLog) << "ignored" << request << "in" << int(agent.state()); }

const Call *Softphone::Private::find(const domain::CallId &id) const
{
    const auto call = std::ranges::find(calls, id, &Call::id);
    return call == calls.end() ? nullptr : &*call;
}

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
    // A registration that is being made for the first time is as little a line as one that failed.
    if (state == LineState::Registered || state == LineState::NoAccount)
        agent.setLineLost(false);
    else if (state == LineState::Failed)
        agent.setLineLost(true);
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

void Softphone::Private::holdOthers(CallHandle besides)
{
    for (const Call &call : QList<Call>(calls)) { // Who listens is hung up.
        if (call.handle != besides
            && (call.state == EngineCallState::Active || call.state == EngineCallState::HeldByRemote || call.listening))
            hold(call.handle);
    }
}

void Softphone::Private::updateFrom(const EngineCall &told)
{
    if (followListener(told))
        return;
    if (told.state == EngineCallState::Ended) {
        end(told);
        return;
    }
    Call *call = find(told.handle);
    if (!call) {
        const bool goesOn = told.replaces != 0 && find(told.replaces);
        if (told.incoming && isConnected(told.state) && !goesOn)
            engine->hangUp(told.handle); // Refused while nobody sat here, and yet it stands.
        else if (told.incoming && agent.state() == AgentState::SignedOut)
            engine->refuse(told.handle); // Nobody sits here.
        else if (told.incoming)
            add(told, domain::CallDirection::Incoming);
        else if (!told.transferredBy.isEmpty())
            add(told, domain::CallDirection::Outgoing); // Whom we talk with has handed us on: the engine calls by itself.
        if (!isEngaging(told.state))
            return;
        call = find(told.handle);
        if (!call)
            return;
        agent.engage();
    }
    const Call before = *call;
    call->state = told.state;
    call->muted = told.muted;
    if (told.inConference)
        mixed.insert(told.handle);
    else
        mixed.remove(told.handle);
    call->inConference = isShownInConference(told.handle);
    call->encrypted = told.encrypted;
    asked[told.handle].muted = told.muted;
    if (isConnected(told.state) && !call->answeredAt)
        call->answeredAt = clock();
    const Call now = *call;
    if (isEngaging(now.state))
        agent.engage();
    if (now.answeredAt && !before.answeredAt && !now.listening)
        agent.callAnswered(now.id, now.queue);
    if (now != before)
        emit q->callChanged(now);
    showListener(told.handle); // By a code of the exchange there is somebody as soon as there is a talk.
    settleListener();
}

void Softphone::Private::add(const EngineCall &told, domain::CallDirection direction, const std::optional<domain::CallId> &about,
                             bool listening)
{
    const domain::Queue *queue = agent.callCentre().queueOfNumber(told.dialledUser);
    if (!queue) // An exchange that dials the extension itself names the queue beside it.
        queue = agent.callCentre().queueNamed(told.queueName);
    const Call *replaced = told.replaces != 0 ? find(told.replaces) : nullptr;
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
                    .queue = queue ? queue->code : domain::QueueCode(),
                    .wrapUp = {},
                    .fairEnd = {},
                    .queueName = queue ? queue->name : engines::cleanedRemoteText(told.queueName, NameLength),
                    .transferredBy = engines::cleanedRemoteText(told.transferredBy, NameLength),
                    .consultsFor = about,
                    .continues = replaced ? std::optional(replaced->id) : std::nullopt,
                    .transfer = {},
                    .transferStatus = 0,
                    .transferTarget = {},
                    .inConference = told.inConference,
                    .encrypted = told.encrypted,
                    .listening = listening,
                    .listener = {},
                    .listenerSpeaks = false,
                    .listenWay = {},
                    .reason = engines::CallEndReason::None};
    calls.append(call);
    asked.insert(told.handle, {});
    asked[told.handle].muted = told.muted;
    emit q->callAdded(call);
}

void Softphone::Private::end(const EngineCall &told)
{
    Call *call = find(told.handle);
    if (!call)
        return;
    Call ended = *call;
    calls.removeAt(call - calls.data());
    mixed.remove(told.handle);
    listenedTo.remove(told.handle);
    if (listener.talk == told.handle)
        dropListener();
    const bool unanswered = asked.take(told.handle).unanswered;
    ended.state = EngineCallState::Ended;
    ended.reason = unanswered ? engines::CallEndReason::NoAnswer : told.reason;
    ended.endedAt = clock();
    if (levelsOf == told.handle) {
        levelsOf = 0;
        remoteLevel = localLevel = 0;
        emit q->levelsChanged();
    }
    agent.callOver(ended.id);
    emit q->callEnded(ended);
    giveBackAfter(ended);
    settleAgent();
}

bool Softphone::Private::isEngaged() const
{
    return std::ranges::any_of(calls, [this](const Call &call) { return isEngaging(call.state) || asked.value(call.handle).answer; });
}

/// After a call has gone: who is not engaged any more goes to after-call work, or back when nobody was reached.
void Softphone::Private::settleAgent()
{
    if (!isEngaged())
        agent.disengage();
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
    d->watch = std::make_unique<CallWatch>(*this, d->clock);
    connect(&d->agent, &Agent::changed, this, &Softphone::agentChanged);
    connect(&d->agent, &Agent::wrapUpGiven, this, [this](const domain::CallId &id, const domain::WrapUpCode &code) {
        const auto call = std::ranges::find(d->calls, id, &Call::id);
        if (call == d->calls.end())
            return;
        call->wrapUp = code;
        emit callChanged(Call(*call));
    });
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
        d->listener = {};
        d->endAllAfterFailure();
    });
    connect(phone, &engines::PhoneEngine::registrationChanged, this,
            [this](RegistrationState state, RegistrationError error) { d->setRegistration(state, error); });
    connect(phone, &engines::PhoneEngine::callChanged, this, [this](const EngineCall &call) { d->updateFrom(call); });
    connect(phone, &engines::PhoneEngine::transferChanged, this,
            [this](CallHandle call, engines::TransferState state, int sipStatus) { d->updateTransfer(call, state, sipStatus); });
    connect(phone, &engines::PhoneEngine::presenceChanged, this, &Softphone::presenceChanged);
    connect(phone, &engines::PhoneEngine::dtmfReceived, this, [this](CallHandle call, QChar digit) {
        if (!d->hearListener(call, digit))
            emit dtmfReceived(digit);
    });
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
    d->agent.disconnect(this);
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
    d->agent.signIn();
    if (d->engine && account && d->line != LineState::Registered)
        d->agent.setLineLost(true); // Until it is registered.
    if (d->isEngaged())             // Calls of before the sign-out that have not ended yet.
        d->agent.engage();
}

void Softphone::signOut()
{
    d->dropListener();
    for (const Call &call : QList<Call>(d->calls))
        d->endCall(call);
    if (d->engine)
        d->engine->unregister();
    d->agent.signOut();
}

LineState Softphone::lineState() const { return d->line; }
RegistrationError Softphone::lineError() const { return d->lineError; }
Agent &Softphone::agent() { return d->agent; }
const Agent &Softphone::agent() const { return d->agent; }
CallWatch &Softphone::watch() { return *d->watch; }
AgentState Softphone::agentState() const { return d->agent.state(); }
QDateTime Softphone::agentStateSince() const { return d->agent.since(); }
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

void Softphone::Private::dial(const QString &target, const std::optional<domain::CallId> &about, const char *request)
{
    const bool dialling = std::ranges::any_of(std::as_const(calls), [](const Call &call) {
        return call.state == EngineCallState::Dialling || call.state == EngineCallState::RemoteRinging;
    });
    const QString wanted = dialable(target);
    if (!engine || wanted.isEmpty() || dialling || agent.state() == AgentState::SignedOut) {
        ignore(request);
        return;
    }
    holdOthers(0);
    EngineCall told;
    told.handle = engine->dial(wanted, {});
    told.state = EngineCallState::Dialling;
    told.remoteUser = wanted;
    agent.engage();
    add(told, domain::CallDirection::Outgoing, about);
}

void Softphone::dial(const QString &target) { d->dial(target, std::nullopt, "dial"); }

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
    d->agent.engage();
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
    const Call *present = current();
    if (!present) {
        d->ignore("hangUp");
        return;
    }
    const Call ending = *present;
    for (const Call &call : QList<Call>(d->calls)) { // Who leaves the conference they made ends it.
        if (call.id == ending.id || (ending.inConference && call.inConference))
            d->endCall(call);
    }
}

void Softphone::toggleHold()
{
    const Call *call = current();
    if (!call || !isConnected(call->state) || call->listening) {
        d->ignore("toggleHold");
    } else if (call->state == EngineCallState::Held) {
        d->holdOthers(call->handle);
        d->engine->resume(call->handle);
    } else {
        d->hold(call->handle);
    }
}

void Softphone::toggleMute()
{
    const Call *call = current();
    if (!call || !isConnected(call->state)) {
        d->ignore("toggleMute");
        return;
    }
    if (call->listening && call->listenWay == domain::ListenWay::Listen) {
        d->ignore("toggleMute"); // The exchange lets nothing through, or should not.
        return;
    }
    if (call->listening && !isByCode(call->listenWay)) {
        emit speakingAsked(call->muted);
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

void Softphone::giveBack(const domain::CallId &id)
{
    const auto call = std::ranges::find(std::as_const(d->calls), id, &Call::id);
    if (call == d->calls.cend() || call->state != EngineCallState::IncomingRinging || d->asked.value(call->handle).answer)
        return;
    d->asked[call->handle].unanswered = true;
    d->endCall(*call);
    d->agent.callUnanswered();
}

void Softphone::Private::changeFairEnd(const FairEndEvent &event)
{
    const Call *present = currentCall();
    const auto fairEnd = present && isConnected(present->state) && !present->listening ? next(present->fairEnd, event) : std::nullopt;
    if (!fairEnd) {
        ignore("fairEnd");
        return;
    }
    Call *call = find(present->handle);
    call->fairEnd = *fairEnd;
    const Call now = *call;
    emit q->callChanged(now);
    if (now.fairEnd.step == FairEndStep::Ended)
        endCall(now);
}

void Softphone::warnFairEnd() { d->changeFairEnd({.kind = FairEndEvent::Kind::Warn, .at = d->clock()}); }

void Softphone::chooseFairEndReason(const domain::FairEndReasonCode &reason)
{
    if (d->agent.callCentre().fairEndReason(reason))
        d->changeFairEnd({.kind = FairEndEvent::Kind::ChooseReason, .reason = reason});
    else
        d->ignore("chooseFairEndReason");
}

void Softphone::endFairly() { d->changeFairEnd({.kind = FairEndEvent::Kind::End}); }

void Softphone::withdrawFairEnd() { d->changeFairEnd({.kind = FairEndEvent::Kind::Withdraw}); }

void Softphone::setReady() { d->agent.setReady(); }

void Softphone::setNotReady()
{
    const auto &reasons = d->agent.callCentre().notReadyReasons;
    d->agent.setNotReady(reasons.isEmpty() ? domain::NotReadyReasonCode() : reasons.first().code);
}

void Softphone::networkChanged()
{
    if (d->engine)
        d->engine->networkChanged();
}

} // namespace barodesk::telephony
