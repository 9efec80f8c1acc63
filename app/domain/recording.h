#pragma once

#include "domain/code.h"

#include <QList>
#include <QString>

#include <chrono>

namespace barodesk::domain {

struct Actor;
struct CallCentre;
struct CallRecord;

/// Which calls the city keeps the sound of.
enum class RecordingMode {
    Off,
    Queues, ///< What comes in through the city's queues, but for those that are left out (Queue::recorded).
    All,    ///< And what comes to an extension or is dialled by a desk; never talk between the city's own desks about a call.
};

/// Who tells the citizen that the call is recorded, before anybody speaks with them (개인정보 보호법 15, 통신비밀보호법 3).
enum class RecordingNotice {
    Exchange, ///< It has told every caller before it offers the call to a desk.
    Desk,     ///< The desk plays it into the call at the answer, before the microphone is heard.
};

struct RecordingPauseReason
{
    RecordingPauseCode code;
    QString name; ///< "결제·계좌 정보"
    friend bool operator==(const RecordingPauseReason &, const RecordingPauseReason &) = default;
};

struct RecordingPolicy
{
    RecordingMode mode = RecordingMode::Off;
    RecordingNotice notice = RecordingNotice::Desk;
    QList<RecordingPauseReason> pauseReasons; ///< For which a counsellor may stop it for a while; none: it cannot be stopped.

    const RecordingPauseReason *pauseReason(const RecordingPauseCode &code) const; ///< nullptr when unknown.
    friend bool operator==(const RecordingPolicy &, const RecordingPolicy &) = default;
};

/// A stretch of a recording that holds silence because the counsellor stopped it.
struct RecordingPause
{
    RecordingPauseCode reason;
    std::chrono::milliseconds from{}; ///< Since the recording's beginning.
    std::chrono::milliseconds to{};
    friend bool operator==(const RecordingPause &, const RecordingPause &) = default;
};

/// \param incoming it came from outside; \param queue empty: none of the city's
bool isRecorded(const CallCentre &centre, bool incoming, const QueueCode &queue);

/// One's own calls, or any with Permission::ListenToRecordings.
bool mayListen(const Actor &actor, const CallRecord &call);

} // namespace barodesk::domain
