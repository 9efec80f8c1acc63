#include "store/keyring.h"

#include "store/sealing.h"

#include <sodium.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace barodesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int Format = 1;
constexpr double MaxOps = 10;
constexpr double MaxMemory = 256.0 * 1024 * 1024; ///< A ring that asks for more is not ours.
constexpr qsizetype MaxRingSize = 64 * 1024;

tl::unexpected<KeyFailure> failure(KeyError error, const QString &where)
{
    return tl::unexpected(KeyFailure{.error = error, .where = where});
}

tl::expected<QJsonObject, KeyFailure> parsed(const KeyRing &ring)
{
    if (ring.size() > MaxRingSize)
        return failure(KeyError::Malformed, u"larger than 64 KiB"_s);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(ring, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(KeyError::Malformed, u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    const int format = object["format"_L1].toInt();
    if (format < 1)
        return failure(KeyError::Malformed, u"format"_s);
    if (format > Format)
        return failure(KeyError::NewerVersion, u"format %1"_s.arg(format));
    if (object["key"_L1].toString().size() != 32)
        return failure(KeyError::Malformed, u"key"_s);
    if (!object["wraps"_L1].isArray())
        return failure(KeyError::Malformed, u"wraps"_s);
    return object;
}

QByteArray contextOf(const QJsonObject &ring, const QString &kind)
{
    return ("barodesk key ring 1\0"_ba + ring["key"_L1].toString().toUtf8() + '\0' + kind.toUtf8());
}

QJsonObject wrapOf(const QJsonObject &ring, const QString &kind)
{
    const QJsonArray wraps = ring["wraps"_L1].toArray();
    for (const QJsonValue &wrap : wraps) {
        if (wrap["kind"_L1].toString() == kind)
            return wrap.toObject();
    }
    return {};
}

QByteArrayView viewOf(const DataKey &key) { return {reinterpret_cast<const char *>(key.bytes().data()), DataKey::Size}; }

tl::expected<KeyRing, KeyFailure> withWrap(QJsonObject ring, const DataKey &key, QJsonObject wrap, const DataKey &wrappingKey)
{
    const QString kind = wrap["kind"_L1].toString();
    if (ring["key"_L1].toString() != key.fingerprint())
        return failure(KeyError::WrongSecret, u"the ring is of another data key"_s);
    wrap["box"_L1] = QString::fromLatin1(seal(viewOf(key), contextOf(ring, kind), wrappingKey.bytes()).toBase64());
    QJsonArray wraps;
    const QJsonArray before = ring["wraps"_L1].toArray();
    for (const QJsonValue &other : before) {
        if (other["kind"_L1].toString() != kind)
            wraps.append(other);
    }
    wraps.append(wrap);
    ring["wraps"_L1] = wraps;
    return QJsonDocument(ring).toJson();
}

tl::expected<DataKey, KeyFailure> unwrapped(const QJsonObject &ring, const QJsonObject &wrap, const DataKey &wrappingKey)
{
    const auto box = QByteArray::fromBase64Encoding(wrap["box"_L1].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!box)
        return failure(KeyError::Malformed, u"box"_s);
    std::optional<QByteArray> plain = unseal(*box, contextOf(ring, wrap["kind"_L1].toString()), wrappingKey.bytes());
    if (!plain)
        return failure(KeyError::WrongSecret, wrap["kind"_L1].toString());
    const auto key = DataKey::fromBytes({reinterpret_cast<const unsigned char *>(plain->constData()), size_t(plain->size())});
    sodium_memzero(plain->data(), size_t(plain->size()));
    if (!key || key->fingerprint() != ring["key"_L1].toString())
        return failure(KeyError::Malformed, u"the wrapped key is not the one named"_s);
    return *key;
}

struct PasswordCost
{
    unsigned long long ops;
    size_t memory;
};

tl::expected<DataKey, KeyFailure> derived(const QString &password, const QByteArray &salt, const PasswordCost &cost)
{
    startSodium();
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    std::array<unsigned char, DataKey::Size> bytes{};
    const int failed
        = crypto_pwhash(bytes.data(), bytes.size(), secret.constData(), size_t(secret.size()),
                        reinterpret_cast<const unsigned char *>(salt.constData()), cost.ops, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (failed != 0)
        return failure(KeyError::OutOfMemory, u"argon2id"_s);
    const DataKey key = *DataKey::fromBytes(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

} // namespace

KeyRing createKeyRing(const DataKey &key)
{
    return QJsonDocument(QJsonObject{{u"format"_s, Format}, {u"key"_s, key.fingerprint()}, {u"wraps"_s, QJsonArray()}}).toJson();
}

tl::expected<KeyRing, KeyFailure> addRecoveryWrap(const KeyRing &ring, const DataKey &key, const DataKey &recovery)
{
    const auto object = parsed(ring);
    if (!object)
        return tl::unexpected(object.error());
    return withWrap(*object, key, QJsonObject{{u"kind"_s, u"recovery"_s}}, recovery);
}

tl::expected<KeyRing, KeyFailure> addPasswordWrap(const KeyRing &ring, const DataKey &key, const QString &password)
{
    const auto object = parsed(ring);
    if (!object)
        return tl::unexpected(object.error());
    startSodium();
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    const PasswordCost cost{.ops = crypto_pwhash_OPSLIMIT_INTERACTIVE, .memory = crypto_pwhash_MEMLIMIT_INTERACTIVE};
    const auto wrappingKey = derived(password, salt, cost);
    if (!wrappingKey)
        return tl::unexpected(wrappingKey.error());
    return withWrap(*object, key,
                    QJsonObject{{u"kind"_s, u"password"_s},
                                {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                                {u"ops"_s, double(cost.ops)},
                                {u"memory"_s, double(cost.memory)}},
                    *wrappingKey);
}

tl::expected<DataKey, KeyFailure> unwrapWithRecovery(const KeyRing &ring, const DataKey &recovery)
{
    const auto object = parsed(ring);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonObject wrap = wrapOf(*object, u"recovery"_s);
    if (wrap.isEmpty())
        return failure(KeyError::NoSuchWrap, u"recovery"_s);
    return unwrapped(*object, wrap, recovery);
}

tl::expected<DataKey, KeyFailure> unwrapWithPassword(const KeyRing &ring, const QString &password)
{
    const auto object = parsed(ring);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonObject wrap = wrapOf(*object, u"password"_s);
    if (wrap.isEmpty())
        return failure(KeyError::NoSuchWrap, u"password"_s);
    const auto salt = QByteArray::fromBase64Encoding(wrap["salt"_L1].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!salt || (*salt).size() != qsizetype(crypto_pwhash_SALTBYTES))
        return failure(KeyError::Malformed, u"salt"_s);
    const double ops = wrap["ops"_L1].toDouble();
    const double memory = wrap["memory"_L1].toDouble();
    if (ops < double(crypto_pwhash_OPSLIMIT_MIN) || ops > MaxOps)
        return failure(KeyError::Malformed, u"ops"_s);
    if (memory < double(crypto_pwhash_MEMLIMIT_MIN) || memory > MaxMemory)
        return failure(KeyError::Malformed, u"memory"_s);
    // NOLINTNEXTLINE(bugprone-narrowing-conversions): both were just found within small bounds
    const auto wrappingKey = derived(password, *salt, {.ops = static_cast<unsigned long long>(ops), .memory = static_cast<size_t>(memory)});
    if (!wrappingKey)
        return tl::unexpected(wrappingKey.error());
    return unwrapped(*object, wrap, *wrappingKey);
}

tl::expected<QString, KeyFailure> keyFingerprint(const KeyRing &ring)
{
    const auto object = parsed(ring);
    if (!object)
        return tl::unexpected(object.error());
    return (*object)["key"_L1].toString();
}

bool hasPasswordWrap(const KeyRing &ring)
{
    const auto object = parsed(ring);
    return object && !wrapOf(*object, u"password"_s).isEmpty();
}

} // namespace barodesk::store
