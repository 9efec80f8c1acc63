#pragma once

#include "files/heldfile.h"
#include "store/datakey.h"

#include <QList>

namespace barodesk::files {

/// The files a desk holds, sealed in the person's folder: for each its bytes and, written after them, what is known of it. A value; any
/// thread, one at a time for a file.
class FileShelf final
{
public:
    FileShelf(QString folder, store::DataKey key) : m_folder(std::move(folder)), m_key(std::move(key)) { }

    bool putBytes(const domain::AttachmentId &id, const QByteArray &bytes) const; ///< Safe on the disk when it returns.
    bool putAbout(const HeldFile &file) const;                                    ///< The same.
    std::optional<QByteArray> bytes(const domain::AttachmentId &id) const;        ///< None: not there, or damaged.
    void remove(const domain::AttachmentId &id) const;

    /// All there are, oldest first. What cannot be read stays where it is and is logged; bytes that nothing is known of are removed: their
    /// program died while they were being written.
    QList<HeldFile> load() const;

private:
    QString path(const domain::AttachmentId &id, const QString &ending) const;

    QString m_folder;
    store::DataKey m_key;
};

} // namespace barodesk::files
