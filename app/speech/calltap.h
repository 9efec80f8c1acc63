#pragma once

#include "speech/blockring.h"

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace barodesk::speech {

/// Takes the audio of up to MaxCalls calls from the media thread into rings the speech thread empties. hear() neither waits nor
/// allocates; what finds no room is counted and left out.
class CallTap final : public engines::AudioTap
{
public:
    static constexpr size_t MaxCalls = 6;
    using Ring = BlockRing<512>; ///< Ten seconds in blocks of 20 ms.

    CallTap();
    ~CallTap() override;

    void hear(engines::CallHandle call, engines::AudioLeg leg, std::span<const qint16> samples, int rate) noexcept override;

    /// From now on the call's audio is kept. False when MaxCalls are listened to already. GUI thread.
    bool listen(engines::CallHandle call);
    void ignore(engines::CallHandle call); ///< GUI thread. What is in the ring stays until it is read.

    /// The ring of a call that was listened to, also after ignore() as long as nobody took its place. Speech thread.
    Ring *ring(engines::CallHandle call, engines::AudioLeg leg);

    quint64 lostSamples() const { return m_lost.load(std::memory_order_relaxed); } ///< Any thread.

private:
    struct Leg
    {
        Ring ring;
        quint32 lost = 0; ///< Media thread only.
    };
    struct Slot
    {
        std::atomic<engines::CallHandle> listening = 0; ///< 0: hear() passes by.
        std::atomic<engines::CallHandle> owner = 0;     ///< Whose audio the rings hold or held last.
        /// Made when the place is first taken, before `listening` says so: six of them are four megabytes, and most desks have one call.
        std::unique_ptr<std::array<Leg, 2>> legs;
    };

    std::array<Slot, MaxCalls> m_slots;
    std::atomic<quint64> m_lost = 0;
};

} // namespace barodesk::speech
