#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

class QDebug;

namespace barodesk::domain {

/// A number one can dial, as a Korean desk knows them: a national number ("0315901234"), an
/// international one ("+14155550100"), a short public number ("110", "15771234") or an internal extension
/// ("8572"). One that exists is valid: parse() is the only way in.
class PhoneNumber
{
public:
    /// Reads any usual separators (space, dot, hyphen, parentheses, non-breaking space), "+82 10…", "0082 10…",
    /// "tel:" and "sip:" prefixes, and full-width digits. +82 is folded to the national form, so
    /// that one line has one form. nullopt when what is left is not 3–15 digits.
    static std::optional<PhoneNumber> parse(QStringView text);

    /// Digits only, with a leading '+' for a foreign number: what is dialled, stored and compared.
    QString digits() const;
    /// The digits alone as a number behind a 1, as the first may be 0: what many are compared with.
    quint64 behindOne() const { return m_number & ~Foreign; }
    QString formatted() const; ///< "010-1234-5678", "031-590-1234", "02-123-4567", "1577-1234", "8572".
    QString masked() const;    ///< "010-••••-5678": the only form a list or a log may hold.
    bool isMobile() const;     ///< 010, 011, 016–019.

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
    friend size_t qHash(const PhoneNumber &number, size_t seed = 0) { return ::qHash(number.m_number, seed); }
    friend QDebug operator<<(QDebug debug, const PhoneNumber &number); ///< Masked.

private:
    static constexpr quint64 Foreign = quint64(1) << 63; ///< Beyond any number of 15 digits.

    PhoneNumber(QStringView digits, bool foreign);

    quint64 m_number; ///< A hundred thousand records hold one: eight bytes instead of a string.
};

} // namespace barodesk::domain
