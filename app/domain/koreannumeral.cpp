#include "domain/koreannumeral.h"

#include "domain/koreannumber.h"

#include <algorithm>
#include <array>

namespace barodesk::domain {
namespace {

int powerOf(QChar c)
{
    switch (c.unicode()) {
    case u'십': return 10;
    case u'백': return 100;
    case u'천': return 1000;
    default: return 0;
    }
}

/// The longest Sino-Korean number below 10,000 at the front.
Numeral belowTenThousand(QStringView text)
{
    Numeral numeral;
    int limit = 10'000;
    while (numeral.length < text.size()) {
        const QChar c = text[numeral.length];
        if (const int power = powerOf(c); power > 0 && power < limit) {
            numeral.value += power;
            limit = power;
            ++numeral.length;
            continue;
        }
        const auto digit = spokenDigit(c);
        if (!digit || *digit == 0 || limit == 1)
            break;
        const int power = numeral.length + 1 < text.size() ? powerOf(text[numeral.length + 1]) : 0;
        const bool scaled = power > 0 && power < limit;
        numeral.value += *digit * (scaled ? power : 1);
        numeral.length += scaled ? 2 : 1;
        limit = scaled ? power : 1;
    }
    return numeral;
}

struct NativeWord
{
    QStringView word;
    int value;
};
constexpr std::array NativeOnes{
    NativeWord{u"하나", 1}, NativeWord{u"한", 1},   NativeWord{u"둘", 2},   NativeWord{u"두", 2},   NativeWord{u"셋", 3},
    NativeWord{u"세", 3},   NativeWord{u"넷", 4},   NativeWord{u"네", 4},   NativeWord{u"다섯", 5}, NativeWord{u"여섯", 6},
    NativeWord{u"일곱", 7}, NativeWord{u"여덟", 8}, NativeWord{u"아홉", 9},
};
constexpr std::array NativeTens{
    NativeWord{u"열", 10}, NativeWord{u"스물", 20}, NativeWord{u"스무", 20}, NativeWord{u"서른", 30}, NativeWord{u"마흔", 40},
    NativeWord{u"쉰", 50}, NativeWord{u"예순", 60}, NativeWord{u"일흔", 70}, NativeWord{u"여든", 80}, NativeWord{u"아흔", 90},
};

} // namespace

std::optional<int> spokenDigit(QChar c)
{
    constexpr std::u16string_view syllables = u"공일이삼사오육칠팔구";
    if (const size_t value = syllables.find(c.unicode()); value != std::u16string_view::npos)
        return int(value);
    if (c == u'영')
        return 0;
    return c == u'륙' ? std::optional(6) : std::nullopt;
}

Numeral sinoNumeral(QStringView text)
{
    Numeral high = belowTenThousand(text);
    if (high.length >= text.size() || text[high.length] != u'만')
        return high;
    const int tenThousands = high.length == 0 ? 1 : high.value;
    const Numeral low = belowTenThousand(text.sliced(high.length + 1));
    return {tenThousands * 10'000 + low.value, high.length + 1 + low.length};
}

Numeral nativeNumeral(QStringView text)
{
    Numeral numeral;
    const auto take = [&](const auto &words) {
        for (const NativeWord &entry : words) {
            if (text.sliced(numeral.length).startsWith(entry.word)) {
                numeral.value += entry.value;
                numeral.length += entry.word.size();
                return;
            }
        }
    };
    take(NativeTens);
    take(NativeOnes);
    return numeral;
}

std::optional<int> sinoKoreanNumber(QStringView text)
{
    const Numeral numeral = sinoNumeral(text);
    if (text.size() == 1 && (text == u"영" || text == u"공"))
        return 0;
    return numeral.length > 0 && numeral.length == text.size() ? std::optional(numeral.value) : std::nullopt;
}

std::optional<int> nativeKoreanNumber(QStringView text)
{
    const Numeral numeral = nativeNumeral(text);
    return numeral.length > 0 && numeral.length == text.size() ? std::optional(numeral.value) : std::nullopt;
}

} // namespace barodesk::domain
