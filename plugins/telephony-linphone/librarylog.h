#pragma once

#include <QLoggingCategory>

namespace barodesk::linphone_plugin {

Q_DECLARE_LOGGING_CATEGORY(telephonyLog) ///< "barodesk.telephony": silent below errors unless asked for.

/// Takes the library's own log away from standard output, once for the process. Its warnings go to the category above.
void installLibraryLog();

/// Whether the library told, on this thread and since the last question, that a server's certificate was refused. The log is the only
/// place where it says so: the registration fails with "io error".
bool takeCertificateRefusal();

} // namespace barodesk::linphone_plugin
