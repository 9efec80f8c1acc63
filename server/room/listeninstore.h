#pragma once

#include "api/wirelistenin.h"
#include "domain/id.h"
#include "domain/listenway.h"
#include "server/sql/database.h"

#include <chrono>
#include <optional>

namespace barodesk::server::room {

inline constexpr std::chrono::seconds ListenInGood{60}; ///< How long a pass lets in.
inline constexpr std::chrono::hours ListenInKept{12};   ///< Then nobody talks any more who was let in with it.

// All inside a unit of work. Times are milliseconds since 1970.

/// A new pass for who listens to the talk of `of`; only its hash is kept. Passes past their time go.
QString makeListenInPass(sql::Database &database, const domain::UserId &by, const domain::UserId &of, domain::ListenWay way, qint64 now);

/// Uses the pass up. \returns who listens; none: no such pass for the talk of `of`, used before, or too old
std::optional<domain::UserId> confirmListenIn(sql::Database &database, const QString &pass, const domain::UserId &of, qint64 now);

/// \returns whom the one with this pass listens to; none: they were not let in with it
std::optional<domain::UserId> listenedTo(sql::Database &database, const QString &pass, const domain::UserId &by);

/// Who was given a pass to come into the talk of `of` by a code of the exchange, and has not said that it is over.
api::CodeListeners codeListeners(sql::Database &database, const domain::UserId &of);

/// It is over, by who listened. \returns whom they listened to by a code; none: nobody, or that was over before
std::optional<domain::UserId> endListenIn(sql::Database &database, const QString &pass, const domain::UserId &by, qint64 now);

/// All of it is over, by whose talk it was.
void endListenIns(sql::Database &database, const domain::UserId &of, qint64 now);

void removeOldListenIns(sql::Database &database, qint64 now);

} // namespace barodesk::server::room
