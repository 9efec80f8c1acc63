#pragma once

#include "recording/recordingerror.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <array>
#include <chrono>
#include <vector>

namespace barodesk::recording {

/// The loudness of a recording over time, for looking at: one peak of 0…255 a step and leg.
struct Waveform
{
    static constexpr std::chrono::milliseconds Step{50};

    std::chrono::milliseconds duration{};
    std::array<std::vector<quint8>, 2> peaks; ///< The citizen, the counsellor.
};

/// Decodes the whole: about a second for an hour. Any thread but the GUI's.
tl::expected<Waveform, RecordingError> waveformOf(const QByteArray &ogg);

} // namespace barodesk::recording
