#pragma once

#include "api/wire.h"
#include "server/sql/database.h"

#include <functional>

namespace barodesk::server::records {

/// Who opened whose personal data, when, from where and why. Inside a unit of work.
/// \returns whether the record exists; nothing is written otherwise
bool logAccess(sql::Database &database, const domain::UserId &by, const QString &address, const api::AccessLogRequest &request, qint64 now);

/// One row of it, as it is printed.
struct Access
{
    QDateTime at; ///< Korea time.
    QString by;   ///< Sign-in name; the id where the user is no more.
    QString address;
    QString kind; ///< The word of the record's, or "listen-in".
    QString record;
    QString reason;
};

/// Between the two days, both whole, oldest first. \param by a sign-in name; empty: everybody's. \param record an id; empty: every one
void readAccesses(sql::Database &database, const QDate &from, const QDate &to, const QString &by, const QString &record,
                  const std::function<void(const Access &)> &take);
/// The kind of a row that tells of listening to a person's talk: no domain::EntityKind. record_id is whose talk it is.
inline constexpr int ListeningKind = 100;

/// Who listened to whose talk, when and from where. Inside a unit of work.
/// \param what "listen-in: asked" and the like
void logListening(sql::Database &database, const domain::UserId &by, const QString &address, const domain::UserId &of, const QString &what,
                  qint64 now);

} // namespace barodesk::server::records
