#include "models/bytefinder.h"

#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define BARODESK_SSE2
#endif

namespace barodesk::models {

qsizetype ByteFinder::find(QByteArrayView bytes, qsizetype from) const
{
    const qsizetype size = m_needle.size();
    const qsizetype end = bytes.size() - size; // The last place there is.
    if (size == 0 || from < 0)
        return -1;
    const char *const data = bytes.data();
    const auto isHere = [&](qsizetype place) { return std::memcmp(data + place, m_needle.constData(), size_t(size)) == 0; };
    qsizetype at = from;
#ifdef BARODESK_SSE2
    constexpr qsizetype Step = 16;
    const __m128i first = _mm_set1_epi8(m_needle.front());
    const __m128i last = _mm_set1_epi8(m_needle.back());
    for (; at + Step - 1 <= end; at += Step) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at));
        const __m128i there = _mm_loadu_si128(reinterpret_cast<const __m128i *>(data + at + size - 1));
        auto places = unsigned(_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(here, first), _mm_cmpeq_epi8(there, last))));
        for (; places != 0; places &= places - 1) {
            if (const qsizetype place = at + std::countr_zero(places); isHere(place))
                return place;
        }
    }
#endif
    for (; at <= end; ++at) {
        if (isHere(at))
            return at;
    }
    return -1;
}

} // namespace barodesk::models
