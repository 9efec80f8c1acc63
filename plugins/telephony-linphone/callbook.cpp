#include "callbook.h"

#include "callmapping.h"

#include <algorithm>

namespace barodesk::linphone_plugin {

using engines::CallHandle;
using engines::EngineCall;
using engines::EngineCallState;
using State = linphone::Call::State;

LiveCall &CallBook::add(CallHandle handle)
{
    LiveCall &live = m_calls[handle];
    live.told.handle = handle;
    return live;
}

LiveCall *CallBook::find(CallHandle handle)
{
    const auto live = m_calls.find(handle);
    return live == m_calls.end() ? nullptr : &live->second;
}

LiveCall *CallBook::withCallId(const std::string &callId)
{
    const auto live = std::ranges::find_if(m_calls, [&callId](const auto &entry) {
        const auto &call = entry.second.call;
        return call && call->getCallLog() && call->getCallLog()->getCallId() == callId;
    });
    return live == m_calls.end() ? nullptr : &live->second;
}

std::optional<CallHandle> CallBook::handleOf(const std::shared_ptr<linphone::Call> &call) const
{
    const auto live = std::ranges::find_if(m_calls, [&call](const auto &entry) { return call && entry.second.call == call; });
    return live == m_calls.end() ? std::nullopt : std::optional(live->first);
}

bool CallBook::isSoundBusy() const
{
    return std::ranges::any_of(m_calls, [](const auto &entry) {
        const auto &call = entry.second.call;
        if (!call)
            return false;
        const State state = call->getState();
        return state == State::Pausing || state == State::Resuming || state == State::Updating;
    });
}

EngineCall CallBook::described(LiveCall &live, EngineCallState state) const
{
    EngineCall call = live.told;
    if (live.call)
        describe(*live.call, m_settings, call);
    call.state = state;
    return call;
}

void CallBook::tell(LiveCall &live, EngineCallState state)
{
    const EngineCall call = described(live, state);
    if (live.announced && call == live.told)
        return;
    live.announced = true;
    live.told = call;
    emit callChanged(call);
}

void CallBook::retell(LiveCall &live)
{
    if (live.announced)
        tell(live, live.told.state);
}

/// The library's own object may live on until the peer has answered the BYE.
void CallBook::end(CallHandle handle)
{
    auto node = m_calls.extract(handle);
    if (node.empty())
        return;
    LiveCall &live = node.mapped();
    CallEnd end{.incoming = live.told.incoming,
                .answered = live.answered,
                .hungUpHere = live.hungUpHere,
                .refusedHere = live.refusedHere,
                .handedOn = live.handedOn,
                .encryptionRequired = m_settings.mediaSecurity == engines::MediaSecurity::Required,
                .noCall = !live.call};
    if (live.call) {
        const auto error = live.call->getErrorInfo();
        const auto status = live.call->getCallLog()->getStatus();
        end.reason = live.call->getReason();
        end.sipStatus = error ? error->getProtocolCode() : 0;
        end.elsewhere = status == linphone::Call::Status::AcceptedElsewhere || status == linphone::Call::Status::DeclinedElsewhere;
    }
    live.told.state = EngineCallState::Ended;
    live.told.reason = toEndReason(end);
    live.told.sipStatus = end.sipStatus;
    live.told.inConference = false;
    emit callChanged(live.told);
    emit callEnded(handle);
}

} // namespace barodesk::linphone_plugin
