#pragma once

#include "server/auth/secretkey.h"
#include "server/auth/users.h"

namespace barodesk::server::auth {

/// What a sealed value of a user is bound to.
QString sealPurpose(const domain::UserId &user, QStringView what);

/// A user as it is stored: with a recovery key of its own, sealed. Blocks while it hashes.
/// \param sipPassword empty: no telephone
StoredUser makeAccount(const domain::User &user, const QString &passwordHash, const QString &sipPassword, const SecretKey &key);

/// \param sipPassword empty: no telephone any more
void setSipPassword(StoredUser &stored, const QString &sipPassword, const SecretKey &key);

} // namespace barodesk::server::auth
