#pragma once

#include "api/errorcode.h"
#include "api/wirerecording.h"
#include "domain/agentstate.h"
#include "domain/callcentre.h"
#include "domain/command.h"
#include "domain/escalationrule.h"
#include "domain/listenway.h"
#include "domain/refusal.h"
#include "domain/texttemplate.h"

#include <optional>
#include <span>

/// The enumerations on the wire: one word for each value, one table for each enumeration. The words are stored and sent: they
/// are added to, never changed.
namespace barodesk::api {

enum class CommandStatus { Accepted, Refused, Mismatch };
enum class SipTransport { Udp, Tcp, Tls };
/// What the exchange tells of a call in a queue. Redirected: it left the queue in another way (closed, overflow, call-back).
/// Whether a colleague can be called now; why not is nobody's business but the supervisor's.
enum class PresenceWord { Free, Busy, Away };
enum class QueueEventKind { Enqueued, Offered, Returned, Answered, Abandoned, Redirected };
/// Where a call of a queue is. The last three are final.
enum class QueueCallState { Waiting, Offered, Answered, Abandoned, Redirected };

template <typename E> struct Word
{
    E value;
    QLatin1StringView word;
};
template <typename E> Word(E, QLatin1StringView) -> Word<E>; // For compilers without P1816, clang before 17.

/// The table of an enumeration, every value once. Specialised for each that travels.
template <typename E> std::span<const Word<E>> words();

template <> std::span<const Word<domain::AfterCallKind>> words();
template <> std::span<const Word<domain::AgentChange>> words();
template <> std::span<const Word<domain::AgentState>> words();
template <> std::span<const Word<domain::AttachmentPurpose>> words();
template <> std::span<const Word<domain::CallBackReason>> words();
template <> std::span<const Word<domain::CallBackResult>> words();
template <> std::span<const Word<domain::CallBackState>> words();
template <> std::span<const Word<domain::CallDirection>> words();
template <> std::span<const Word<domain::CallResult>> words();
template <> std::span<const Word<domain::Channel>> words();
template <> std::span<const Word<domain::CommandKind>> words();
template <> std::span<const Word<domain::ComplaintState>> words();
template <> std::span<const Word<domain::EntityKind>> words();
template <> std::span<const Word<domain::EscalationTrigger>> words();
template <> std::span<const Word<domain::ExtensionKind>> words();
template <> std::span<const Word<domain::Holiday::Kind>> words();
template <> std::span<const Word<domain::Leg>> words();
template <> std::span<const Word<domain::LegalType>> words();
template <> std::span<const Word<domain::LinkKind>> words();
template <> std::span<const Word<domain::ObstacleKind>> words();
template <> std::span<const Word<domain::ListenWay>> words();
template <> std::span<const Word<domain::RecordingMode>> words();
template <> std::span<const Word<domain::RecordingNotice>> words();
template <> std::span<const Word<domain::Role>> words();
template <> std::span<const Word<domain::Rule>> words();
template <> std::span<const Word<domain::SystemReason>> words();
template <> std::span<const Word<domain::TemplateUse>> words();
template <> std::span<const Word<domain::Urgency>> words();
template <> std::span<const Word<domain::Verdict>> words();
template <> std::span<const Word<CommandStatus>> words();
template <> std::span<const Word<ErrorCode>> words();
template <> std::span<const Word<PresenceWord>> words();
template <> std::span<const Word<QueueCallState>> words();
template <> std::span<const Word<QueueEventKind>> words();
template <> std::span<const Word<RecordingState>> words();
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
