#pragma once

#include <string>
#include <vector>

namespace barodesk::linphone_plugin {

/// How a call that was handed on fares, as its peer tells in a NOTIFY (RFC 3515 §2.4.5), or what it answered to being asked.
struct TransferNews
{
    std::string callId;
    int status = 0; ///< SIP status.
};

/// What came on this thread since the last question, oldest first. The library's events leave the status out.
std::vector<TransferNews> takeTransferNews();

/// After a turn of the core, which has read all that came: what was not read as it should be is not waited for.
void forgetNotifies();

} // namespace barodesk::linphone_plugin
