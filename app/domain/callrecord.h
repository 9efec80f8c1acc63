#pragma once

#include "domain/id.h"
#include "domain/phonenumber.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace barodesk::domain {

enum class Leg { Citizen, Counsellor };

/// One final stretch of speech, as it is kept: identifiers already masked (maskedIdentifiers()).
struct Utterance
{
    Leg leg = Leg::Citizen;
    QString text;
    std::chrono::milliseconds start{}; ///< Since the call was answered.
    std::chrono::milliseconds end{};
    friend bool operator==(const Utterance &, const Utterance &) = default;
};

enum class CallDirection { Incoming, Outgoing };
enum class CallResult { Answered, Missed, Refused, Failed, AnsweredElsewhere };

/// One call as it went. Written once, when it has ended; later only what may no longer be kept is taken out (PurgeCall).
struct CallRecord
{
    CallId id;
    quint64 version = 0;
    CallDirection direction = CallDirection::Incoming;
    CallResult result = CallResult::Answered;
    std::optional<PhoneNumber> number; ///< None: withheld, or no longer kept.
    QString displayName;               ///< What the peer called itself; untrusted text, at most 200 characters.
    QDateTime startedAt;
    std::optional<QDateTime> answeredAt;
    QDateTime endedAt;
    UserId handledBy;
    std::optional<CitizenId> citizen;
    QList<Utterance> transcript;
    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

} // namespace barodesk::domain
