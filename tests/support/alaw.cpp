#include "tests/support/alaw.h"

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

} // namespace barodesk::test
