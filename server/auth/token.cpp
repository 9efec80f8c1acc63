#include "server/auth/token.h"

#include <sodium.h>

namespace barodesk::server::auth {

QString newToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString tokenHash(const QString &token) { return contentHash(token.toUtf8()); }

QString contentHash(const QByteArray &content)
{
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(content.constData()), size_t(content.size()), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

} // namespace barodesk::server::auth
