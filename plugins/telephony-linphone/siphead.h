#pragma once

#include <string_view>

namespace barodesk::linphone_plugin {

/// Whether a datagram is a SIP message that belle-sip can be given: its head is made of lines as headers are, none of them longer than a
/// telephone's are, and its body is there to the end, as RFC 3261 §18.3 asks. What is not is discarded, as if it had been lost on its way.
/// Keep-alives, which are line ends alone (RFC 5626 §4.4.1), are given on. Pure; any thread.
///
/// What it keeps away: from a line that is no header belle-sip's parser recovers in the midst of others, and frees what it still uses; over
/// an address of thousands of characters it thinks for ten seconds; for a body that is cut short it waits, and takes the next message for it.
bool isFitToRead(std::string_view datagram);

} // namespace barodesk::linphone_plugin
