#include "server/auth/sessions.h"

#include "server/auth/token.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

namespace {
constexpr qint64 ExtensionStep = 5 * 60'000;
}

qint64 openSession(sql::Database &database, const domain::UserId &user, const QString &token, qint64 now)
{
    const qint64 expiry = now + SessionIdle;
    database.execute(u"INSERT INTO session (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)"_s,
                     {tokenHash(token), user.toString(), now, expiry});
    return expiry;
}

tl::expected<Session, SessionFault> findSession(sql::Database &database, const QString &token, qint64 now)
{
    const auto row = database.one(u"SELECT user_id, expires_at, created_at FROM session WHERE token_hash = ?"_s, {tokenHash(token)});
    if (!row)
        return tl::unexpected(SessionFault::Unknown);
    const qint64 expiry = row->at(1).toLongLong();
    if (expiry <= now)
        return tl::unexpected(SessionFault::Expired);
    const auto user = userById(database, domain::UserId::parse(row->at(0).toString()).value_or(domain::UserId()));
    if (!user || user->disabled)
        return tl::unexpected(SessionFault::Unknown);
    return Session{*user, row->at(2).toLongLong(), expiry};
}

bool wantsExtension(const Session &session, qint64 now)
{
    return std::min(now + SessionIdle, session.createdAt + SessionLongest) - session.expiresAt > ExtensionStep;
}

void extendSession(sql::Database &database, const QString &token, qint64 now)
{
    const auto row = database.one(u"SELECT created_at FROM session WHERE token_hash = ?"_s, {tokenHash(token)});
    if (row)
        database.execute(u"UPDATE session SET expires_at = ? WHERE token_hash = ?"_s,
                         {std::min(now + SessionIdle, row->at(0).toLongLong() + SessionLongest), tokenHash(token)});
}

void closeSession(sql::Database &database, const QString &token)
{
    database.execute(u"DELETE FROM session WHERE token_hash = ?"_s, {tokenHash(token)});
}

void closeSessionsOf(sql::Database &database, const domain::UserId &user)
{
    database.execute(u"DELETE FROM session WHERE user_id = ?"_s, {user.toString()});
}

} // namespace barodesk::server::auth
