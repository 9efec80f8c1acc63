// Listening in: a colleague's desk is taken into a talk of ours, or we are into theirs. See docs/decisions/0011-listening-in.md.
#include "telephony/softphone.h"

#include "telephony/softphone_p.h"

#include <algorithm>

namespace barodesk::telephony {

using engines::CallHandle;
using engines::EngineCall;
using engines::EngineCallState;

namespace {

/// Digits nobody has a key for: from now on the one who listens is heard, or is not any more.
constexpr QChar SpeaksDigit = u'A';
constexpr QChar ListensDigit = u'B';

} // namespace

/// A talk somebody listens to is held with all that are in it: who listens would hear, or be, its music.
void Softphone::Private::hold(CallHandle handle)
{
    const Call *call = find(handle);
    if (call && call->listening) { // On hold it would play music into the talk of others.
        endCall(Call(*call));
        return;
    }
    if (handle != listener.talk || listener.handle == 0) {
        engine->hold(handle);
        return;
    }
    listener.apart = true;
    if (listener.joined)
        engine->splitConference(0);
    else if (!listener.joining) // Else once they are in: settleListener().
        engine->hold(handle);
}

bool Softphone::Private::followListener(const EngineCall &told)
{
    if (told.handle != listener.handle) {
        const bool asks = told.incoming && !told.joinPass.isEmpty() && !find(told.handle);
        if (asks && told.state == EngineCallState::IncomingRinging) {
            const Call *talk = currentCall();
            if (listener.handle || !talk || !isConnected(talk->state) || talk->listening || isHandedOn(*talk)
                || agent.state() == AgentState::SignedOut) {
                engine->refuse(told.handle);
                return true;
            }
            listener = {};
            listener.handle = told.handle;
            listener.talk = talk->handle;
            const domain::CallId id = talk->id;
            emit q->joinAsked(told.handle, told.joinPass, id);
        }
        return asks;
    }
    if (told.state == EngineCallState::Ended) {
        const CallHandle talk = listener.talk;
        listener = {};
        showListener(talk);
        return true;
    }
    listener.state = told.state;
    if (told.inConference != listener.joined) {
        listener.joined = told.inConference;
        listener.joining = false;
    }
    showListener(listener.talk);
    settleListener();
    return true;
}

/// Takes who was let in into the talk, and out of it for as long as somebody is to wait.
void Softphone::Private::settleListener()
{
    const Call *talk = listener.handle != 0 ? find(listener.talk) : nullptr;
    if (talk && talk->state == EngineCallState::Held)
        listener.apart = false; // It has been reached; resuming takes them in again.
    if (!talk || talk->state != EngineCallState::Active || listener.name.isEmpty() || !isConnected(listener.state))
        return;
    if (listener.joined && listener.apart) {
        engine->splitConference(0);
    } else if (!listener.joined && !listener.joining && !listener.apart && !isHandedOn(*talk)) {
        listener.joining = true;
        engine->conference(listener.talk, listener.handle);
    }
}

/// The talk is over, or nobody sits here any more.
void Softphone::Private::dropListener()
{
    if (listener.handle == 0)
        return;
    const Listener dropped = std::exchange(listener, {});
    if (dropped.name.isEmpty())
        engine->refuse(dropped.handle);
    else
        engine->hangUp(dropped.handle);
    showListener(dropped.talk);
}

void Softphone::Private::showListener(CallHandle handle)
{
    Call *talk = find(handle);
    if (!talk)
        return;
    const Call before = *talk;
    const bool heard = listener.talk == handle && isConnected(listener.state);
    const bool coded = !heard && !codeListener.isEmpty() && isConnected(talk->state) && !talk->listening;
    talk->listener = heard ? listener.name : coded ? codeListener : QString();
    talk->listenerSpeaks = heard ? listener.speaks : coded && codeWay == domain::ListenWay::Barge;
    if (!talk->listening)
        talk->listenWay = coded ? codeWay : domain::ListenWay::Desk;
    talk->inConference = isShownInConference(handle);
    const Call now = *talk;
    if (now != before)
        emit q->callChanged(now);
}

/// Who listens makes no talk of three of it.
bool Softphone::Private::isShownInConference(CallHandle handle) const
{
    return mixed.contains(handle) && (!listenedTo.contains(handle) || mixed.size() > 1);
}

bool Softphone::Private::hearListener(CallHandle handle, QChar digit)
{
    if (handle == 0 || handle != listener.handle)
        return false;
    if (digit == SpeaksDigit || digit == ListensDigit) {
        listener.speaks = digit == SpeaksDigit;
        showListener(listener.talk);
    }
    return true;
}

void Softphone::letListen(CallHandle joining, const QString &name)
{
    if (joining == 0 || joining != d->listener.handle || !d->listener.name.isEmpty() || name.isEmpty()) {
        d->ignore("letListen");
        return;
    }
    d->listener.name = name;
    d->listenedTo.insert(d->listener.talk);
    d->engine->answer(joining);
}

void Softphone::turnAway(CallHandle joining)
{
    if (joining != 0 && joining == d->listener.handle && d->listener.name.isEmpty())
        d->dropListener();
    else
        d->ignore("turnAway");
}

void Softphone::Private::callColleague(const QString &target, const QString &extension, const engines::SipHeaders &headers,
                                       domain::ListenWay way)
{
    if (!engine || target.isEmpty() || extension.isEmpty() || !calls.isEmpty() || agent.state() == AgentState::SignedOut) {
        ignore("listenIn");
        return;
    }
    EngineCall told;
    told.handle = engine->dial(target, headers);
    told.muted = way == domain::ListenWay::Desk || way == domain::ListenWay::Listen;
    if (told.muted)
        engine->setMuted(told.handle, true);
    told.state = EngineCallState::Dialling;
    told.remoteUser = extension; // Whose talk it is, not the code before it.
    agent.engage();
    add(told, domain::CallDirection::Outgoing, {}, true);
    Call *call = find(told.handle);
    if (!call || call->listenWay == way)
        return;
    call->listenWay = way;
    const Call now = *call;
    emit q->callChanged(now);
}

void Softphone::listenIn(const QString &extension, const QString &pass)
{
    const QString wanted = dialable(extension);
    d->callColleague(wanted, wanted, {{engines::JoinHeader, pass}}, domain::ListenWay::Desk);
}

void Softphone::listenByCode(const QString &code, const QString &extension, domain::ListenWay way)
{
    const QString wanted = dialable(extension);
    d->callColleague(code.isEmpty() ? QString() : QString(code + wanted), wanted, {}, way);
}

void Softphone::setCodeListener(const QString &name, domain::ListenWay way)
{
    d->codeListener = name;
    d->codeWay = way;
    for (const Call &call : QList<Call>(d->calls))
        d->showListener(call.handle);
}

void Softphone::setSpeaking(bool speaking)
{
    const auto call = std::ranges::find(std::as_const(d->calls), true, &Call::listening);
    if (call == d->calls.cend() || !isConnected(call->state) || d->asked.value(call->handle).muted != speaking) {
        d->ignore("setSpeaking");
        return;
    }
    const CallHandle handle = call->handle;
    d->asked[handle].muted = !speaking;
    d->engine->sendDtmf(handle, speaking ? SpeaksDigit : ListensDigit);
    d->engine->setMuted(handle, !speaking);
}

} // namespace barodesk::telephony
