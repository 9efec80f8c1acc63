#include "telephony/elasticbuffer.h"

#include <algorithm>
#include <cmath>

namespace barodesk::telephony {

namespace {

using Seconds = std::chrono::duration<double>;

// A PI controller over the delay. With Frequency² = Integral and Proportional = 2 · Frequency it is critically damped: a clock that is
// 0.3 % off moves the delay by 7 ms at most, and the pitch changes too slowly to be heard.
constexpr double Frequency = 0.15; // Radians a second.
constexpr double Proportional = 2 * Frequency;
constexpr double Integral = Frequency * Frequency;
constexpr double Smoothing = 0.5;      // Seconds: blocks come in jerks, clocks do not.
constexpr double TurnEvery = 0.05;     // Seconds between changes of the resampler.
constexpr double LongestPause = 0.1;   // Seconds a writer may be silent and still be thought at work.
constexpr double TargetStep = 0.02;    // Seconds the target rises when it ran dry.
constexpr double TargetSinks = 0.0002; // Seconds a second it sinks when the devices have been calm.
constexpr double Spell = 5;            // Seconds after which the jerks of the devices are looked at.
constexpr double Scarce = 0.008;       // Seconds: the target rises until so much is left at the worst moment…
constexpr double Plenty = 0.014;       // …and sinks only while more than this was left,
constexpr double Calm = 30;            // for so many seconds.

double samplesOf(std::chrono::milliseconds span, int rate) { return Seconds(span).count() * rate; }

qint64 nanoseconds(ElasticBuffer::Instant now)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now.time_since_epoch()).count();
}

} // namespace

ElasticBuffer::ElasticBuffer(Depth depth)
    : m_rate(depth.rate),
      m_restTarget(samplesOf(depth.target, depth.rate)),
      m_ceiling(samplesOf(depth.ceiling, depth.rate)),
      m_limit(samplesOf(depth.limit, depth.rate)),
      m_ring(size_t(2 * samplesOf(depth.limit, depth.rate))),
      m_resampler(depth.rate),
      m_target(m_restTarget)
{
}

void ElasticBuffer::write(std::span<const qint16> samples, Instant now) noexcept
{
    const size_t written = m_ring.write(samples);
    m_writtenAt.store(nanoseconds(now), std::memory_order_release);
    if (written < samples.size())
        m_dropped.fetch_add(samples.size() - written, std::memory_order_relaxed);
}

/// What waits, counting what the writer's clock has made since its last block: without it the delay would seem to jump whenever the
/// blocks of both sides slide past each other.
double ElasticBuffer::waiting(Instant now) const noexcept
{
    qint64 writtenAt = m_writtenAt.load(std::memory_order_acquire);
    size_t inRing = m_ring.size();
    if (const qint64 again = m_writtenAt.load(std::memory_order_acquire); again != writtenAt) { // In between a block came.
        writtenAt = again;
        inRing = m_ring.size();
    }
    const double pause = std::clamp(double(nanoseconds(now) - writtenAt) * 1e-9, 0.0, LongestPause);
    return double(inRing + m_inputEnd - m_inputBegin) + pause * m_rate;
}

void ElasticBuffer::dropTo(double samples) noexcept
{
    const double excess = double(m_ring.size()) - samples;
    if (excess > 0)
        m_dropped.fetch_add(m_ring.skip(size_t(excess)), std::memory_order_relaxed);
}

size_t ElasticBuffer::read(std::span<qint16> samples, Instant now) noexcept
{
    if (m_forget.exchange(false)) {
        m_ring.skip(m_ring.capacity());
        m_inputBegin = m_inputEnd = 0;
        m_flowing = false;
        m_resampler.reset();
    }
    const double before = waiting(now);
    const double begins = m_target + double(samples.size());
    if (!m_flowing && before >= begins && m_ring.size() >= samples.size()) {
        m_flowing = true;
        dropTo(double(m_ring.size()) - (before - begins)); // Nothing is heard yet: begin with the delay that is to stay.
        m_smoothed = m_target;
        m_sinceTurn = 0;
        m_spell = m_calm = 0;
        m_least = m_target;
    } else if (before > m_limit) {
        dropTo(m_target);
        m_smoothed = m_target;
    }
    size_t given = 0;
    if (m_flowing) {
        given = fill(samples);
        if (given == samples.size())
            steer(waiting(now), samples.size());
        else
            runDry();
    }
    std::fill(samples.begin() + std::ptrdiff_t(given), samples.end(), qint16(0));
    return given;
}

size_t ElasticBuffer::fill(std::span<qint16> samples) noexcept
{
    size_t given = 0;
    while (given < samples.size()) {
        if (m_inputBegin == m_inputEnd) {
            m_inputBegin = 0;
            m_inputEnd = m_ring.read(std::span(m_input).first(std::min(m_input.size(), samples.size() - given)));
            if (m_inputEnd == 0)
                break;
        }
        const auto step = m_resampler.process(std::span(m_input).subspan(m_inputBegin, m_inputEnd - m_inputBegin), samples.subspan(given));
        m_inputBegin += step.taken;
        given += step.given;
    }
    return given;
}

void ElasticBuffer::runDry() noexcept
{
    m_flowing = false;
    m_resampler.reset();
    m_underruns.fetch_add(1, std::memory_order_relaxed);
    m_target = std::min(m_target + TargetStep * m_rate, m_ceiling);
}

void ElasticBuffer::followJerks(double passed) noexcept
{
    m_least = std::min(m_least, double(m_ring.size() + m_inputEnd - m_inputBegin));
    m_spell += passed;
    if (m_spell >= Spell) {
        const double left = m_least / m_rate;
        if (left < Scarce)
            m_target = std::min(m_target + (Scarce - left) * m_rate, std::max(m_target, m_ceiling));
        m_calm = left > Plenty ? m_calm + m_spell : 0;
        m_shownLeast.store(float(left * 1000), std::memory_order_relaxed);
        m_spell = 0;
        m_least = m_limit;
    }
    if (m_calm >= Calm)
        m_target = std::max(m_restTarget, m_target - passed * TargetSinks * m_rate);
}

void ElasticBuffer::steer(double waiting, size_t samples) noexcept
{
    const double passed = double(samples) / m_rate;
    m_smoothed += (waiting - m_smoothed) * std::min(1.0, passed / Smoothing);
    followJerks(passed);
    const double error = (m_smoothed - m_target) / m_rate;
    const double wish = std::clamp(Proportional * error + m_drift, -DriftResampler::Most, DriftResampler::Most);
    if (std::abs(wish) < DriftResampler::Most) // Else it would learn what is not the clock's.
        m_drift = std::clamp(m_drift + Integral * error * passed, -DriftResampler::Most, DriftResampler::Most);
    m_sinceTurn += samples;
    if (double(m_sinceTurn) >= TurnEvery * m_rate) {
        m_sinceTurn = 0;
        m_resampler.setDeviation(wish);
        m_shownDelay.store(float(m_smoothed * 1000 / m_rate), std::memory_order_relaxed);
        m_shownTarget.store(float(m_target * 1000 / m_rate), std::memory_order_relaxed);
        m_shownDeviation.store(float(wish), std::memory_order_relaxed);
    }
}

ElasticBuffer::Figures ElasticBuffer::figures() const noexcept
{
    return {.dropped = m_dropped.load(std::memory_order_relaxed),
            .underruns = m_underruns.load(std::memory_order_relaxed),
            .delay = m_shownDelay.load(std::memory_order_relaxed),
            .target = m_shownTarget.load(std::memory_order_relaxed),
            .least = m_shownLeast.load(std::memory_order_relaxed),
            .deviation = m_shownDeviation.load(std::memory_order_relaxed)};
}

} // namespace barodesk::telephony
