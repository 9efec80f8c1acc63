#include "server/records/accesslog.h"

#include "api/words.h"
#include "domain/koreatime.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

namespace {

void write(sql::Database &database, const domain::UserId &by, const QString &address, int kind, const QString &about, const QString &reason,
           qint64 now)
{
    database.execute(u"INSERT INTO access_log (id, at, by_user, address, kind, record_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                     {QUuid::createUuid().toString(QUuid::WithoutBraces), now, by.toString(), address, kind, about, reason});
}

} // namespace

bool logAccess(sql::Database &database, const domain::UserId &by, const QString &address, const api::AccessLogRequest &request, qint64 now)
{
    const QString target = request.target.id.toString(QUuid::WithoutBraces);
    if (!database.one(u"SELECT 1 FROM record WHERE kind = ? AND id = ?"_s, {int(request.target.kind), target}))
        return false;
    write(database, by, address, int(request.target.kind), target, request.purpose, now);
    return true;
}

void readAccesses(sql::Database &database, const QDate &from, const QDate &to, const QString &by, const QString &record,
                  const std::function<void(const Access &)> &take)
{
    constexpr int Page = 500; // a log of years does not fit into memory
    qint64 at = domain::koreaTime(from, QTime(0, 0)).toMSecsSinceEpoch();
    const qint64 end = domain::koreaTime(to.addDays(1), QTime(0, 0)).toMSecsSinceEpoch();
    QString id = u""_s; // A null string would be SQL's NULL, which equals nothing; as the next two.
    const QString who = by.isEmpty() ? u""_s : by;
    const QString which = record.isEmpty() ? u""_s : record;
    for (;;) {
        const QList<sql::Row> rows = database.all(
            u"SELECT l.at, COALESCE(u.sign_in_name, l.by_user), l.address, l.kind, l.record_id, l.reason, l.id FROM access_log l "
            "LEFT JOIN app_user u ON u.id = l.by_user WHERE (l.at > ? OR (l.at = ? AND l.id > ?)) AND l.at < ? "
            "AND (? = '' OR u.sign_in_name = ?) AND (? = '' OR l.record_id = ?) ORDER BY l.at, l.id LIMIT %1"_s.arg(Page),
            {at, at, id, end, who, who, which, which});
        for (const sql::Row &row : rows) {
            at = row.at(0).toLongLong();
            id = row.at(6).toString();
            const int kind = row.at(3).toInt();
            const Access access{domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC)),
                                row.at(1).toString(),
                                row.at(2).toString(),
                                kind == ListeningKind ? u"listen-in"_s : QString(api::wordOf(domain::EntityKind(kind))),
                                row.at(4).toString(),
                                row.at(5).toString()};
            take(access);
        }
        if (rows.size() < Page)
            return;
    }
}

void logListening(sql::Database &database, const domain::UserId &by, const QString &address, const domain::UserId &of, const QString &what,
                  qint64 now)
{
    write(database, by, address, ListeningKind, of.toString(), what, now);
}

} // namespace barodesk::server::records
