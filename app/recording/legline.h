#pragma once

#include "recording/talksound.h"

#include <QtGlobal>

#include <deque>
#include <memory>
#include <span>
#include <vector>

struct SpeexResamplerState_;

namespace barodesk::recording {

/// One leg of a talk on its way to the recording: brought to TalkRate and to its place in time. Small unevenness of arrival is not
/// followed, as the engine's clock is steady; a pause of the stream (hold, a lost connection) becomes silence of its length. Pure; one
/// thread.
class LegLine
{
public:
    LegLine();
    ~LegLine();
    LegLine(LegLine &&) noexcept;
    LegLine &operator=(LegLine &&) noexcept;

    /// \param endsAt when the last of these samples was heard, in frames of TalkRate since the recording began
    void append(std::span<const qint16> samples, int rate, qint64 endsAt);
    qint64 end() const { return m_begin + qint64(m_samples.size()); } ///< Frames known, from the beginning.

    /// Takes the next frames; what is not there is silence, and what comes later for that time is left out.
    void take(std::span<qint16> frames);

private:
    struct Destroy
    {
        void operator()(SpeexResamplerState_ *state) const noexcept;
    };

    std::vector<qint16> resampled(std::span<const qint16> samples, int rate);

    std::unique_ptr<SpeexResamplerState_, Destroy> m_resampler; ///< Null: the rate is ours.
    int m_rate = TalkRate;
    std::deque<qint16> m_samples;
    qint64 m_begin = 0; ///< The frame m_samples begins with: what was taken ends there.
};

} // namespace barodesk::recording
