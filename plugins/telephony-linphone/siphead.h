#pragma once

#include <string_view>

namespace barodesk::linphone_plugin {

// What keeps from belle-sip the messages that no telephone sends. From a line that is no header its parser recovers in the midst of others,
// and frees what it still uses; over an address of thousands of characters it thinks for ten seconds; where the first line is none it
// begins at any other that looks like one; for a body that is cut short it waits, and takes the next message for it. All pure; any thread.

/// Whether the head of a message, up to its empty line, is as RFC 3261 has it: a first line, then lines as headers are, each there once that
/// may be there once, no address longer than a telephone's is, lengths that are numbers. Names may be of any length and in any script.
bool isHeadFit(std::string_view head);

/// Whether a datagram is such a message with its body there to the end, as RFC 3261 §18.3 asks. What is not is discarded, as if it had been
/// lost on its way. Keep-alives, which are line ends alone (RFC 5626 §4.4.1), are given on.
bool isFitToRead(std::string_view datagram);

} // namespace barodesk::linphone_plugin
