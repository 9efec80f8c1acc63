#include "store/datakey.h"

#include "store/sealing.h"

#include <sodium.h>

#include <algorithm>

namespace barodesk::store {

DataKey DataKey::generate()
{
    startSodium();
    DataKey key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

std::optional<DataKey> DataKey::fromBase64(const QByteArray &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    QByteArray &bytes = decoded.decoded;
    const auto key = fromBytes({reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size())});
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return key;
}

std::optional<DataKey> DataKey::fromBytes(std::span<const unsigned char> bytes)
{
    if (bytes.size() != Size)
        return std::nullopt;
    DataKey key;
    std::ranges::copy(bytes, key.m_bytes.begin());
    return key;
}

DataKey::~DataKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

QByteArray DataKey::toBase64() const { return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), Size).toBase64(); }

QString DataKey::fingerprint() const
{
    startSodium();
    static constexpr unsigned char purpose[] = "barodesk data key fingerprint 1";
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), purpose, sizeof purpose - 1, m_bytes.data(), m_bytes.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size())).toHex());
}

bool operator==(const DataKey &a, const DataKey &b) { return sodium_memcmp(a.m_bytes.data(), b.m_bytes.data(), DataKey::Size) == 0; }

} // namespace barodesk::store
