#pragma once

#include <QString>

namespace barodesk::server::auth {

/// Passwords are kept as argon2id strings (t = 2, 19 MiB: OWASP's floor, some 30 ms). Both calls are slow by
/// design and block: never on a thread that serves connections.
QString hashPassword(const QString &password);

/// \param hash empty for a name nobody has: the same work is done and the answer is no, so that time tells nothing
bool passwordMatches(const QString &password, const QString &hash);

/// What a new password must be: 8 to 200 characters. Empty when it is fine, else one sentence.
QString passwordComplaint(const QString &password);

/// 16 characters without look-alikes, for an administrator to hand over.
QString generatePassword();

} // namespace barodesk::server::auth
