#pragma once

#include "domain/code.h"
#include "domain/phonenumber.h"
#include "domain/recording.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace barodesk::domain {

/// What follows a call that was talked in.
enum class AfterCallKind {
    None,             ///< Back to where the counsellor was.
    Optional,         ///< After-call work, ended at will; left out when another change was asked for during the call.
    Timed,            ///< It ends by itself after `limit`, or earlier at will.
    Required,         ///< It ends at will, and not before the call has its wrap-up code. With the code it is left out as Optional is.
    TimedNoEarlyExit, ///< It ends after `limit` and not before.
};

inline constexpr int AfterCallKindCount = int(AfterCallKind::TimedNoEarlyExit) + 1;

struct AfterCallPolicy
{
    AfterCallKind kind = AfterCallKind::Optional;
    std::chrono::seconds limit{0}; ///< Of the two timed kinds, else 0.
    friend bool operator==(const AfterCallPolicy &, const AfterCallPolicy &) = default;
};

bool isTimed(AfterCallKind kind);
/// Of two calls' policies the one that asks more, in the order of AfterCallKind; of two alike the longer.
AfterCallPolicy stricter(const AfterCallPolicy &a, const AfterCallPolicy &b);

/// A line of the city that several counsellors answer.
struct Queue
{
    QueueCode code;
    QString name;                      ///< "민원 대표"
    std::optional<PhoneNumber> number; ///< Always given: what the citizen dials, and by which a desk knows the queue of a call.
    AfterCallPolicy afterCall;
    std::chrono::seconds noAnswer{20}; ///< A desk that rings longer gives the call back and is taken off ready.
    QStringList teams;                 ///< Whose members answer it (User::team); empty: all teams.
    bool openAlways = false;           ///< Also outside the city's working hours: see Organisation::isOpen().
    std::chrono::seconds maxWait{180}; ///< After which the exchange tells a caller that everybody is busy.
    bool recorded = true;              ///< Where the city records at all (RecordingPolicy).
    friend bool operator==(const Queue &, const Queue &) = default;
};

/// Where a citizen is asked afterwards how it was: a call is handed to it, nobody there is asked first.
struct SatisfactionSurvey
{
    QString name;                      ///< "만족도 조사"
    std::optional<PhoneNumber> number; ///< Always given.
    friend bool operator==(const SatisfactionSurvey &, const SatisfactionSurvey &) = default;
};

struct NotReadyReason
{
    NotReadyReasonCode code;
    QString name; ///< "휴식"
    friend bool operator==(const NotReadyReason &, const NotReadyReason &) = default;
};

struct WrapUp
{
    WrapUpCode code;
    QString name; ///< "접수"
    friend bool operator==(const WrapUp &, const WrapUp &) = default;
};

/// Why a call may be ended against abuse (민원 처리에 관한 법률 시행령 4).
struct FairEndReason
{
    FairEndReasonCode code;
    QString name; ///< "욕설·폭언"
    friend bool operator==(const FairEndReason &, const FairEndReason &) = default;
};

/// How long a call may last before the counsellor is reminded. Since the answer.
struct Etiquette
{
    std::chrono::seconds firstWarning{15 * 60};
    std::chrono::seconds secondWarning{20 * 60};
    friend bool operator==(const Etiquette &, const Etiquette &) = default;
};

/// How the city's call centre works: part of the organisation, so that every desk has it offline too.
struct CallCentre
{
    QList<Queue> queues;
    QList<NotReadyReason> notReadyReasons;
    QList<WrapUp> wrapUps;
    QList<FairEndReason> fairEndReasons;
    Etiquette etiquette;
    RecordingPolicy recording;
    std::optional<SatisfactionSurvey> survey;

    const Queue *queue(const QueueCode &code) const;       ///< nullptr when unknown, as the others.
    const Queue *queueOfNumber(QStringView dialled) const; ///< As it was dialled, in any usual writing.
    const Queue *queueNamed(QStringView text) const;       ///< By code, name or number, as another exchange may write it.
    const NotReadyReason *notReadyReason(const NotReadyReasonCode &code) const;
    const WrapUp *wrapUp(const WrapUpCode &code) const;
    const FairEndReason *fairEndReason(const FairEndReasonCode &code) const;
    friend bool operator==(const CallCentre &, const CallCentre &) = default;
};

} // namespace barodesk::domain
