#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace barodesk::domain {

/// The identity of a record, made where the record is born. Two kinds of id do not mix.
template <typename Tag> class Id
{
public:
    Id() = default; ///< The null id: "no record".
    explicit Id(const QUuid &value) : m_value(value) { }

    static Id create() { return Id(QUuid::createUuid()); }

    /// Reads the 36-character form without braces; nullopt for anything else and for the null id.
    static std::optional<Id> parse(QStringView text)
    {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid value = QUuid::fromString(text);
        if (value.isNull())
            return std::nullopt;
        return Id(value);
    }

    bool isNull() const { return m_value.isNull(); }
    const QUuid &value() const { return m_value; }
    QString toString() const { return m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b)
    {
        if (a.m_value == b.m_value)
            return std::strong_ordering::equal;
        return a.m_value < b.m_value ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using ComplaintId = Id<struct ComplaintTag>;
using CitizenId = Id<struct CitizenTag>;
using CallId = Id<struct CallTag>;
using AttachmentId = Id<struct AttachmentTag>;
using CallBackId = Id<struct CallBackTag>;
using UserId = Id<struct UserTag>;
using CommandId = Id<struct CommandTag>;
using HistoryEntryId = Id<struct HistoryEntryTag>;
using AgentTransitionId = Id<struct AgentTransitionTag>;

} // namespace barodesk::domain
