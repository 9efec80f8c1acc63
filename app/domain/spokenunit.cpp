#include "domain/spokenunit.h"

namespace barodesk::domain {
namespace {

class UnitMatcher
{
public:
    UnitMatcher(const SpokenWords &words, const UnitContext &context) : m_words(words), m_context(context) { }

    std::optional<UnitMatch> match(qsizetype at) const
    {
        if (auto match = matchNative(at))
            return match;
        const QStringView word = m_words.wordAt(at);
        const Numeral sino = sinoNumeral(word);
        qsizetype digitRun = 0;
        while (digitRun < word.size() && spokenDigit(word[digitRun]))
            ++digitRun;
        if (digitRun >= 3 && digitRun > sino.length) {
            if (auto match = matchRoomNumber(at, digitRun))
                return match;
        }
        if (startsWithAny(word, {u"유월", u"시월"}) && isEnding(word.sliced(2)))
            return UnitMatch{at + 1, at + 2, word.startsWith(u'유') ? QStringLiteral("6") : QStringLiteral("10"), SpokenUnit::Month};
        if (sino.length == 0)
            return std::nullopt;
        if (auto match = matchSino(at, sino))
            return match;
        // "이십일" behind a month is the 20th, not 21.
        if (m_context.unitBefore == SpokenUnit::Month && sino.length > 1 && word[sino.length - 1] == u'일') {
            const Numeral shorter = sinoNumeral(word.first(sino.length - 1));
            return matchSino(at, shorter);
        }
        return std::nullopt;
    }

private:
    /// "일공삼호": a room or house said digit by digit.
    std::optional<UnitMatch> matchRoomNumber(qsizetype at, qsizetype count) const
    {
        const QStringView rest = m_words.wordAt(at).sliced(count);
        for (const QStringView unit : {QStringView(u"동"), QStringView(u"호"), QStringView(u"번지"), QStringView(u"번길")}) {
            if (!rest.startsWith(unit) || !endsHere(at + count + unit.size()))
                continue;
            QString digits;
            for (const QChar c : m_words.wordAt(at).first(count))
                digits += QString::number(*spokenDigit(c));
            return UnitMatch{at + count, at + count + unit.size(), digits, SpokenUnit::Other};
        }
        return std::nullopt;
    }

    /// Whether a unit may end before `at`: at an ending, or where the next number with its unit begins ("백일동이백삼호").
    bool endsHere(qsizetype at) const
    {
        const QStringView rest = m_words.wordAt(at);
        if (isEnding(rest))
            return true;
        for (const Numeral &next : {sinoNumeral(rest), nativeNumeral(rest)}) {
            const QStringView behind = rest.sliced(next.length);
            if (next.length > 0
                && (startsWithAny(behind, {u"번", u"호", u"동", u"층", u"일", u"분", u"시", u"미터"})
                    || (behind.isEmpty() && rest.endsWith(u'일'))))
                return true;
        }
        return false;
    }

    /// The unit behind a number that ends at `numberEnd`, in the same word or the next.
    std::optional<UnitMatch> unitBehind(qsizetype numberEnd, QStringView unit, SpokenUnit kind, int value) const
    {
        const qsizetype start = m_words.nextWord(numberEnd);
        if (start >= m_words.size() || !m_words.wordAt(start).startsWith(unit) || !endsHere(start + unit.size()))
            return std::nullopt;
        return UnitMatch{start, start + unit.size(), QString::number(value), kind};
    }

    std::optional<UnitMatch> matchNative(qsizetype at) const
    {
        const QStringView word = m_words.wordAt(at);
        const Numeral native = nativeNumeral(word);
        if (native.length == 0)
            return std::nullopt;
        const qsizetype end = at + native.length;
        if (auto hours = unitBehind(end, u"시간", SpokenUnit::Other, native.value))
            return hours;
        if (native.value <= 12) {
            if (auto hour = unitBehind(end, u"시", SpokenUnit::Hour, native.value)) {
                // "한시가 급해요" is no hour.
                const bool oneMoment = native.value == 1 && hour->unitStart == end;
                const bool timeOfDay = endsWithAny(m_context.previousWord, {u"오전", u"오후", u"새벽", u"저녁", u"아침", u"낮", u"밤"});
                const QStringView next = m_words.wordAt(m_words.nextWord(hour->end));
                if (!oneMoment || timeOfDay || next.startsWith(u'반'))
                    return hour;
            }
        }
        if (native.value > 10) {
            for (const QStringView counter : {QStringView(u"개"), QStringView(u"명"), QStringView(u"대"), QStringView(u"마리"),
                                              QStringView(u"살"), QStringView(u"번"), QStringView(u"곳"), QStringView(u"군데")}) {
                if (auto match = unitBehind(end, counter, SpokenUnit::Other, native.value))
                    return match;
            }
        }
        return std::nullopt;
    }

    std::optional<UnitMatch> matchSino(qsizetype at, const Numeral &number) const
    {
        const qsizetype end = at + number.length;
        const bool attached = end < m_words.size() && !m_words.at(end).isSpace();
        const QStringView said = m_words.text().sliced(at, number.length);
        if (said == u"이" && !attached)
            return std::nullopt; // "이 일", "이 분", "이 층": this one.
        const bool single = number.length == 1;
        const bool afterRoad = m_context.wordStart && isRoadName(m_context.previousWord);
        const int value = number.value;
        const auto unit = [&](QStringView name, bool allowed, SpokenUnit kind = SpokenUnit::Other) {
            return allowed ? unitBehind(end, name, kind, value) : std::nullopt;
        };
        if (auto m = unit(u"번길", !single || afterRoad || !m_context.wordStart))
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
        if (auto m = unit(u"월", value <= 12 && attached && (said != u"이" || monthIsMeant(end)), SpokenUnit::Month))
            return m;
        if (auto m = unit(u"일", value <= 31 && (m_context.unitBefore == SpokenUnit::Month || !single)))
            return m;
        if (auto m = unit(u"년", value >= 1900 && value < 2200))
            return m;
        if (auto m = unit(u"분", value < 60 && (m_context.unitBefore == SpokenUnit::Hour || !single));
            m && !m_words.wordAt(m->end).startsWith(u'의'))
            return m;
        if (auto m = unit(u"시", value <= 24 && !single, SpokenUnit::Hour); m && !m_words.wordAt(m->end).startsWith(u'요'))
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
        const QStringView rest = m_words.wordAt(numberEnd).sliced(1);
        if (startsWithAny(rest, {u"에", u"부터", u"까지", u"달", u"초", u"말", u"중"}))
            return true;
        return rest.isEmpty() && sinoNumeral(m_words.wordAt(m_words.nextWord(numberEnd + 1))).length > 0;
    }

    /// "이번 출구": without the exit it is "this time".
    bool exitFollows(qsizetype numberEnd) const
    {
        const QStringView rest = m_words.wordAt(numberEnd);
        return rest.startsWith(u"번출구") || (rest == u"번" && m_words.wordAt(m_words.nextWord(numberEnd + 1)).startsWith(u"출구"));
    }

    const SpokenWords &m_words;
    const UnitContext &m_context;
};

} // namespace

std::optional<UnitMatch> matchUnit(const SpokenWords &words, qsizetype at, const UnitContext &context)
{
    return UnitMatcher(words, context).match(at);
}

} // namespace barodesk::domain
