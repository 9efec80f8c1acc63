#include "server/room/listeninstore.h"

#include "server/auth/token.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::room {

namespace {

qint64 milliseconds(std::chrono::milliseconds time) { return time.count(); }

std::optional<domain::UserId> userIn(const std::optional<sql::Row> &row)
{
    return row ? domain::UserId::parse(row->at(0).toString()) : std::nullopt;
}

} // namespace

QString makeListenInPass(sql::Database &database, const domain::UserId &by, const domain::UserId &of, domain::ListenWay way, qint64 now)
{
    removeOldListenIns(database, now);
    const QString pass = auth::newToken();
    database.execute(u"INSERT INTO listen_in (pass_hash, by_user, of_user, at, confirmed_at, way, ended_at) VALUES (?, ?, ?, ?, 0, ?, 0)"_s,
                     {auth::tokenHash(pass), by.toString(), of.toString(), now, int(way)});
    return pass;
}

std::optional<domain::UserId> confirmListenIn(sql::Database &database, const QString &pass, const domain::UserId &of, qint64 now)
{
    const QString hash = auth::tokenHash(pass);
    const qint64 used = database.execute(
        u"UPDATE listen_in SET confirmed_at = ? WHERE pass_hash = ? AND of_user = ? AND confirmed_at = 0 AND way = 0 AND at >= ?"_s,
        {now, hash, of.toString(), now - milliseconds(ListenInGood)});
    if (used == 0)
        return std::nullopt;
    return userIn(database.one(u"SELECT by_user FROM listen_in WHERE pass_hash = ?"_s, {hash}));
}

std::optional<domain::UserId> listenedTo(sql::Database &database, const QString &pass, const domain::UserId &by)
{
    return userIn(database.one(u"SELECT of_user FROM listen_in WHERE pass_hash = ? AND by_user = ? AND confirmed_at > 0"_s,
                               {auth::tokenHash(pass), by.toString()}));
}

api::CodeListeners codeListeners(sql::Database &database, const domain::UserId &of)
{
    api::CodeListeners found;
    const auto rows = database.all(u"SELECT by_user, way FROM listen_in WHERE of_user = ? AND way <> 0 AND ended_at = 0 ORDER BY at DESC"_s,
                                   {of.toString()});
    for (const sql::Row &row : rows) {
        if (const auto by = domain::UserId::parse(row.at(0).toString()))
            found.listeners.append({*by, domain::ListenWay(row.at(1).toInt())});
    }
    return found;
}

std::optional<domain::UserId> endListenIn(sql::Database &database, const QString &pass, const domain::UserId &by, qint64 now)
{
    const QString hash = auth::tokenHash(pass);
    const qint64 ended
        = database.execute(u"UPDATE listen_in SET ended_at = ? WHERE pass_hash = ? AND by_user = ? AND way <> 0 AND ended_at = 0"_s,
                           {now, hash, by.toString()});
    return ended == 0 ? std::nullopt : userIn(database.one(u"SELECT of_user FROM listen_in WHERE pass_hash = ?"_s, {hash}));
}

void endListenIns(sql::Database &database, const domain::UserId &of, qint64 now)
{
    database.execute(u"UPDATE listen_in SET ended_at = ? WHERE of_user = ? AND way <> 0 AND ended_at = 0"_s, {now, of.toString()});
}

void removeOldListenIns(sql::Database &database, qint64 now)
{
    database.execute(u"DELETE FROM listen_in WHERE at < ?"_s, {now - milliseconds(ListenInKept)});
}

} // namespace barodesk::server::room
