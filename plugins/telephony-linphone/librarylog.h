#pragma once

#include <QLoggingCategory>

#include <string>
#include <vector>

namespace barodesk::linphone_plugin {

Q_DECLARE_LOGGING_CATEGORY(telephonyLog) ///< "barodesk.telephony": silent below errors unless asked for.

/// Takes the library's own log away from standard output, once for the process. Its warnings go to the category above.
void installLibraryLog();

/// Whether the library told, on this thread and since the last question, that a server's certificate was refused. The log is the only
/// place where it says so: the registration fails with "io error".
bool takeCertificateRefusal();

/// How a call that was handed on fares, as its peer tells in a NOTIFY (RFC 3515 §2.4.5), or what it answered to being asked.
struct TransferNews
{
    std::string callId;
    int status = 0; ///< SIP status.
};

/// What came on this thread since the last question, oldest first. The library's events leave the status out, its log has it; a message
/// that comes in two pieces is missed.
std::vector<TransferNews> takeTransferNews();

} // namespace barodesk::linphone_plugin
