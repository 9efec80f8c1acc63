#include "domain/koreannumber.h"

#include "domain/phonenumber.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace barodesk::domain {
namespace {

std::optional<int> digitOf(QChar c)
{
    constexpr std::u16string_view syllables = u"공일이삼사오육칠팔구";
    if (const size_t value = syllables.find(c.unicode()); value != std::u16string_view::npos)
        return int(value);
    if (c == u'영')
        return 0;
    return c == u'륙' ? std::optional(6) : std::nullopt;
}

struct Reading
{
    int value = 0;
    qsizetype length = 0; ///< Syllables read; 0: no number here.
};

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
Reading readBelowTenThousand(QStringView text)
{
    Reading reading;
    int limit = 10'000;
    while (reading.length < text.size()) {
        const QChar c = text[reading.length];
        if (const int power = powerOf(c); power > 0 && power < limit) {
            reading.value += power;
            limit = power;
            ++reading.length;
            continue;
        }
        const auto digit = digitOf(c);
        if (!digit || *digit == 0 || limit == 1)
            break;
        const int power = reading.length + 1 < text.size() ? powerOf(text[reading.length + 1]) : 0;
        const bool scaled = power > 0 && power < limit;
        reading.value += *digit * (scaled ? power : 1);
        reading.length += scaled ? 2 : 1;
        limit = scaled ? power : 1;
    }
    return reading;
}

Reading readSino(QStringView text)
{
    Reading high = readBelowTenThousand(text);
    if (high.length >= text.size() || text[high.length] != u'만')
        return high;
    const int tenThousands = high.length == 0 ? 1 : high.value;
    const Reading low = readBelowTenThousand(text.sliced(high.length + 1));
    return {tenThousands * 10'000 + low.value, high.length + 1 + low.length};
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

Reading readNative(QStringView text)
{
    Reading reading;
    const auto take = [&](const auto &words) {
        for (const NativeWord &entry : words) {
            if (text.sliced(reading.length).startsWith(entry.word)) {
                reading.value += entry.value;
                reading.length += entry.word.size();
                return;
            }
        }
    };
    take(NativeTens);
    take(NativeOnes);
    return reading;
}

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.startsWith(word); });
}
bool endsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.endsWith(word); });
}

/// Whether this may follow a unit or a house number in one word: nothing, a particle, an ending, a mark.
bool isEnding(QStringView rest)
{
    if (rest.isEmpty() || !rest.front().isLetter())
        return true;
    if (startsWithAny(rest, {u"요일", u"이사", u"가구", u"가게", u"나무", u"도로", u"도시", u"의원"}))
        return false;
    return startsWithAny(rest, {u"에", u"까지", u"부터", u"쯤",   u"경", u"정도", u"이",   u"가", u"은",     u"는",   u"을",
                                u"를", u"도",   u"로",   u"으로", u"의", u"만",   u"인데", u"인", u"입니다", u"예요", u"요",
                                u"나", u"고",   u"앞",   u"뒤",   u"옆", u"쪽",   u"짜리", u"씩", u"안",     u"동안", u"반",
                                u"전", u"후",   u"하고", u"랑",   u"과", u"와",   u"라",   u"째", u"건너"});
}

enum class Unit { Other, Month, Hour };

struct Match
{
    qsizetype unitStart = 0; ///< Everything from the number to here becomes `digits`.
    qsizetype end = 0;       ///< Behind the unit.
    QString digits;
    Unit unit = Unit::Other;
};

/// Walks word by word, as every rule begins at the start of a word.
class Writer
{
public:
    explicit Writer(QStringView source) : m_source(source) { }

    TextWithDigits run()
    {
        while (m_position < m_source.size()) {
            if (m_source[m_position].isSpace()) {
                copy(1);
                continue;
            }
            const qsizetype wordStart = m_position;
            if (!writePhoneNumber() && !writeUnits() && !writeNumberedLane() && !writeHouseNumber()) {
                m_lastUnit.reset();
                copy(wordEnd(m_position) - m_position);
            }
            m_previousWord = m_source.sliced(wordStart, m_position - wordStart);
            if (const qsizetype space = m_previousWord.lastIndexOf(u' '); space >= 0)
                m_previousWord = m_previousWord.sliced(space + 1);
        }
        return std::move(m_result);
    }

private:
    qsizetype wordEnd(qsizetype from) const
    {
        while (from < m_source.size() && !m_source[from].isSpace())
            ++from;
        return from;
    }
    qsizetype nextWord(qsizetype from) const
    {
        while (from < m_source.size() && m_source[from].isSpace())
            ++from;
        return from;
    }
    QStringView wordAt(qsizetype from) const { return m_source.sliced(from, wordEnd(from) - from); }

    void copy(qsizetype count)
    {
        m_result.text += m_source.sliced(m_position, count);
        m_position += count;
    }
    void replace(qsizetype count, const QString &digits)
    {
        m_result.spans.append({m_position, count, m_result.text.size(), digits.size()});
        m_result.text += digits;
        m_position += count;
    }

    // --- Digit by digit ---

    bool writePhoneNumber()
    {
        constexpr int Fewest = 7;
        constexpr int Most = 19; // A card number: written down so that masking finds it.
        QStringList groups;
        qsizetype end = m_position;
        qsizetype total = 0;
        for (qsizetype at = m_position; at < m_source.size();) {
            const QStringView word = wordAt(at);
            QString digits;
            for (const QChar c : word) {
                const auto digit = digitOf(c);
                if (!digit)
                    break;
                digits += QString::number(*digit);
            }
            const QStringView rest = word.sliced(digits.size());
            if (digits.isEmpty()) {
                if (groups.isEmpty() || (word != u"에" && word != u"다시" && word != u"대시"))
                    break;
                at = nextWord(at + word.size());
                continue;
            }
            // "구팔팔사" + "이에요": the last digit is the ending's first syllable.
            const qsizetype whole = groups.isEmpty() ? 11 : 4;
            const bool borrowed = !rest.isEmpty() && rest != u"에" && digits.size() == whole + 1 && digits.endsWith(u'2');
            if (borrowed)
                digits.chop(1);
            if (!rest.isEmpty() && rest != u"에" && !isEnding(word.sliced(digits.size()))
                && !startsWithAny(word.sliced(digits.size()), {u"번"}))
                break;
            groups += digits;
            total += digits.size();
            end = at + digits.size();
            if (borrowed || (!rest.isEmpty() && rest != u"에"))
                break;
            at = nextWord(at + word.size());
        }
        const bool fromZero = !groups.isEmpty() && groups.first().startsWith(u'0');
        const bool wellGrouped = std::ranges::all_of(groups, [](const QString &group) { return group.size() >= 3; });
        if (total < Fewest || total > Most || !(wellGrouped || (fromZero && total >= 9 && total <= 12)))
            return false;
        const auto number = total <= 12 ? PhoneNumber::parse(groups.join(QString())) : std::nullopt;
        replace(end - m_position, number ? number->formatted() : groups.join(u'-'));
        copy(wordEnd(m_position) - m_position);
        m_lastUnit.reset();
        return true;
    }

    // --- A number and its unit ---

    bool writeUnits()
    {
        auto match = matchUnit(m_position, m_lastUnit, true);
        if (!match)
            return false;
        while (match) {
            replace(match->unitStart - m_position, match->digits);
            copy(match->end - m_position);
            m_lastUnit = match->unit;
            match
                = m_position < m_source.size() && !m_source[m_position].isSpace() ? matchUnit(m_position, m_lastUnit, false) : std::nullopt;
        }
        copy(wordEnd(m_position) - m_position);
        return true;
    }

    std::optional<Match> matchUnit(qsizetype at, std::optional<Unit> before, bool wordStart) const
    {
        if (auto match = matchNative(at))
            return match;
        const QStringView word = wordAt(at);
        const Reading sino = readSino(word);
        qsizetype digitRun = 0;
        while (digitRun < word.size() && digitOf(word[digitRun]))
            ++digitRun;
        if (digitRun >= 3 && digitRun > sino.length) {
            if (auto match = matchRoomNumber(at, digitRun))
                return match;
        }
        if (startsWithAny(word, {u"유월", u"시월"}) && isEnding(word.sliced(2)))
            return Match{at + 1, at + 2, word.startsWith(u'유') ? QStringLiteral("6") : QStringLiteral("10"), Unit::Month};
        if (sino.length == 0)
            return std::nullopt;
        if (auto match = matchSino(at, sino, before, wordStart))
            return match;
        // "이십일" behind a month is the 20th, not 21.
        if (before == Unit::Month && sino.length > 1 && word[sino.length - 1] == u'일') {
            const Reading shorter = readSino(word.first(sino.length - 1));
            return matchSino(at, shorter, before, wordStart);
        }
        return std::nullopt;
    }

    /// "일공삼호": a room or house said digit by digit.
    std::optional<Match> matchRoomNumber(qsizetype at, qsizetype count) const
    {
        const QStringView rest = wordAt(at).sliced(count);
        for (const QStringView unit : {QStringView(u"동"), QStringView(u"호"), QStringView(u"번지"), QStringView(u"번길")}) {
            if (!rest.startsWith(unit) || !endsHere(at + count + unit.size()))
                continue;
            QString digits;
            for (const QChar c : wordAt(at).first(count))
                digits += QString::number(*digitOf(c));
            return Match{at + count, at + count + unit.size(), digits, Unit::Other};
        }
        return std::nullopt;
    }

    /// Whether a unit may end before `at`: at an ending, or where the next number with its unit begins ("백일동이백삼호").
    bool endsHere(qsizetype at) const
    {
        const QStringView rest = wordAt(at);
        if (isEnding(rest))
            return true;
        for (const Reading &next : {readSino(rest), readNative(rest)}) {
            const QStringView behind = rest.sliced(next.length);
            if (next.length > 0
                && (startsWithAny(behind, {u"번", u"호", u"동", u"층", u"일", u"분", u"시", u"미터"})
                    || (behind.isEmpty() && rest.endsWith(u'일'))))
                return true;
        }
        return false;
    }

    /// The unit behind a number that ends at `numberEnd`, in the same word or the next.
    std::optional<Match> unitBehind(qsizetype numberEnd, QStringView unit, Unit kind, int value) const
    {
        const qsizetype start = nextWord(numberEnd);
        if (start >= m_source.size() || !wordAt(start).startsWith(unit) || !endsHere(start + unit.size()))
            return std::nullopt;
        return Match{start, start + unit.size(), QString::number(value), kind};
    }

    std::optional<Match> matchNative(qsizetype at) const
    {
        const QStringView word = wordAt(at);
        const Reading native = readNative(word);
        if (native.length == 0)
            return std::nullopt;
        const qsizetype end = at + native.length;
        if (auto hours = unitBehind(end, u"시간", Unit::Other, native.value))
            return hours;
        if (native.value <= 12) {
            if (auto hour = unitBehind(end, u"시", Unit::Hour, native.value)) {
                // "한시가 급해요" is no hour.
                const bool oneMoment = native.value == 1 && hour->unitStart == end;
                const bool timeOfDay = endsWithAny(m_previousWord, {u"오전", u"오후", u"새벽", u"저녁", u"아침", u"낮", u"밤"});
                const QStringView next = wordAt(nextWord(hour->end));
                if (!oneMoment || timeOfDay || next.startsWith(u'반'))
                    return hour;
            }
        }
        if (native.value > 10) {
            for (const QStringView counter : {QStringView(u"개"), QStringView(u"명"), QStringView(u"대"), QStringView(u"마리"),
                                              QStringView(u"살"), QStringView(u"번"), QStringView(u"곳"), QStringView(u"군데")}) {
                if (auto match = unitBehind(end, counter, Unit::Other, native.value))
                    return match;
            }
        }
        return std::nullopt;
    }

    std::optional<Match> matchSino(qsizetype at, const Reading &number, std::optional<Unit> before, bool wordStart) const
    {
        const qsizetype end = at + number.length;
        const bool attached = end < m_source.size() && !m_source[end].isSpace();
        const QStringView said = m_source.sliced(at, number.length);
        if (said == u"이" && !attached)
            return std::nullopt; // "이 일", "이 분", "이 층": this one.
        const bool single = number.length == 1;
        const bool afterRoad = wordStart && isRoadName(m_previousWord);
        const int value = number.value;
        const auto unit = [&](QStringView name, bool allowed, Unit kind = Unit::Other) {
            return allowed ? unitBehind(end, name, kind, value) : std::nullopt;
        };
        if (auto m = unit(u"번길", !single || afterRoad || !wordStart))
            return m;
        if (auto m = unit(u"번지", !single))
            return m;
        if (auto m = unit(u"번", !single || exitFollows(end)))
            return m;
        if (auto m = unit(u"호선", true))
            return m;
        if (auto m = unit(u"호", !single))
            return m;
        if (auto m = unit(u"동", value > 100 && !single))
            return m;
        if (auto m = unit(u"층", value <= 150))
            return m;
        if (auto m = unit(u"단지", value <= 30))
            return m;
        if (auto m = unit(u"개월", true))
            return m;
        if (auto m = unit(u"월", value <= 12 && attached && (said != u"이" || monthIsMeant(end)), Unit::Month))
            return m;
        if (auto m = unit(u"일", value <= 31 && (before == Unit::Month || !single)))
            return m;
        if (auto m = unit(u"년", value >= 1900 && value < 2200))
            return m;
        if (auto m = unit(u"분", value < 60 && (before == Unit::Hour || !single)); m && !wordAt(m->end).startsWith(u'의'))
            return m;
        if (auto m = unit(u"시", value <= 24 && !single, Unit::Hour); m && !wordAt(m->end).startsWith(u'요'))
            return m;
        for (const QStringView length : {QStringView(u"미터"), QStringView(u"킬로미터"), QStringView(u"킬로"), QStringView(u"센티미터"),
                                         QStringView(u"센티"), QStringView(u"퍼센트")}) {
            if (auto m = unit(length, true))
                return m;
        }
        return std::nullopt;
    }

    /// "이월" is also "carried over".
    bool monthIsMeant(qsizetype numberEnd) const
    {
        const QStringView rest = wordAt(numberEnd).sliced(1);
        if (startsWithAny(rest, {u"에", u"부터", u"까지", u"달", u"초", u"말", u"중"}))
            return true;
        return rest.isEmpty() && readSino(wordAt(nextWord(numberEnd + 1))).length > 0;
    }

    /// "이번 출구": without the exit it is "this time".
    bool exitFollows(qsizetype numberEnd) const
    {
        const QStringView rest = wordAt(numberEnd);
        return rest.startsWith(u"번출구") || (rest == u"번" && wordAt(nextWord(numberEnd + 1)).startsWith(u"출구"));
    }

    /// "삼차로에": lanes are counted in one word; "일차로", "이차로" alone also mean "first of all".
    bool writeNumberedLane()
    {
        const QStringView word = wordAt(m_position);
        const Reading number = readSino(word);
        if (number.length == 0 || number.value > 20)
            return false;
        const QStringView rest = word.sliced(number.length);
        if (!startsWithAny(rest, {u"차로", u"차선"}) || !isEnding(rest.sliced(2)))
            return false;
        const bool bare = rest == u"차로" && number.value <= 2;
        if (bare && !startsWithAny(wordAt(nextWord(m_position + word.size())), {u"도로", u"중", u"쪽", u"한가운데", u"위"}))
            return false;
        replace(number.length, QString::number(number.value));
        copy(rest.size());
        m_lastUnit.reset();
        return true;
    }

    // --- House numbers ---

    static bool isRoadName(QStringView word)
    {
        if (word == u"번길")
            return true;
        if (word.size() < 3 || !endsWithAny(word, {u"로", u"길"}))
            return false;
        return !endsWithAny(word,
                            {u"으로", u"도로", u"바로", u"서로", u"그대로", u"별로", u"새로", u"따로", u"실제로", u"스스로", u"진짜로",
                             u"정말로", u"차로", u"골목길", u"언덕길", u"앞길", u"함부로", u"제대로", u"대체로"});
    }

    bool writeHouseNumber()
    {
        const QStringView word = wordAt(m_position);
        // "순화궁로칠십육번길" in one word.
        for (qsizetype i = 2; i + 1 < word.size(); ++i) {
            if (word[i] != u'로' || readSino(word.sliced(i + 1)).length == 0)
                continue;
            const auto match = matchUnit(m_position + i + 1, std::nullopt, false);
            if (!match || !m_source.sliced(match->unitStart).startsWith(u"번길"))
                continue;
            copy(i + 1);
            replace(match->unitStart - m_position, match->digits);
            copy(wordEnd(m_position) - m_position);
            m_lastUnit.reset();
            return true;
        }
        if (!isRoadName(m_previousWord))
            return false;
        Reading number = readSino(word);
        if (number.length > 1 && word.sliced(number.length) == u"에요" && word[number.length - 1] == u'이')
            number = readSino(word.first(number.length - 1)); // "팔십" + "이에요"
        const bool behindNumberedStreet = m_previousWord.endsWith(u"번길");
        const bool mayBeAWord = number.length == 1 && (number.value <= 2 || number.value == 5);
        if (number.length == 0 || (mayBeAWord && !(behindNumberedStreet && number.length == word.size()))
            || !isEnding(word.sliced(number.length)))
            return false;
        replace(number.length, QString::number(number.value));
        copy(wordEnd(m_position) - m_position);
        m_lastUnit.reset();
        return true;
    }

    const QStringView m_source;
    qsizetype m_position = 0;
    QStringView m_previousWord;
    std::optional<Unit> m_lastUnit; ///< Of the word before, when that was a number with its unit.
    TextWithDigits m_result;
};

} // namespace

TextWithDigits withDigits(QStringView spoken) { return Writer(spoken).run(); }

std::pair<qsizetype, qsizetype> sourceRange(const TextWithDigits &text, qsizetype start, qsizetype length)
{
    const auto toSource = [&](qsizetype offset, bool end) {
        qsizetype shift = 0;
        for (const NumberSpan &span : text.spans) {
            const bool inside = end ? offset > span.start && offset < span.start + span.length
                                    : offset >= span.start && offset < span.start + span.length;
            if (inside)
                return end ? span.sourceStart + span.sourceLength : span.sourceStart;
            if (offset < span.start + span.length)
                break;
            shift = span.sourceStart + span.sourceLength - span.start - span.length;
        }
        return offset + shift;
    };
    const qsizetype from = toSource(start, false);
    return {from, length <= 0 ? 0 : toSource(start + length, true) - from};
}

std::optional<int> sinoKoreanNumber(QStringView text)
{
    const Reading reading = readSino(text);
    if (text.size() == 1 && (text == u"영" || text == u"공"))
        return 0;
    return reading.length > 0 && reading.length == text.size() ? std::optional(reading.value) : std::nullopt;
}

std::optional<int> nativeKoreanNumber(QStringView text)
{
    const Reading reading = readNative(text);
    return reading.length > 0 && reading.length == text.size() ? std::optional(reading.value) : std::nullopt;
}

} // namespace barodesk::domain
