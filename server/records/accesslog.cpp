#include "server/records/accesslog.h"

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

void logListening(sql::Database &database, const domain::UserId &by, const QString &address, const domain::UserId &of, const QString &what,
                  qint64 now)
{
    write(database, by, address, ListeningKind, of.toString(), what, now);
}

} // namespace barodesk::server::records
