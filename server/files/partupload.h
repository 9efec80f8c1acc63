#pragma once

#include "api/errorcode.h"
#include "api/wireupload.h"
#include "server/files/sealedfiles.h"
#include "server/sql/database.h"

#include <tl/expected.hpp>

namespace barodesk::server::files {

/// Why a request about a file is refused.
struct FileRefusal
{
    api::ErrorCode code = api::ErrorCode::NotFound;
    QString sentence;
};
template <typename T> using Allowed = tl::expected<T, FileRefusal>;
tl::unexpected<FileRefusal> refused(api::ErrorCode code, const QString &sentence);

/// How far a file has come, as the database has it.
struct Arrival
{
    qint64 size = 0;     ///< As announced.
    qint64 received = 0; ///< Bytes of it that have come.
    qint64 sealed = 0;   ///< Bytes of the file they lie in.
};

/// Puts a part behind what has come, inside a unit of work. A part that is there already changes nothing: its answer was lost.
Allowed<Arrival> takePart(sql::Database &database, const SealedFiles &files, const QString &name, const Arrival &before, qint64 offset,
                          const QByteArray &part);

/// Whether the file holds what was announced; no database. Reads all of it. What cannot be read is logged.
bool isAsAnnounced(const SealedFiles &files, const QString &name, const Arrival &arrival, const QByteArray &sha256);

} // namespace barodesk::server::files
