#pragma once

#include "api/wireattachment.h"
#include "domain/apply.h"
#include "server/attachments/attachmentsettings.h"
#include "server/files/partupload.h"

#include <optional>

namespace barodesk::server::attachments {

using files::Allowed;

/// As the database has it.
enum class FileState {
    Uploading = 0,
    Unchecked = 1, ///< Whole; the scanner has not said anything about it yet.
    Stored = 2,    ///< Can be added to complaints and opened.
    Infected = 3,
    Doomed = 4, ///< Nobody names it: its file is being removed.
};

/// A file by its content, which is kept once however many complaints name it.
struct StoredFile
{
    QByteArray sha256;
    FileState state = FileState::Uploading;
    files::Arrival arrival;
    /// How often its bytes were begun anew: what was found in an earlier round says nothing about this one.
    qint64 round = 0;
    /// It was whole, and is announced again: its bytes are looked at anew, as the folder may be older than the database.
    bool again = false;

    QString name() const { return QString::fromLatin1(sha256.toHex()); } ///< Of the sealed file.
    api::UploadProgress progress() const { return {arrival.received, state == FileState::Stored}; }
    /// And its sum is to be looked at.
    bool hasAll() const { return again || (state == FileState::Uploading && arrival.received == arrival.size); }
};

// All inside a unit of work. `now` is in milliseconds since 1970 UTC.

/// A new file counts with what the person has brought that no complaint names: beyond the bounds it is refused (quota-full).
Allowed<StoredFile> announce(sql::Database &database, const domain::Actor &actor, const api::AttachmentUpload &upload,
                             const UnnamedBounds &bounds, qint64 now);
Allowed<StoredFile> takePart(sql::Database &database, const files::SealedFiles &files, const QByteArray &sha256, qint64 offset,
                             const QByteArray &part);
/// After the sum of `looked` was looked at; what is not as announced goes, even if it counted as stored, and its desk begins anew. Of a
/// file that somebody else began anew meanwhile, nothing was found out: it stays as it is.
/// \param scanned whether there is a scanner to look at it next \returns the file as it is now
Allowed<StoredFile> settle(sql::Database &database, const StoredFile &looked, bool sound, bool scanned, qint64 now);

/// The attachment of a complaint, for who may read personal data; that they do is written into the access log.
Allowed<StoredFile> permitOpening(sql::Database &database, const domain::Actor &actor, const QString &address,
                                  const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose,
                                  qint64 now);

/// Whether all bytes that the command would add to a complaint are stored, by the database and on the disk. True for every other command.
/// \param files null: where no command can add any
bool areThere(sql::Database &database, const files::SealedFiles *files, const domain::Command &command);
/// Keeps account of which content is named by whom, after a command was accepted.
void noteUse(sql::Database &database, const domain::Command &command, qint64 now);

/// The next file the scanner is to look at; nobody else takes it up until `again`.
std::optional<StoredFile> takeUnchecked(sql::Database &database, qint64 now, qint64 again);
/// The scanner had nothing to say: not before `again`.
void postponeScan(sql::Database &database, const StoredFile &file, qint64 again);
/// What the scanner found in this round. An infected one is to be removed from the disk by the caller, then told of with forgetFile().
void settleScan(sql::Database &database, const StoredFile &file, bool clean);

/// Marks what no complaint names and nobody has announced since `before`. \returns how many
qint64 doomUnnamed(sql::Database &database, qint64 before, int most);
/// Whose sealed file is to be removed: doomed or infected.
QList<StoredFile> toRemove(sql::Database &database, int most);
/// Its file is gone: a doomed one is forgotten altogether, of an infected one stays that it was.
void forgetFile(sql::Database &database, const StoredFile &file);

} // namespace barodesk::server::attachments
