#pragma once

#include <QByteArray>
#include <QString>

namespace barodesk::server::auth {

/// 256 random bits as 43 characters of base64url. Opaque: it says nothing about its owner.
QString newToken();

/// What is stored of a token: BLAKE2b-256 in hexadecimal. A stolen table opens no session.
QString tokenHash(const QString &token);

/// The fingerprint of a request body, in hexadecimal.
QString contentHash(const QByteArray &content);

} // namespace barodesk::server::auth
