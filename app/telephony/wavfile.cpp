#include "telephony/wavfile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <optional>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RiffHeader = 12;
constexpr qsizetype ChunkHeader = 8;
constexpr qsizetype FormatSize = 16;

struct Format
{
    int channels = 0;
    int rate = 0;
};

tl::unexpected<WavError> error(WavErrorCode code, const QString &detail) { return tl::unexpected(WavError{code, detail}); }

template <typename T> T little(const QByteArray &bytes, qsizetype offset) { return qFromLittleEndian<T>(bytes.constData() + offset); }

tl::expected<Format, WavError> parseFormat(const QByteArray &bytes, qsizetype offset, qsizetype size)
{
    constexpr int Pcm = 1;
    constexpr int Extensible = 0xfffe;
    if (size < FormatSize)
        return error(WavErrorCode::NotWav, u"fmt chunk at byte %1 has %2 bytes, wants 16"_s.arg(offset).arg(size));
    const int coding = little<quint16>(bytes, offset);
    const int bits = little<quint16>(bytes, offset + 14);
    const Format format{.channels = little<quint16>(bytes, offset + 2), .rate = int(little<quint32>(bytes, offset + 4))};
    if ((coding != Pcm && coding != Extensible) || bits != 16)
        return error(WavErrorCode::Unsupported, u"coding %1 with %2 bits at byte %3, wants 16-bit PCM"_s.arg(coding).arg(bits).arg(offset));
    if (format.channels < 1 || format.channels > 8 || format.rate < 4'000 || format.rate > 192'000)
        return error(WavErrorCode::Unsupported, u"%1 channels at %2 Hz"_s.arg(format.channels).arg(format.rate));
    return format;
}

Sound mixDown(const QByteArray &bytes, qsizetype offset, qsizetype size, const Format &format)
{
    Sound sound{.samples = {}, .rate = format.rate};
    const qsizetype frame = format.channels * qsizetype(sizeof(qint16));
    sound.samples.reserve(size_t(size / frame));
    for (qsizetype at = offset; at + frame <= offset + size; at += frame) {
        int sum = 0;
        for (int channel = 0; channel < format.channels; ++channel)
            sum += little<qint16>(bytes, at + channel * 2);
        sound.samples.push_back(qint16(sum / format.channels));
    }
    return sound;
}

} // namespace

tl::expected<Sound, WavError> parseWav(const QByteArray &bytes)
{
    if (bytes.size() < RiffHeader || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return error(WavErrorCode::NotWav, u"no RIFF/WAVE header in the first 12 bytes"_s);
    std::optional<Format> format;
    qsizetype at = RiffHeader;
    while (at + ChunkHeader <= bytes.size()) {
        const QByteArray id = bytes.mid(at, 4);
        const auto size = qsizetype(little<quint32>(bytes, at + 4));
        const qsizetype body = at + ChunkHeader;
        if (size > bytes.size() - body) {
            return error(WavErrorCode::Truncated,
                         u"chunk at byte %1 says %2 bytes, %3 are left"_s.arg(at).arg(size).arg(bytes.size() - body));
        }
        if (id == "fmt ") {
            const auto parsed = parseFormat(bytes, body, size);
            if (!parsed)
                return tl::unexpected(parsed.error());
            format = *parsed;
        } else if (id == "data") {
            if (!format)
                return error(WavErrorCode::NotWav, u"data chunk at byte %1 before any fmt chunk"_s.arg(at));
            return mixDown(bytes, body, size, *format);
        }
        at = body + size + (size & 1); // Chunks are padded to even sizes.
    }
    return error(WavErrorCode::NotWav, u"no data chunk up to byte %1"_s.arg(bytes.size()));
}

tl::expected<Sound, WavError> readWav(const QString &file)
{
    QFile wav(file);
    if (!wav.open(QIODevice::ReadOnly))
        return error(WavErrorCode::Unreadable, file + u": "_s + wav.errorString());
    return parseWav(wav.readAll());
}

QByteArray toWav(const Sound &sound)
{
    QByteArray wav;
    const auto add16 = [&wav](quint32 value) {
        const quint16 little = qToLittleEndian(quint16(value));
        wav.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    const auto add32 = [&wav](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        wav.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    const auto dataSize = quint32(sound.samples.size() * sizeof(qint16));
    wav.append("RIFF");
    add32(36 + dataSize);
    wav.append("WAVEfmt ");
    add32(FormatSize);
    add16(1);
    add16(1);
    add32(quint32(sound.rate));
    add32(quint32(sound.rate) * 2);
    add16(2);
    add16(16);
    wav.append("data");
    add32(dataSize);
    for (const qint16 sample : sound.samples)
        add16(quint16(sample));
    return wav;
}

Sound resampled(const Sound &sound, int rate)
{
    if (rate == sound.rate || sound.samples.empty() || sound.rate <= 0)
        return {.samples = sound.samples, .rate = rate};
    const double step = double(sound.rate) / rate;
    const auto last = std::ptrdiff_t(sound.samples.size()) - 1;
    Sound result{.samples = {}, .rate = rate};
    result.samples.reserve(size_t(double(sound.samples.size()) / step) + 1);
    for (size_t index = 0; double(index) * step <= double(last); ++index) {
        const double centre = double(index) * step;
        if (step <= 1) {
            const auto left = std::ptrdiff_t(centre);
            const double fraction = centre - double(left);
            const double value = (1 - fraction) * sound.samples[size_t(left)] + fraction * sound.samples[size_t(std::min(left + 1, last))];
            result.samples.push_back(qint16(std::lround(value)));
        } else {
            const auto begin = std::max<std::ptrdiff_t>(0, std::lround(centre - step / 2));
            const auto end = std::min(last + 1, std::max<std::ptrdiff_t>(begin + 1, std::lround(centre + step / 2)));
            double sum = 0;
            for (auto at = begin; at < end; ++at)
                sum += sound.samples[size_t(at)];
            result.samples.push_back(qint16(std::lround(sum / double(end - begin))));
        }
    }
    return result;
}

} // namespace barodesk::telephony
