#pragma once

#include "api/wire.h"
#include "server/sql/database.h"

namespace barodesk::server::records {

/// Who opened whose personal data, when, from where and why. Inside a unit of work.
/// \returns whether the record exists; nothing is written otherwise
bool logAccess(sql::Database &database, const domain::UserId &by, const QString &address, const api::AccessLogRequest &request, qint64 now);

} // namespace barodesk::server::records
