#include "telephony/driftresampler.h"

#include <speex/speex_resampler.h>

#include <algorithm>
#include <cmath>

namespace barodesk::telephony {

namespace {

/// The ratio is a fraction over a prime: it never reduces, so speexdsp keeps one filter of one length and never allocates again. Steps of
/// 15 parts in a million; a greater denominator overflows within speexdsp 1.2.1, which then silently keeps the old ratio.
constexpr unsigned Denominator = 65'521;
constexpr int Quality = 4; // 64 taps: flat to 7.3 kHz at 16 kHz.

} // namespace

void DriftResampler::Destroy::operator()(SpeexResamplerState_ *state) const noexcept { speex_resampler_destroy(state); }

DriftResampler::DriftResampler(int rate) : m_rate(unsigned(rate))
{
    int error = RESAMPLER_ERR_SUCCESS;
    m_state.reset(speex_resampler_init_frac(1, Denominator + 1, Denominator, m_rate, m_rate, Quality, &error));
    Q_ASSERT(m_state && error == RESAMPLER_ERR_SUCCESS);
    setDeviation(Most); // The longest filter first: that is the last time it allocates.
    setDeviation(0);
}

DriftResampler::~DriftResampler() = default;

void DriftResampler::setDeviation(double deviation) noexcept
{
    m_deviation = std::clamp(deviation, -Most, Most);
    auto numerator = unsigned(std::lround((1 + m_deviation) * Denominator));
    if (numerator == Denominator)
        ++numerator; // 1:1 would reduce.
    if (numerator == m_numerator)
        return;
    m_numerator = numerator;
    speex_resampler_set_rate_frac(m_state.get(), numerator, Denominator, m_rate, m_rate);
}

DriftResampler::Step DriftResampler::process(std::span<const qint16> input, std::span<qint16> output) noexcept
{
    auto taken = spx_uint32_t(input.size());
    auto given = spx_uint32_t(output.size());
    speex_resampler_process_int(m_state.get(), 0, input.data(), &taken, output.data(), &given);
    return {.taken = taken, .given = given};
}

void DriftResampler::reset() noexcept { speex_resampler_reset_mem(m_state.get()); }

} // namespace barodesk::telephony
