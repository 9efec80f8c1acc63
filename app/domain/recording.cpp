#include "domain/recording.h"

#include "domain/apply.h"
#include "domain/callcentre.h"

#include <algorithm>

namespace barodesk::domain {

const RecordingPauseReason *RecordingPolicy::pauseReason(const RecordingPauseCode &code) const
{
    const auto found = std::ranges::find(pauseReasons, code, &RecordingPauseReason::code);
    return found == pauseReasons.end() ? nullptr : &*found;
}

bool isRecorded(const CallCentre &centre, bool incoming, const QueueCode &queue)
{
    const Queue *through = queue.isEmpty() ? nullptr : centre.queue(queue);
    switch (centre.recording.mode) {
    case RecordingMode::Off: return false;
    case RecordingMode::Queues: return incoming && through && through->recorded;
    case RecordingMode::All: return !through || through->recorded;
    }
    Q_UNREACHABLE();
}

bool mayListen(const Actor &actor, const CallRecord &call)
{
    return actor.may(Permission::ListenToRecordings) || (call.handledBy == actor.user && actor.may(Permission::ReadPersonalData));
}

} // namespace barodesk::domain
