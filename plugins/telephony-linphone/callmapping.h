#pragma once

#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>

#include <optional>

namespace barodesk::linphone_plugin {

/// The desk's word for a state of the library; none for states in between, which leave the one before.
std::optional<engines::EngineCallState> toEngineState(linphone::Call::State state);

/// What is known of a call when it ends.
struct CallEnd
{
    bool incoming = false;
    bool answered = false;
    bool hungUpHere = false;
    bool refusedHere = false;
    bool handedOn = false;           ///< Its peer was transferred, or it goes on as another call.
    bool encryptionRequired = false; ///< By our settings.
    bool noCall = false;             ///< It never came to an invitation.
    bool elsewhere = false;          ///< Another phone of the same number took it.
    linphone::Reason reason = linphone::Reason::None;
    int sipStatus = 0;
};

engines::CallEndReason toEndReason(const CallEnd &end);

/// Fills in what the library knows of `call` at present: peer, number dialled, queue, conference, codec, encryption.
void describe(linphone::Call &call, const engines::PhoneSettings &settings, engines::EngineCall &described);

/// The user part of the address in a header of an invitation, made fit to show; empty when there is none.
QString userInHeader(linphone::Call &call, const char *header);

/// Whether a header may go along with an invitation of ours: a token and one line (RFC 3261 §25.1), and none that the library writes.
bool mayBeSent(const engines::SipHeader &header);

} // namespace barodesk::linphone_plugin
