#pragma once

#include <QMetaType>
#include <QString>

namespace barodesk::store {

/// Why the local folder cannot be used as it should; ui/ has the sentence.
enum class StoreErrorCode {
    FolderNotWritable,
    DiskFull,
    InUse,        ///< Another program has the file.
    WrongKey,     ///< The file was sealed with another key.
    KeyMissing,   ///< There is ciphertext but nothing that unwraps its key.
    NewerVersion, ///< Written by a newer program.
    CorruptFile,  ///< Not readable as a whole; nothing was changed in it.
    CorruptKeyFile,
    Io,
};

struct StoreError
{
    StoreErrorCode code = StoreErrorCode::Io;
    QString detail; ///< Technical: which file or row, and what the system said.
    friend bool operator==(const StoreError &, const StoreError &) = default;
};

} // namespace barodesk::store

Q_DECLARE_METATYPE(barodesk::store::StoreError)
