// Handing a call on: blind and attended transfer, and three in one talk.
#include "telephony/softphone.h"

#include "telephony/softphone_p.h"

#include <algorithm>

namespace barodesk::telephony {

using engines::CallHandle;
using engines::EngineCallState;
using engines::TransferState;

void Softphone::Private::updateTransfer(CallHandle handle, TransferState state, int sipStatus)
{
    Call *call = find(handle);
    if (!call)
        return;
    call->transfer = state;
    call->transferStatus = state == TransferState::Failed ? sipStatus : 0;
    const Call now = *call;
    emit q->callChanged(now);
    if (state != TransferState::Failed || now.state == EngineCallState::Ended)
        return;
    holdOthers(handle); // The citizen first: who was consulted can wait.
    engine->resume(handle);
}

/// Who was asked about a call is gone, or was never reached: the citizen waits no longer.
void Softphone::Private::giveBackAfter(const Call &consultation)
{
    if (!consultation.consultsFor || consultation.reason == engines::CallEndReason::Transferred)
        return;
    const Call *citizen = find(*consultation.consultsFor);
    const bool talking = std::ranges::any_of(std::as_const(calls), [](const Call &call) { return call.state == EngineCallState::Active; });
    if (citizen && citizen->state == EngineCallState::Held && !isHandedOn(*citizen) && !talking)
        engine->resume(citizen->handle);
}

const Call *Softphone::consultation() const
{
    const auto call = std::ranges::find_if(std::as_const(d->calls), [](const Call &one) { return one.consultsFor.has_value(); });
    return call == d->calls.cend() ? nullptr : &*call;
}

const Call *Softphone::waiting() const
{
    const Call *present = current();
    const auto call = std::ranges::find_if(
        std::as_const(d->calls), [present](const Call &one) { return present && one.handle != present->handle && isConnected(one.state); });
    return call == d->calls.cend() ? nullptr : &*call;
}

void Softphone::transfer(const QString &target)
{
    const Call *present = current();
    const QString wanted = dialable(target);
    if (!present || !isConnected(present->state) || isHandedOn(*present) || present->inConference || present->listening
        || wanted.isEmpty()) {
        d->ignore("transfer");
        return;
    }
    Call *call = d->find(present->handle);
    call->transfer = TransferState::Asked;
    call->transferStatus = 0;
    call->transferTarget = wanted;
    const Call now = *call;
    emit callChanged(now);
    d->engine->transfer(now.handle, wanted);
}

void Softphone::consult(const QString &target)
{
    const Call *present = current();
    if (!present || !isConnected(present->state) || isHandedOn(*present) || present->listening || consultation()) {
        d->ignore("consult");
        return;
    }
    d->dial(target, present->id, "consult");
}

void Softphone::completeTransfer()
{
    const Call *asked = consultation();
    const Call *citizen = asked ? d->find(*asked->consultsFor) : nullptr;
    if (!citizen || !isConnected(asked->state) || !isConnected(citizen->state) || isHandedOn(*citizen)) {
        d->ignore("completeTransfer");
        return;
    }
    const CallHandle consulted = asked->handle;
    Call *call = d->find(citizen->handle);
    call->transfer = TransferState::Asked;
    call->transferStatus = 0;
    call->transferTarget = asked->number ? asked->number->digits() : asked->displayName;
    const Call now = *call;
    emit callChanged(now);
    d->engine->completeTransfer(now.handle, consulted);
}

void Softphone::swap()
{
    const Call *other = waiting();
    if (!other || other->inConference) {
        d->ignore("swap");
        return;
    }
    const CallHandle next = other->handle;
    d->holdOthers(next);
    d->engine->resume(next);
}

void Softphone::conference()
{
    const Call *present = current();
    const Call *other = waiting();
    if (!other || !isConnected(present->state) || present->inConference || isHandedOn(*present) || isHandedOn(*other))
        d->ignore("conference");
    else
        d->engine->conference(other->handle, present->handle);
}

void Softphone::splitConference()
{
    const auto first = std::ranges::find_if(std::as_const(d->calls), &Call::inConference);
    if (first == d->calls.cend())
        d->ignore("splitConference");
    else
        d->engine->splitConference(first->handle);
}

void Softphone::setFollowed(const QStringList &extensions)
{
    if (!d->engine)
        return;
    const QStringList wanted = extensions.first(std::min<qsizetype>(extensions.size(), MostFollowed));
    for (const QString &extension : std::as_const(d->followed)) {
        if (!wanted.contains(extension))
            d->engine->unsubscribePresence(extension);
    }
    for (const QString &extension : wanted) {
        if (!d->followed.contains(extension))
            d->engine->subscribePresence(extension);
    }
    d->followed = wanted;
}

} // namespace barodesk::telephony
