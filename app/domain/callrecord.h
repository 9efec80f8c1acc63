#pragma once

#include "domain/code.h"
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

/// A call ended by the counsellor against abuse: warned, with the reason told, ended (민원 처리에 관한 법률 시행령 4).
struct FairEnd
{
    QDateTime warnedAt;
    FairEndReasonCode reason;
    friend bool operator==(const FairEnd &, const FairEnd &) = default;
};

/// One call as it went. Written when it has ended; later only the wrap-up code follows, and what may no longer be kept is taken out
/// (PurgeCall). Complaints name their call, not the other way round.
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
    QueueCode queue;                    ///< Empty: it came to the extension itself, or was made here.
    std::optional<PhoneNumber> dialled; ///< Which of our numbers was called.
    WrapUpCode wrapUp;                  ///< Empty: not given.
    std::optional<FairEnd> fairEnd;
    friend bool operator==(const CallRecord &, const CallRecord &) = default;
};

} // namespace barodesk::domain
