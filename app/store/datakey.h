#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <span>

namespace barodesk::store {

/// The 32 random bytes that seal everything this desk keeps. Wiped from memory when it goes.
class DataKey
{
public:
    static constexpr int Size = 32;

    static DataKey generate();
    /// What the keychain holds: base64 of exactly 32 bytes; nullopt for anything else.
    static std::optional<DataKey> fromBase64(const QByteArray &text);
    static std::optional<DataKey> fromBytes(std::span<const unsigned char> bytes);

    DataKey(const DataKey &) = default;
    DataKey &operator=(const DataKey &) = default;
    ~DataKey();

    QByteArray toBase64() const; ///< 44 characters.
    std::span<const unsigned char, Size> bytes() const { return m_bytes; }
    /// Names the key without telling it: 32 hexadecimal digits of a keyed hash.
    QString fingerprint() const;

    friend bool operator==(const DataKey &a, const DataKey &b);

private:
    DataKey() = default;

    std::array<unsigned char, Size> m_bytes{};
};

} // namespace barodesk::store
