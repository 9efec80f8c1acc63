#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace barodesk::telephony {

/// Sound in memory: one channel of 16-bit samples.
struct Sound
{
    std::vector<qint16> samples;
    int rate = 0;
};

enum class WavErrorCode { Unreadable, NotWav, Unsupported, Truncated };

struct WavError
{
    WavErrorCode code = WavErrorCode::NotWav;
    QString detail; ///< What was wrong and at which byte, or the system's words.
};

/// Reads RIFF/WAVE with 16-bit PCM of 1–8 channels (mixed down to one) and 4,000–192,000 samples a second.
tl::expected<Sound, WavError> parseWav(const QByteArray &bytes);
tl::expected<Sound, WavError> readWav(const QString &file);
QByteArray toWav(const Sound &sound);

/// `sound` at another rate, by linear interpolation after averaging over the step when going down. Good enough for speech.
Sound resampled(const Sound &sound, int rate);

} // namespace barodesk::telephony
