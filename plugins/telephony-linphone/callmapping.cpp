#include "callmapping.h"

#include "engines/remotetext.h"

namespace barodesk::linphone_plugin {

using engines::CallEndReason;
using engines::EngineCallState;
using State = linphone::Call::State;

std::optional<EngineCallState> toEngineState(State state)
{
    switch (state) {
    case State::IncomingReceived:
    case State::IncomingEarlyMedia: return EngineCallState::IncomingRinging;
    case State::OutgoingInit:
    case State::OutgoingProgress: return EngineCallState::Dialling;
    case State::OutgoingRinging:
    case State::OutgoingEarlyMedia: return EngineCallState::RemoteRinging;
    case State::StreamsRunning: return EngineCallState::Active;
    case State::Paused: return EngineCallState::Held;
    case State::PausedByRemote: return EngineCallState::HeldByRemote;
    case State::Error:
    case State::End:
    case State::Released: return EngineCallState::Ended;
    case State::Idle:
    case State::PushIncomingReceived:
    case State::Connected:
    case State::Pausing:
    case State::Resuming:
    case State::Referred:
    case State::UpdatedByRemote:
    case State::Updating:
    case State::EarlyUpdatedByRemote:
    case State::EarlyUpdating: return std::nullopt;
    }
    return std::nullopt;
}

namespace {

/// Final answers to an INVITE of ours, RFC 3261 §21.
CallEndReason fromStatus(int status, linphone::Reason reason)
{
    switch (status) {
    case 401:
    case 407: return CallEndReason::Credentials;
    case 404:
    case 410:
    case 484:
    case 604: return CallEndReason::NotFound;
    case 408: return CallEndReason::NoAnswer;
    case 480:
    case 503: return CallEndReason::NotAvailable;
    case 486:
    case 600: return CallEndReason::Busy;
    case 403:
    case 603: return CallEndReason::Refused;
    default: break;
    }
    if (reason == linphone::Reason::NoResponse || reason == linphone::Reason::NotAnswered)
        return CallEndReason::NoAnswer;
    return CallEndReason::Failed;
}

} // namespace

CallEndReason toEndReason(const CallEnd &end)
{
    if (end.refusedHere)
        return CallEndReason::Refused;
    if (end.hungUpHere)
        return CallEndReason::LocalHangUp;
    if (end.answered)
        return end.reason == linphone::Reason::IOError ? CallEndReason::MediaLost : CallEndReason::RemoteHangUp;
    if (!end.incoming)
        return fromStatus(end.sipStatus, end.reason);
    if (end.elsewhere)
        return CallEndReason::AnsweredElsewhere;
    constexpr int RequestTimeout = 408; // Our own patience ended. A caller's CANCEL has the library's reason "not answered", too.
    return end.sipStatus == RequestTimeout ? CallEndReason::NoAnswer : CallEndReason::Cancelled;
}

engines::EngineCall describe(linphone::Call &call, engines::CallHandle handle)
{
    const auto text = [](const std::string &remote) { return engines::cleanedRemoteText(QString::fromStdString(remote)); };
    engines::EngineCall described;
    described.handle = handle;
    described.incoming = call.getDir() == linphone::Call::Dir::Incoming;
    if (const auto peer = call.getRemoteAddress()) {
        described.remoteUser = text(peer->getUsername());
        described.remoteName = text(peer->getDisplayName());
    }
    if (const auto dialled = call.getToAddress(); dialled && described.incoming)
        described.dialledUser = text(dialled->getUsername());
    return described;
}

} // namespace barodesk::linphone_plugin
