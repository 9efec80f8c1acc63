#include "server/room/handoverstore.h"

#include "domain/koreatime.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::room {

namespace {

constexpr int MostCards = 20;

qint64 oldest(qint64 now) { return now - std::chrono::milliseconds(HandOverKept).count(); }

} // namespace

bool putHandOver(sql::Database &database, const domain::UserId &from, const domain::UserId &to, const api::HandOverRequest &request,
                 qint64 now)
{
    removeOldHandOvers(database, now);
    const QString body = QString::fromUtf8(api::toBytes(api::toJson(request.noted)));
    return database.execute(
               u"INSERT INTO hand_over (call, to_user, from_user, at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (call, to_user) "
               "DO UPDATE SET at = excluded.at, body = excluded.body WHERE hand_over.from_user = excluded.from_user"_s,
               {request.call.toString(), to.toString(), from.toString(), now, body})
        > 0;
}

api::HandOverCards handOversFor(sql::Database &database, const domain::UserId &to, qint64 now)
{
    api::HandOverCards answer;
    const QList<sql::Row> rows = database.all(
        u"SELECT call, from_user, at, body FROM hand_over WHERE to_user = ? AND at >= ? ORDER BY at DESC, call LIMIT %1"_s.arg(MostCards),
        {to.toString(), oldest(now)});
    for (const sql::Row &row : rows) {
        auto noted = api::fromBytes<api::Noted>(row.at(3).toString().toUtf8());
        if (!noted) {
            database.fail(sql::SqlErrorKind::Broken, QString(u"stored hand-over: "_s + noted.error().toString()));
            return {};
        }
        answer.cards.append({domain::CallId::parse(row.at(0).toString()).value_or(domain::CallId()),
                             domain::UserId::parse(row.at(1).toString()).value_or(domain::UserId()),
                             domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(row.at(2).toLongLong(), Qt::UTC)), *std::move(noted)});
    }
    return answer;
}

void removeOldHandOvers(sql::Database &database, qint64 now) { database.execute(u"DELETE FROM hand_over WHERE at < ?"_s, {oldest(now)}); }

} // namespace barodesk::server::room
