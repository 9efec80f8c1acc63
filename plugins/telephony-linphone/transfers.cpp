#include "transfers.h"

#include "sipwire.h"

#include <QTimer>

#include <algorithm>

namespace barodesk::linphone_plugin {

using engines::CallHandle;
using engines::EngineCallState;
using engines::TransferState;
using State = linphone::Call::State;

namespace {

bool isConnected(const LiveCall &live)
{
    return live.told.state == EngineCallState::Active || live.told.state == EngineCallState::Held
        || live.told.state == EngineCallState::HeldByRemote;
}

} // namespace

Transfers::Transfers(CallBook &calls, SoundTurn &sound) : m_calls(calls), m_sound(sound)
{
    connect(&calls, &CallBook::callEnded, this, &Transfers::onEnded);
}

void Transfers::hold(CallHandle handle)
{
    const LiveCall *live = m_calls.find(handle);
    if (live && live->told.state != EngineCallState::Held && !live->told.inConference)
        live->call->pause();
}

void Transfers::transfer(CallHandle handle, const std::shared_ptr<linphone::Address> &target)
{
    const LiveCall *live = m_calls.find(handle);
    if (!live)
        return;
    if (!isConnected(*live) || !target || m_running.contains(handle)) {
        emit transferChanged(handle, TransferState::Failed, 0);
        return;
    }
    m_running[handle] = {};
    hold(handle);
    m_sound.whenFree([this, handle, target] { ask(handle, [target](linphone::Call &call) { return call.transferTo(target); }); });
}

void Transfers::complete(CallHandle handle, CallHandle consultation)
{
    const LiveCall *live = m_calls.find(handle);
    const LiveCall *other = m_calls.find(consultation);
    if (!live)
        return;
    if (!other || handle == consultation || !isConnected(*live) || !isConnected(*other) || m_running.contains(handle)) {
        emit transferChanged(handle, TransferState::Failed, 0);
        return;
    }
    m_running[handle] = {.consultation = consultation};
    hold(handle);
    m_sound.whenFree([this, handle, consultation] {
        hold(consultation);
        m_sound.whenFree([this, handle, consultation] {
            const LiveCall *target = m_calls.find(consultation);
            const auto call = target ? target->call : nullptr;
            ask(handle, [call](linphone::Call &from) { return call ? from.transferToAnother(call) : -1; });
        });
    });
}

void Transfers::ask(CallHandle handle, const std::function<int(linphone::Call &)> &refer)
{
    const LiveCall *live = m_calls.find(handle);
    const auto running = m_running.find(handle);
    if (!live || running == m_running.end())
        return;
    if (live->call->getState() != State::Paused) { // The peer did not take part in holding.
        fail(handle, 0);
        return;
    }
    running->second.asked = true;
    const auto call = live->call; // refer() may end it.
    if (refer(*call) != 0)
        fail(handle, 0);
    else
        emit transferChanged(handle, TransferState::Asked, 0);
}

void Transfers::fail(CallHandle handle, int status)
{
    if (m_running.erase(handle) > 0)
        emit transferChanged(handle, TransferState::Failed, status);
}

/// What the library read since the last time, in order.
void Transfers::readWire()
{
    for (const TransferNews &news : takeTransferNews()) {
        const LiveCall *live = m_calls.withCallId(news.callId);
        const auto running = live ? m_running.find(live->told.handle) : m_running.end();
        if (running == m_running.end() || news.status == running->second.status)
            continue;
        running->second.status = news.status;
        constexpr int Ringing = 180;
        constexpr int SessionProgress = 183;
        if (news.status == Ringing || news.status == SessionProgress)
            emit transferChanged(live->told.handle, TransferState::Ringing, news.status);
    }
}

void Transfers::onTransferState(const std::shared_ptr<linphone::Call> &call, State state)
{
    readWire();
    const auto handle = m_calls.handleOf(call);
    const auto running = handle ? m_running.find(*handle) : m_running.end();
    if (running == m_running.end())
        return;
    const int status = running->second.status;
    if (state == State::OutgoingProgress && status <= 100) {
        emit transferChanged(*handle, TransferState::Trying, status);
    } else if (state == State::Error) {
        // The peer is still busy with the call that failed: an invitation to go on that comes within milliseconds may stay unanswered there.
        constexpr int LetPeerFinish = 150; // ms
        QTimer::singleShot(LetPeerFinish, this, [this, failed = *handle, status] { fail(failed, status); });
    } else if (state == State::Connected) {
        constexpr int TurnsToLeave = 150; // 3 s
        if (LiveCall *live = m_calls.find(*handle))
            live->handedOn = true;
        if (LiveCall *consulted = m_calls.find(running->second.consultation)) {
            consulted->handedOn = true;
            m_leaving[running->second.consultation] = TurnsToLeave;
        }
        m_running.erase(running);
        emit transferChanged(*handle, TransferState::Done, status);
    }
}

void Transfers::turn()
{
    readWire();
    forgetNotifies();
    for (auto leaving = m_leaving.begin(); leaving != m_leaving.end();) {
        if (--leaving->second > 0) {
            ++leaving;
            continue;
        }
        const LiveCall *live = m_calls.find(leaving->first);
        const auto call = live ? live->call : nullptr;
        leaving = m_leaving.erase(leaving);
        if (call)
            call->terminate(); // Its peer did not replace it.
    }
}

bool Transfers::isBeingReplaced(CallHandle handle) const
{
    return std::ranges::any_of(m_running,
                               [handle](const auto &entry) { return entry.second.asked && entry.second.consultation == handle; });
}

void Transfers::onEnded(CallHandle handle)
{
    m_running.erase(handle);
    m_leaving.erase(handle);
}

} // namespace barodesk::linphone_plugin
