#include "server/auth/secretkey.h"

#include <sodium.h>

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

namespace {
constexpr qsizetype KeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
const unsigned char *bytes(const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); }
} // namespace

tl::expected<SecretKey, QString> SecretKey::create(const QString &path)
{
    QByteArray key(KeyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(KeyBytes));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(key.toHex() + '\n') < 0 || !file.flush())
        return tl::unexpected(u"The key file %1 cannot be made: %2."_s.arg(path, file.errorString()));
    return SecretKey(key);
}

tl::expected<SecretKey, QString> SecretKey::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"The key file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray key = QByteArray::fromHex(file.read(1024).trimmed());
    if (key.size() != KeyBytes)
        return tl::unexpected(u"The key file %1 is damaged: it does not hold %2 bytes."_s.arg(path).arg(KeyBytes));
    if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther))
        return tl::unexpected(u"The key file %1 is open to other accounts; make it readable for its owner only."_s.arg(path));
    return SecretKey(key);
}

QByteArray SecretKey::sealBytes(const QByteArray &plain, const QString &purpose) const
{
    QByteArray sealed(NonceBytes + plain.size() + TagBytes, Qt::Uninitialized);
    const QByteArray bound = purpose.toUtf8();
    randombytes_buf(sealed.data(), size_t(NonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed) + NonceBytes, nullptr, bytes(plain),
                                               static_cast<unsigned long long>(plain.size()), bytes(bound),
                                               static_cast<unsigned long long>(bound.size()), nullptr, bytes(sealed), bytes(m_key));
    return sealed;
}

QString SecretKey::seal(const QByteArray &plain, const QString &purpose) const
{
    return QString::fromLatin1(sealBytes(plain, purpose).toHex());
}

tl::expected<QByteArray, QString> SecretKey::open(const QString &sealed, const QString &purpose) const
{
    if (sealed.isEmpty())
        return QByteArray();
    return openBytes(QByteArray::fromHex(sealed.toLatin1()), purpose);
}

tl::expected<QByteArray, QString> SecretKey::openBytes(const QByteArray &raw, const QString &purpose) const
{
    if (raw.size() < NonceBytes + TagBytes)
        return tl::unexpected(u"A sealed value is too short."_s);
    QByteArray plain(raw.size() - NonceBytes - TagBytes, Qt::Uninitialized);
    const QByteArray bound = purpose.toUtf8();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), nullptr, nullptr, bytes(raw) + NonceBytes,
                                                   static_cast<unsigned long long>(raw.size() - NonceBytes), bytes(bound),
                                                   static_cast<unsigned long long>(bound.size()), bytes(raw), bytes(m_key))
        != 0)
        return tl::unexpected(u"A sealed value does not belong to this key file."_s);
    return plain;
}

} // namespace barodesk::server::auth
