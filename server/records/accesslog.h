#pragma once

#include "api/wire.h"
#include "server/sql/database.h"

namespace barodesk::server::records {

/// Who opened whose personal data, when, from where and why. Inside a unit of work.
/// \returns whether the record exists; nothing is written otherwise
bool logAccess(sql::Database &database, const domain::UserId &by, const QString &address, const api::AccessLogRequest &request, qint64 now);

/// The kind of a row that tells of listening to a person's talk: no domain::EntityKind. record_id is whose talk it is.
inline constexpr int ListeningKind = 100;

/// Who listened to whose talk, when and from where. Inside a unit of work.
/// \param what "listen-in: asked" and the like
void logListening(sql::Database &database, const domain::UserId &by, const QString &address, const domain::UserId &of, const QString &what,
                  qint64 now);

} // namespace barodesk::server::records
