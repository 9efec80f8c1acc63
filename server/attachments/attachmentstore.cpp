#include "server/attachments/attachmentstore.h"

#include "server/records/accesslog.h"
#include "server/records/commandprocessor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::attachments {

using api::ErrorCode;
using files::refused;

namespace {

const QString Columns = u"sha256, state, size, received, sealed, round"_s;

QString hex(const QByteArray &sha256) { return QString::fromLatin1(sha256.toHex()); }

StoredFile fileOf(const sql::Row &row)
{
    return {QByteArray::fromHex(row.at(0).toString().toLatin1()),
            FileState(row.at(1).toInt()),
            {row.at(2).toLongLong(), row.at(3).toLongLong(), row.at(4).toLongLong()},
            row.at(5).toLongLong()};
}

std::optional<StoredFile> find(sql::Database &database, const QByteArray &sha256)
{
    const auto row = database.one(u"SELECT %1 FROM attachment_file WHERE sha256 = ?"_s.arg(Columns) + database.lockRows(), {hex(sha256)});
    return row ? std::optional(fileOf(*row)) : std::nullopt;
}

/// Why nothing may be brought; none: it may.
std::optional<files::FileRefusal> obstacle(const StoredFile &file)
{
    if (file.state == FileState::Infected)
        return files::FileRefusal{ErrorCode::Infected, u"The virus scanner found something in this file; it is not kept."_s};
    if (file.state == FileState::Doomed)
        return files::FileRefusal{ErrorCode::Unavailable, u"An earlier copy of this file is just being removed; try again."_s};
    return std::nullopt;
}

/// Why this person may not bring so much more; none: they may. What was taken off a complaint counts again for who brought it first, until
/// it is gone.
std::optional<files::FileRefusal> lackOfRoom(sql::Database &database, const domain::Actor &actor, qint64 more, const UnnamedBounds &bounds)
{
    // Two desks of one person announce one after the other: neither would see what the other has not committed.
    if (!database.lockRows().isEmpty())
        database.one(u"SELECT id FROM app_user WHERE id = ?"_s + database.lockRows(), {actor.user.toString()});
    const auto row = database.one(u"SELECT COUNT(*), COALESCE(SUM(f.size), 0) FROM attachment_file f WHERE f.by_user = ? "
                                  "AND f.state NOT IN (?, ?) "
                                  "AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.sha256 = f.sha256)"_s,
                                  {actor.user.toString(), int(FileState::Infected), int(FileState::Doomed)});
    const qint64 files = row ? row->at(0).toLongLong() : 0;
    const qint64 bytes = row ? row->at(1).toLongLong() : 0;
    if (files < bounds.files && bytes + more <= bounds.megabytes * UnnamedBounds::Megabyte)
        return std::nullopt;
    return files::FileRefusal{
        ErrorCode::QuotaFull,
        u"No complaint names %1 files of yours, %2 MB; there may be %3 and %4 MB. Add them to their complaints, or try "
        "again when the server has removed them."_s.arg(files)
            .arg(bytes / UnnamedBounds::Megabyte)
            .arg(bounds.files)
            .arg(bounds.megabytes)};
}

} // namespace

Allowed<StoredFile> announce(sql::Database &database, const domain::Actor &actor, const api::AttachmentUpload &upload,
                             const UnnamedBounds &bounds, qint64 now)
{
    if (auto known = find(database, upload.sha256)) {
        if (const auto reason = obstacle(*known))
            return tl::unexpected(*reason);
        if (known->arrival.size != upload.size)
            return refused(ErrorCode::IdempotencyMismatch, u"A file of this sum was announced with another size."_s);
        database.execute(u"UPDATE attachment_file SET at = ? WHERE sha256 = ?"_s, {now, hex(upload.sha256)});
        known->again = known->state != FileState::Uploading;
        return *known;
    }
    if (const auto reason = lackOfRoom(database, actor, upload.size, bounds))
        return tl::unexpected(*reason);
    database.execute(u"INSERT INTO attachment_file (sha256, by_user, at, state, size, received, sealed, look_at) "
                     "VALUES (?, ?, ?, ?, ?, 0, 0, 0)"_s,
                     {hex(upload.sha256), actor.user.toString(), now, int(FileState::Uploading), upload.size});
    return StoredFile{upload.sha256, FileState::Uploading, {upload.size, 0, 0}};
}

Allowed<StoredFile> takePart(sql::Database &database, const files::SealedFiles &files, const QByteArray &sha256, qint64 offset,
                             const QByteArray &part)
{
    auto file = find(database, sha256);
    if (!file)
        return refused(ErrorCode::NotFound, u"This file was not announced."_s);
    if (const auto reason = obstacle(*file))
        return tl::unexpected(*reason);
    if (file->state != FileState::Uploading)
        return *file;                                       // Its answer was lost, or another desk was quicker.
    if (!files.holds(file->name(), file->arrival.sealed)) { // The folder is older than the database.
        file->arrival.received = file->arrival.sealed = 0;
        ++file->round;
        database.execute(u"UPDATE attachment_file SET received = 0, sealed = 0, round = ? WHERE sha256 = ?"_s, {file->round, hex(sha256)});
    }
    const auto taken = files::takePart(database, files, file->name(), file->arrival, offset, part);
    if (!taken)
        return tl::unexpected(taken.error());
    file->arrival = *taken;
    database.execute(u"UPDATE attachment_file SET received = ?, sealed = ? WHERE sha256 = ?"_s,
                     {taken->received, taken->sealed, hex(sha256)});
    return *file;
}

Allowed<StoredFile> settle(sql::Database &database, const StoredFile &looked, bool sound, bool scanned, qint64 now)
{
    const QString sum = hex(looked.sha256);
    if (sound) // One that waits for a scanner the city has done away with waits no longer.
        database.execute(u"UPDATE attachment_file SET state = ?, look_at = ? WHERE sha256 = ? AND round = ? AND received = size "
                         "AND state IN (?, ?)"_s,
                         {int(scanned ? FileState::Unchecked : FileState::Stored), now, sum, looked.round, int(FileState::Uploading),
                          int(scanned ? FileState::Uploading : FileState::Unchecked)});
    else // The file is overwritten from its beginning.
        database.execute(
            u"UPDATE attachment_file SET state = ?, received = 0, sealed = 0, round = round + 1 "
            "WHERE sha256 = ? AND round = ? AND state IN (?, ?, ?)"_s,
            {int(FileState::Uploading), sum, looked.round, int(FileState::Uploading), int(FileState::Unchecked), int(FileState::Stored)});
    const auto file = find(database, looked.sha256);
    if (!file)
        return refused(ErrorCode::NotFound, u"This file was not announced."_s); // The clean-up was quicker.
    if (const auto reason = obstacle(*file))
        return tl::unexpected(*reason);
    return *file;
}

Allowed<StoredFile> permitOpening(sql::Database &database, const domain::Actor &actor, const QString &address,
                                  const domain::ComplaintId &complaint, const domain::AttachmentId &attachment, const QString &purpose,
                                  qint64 now)
{
    const domain::EntityRef ref(complaint);
    const auto record = records::loadRecord(database, ref);
    const auto *found = record ? std::get_if<domain::Complaint>(&*record) : nullptr;
    if (!found)
        return refused(ErrorCode::NotFound, u"There is no such complaint."_s);
    const auto named = std::ranges::find(found->attachments, attachment, &domain::Attachment::id);
    if (named == found->attachments.cend())
        return refused(ErrorCode::NotFound, u"The complaint has no such attachment."_s);
    const auto file = find(database, QByteArray::fromHex(named->sha256.toLatin1()));
    if (!file || file->state != FileState::Stored)
        return refused(ErrorCode::NotFound, u"The bytes of this attachment are not here."_s);
    records::logAccess(database, actor.user, address, {ref, purpose}, now);
    return *file;
}

bool areThere(sql::Database &database, const files::SealedFiles *files, const domain::Command &command)
{
    const auto *add = std::get_if<domain::AddAttachment>(&command.payload);
    if (!add)
        return true;
    const auto file = find(database, QByteArray::fromHex(add->attachment.sha256.toLatin1()));
    if (!file || !files || file->state != FileState::Stored || file->arrival.size != add->attachment.size)
        return false;
    // The folder may be older than the database. Whether it is sound shows when a desk announces it again, which this refusal leads to.
    return files->holds(file->name(), file->arrival.sealed);
}

void noteUse(sql::Database &database, const domain::Command &command, qint64 now)
{
    const QString complaint = command.target.id.toString(QUuid::WithoutBraces);
    if (const auto *add = std::get_if<domain::AddAttachment>(&command.payload)) {
        database.execute(u"INSERT INTO attachment_use (complaint_id, attachment_id, sha256) VALUES (?, ?, ?)"_s,
                         {complaint, add->attachment.id.toString(), add->attachment.sha256});
        // A clean-up that chose it before this was written looks at its time once more.
        database.execute(u"UPDATE attachment_file SET at = ? WHERE sha256 = ?"_s, {now, add->attachment.sha256});
    } else if (const auto *remove = std::get_if<domain::RemoveAttachment>(&command.payload)) {
        // Whoever took it off by mistake can put it back for a while.
        database.execute(u"UPDATE attachment_file SET at = ? WHERE sha256 IN "
                         "(SELECT sha256 FROM attachment_use WHERE complaint_id = ? AND attachment_id = ?)"_s,
                         {now, complaint, remove->attachment.toString()});
        database.execute(u"DELETE FROM attachment_use WHERE complaint_id = ? AND attachment_id = ?"_s,
                         {complaint, remove->attachment.toString()});
    }
}

std::optional<StoredFile> takeUnchecked(sql::Database &database, qint64 now, qint64 again)
{
    const auto row = database.one(u"SELECT %1 FROM attachment_file WHERE state = ? AND look_at <= ? ORDER BY look_at LIMIT 1"_s.arg(Columns)
                                      + database.lockRows(),
                                  {int(FileState::Unchecked), now});
    if (!row)
        return std::nullopt;
    const StoredFile file = fileOf(*row);
    database.execute(u"UPDATE attachment_file SET look_at = ? WHERE sha256 = ?"_s, {again, hex(file.sha256)});
    return file;
}

void postponeScan(sql::Database &database, const StoredFile &file, qint64 again)
{
    database.execute(u"UPDATE attachment_file SET look_at = ? WHERE sha256 = ? AND round = ? AND state = ?"_s,
                     {again, hex(file.sha256), file.round, int(FileState::Unchecked)});
}

void settleScan(sql::Database &database, const StoredFile &file, bool clean)
{
    database.execute(u"UPDATE attachment_file SET state = ? WHERE sha256 = ? AND round = ? AND state = ?"_s,
                     {int(clean ? FileState::Stored : FileState::Infected), hex(file.sha256), file.round, int(FileState::Unchecked)});
}

qint64 doomUnnamed(sql::Database &database, qint64 before, int most)
{
    return database.execute(
        u"UPDATE attachment_file SET state = ? WHERE sha256 IN (SELECT f.sha256 FROM attachment_file f WHERE f.at < ? "
        "AND f.state NOT IN (?, ?) AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.sha256 = f.sha256) LIMIT %1) AND at < ?"_s.arg(
            most),
        {int(FileState::Doomed), before, int(FileState::Doomed), int(FileState::Infected), before});
}

QList<StoredFile> toRemove(sql::Database &database, int most)
{
    QList<StoredFile> found;
    for (const sql::Row &row :
         database.all(u"SELECT %1 FROM attachment_file WHERE state = ? OR (state = ? AND sealed > 0) LIMIT %2"_s.arg(Columns).arg(most),
                      {int(FileState::Doomed), int(FileState::Infected)}))
        found.append(fileOf(row));
    return found;
}

void forgetFile(sql::Database &database, const StoredFile &file)
{
    if (file.state == FileState::Doomed)
        database.execute(u"DELETE FROM attachment_file WHERE sha256 = ?"_s, {hex(file.sha256)});
    else
        database.execute(u"UPDATE attachment_file SET sealed = 0 WHERE sha256 = ?"_s, {hex(file.sha256)});
}

} // namespace barodesk::server::attachments
