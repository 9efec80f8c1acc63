#pragma once

#include "engines/audio.h"

namespace barodesk::recording {

/// Lets two hear what one would: the recogniser and the recorder. As little as can be on the media thread.
class TapFanOut final : public engines::AudioTap
{
public:
    TapFanOut(engines::AudioTap &first, engines::AudioTap &second) : m_first(first), m_second(second) { } ///< They outlive it.

    void hear(engines::CallHandle call, engines::AudioLeg leg, std::span<const qint16> samples, int rate) noexcept override
    {
        m_first.hear(call, leg, samples, rate);
        m_second.hear(call, leg, samples, rate);
    }

private:
    engines::AudioTap &m_first;
    engines::AudioTap &m_second;
};

} // namespace barodesk::recording
