#pragma once

#include "server/sql/database.h"

namespace barodesk::server::auth {

/// Slows down guessing. After 5 failures for one name, or 20 from one address, sign-in is refused for 30 s, and
/// twice as long after each further failure, up to 15 minutes. A success forgives the name; an hour of rest forgives all.
/// Inside a unit of work.
class SignInGuard final
{
public:
    SignInGuard(sql::Database &database, const QString &name, const QString &address);

    /// Seconds to wait before the next try; 0: go on. \param now milliseconds since 1970
    int secondsBlocked(qint64 now) const;
    /// Called before the password is looked at, so that guesses sent side by side all count.
    void countTry(qint64 now);
    void recordSuccess(); ///< Takes the try back.

private:
    sql::Database &m_database;
    QString m_nameSubject;
    QString m_addressSubject;
};

} // namespace barodesk::server::auth
