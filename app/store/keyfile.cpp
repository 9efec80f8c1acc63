#include "store/keyfile.h"

#include "store/storefolder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace barodesk::store {

using namespace Qt::StringLiterals;

KeyFile::KeyFile(QString folder) : m_folder(std::move(folder)) { }

QString KeyFile::path() const { return QDir(m_folder).filePath(u"keys.json"_s); }

tl::expected<std::optional<KeyRing>, StoreError> KeyFile::read() const
{
    QFile file(path());
    if (!file.exists()) {
        if (QFile::exists(databasePath(m_folder)))
            return tl::unexpected(StoreError{StoreErrorCode::KeyMissing, u"%1 is there, %2 is not"_s.arg(databasePath(m_folder), path())});
        return std::nullopt;
    }
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(StoreError{StoreErrorCode::Io, u"%1: %2"_s.arg(path(), file.errorString())});
    const KeyRing ring = file.readAll();
    if (const auto fingerprint = keyFingerprint(ring); !fingerprint) {
        const bool newer = fingerprint.error().error == KeyError::NewerVersion;
        return tl::unexpected(StoreError{newer ? StoreErrorCode::NewerVersion : StoreErrorCode::CorruptKeyFile,
                                         u"%1: %2"_s.arg(path(), fingerprint.error().where)});
    }
    return ring;
}

tl::expected<void, StoreError> KeyFile::write(const KeyRing &ring) const
{
    const auto fingerprint = keyFingerprint(ring);
    if (!fingerprint)
        return tl::unexpected(StoreError{StoreErrorCode::CorruptKeyFile, fingerprint.error().where});
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    const auto before = read();
    if (before && *before && keyFingerprint(**before) != fingerprint)
        return tl::unexpected(StoreError{StoreErrorCode::WrongKey, u"%1 holds another data key"_s.arg(path())});
    if (!before && before.error().code == StoreErrorCode::NewerVersion)
        return tl::unexpected(before.error());
    if (!before && before.error().code == StoreErrorCode::CorruptKeyFile && !QFile::copy(path(), path() + u".damaged"_s)
        && !QFile::exists(path() + u".damaged"_s))
        return tl::unexpected(StoreError{StoreErrorCode::Io, u"cannot keep the damaged %1 aside"_s.arg(path())});

    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(ring) != ring.size() || !file.commit())
        return tl::unexpected(StoreError{StoreErrorCode::Io, u"%1: %2"_s.arg(path(), file.errorString())});
    return {};
}

} // namespace barodesk::store
