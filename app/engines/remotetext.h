#pragma once

#include "engines_export.h"

#include <QString>

namespace barodesk::engines {

/// What a peer wrote about itself, made fit to show on one line: control and formatting characters (also the ones that turn the
/// direction of writing), line breaks and broken surrogates are gone, runs of spaces are one, at most `maximum` UTF-16 units.
ENGINES_EXPORT QString cleanedRemoteText(const QString &text, qsizetype maximum = 256);

} // namespace barodesk::engines
