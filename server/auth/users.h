#pragma once

#include "domain/organisation.h"
#include "server/sql/database.h"

namespace barodesk::server::auth {

/// A user with what colleagues do not see.
struct StoredUser
{
    domain::User user;
    QString passwordHash;      ///< Empty: cannot sign in.
    QString recoveryKeySealed; ///< 32 bytes, for the outbox of a desk (SecretKey).
    QString sipPasswordSealed; ///< Empty: no telephone.
    bool disabled = false;
};

// All inside a unit of work.

std::optional<StoredUser> userByName(sql::Database &database, const QString &signInName);
std::optional<StoredUser> userById(sql::Database &database, const domain::UserId &id);
QList<StoredUser> allUsers(sql::Database &database); ///< By sign-in name.

/// Adds or replaces the user with this id. Callers bump the organisation's version.
void saveUser(sql::Database &database, const StoredUser &user, qint64 now);

} // namespace barodesk::server::auth
