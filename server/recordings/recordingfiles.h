#pragma once

#include "domain/id.h"
#include "server/auth/secretkey.h"

namespace barodesk::server::recordings {

/// The sound of recordings in the server's folder: parts sealed with the folder's key, each bound to its call and its place. What the
/// database does not confirm is cut off by the next write. Any thread, one at a time for a call.
class RecordingFiles final
{
public:
    RecordingFiles(QString folder, const auth::SecretKey &key) : m_folder(std::move(folder)), m_key(key) { }

    /// \param sealed bytes of the file that are confirmed \param offset of `part` in the sound
    /// \returns bytes of the file with it, safe on the disk; or one sentence
    tl::expected<qint64, QString> append(const domain::CallId &call, qint64 sealed, qint64 offset, const QByteArray &part) const;
    /// \returns the sound, or one sentence
    tl::expected<QByteArray, QString> read(const domain::CallId &call, qint64 sealed) const;
    bool remove(const domain::CallId &call) const; ///< Also when there is none.

private:
    QString pathOf(const domain::CallId &call) const;

    QString m_folder;
    const auth::SecretKey &m_key;
};

} // namespace barodesk::server::recordings
