#pragma once

#include "server/auth/users.h"

namespace barodesk::server::auth {

/// A session lives 12 hours after its last use (a shift and its overlap), 7 days at the most.
inline constexpr qint64 SessionIdle = 12ll * 3600 * 1000;
inline constexpr qint64 SessionLongest = 7ll * 24 * 3600 * 1000;

struct Session
{
    StoredUser user;
    qint64 createdAt = 0; ///< Milliseconds since 1970, as the next.
    qint64 expiresAt = 0;
};

enum class SessionFault { Unknown, Expired };

// All inside a unit of work.

/// \returns the expiry
qint64 openSession(sql::Database &database, const domain::UserId &user, const QString &token, qint64 now);

/// Who holds this token. A session of a disabled user is unknown.
tl::expected<Session, SessionFault> findSession(sql::Database &database, const QString &token, qint64 now);

/// Whether its expiry is due to be moved on (it is moved at most every 5 minutes), by extendSession() in a writing unit.
bool wantsExtension(const Session &session, qint64 now);
void extendSession(sql::Database &database, const QString &token, qint64 now);

void closeSession(sql::Database &database, const QString &token);
void closeSessionsOf(sql::Database &database, const domain::UserId &user); ///< Password changed, user disabled.

} // namespace barodesk::server::auth
