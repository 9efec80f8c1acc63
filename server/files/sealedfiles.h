#pragma once

#include "server/auth/secretkey.h"

namespace barodesk::server::files {

/// Files in a folder of the server: parts sealed with the data folder's key, each bound to its file and its place. What the database does
/// not confirm is cut off by the next write. Any thread, one at a time for a file.
class SealedFiles final
{
public:
    /// \param kind bound into what is sealed: "recording"
    SealedFiles(QString folder, QString kind, const auth::SecretKey &key) : m_folder(std::move(folder)), m_kind(std::move(kind)), m_key(key)
    {
    }

    /// \param name lower-case letters, digits and hyphens, at least two: an id or a hash
    /// \param sealed bytes of the file that are confirmed \param offset of `part` in what is kept
    /// \returns bytes of the file with it, safe on the disk; or one sentence
    tl::expected<qint64, QString> append(const QString &name, qint64 sealed, qint64 offset, const QByteArray &part) const;
    /// \returns all that was kept, or one sentence
    tl::expected<QByteArray, QString> read(const QString &name, qint64 sealed) const;
    bool holds(const QString &name, qint64 sealed) const; ///< Whether so much is there; not whether it is sound.
    bool remove(const QString &name) const;               ///< Also when there is none.

private:
    QString pathOf(const QString &name) const;
    QString purpose(const QString &name, qint64 offset) const;

    QString m_folder;
    QString m_kind;
    const auth::SecretKey &m_key;
};

} // namespace barodesk::server::files
