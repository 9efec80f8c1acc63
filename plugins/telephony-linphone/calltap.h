#pragma once

#include "engines/audio.h"

#include <array>
#include <atomic>
#include <memory>

extern "C" {
typedef struct _LinphoneCall LinphoneCall;
}

namespace barodesk::linphone_plugin {

/// How loud the two legs of a call are; written on the media thread, read anywhere.
class CallLevels
{
public:
    void hear(engines::AudioLeg leg, std::span<const qint16> samples) noexcept;
    double level(engines::AudioLeg leg) const noexcept; ///< 0…1: −60 dBFS and less is 0, 0 dBFS is 1.

private:
    std::array<std::atomic<float>, 2> m_power{}; ///< Mean square of the last block, 1 at full scale.
};

/// Puts a listener behind the filters of a call's present audio stream: the remote leg after loss concealment, the local leg after
/// mute. Filters are made anew whenever a stream restarts: attach at each StreamsRunning; a filter already heard is left alone.
/// Core thread. `tap` may be null.
void attachTaps(LinphoneCall *call, engines::CallHandle handle, engines::AudioTap *tap, const std::shared_ptr<CallLevels> &levels);

} // namespace barodesk::linphone_plugin
