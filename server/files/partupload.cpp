#include "server/files/partupload.h"

#include "server/http/log.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace barodesk::server::files {

using api::ErrorCode;

tl::unexpected<FileRefusal> refused(ErrorCode code, const QString &sentence) { return tl::unexpected(FileRefusal{code, sentence}); }

Allowed<Arrival> takePart(sql::Database &database, const SealedFiles &files, const QString &name, const Arrival &before, qint64 offset,
                          const QByteArray &part)
{
    if (offset + part.size() <= before.received)
        return before;
    if (offset != before.received)
        return refused(ErrorCode::Conflict, u"The next part begins at %1."_s.arg(before.received));
    if (offset + part.size() > before.size)
        return refused(ErrorCode::BadRequest, u"This is more than was announced."_s);
    const auto sealed = files.append(name, before.sealed, offset, part);
    if (!sealed) {
        database.fail(sql::SqlErrorKind::Full, sealed.error());
        return before;
    }
    return Arrival{before.size, before.received + part.size(), *sealed};
}

bool isAsAnnounced(const SealedFiles &files, const QString &name, const Arrival &arrival, const QByteArray &sha256)
{
    const auto bytes = files.read(name, arrival.sealed);
    if (!bytes)
        http::logEvent("file-unreadable", {{"detail", bytes.error()}});
    return bytes && bytes->size() == arrival.size && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) == sha256;
}

} // namespace barodesk::server::files
