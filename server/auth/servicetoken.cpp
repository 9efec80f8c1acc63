#include "server/auth/servicetoken.h"

#include "server/auth/token.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

QString makeServiceToken(sql::Database &database, const QString &service, qint64 now)
{
    const QString token = newToken();
    database.execute(u"INSERT INTO service_token (name, token_hash, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                     "token_hash = excluded.token_hash, created_at = excluded.created_at"_s,
                     {service, tokenHash(token), now});
    return token;
}

bool isServiceToken(sql::Database &database, const QString &service, const QString &token)
{
    return database.one(u"SELECT 1 FROM service_token WHERE name = ? AND token_hash = ?"_s, {service, tokenHash(token)}).has_value();
}

bool removeServiceToken(sql::Database &database, const QString &service)
{
    return database.execute(u"DELETE FROM service_token WHERE name = ?"_s, {service}) > 0;
}

} // namespace barodesk::server::auth
