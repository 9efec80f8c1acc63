#pragma once

#include "domain/id.h"
#include "server/sql/database.h"

#include <chrono>
#include <optional>

namespace barodesk::server::room {

inline constexpr std::chrono::seconds ListenInGood{60}; ///< How long a pass lets in.
inline constexpr std::chrono::hours ListenInKept{12};   ///< Then nobody talks any more who was let in with it.

// All inside a unit of work. Times are milliseconds since 1970.

/// A new pass for who listens to the talk of `of`; only its hash is kept. Passes past their time go.
QString makeListenInPass(sql::Database &database, const domain::UserId &by, const domain::UserId &of, qint64 now);

/// Uses the pass up. \returns who listens; none: no such pass for the talk of `of`, used before, or too old
std::optional<domain::UserId> confirmListenIn(sql::Database &database, const QString &pass, const domain::UserId &of, qint64 now);

/// \returns whom the one with this pass listens to; none: they were not let in with it
std::optional<domain::UserId> listenedTo(sql::Database &database, const QString &pass, const domain::UserId &by);

void removeOldListenIns(sql::Database &database, qint64 now);

} // namespace barodesk::server::room
