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
    domain::EntityKind kind = domain::EntityKind::Complaint;
    QString record;
    QString reason;
};

/// Between the two days, both whole, oldest first. \param by a sign-in name; empty: everybody's. \param record an id; empty: every one
void readAccesses(sql::Database &database, const QDate &from, const QDate &to, const QString &by, const QString &record,
                  const std::function<void(const Access &)> &take);

} // namespace barodesk::server::records
