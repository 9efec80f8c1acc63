#pragma once

#include "telephony/driftresampler.h"
#include "telephony/samplering.h"

#include <array>
#include <atomic>
#include <chrono>

namespace barodesk::telephony {

/// Samples from one clock to another. Between a sound card and a telephone's timer lie up to some hundred millionths; a plain queue
/// grows or runs dry by it. Here the reading side resamples by a deviation that keeps the delay at `target`, so in steady state nothing is
/// ever dropped, doubled or made up. Only what a clock cannot explain (a device that stalls) costs sound: when it runs dry there is
/// silence until `target` waits again, what exceeds `limit` is dropped down to `target`. The target follows the jerks of the devices: it
/// rises when little was left after a reading, before anything is lost, and sinks to where it began while there is plenty.
///
/// One writing and one reading thread; neither waits, neither allocates. Time is an argument.
class ElasticBuffer
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    struct Depth
    {
        int rate = 16'000;
        std::chrono::milliseconds target{40};  ///< Delay wished for, of which the blocks of both sides are a part.
        std::chrono::milliseconds ceiling{80}; ///< Up to where the target rises by itself.
        std::chrono::milliseconds limit{160};
    };

    /// What happened since it was made, and where it is now. Any thread.
    struct Figures
    {
        quint64 dropped = 0;   ///< Samples.
        quint64 underruns = 0; ///< Times it ran dry.
        double delay = 0;      ///< Milliseconds, smoothed.
        double target = 0;     ///< Milliseconds.
        double least = 0;      ///< Milliseconds that were left after a reading, the least of the last seconds.
        double deviation = 0;  ///< Parts of one.
    };

    explicit ElasticBuffer(Depth depth);

    void write(std::span<const qint16> samples, Instant now) noexcept; ///< Writing thread. What finds no room is dropped.
    size_t read(std::span<qint16> samples, Instant now) noexcept;      ///< Reading thread. Always fills; returns how many are sound.
    void forget() noexcept { m_forget.store(true); }                   ///< Any thread: what waits now is not given any more.

    size_t size() const noexcept { return m_ring.size(); }
    Figures figures() const noexcept;

private:
    double waiting(Instant now) const noexcept;
    void dropTo(double samples) noexcept;
    void steer(double waiting, size_t samples) noexcept;
    void followJerks(double passed) noexcept;
    size_t fill(std::span<qint16> samples) noexcept;
    void runDry() noexcept;

    const double m_rate;
    const double m_restTarget;
    const double m_ceiling;
    const double m_limit;
    SampleRing m_ring;
    std::atomic<qint64> m_writtenAt = 0; ///< Nanoseconds of the steady clock.
    std::atomic<bool> m_forget = false;

    // The reading thread's.
    DriftResampler m_resampler;
    std::array<qint16, 256> m_input{}; ///< Taken from the ring, not yet by the resampler.
    size_t m_inputBegin = 0;
    size_t m_inputEnd = 0;
    bool m_flowing = false;
    double m_target;
    double m_smoothed = 0;
    double m_drift = 0; ///< What the clocks seem to differ by: the integral part.
    size_t m_sinceTurn = 0;
    double m_least = 0; ///< Samples left after a reading, the least of this spell.
    double m_spell = 0; ///< Seconds since it began.
    double m_calm = 0;  ///< Seconds of spells in which plenty was left.

    std::atomic<quint64> m_dropped = 0;
    std::atomic<quint64> m_underruns = 0;
    std::atomic<float> m_shownDelay = 0;
    std::atomic<float> m_shownTarget = 0;
    std::atomic<float> m_shownLeast = 0;
    std::atomic<float> m_shownDeviation = 0;
};

} // namespace barodesk::telephony
