#include "recording/legline.h"

#include <speex/speex_resampler.h>

#include <algorithm>

namespace barodesk::recording {

namespace {

constexpr int Quality = 5;
constexpr qint64 GapTolerated = TalkRate / 5;  ///< Behind by more is a pause of the stream.
constexpr qint64 LeadTolerated = TalkRate / 2; ///< Ahead by more is a clock that runs wild.

} // namespace

void LegLine::Destroy::operator()(SpeexResamplerState_ *state) const noexcept { speex_resampler_destroy(state); }

LegLine::LegLine() = default;
LegLine::~LegLine() = default;
LegLine::LegLine(LegLine &&) noexcept = default;
LegLine &LegLine::operator=(LegLine &&) noexcept = default;

std::vector<qint16> LegLine::resampled(std::span<const qint16> samples, int rate)
{
    if (rate != m_rate) {
        m_rate = rate;
        m_resampler.reset();
        if (rate != TalkRate)
            m_resampler.reset(speex_resampler_init(1, spx_uint32_t(rate), TalkRate, Quality, nullptr));
    }
    if (!m_resampler)
        return {samples.begin(), samples.end()};
    std::vector<qint16> out(samples.size() * TalkRate / size_t(rate) + 64);
    auto taken = spx_uint32_t(samples.size());
    auto given = spx_uint32_t(out.size());
    speex_resampler_process_int(m_resampler.get(), 0, samples.data(), &taken, out.data(), &given);
    out.resize(given);
    return out;
}

void LegLine::append(std::span<const qint16> samples, int rate, qint64 endsAt)
{
    if (samples.empty() || rate < 4'000 || rate > 96'000)
        return;
    const std::vector<qint16> frames = resampled(samples, rate);
    const auto count = qint64(frames.size());
    const qint64 behind = endsAt - count - end();
    if (behind > GapTolerated)
        m_samples.insert(m_samples.end(), size_t(behind), 0);
    else if (behind < -LeadTolerated)
        return;
    m_samples.insert(m_samples.end(), frames.begin(), frames.end());
}

void LegLine::take(std::span<qint16> frames)
{
    const size_t there = std::min(frames.size(), m_samples.size());
    std::copy_n(m_samples.begin(), there, frames.begin());
    std::fill(frames.begin() + std::ptrdiff_t(there), frames.end(), qint16(0));
    m_samples.erase(m_samples.begin(), m_samples.begin() + std::ptrdiff_t(there));
    m_begin += qint64(frames.size());
}

} // namespace barodesk::recording
