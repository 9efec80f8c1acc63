#include "recording/waveform.h"

#include "recording/talkdecoder.h"

#include <algorithm>
#include <cmath>

namespace barodesk::recording {

tl::expected<Waveform, RecordingError> waveformOf(const QByteArray &ogg)
{
    auto decoder = TalkDecoder::open(ogg);
    if (!decoder)
        return tl::unexpected(decoder.error());
    Waveform waveform;
    waveform.duration = (*decoder)->duration();
    constexpr size_t StepFrames = size_t(TalkDecoder::Rate) * size_t(Waveform::Step.count()) / 1000;
    std::vector<qint16> talk(TalkDecoder::Rate / 5 * 2);
    std::array<int, 2> loudest{};
    size_t inStep = 0;
    const auto close = [&] {
        for (size_t leg = 0; leg < 2; ++leg) {
            // Speech spans a wide range of loudness: the root shows the quiet of it too.
            waveform.peaks[leg].push_back(quint8(std::lround(std::sqrt(std::min(loudest[leg], 32767) / 32767.0) * 255)));
        }
        loudest = {};
        inStep = 0;
    };
    while (const size_t frames = (*decoder)->read(talk)) {
        for (size_t frame = 0; frame < frames; ++frame) {
            for (size_t leg = 0; leg < 2; ++leg)
                loudest[leg] = std::max(loudest[leg], std::abs(int(talk[frame * 2 + leg])));
            if (++inStep == StepFrames)
                close();
        }
    }
    if (inStep > 0)
        close();
    return waveform;
}

} // namespace barodesk::recording
