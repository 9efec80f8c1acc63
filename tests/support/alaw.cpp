#include "tests/support/alaw.h"

#include "telephony/wavfile.h"

#include <algorithm>
#include <bit>

namespace barodesk::test {

quint8 toALaw(qint16 sample)
{
    constexpr int EvenBits = 0x55;
    const bool positive = sample >= 0;
    const int magnitude = (positive ? sample : -1 - sample) >> 3; // 12 bits.
    const int segment = magnitude < 32 ? 0 : int(std::bit_width(unsigned(magnitude))) - 5;
    const int mantissa = (magnitude >> std::max(segment, 1)) & 0x0f;
    const int code = (segment << 4) | mantissa | (positive ? 0x80 : 0);
    return quint8(code ^ EvenBits);
}

tl::expected<QByteArray, QString> readALaw(const QString &wavFile)
{
    const auto read = telephony::readWav(wavFile);
    if (!read)
        return tl::unexpected(QString(wavFile + QStringLiteral(": ") + read.error().detail));
    QByteArray encoded;
    for (const qint16 sample : telephony::resampled(*read, ALawRate).samples)
        encoded.append(char(toALaw(sample)));
    return encoded;
}

} // namespace barodesk::test
