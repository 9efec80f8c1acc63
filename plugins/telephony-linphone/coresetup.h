#pragma once

#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>
#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <memory>

namespace barodesk::linphone_plugin {

class PortCard;

/// Makes a core that keeps nothing on disk, knows no video, no friends and no sound device but `card`, and starts it.
/// The error is a sentence for the log. Core thread; `card` outlives the core.
/// \param privateFolder where the library puts the key it makes for DTLS; the caller's alone, and goes with the core
tl::expected<std::shared_ptr<linphone::Core>, QString> startCore(const engines::PhoneSettings &settings, PortCard &card,
                                                                 const QString &privateFolder,
                                                                 const std::shared_ptr<linphone::CoreListener> &listener);

/// What the system trusts, as PEM: the library would bring a list of its own.
QByteArray systemRootCertificates();

} // namespace barodesk::linphone_plugin
