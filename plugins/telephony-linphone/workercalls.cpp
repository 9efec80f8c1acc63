// How CoreWorker follows the calls of its core.

#include "coreworker.h"

#include "callmapping.h"

#include "engines/remotetext.h"

#include <algorithm>
#include <cstring>

namespace barodesk::linphone_plugin {

using engines::CallHandle;
using engines::EngineCallState;
using State = linphone::Call::State;

/// A call the desk does not know yet: 0 when it is none of its affair.
CallHandle CoreWorker::announce(const std::shared_ptr<linphone::Call> &call, State state)
{
    CallBook &calls = m_parts->calls;
    if (state == State::OutgoingInit && m_dialling) {
        LiveCall &live = calls.add(m_dialling);
        live.call = call;
        if (live.told.muted)
            call->setMicrophoneMuted(true);
        return m_dialling;
    }
    const auto transferrer = call->getTransfererCall(); // It asked us to call somebody (RFC 3515).
    if (state != State::IncomingReceived && !(state == State::OutgoingInit && transferrer))
        return 0;
    const CallHandle handle = nextHandle();
    LiveCall &live = calls.add(handle);
    live.call = call;
    live.told.incoming = state == State::IncomingReceived;
    if (const auto from = transferrer ? calls.handleOf(transferrer) : std::nullopt) {
        live.askedBy = *from;
        live.told.transferredBy = calls.find(*from)->told.remoteUser;
    } else if (state == State::IncomingReceived) {
        live.told.transferredBy = userInHeader(*call, "Referred-By");
    }
    const auto replaced = live.told.incoming ? call->getReplacedCall() : nullptr; // The library looks into nothing for an outgoing call.
    if (const auto old = replaced ? calls.handleOf(replaced) : std::nullopt) {
        live.told.replaces = *old;
        calls.find(*old)->handedOn = true; // The library answers the new one and ends the old one by itself.
    }
    return handle;
}

void CoreWorker::onCallState(const std::shared_ptr<linphone::Call> &call, State state)
{
    CallBook &calls = m_parts->calls;
    const auto known = calls.handleOf(call);
    const CallHandle handle = known ? *known : announce(call, state);
    LiveCall *live = calls.find(handle);
    if (!live)
        return;
    if (!known) {
        const auto account = m_core->getDefaultAccount();
        live->registered = account && account->getContactAddress();
    }
    const auto told = toEngineState(state);
    if (told && *told == EngineCallState::Ended) {
        const bool goesOn = std::ranges::any_of(
            calls.all(), [handle](const auto &entry) { return entry.second.answered && entry.second.askedBy == handle; });
        live->handedOn = live->handedOn || goesOn || m_parts->transfers.isBeingReplaced(handle);
        calls.end(handle);
        return;
    }
    if (state == State::StreamsRunning || state == State::OutgoingEarlyMedia || state == State::PausedByRemote)
        attachTaps(static_cast<LinphoneCall *>(call->cPtr()), handle, m_tap, live->levels);
    if (told)
        calls.tell(*live, *told);
    else
        calls.retell(*live);
    if (state == State::StreamsRunning)
        onStreams(*live);
    m_parts->conferences.refresh();
}

/// Streams made anew begin unmuted. In a conference the card mutes.
void CoreWorker::onStreams(LiveCall &live)
{
    live.answered = true;
    const bool muted = live.told.muted && !live.told.inConference;
    if (live.call->getMicrophoneMuted() != muted)
        live.call->setMicrophoneMuted(muted);
}

/// An invitation that the library refused by itself, before it made a call of it.
void CoreWorker::onRefusedInvitation(const std::shared_ptr<linphone::CallLog> &log)
{
    constexpr int NotAcceptable = 488;
    const auto error = log->getErrorInfo();
    const auto from = log->getFromAddress();
    const bool plain = m_settings.mediaSecurity == engines::MediaSecurity::Required && error && error->getProtocolCode() == NotAcceptable;
    if (!plain || log->getDir() != linphone::Call::Dir::Incoming || !from)
        return;
    engines::EngineCall call;
    call.handle = nextHandle();
    call.incoming = true;
    call.remoteUser = engines::cleanedRemoteText(QString::fromStdString(from->getUsername()));
    call.remoteName = engines::cleanedRemoteText(QString::fromStdString(from->getDisplayName()));
    call.reason = engines::CallEndReason::EncryptionRequired;
    call.sipStatus = NotAcceptable;
    emit callChanged(call);
}

void CoreWorker::onDtmf(const std::shared_ptr<linphone::Call> &call, int digit)
{
    const auto handle = m_parts->calls.handleOf(call);
    if (handle && digit > 0 && digit < 128 && std::strchr("0123456789*#ABCD", digit))
        emit dtmfReceived(*handle, QChar::fromLatin1(char(digit)));
}

} // namespace barodesk::linphone_plugin
