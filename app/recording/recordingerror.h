#pragma once

#include <QMetaType>
#include <QString>

namespace barodesk::recording {

enum class RecordingErrorCode {
    DiskFull,
    NotWritable, ///< Folder or file; detail says what the system said.
    TooLong,     ///< What a recording may hold is reached.
    Encoder,     ///< The codec would not.
    Unreadable,  ///< No such file, or it cannot be read.
    NotOurs,     ///< Not a sealed recording, or of another key or call.
    Tampered,    ///< What follows the good part was changed, or belongs elsewhere.
    Broken,      ///< Unsealed well, but no sound this program knows.
};

struct RecordingError
{
    RecordingErrorCode code = RecordingErrorCode::NotWritable;
    QString detail; ///< Technical.
    friend bool operator==(const RecordingError &, const RecordingError &) = default;
};

} // namespace barodesk::recording

Q_DECLARE_METATYPE(barodesk::recording::RecordingError)
