#pragma once

#include "api/errorcode.h"
#include "domain/command.h"
#include "domain/refusal.h"

#include <optional>
#include <span>

/// The enumerations on the wire: one word for each value, one table for each enumeration. The words are stored and sent: they
/// are added to, never changed.
namespace barodesk::api {

enum class CommandStatus { Accepted, Refused, Mismatch };
enum class SipTransport { Udp, Tcp, Tls };

template <typename E> struct Word
{
    E value;
    QLatin1StringView word;
};
template <typename E> Word(E, QLatin1StringView) -> Word<E>; // For compilers without P1816, clang before 17.

/// The table of an enumeration, every value once. Specialised for each that travels.
template <typename E> std::span<const Word<E>> words();

template <> std::span<const Word<domain::CallBackReason>> words();
template <> std::span<const Word<domain::CallBackResult>> words();
template <> std::span<const Word<domain::CallBackState>> words();
template <> std::span<const Word<domain::CallDirection>> words();
template <> std::span<const Word<domain::CallResult>> words();
template <> std::span<const Word<domain::Channel>> words();
template <> std::span<const Word<domain::CommandKind>> words();
template <> std::span<const Word<domain::ComplaintState>> words();
template <> std::span<const Word<domain::EntityKind>> words();
template <> std::span<const Word<domain::Holiday::Kind>> words();
template <> std::span<const Word<domain::Leg>> words();
template <> std::span<const Word<domain::LegalType>> words();
template <> std::span<const Word<domain::Role>> words();
template <> std::span<const Word<domain::Rule>> words();
template <> std::span<const Word<domain::Urgency>> words();
template <> std::span<const Word<CommandStatus>> words();
template <> std::span<const Word<ErrorCode>> words();
template <> std::span<const Word<SipTransport>> words();

template <typename E> QString wordOf(E value)
{
    for (const Word<E> &entry : words<E>()) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

template <typename E> std::optional<E> valueOf(QStringView word)
{
    for (const Word<E> &entry : words<E>()) {
        if (word == entry.word)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace barodesk::api
