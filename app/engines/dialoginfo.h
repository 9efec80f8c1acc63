#pragma once

#include "engines/phonetypes.h"
#include "engines_export.h"

#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace barodesk::engines {

/// What one extension is doing, by the documents application/dialog-info+xml that tell of it (RFC 4235 §4).
class ENGINES_EXPORT DialogInfo
{
public:
    static constexpr qsizetype MostBytes = 64 * 1024;
    static constexpr qsizetype MostDialogs = 64;

    /// Takes in a document, which may hold all dialogs or those that changed. False, and nothing changed, when it is not such a
    /// document, declares entities or a document type, is larger than the above, or older than the last one.
    bool update(QByteArrayView document);

    PresenceState state() const; ///< Unknown before the first document.

private:
    enum class Phase { Ringing, Busy };

    QMap<QString, Phase> m_dialogs; ///< By id; without those that have ended.
    qint64 m_version = -1;
};

} // namespace barodesk::engines
