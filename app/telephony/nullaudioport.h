#pragma once

#include "engines/audio.h"

#include <algorithm>

namespace barodesk::telephony {

/// A headset that is not there: silence in, nothing out.
class NullAudioPort final : public engines::AudioPort
{
public:
    void readMicrophone(std::span<qint16> samples) noexcept override { std::ranges::fill(samples, qint16(0)); }
    void writeLoudspeaker(std::span<const qint16>) noexcept override { }
};

} // namespace barodesk::telephony
