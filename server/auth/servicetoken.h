#pragma once

#include "server/sql/database.h"

#include <QString>

namespace barodesk::server::auth {

/// The telephone exchange's name among the programs that may speak to the server.
inline constexpr QStringView ExchangeService = u"exchange";

// Inside a unit of work.

/// A new token for this program; the one it had is no longer good. Only its hash is kept.
QString makeServiceToken(sql::Database &database, const QString &service, qint64 now);
bool isServiceToken(sql::Database &database, const QString &service, const QString &token);
bool removeServiceToken(sql::Database &database, const QString &service); ///< \returns whether there was one

} // namespace barodesk::server::auth
