#pragma once

#include "api/wirehandover.h"
#include "server/sql/database.h"

#include <chrono>

namespace barodesk::server::room {

/// A card is a message, not a record: whoever has not looked by then has not got the call.
inline constexpr std::chrono::minutes HandOverKept{15};

// All inside a unit of work. Times are milliseconds since 1970.

/// Keeps the card for `to`; one of the same call for the same person is replaced, if it is from the same giver. Cards past their time go.
/// \returns false: somebody else's card stands there under this call
bool putHandOver(sql::Database &database, const domain::UserId &from, const domain::UserId &to, const api::HandOverRequest &request,
                 qint64 now);

api::HandOverCards handOversFor(sql::Database &database, const domain::UserId &to, qint64 now); ///< Latest first.

void removeOldHandOvers(sql::Database &database, qint64 now);

} // namespace barodesk::server::room
