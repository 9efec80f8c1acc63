#include "domain/koreannumber.h"

#include "domain/spokendigits.h"
#include "domain/spokenunit.h"

#include <algorithm>

namespace barodesk::domain {
namespace {

/// "7월", "3시" as the recogniser wrote them: what follows is read as behind "칠월", "세 시".
std::optional<SpokenUnit> writtenUnit(QStringView word)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (word.size() < 2 || word.size() > 3 || !std::ranges::all_of(word.chopped(1), isDigit))
        return std::nullopt;
    if (word.back() == u'월')
        return SpokenUnit::Month;
    return word.back() == u'시' ? std::optional(SpokenUnit::Hour) : std::nullopt;
}

/// Walks word by word, as every rule begins at the start of a word.
class Writer
{
public:
    explicit Writer(QStringView source) : m_words(source) { }

    TextWithDigits run()
    {
        while (m_position < m_words.size()) {
            if (m_words.at(m_position).isSpace()) {
                copy(1);
                continue;
            }
            const qsizetype wordStart = m_position;
            if (!writeDigitRun() && !writeUnits() && !writeNumberedLane() && !writeHouseNumber()) {
                m_lastUnit = writtenUnit(m_words.wordAt(m_position));
                copy(m_words.wordEnd(m_position) - m_position);
            }
            m_previousWord = m_words.text().sliced(wordStart, m_position - wordStart);
            if (const qsizetype space = m_previousWord.lastIndexOf(u' '); space >= 0)
                m_previousWord = m_previousWord.sliced(space + 1);
        }
        return std::move(m_result);
    }

private:
    void copy(qsizetype count)
    {
        m_result.text += m_words.text().sliced(m_position, count);
        m_position += count;
    }
    void replace(qsizetype count, const QString &digits)
    {
        m_result.spans.append({m_position, count, m_result.text.size(), digits.size()});
        m_result.text += digits;
        m_position += count;
    }

    // --- Digit by digit ---

    bool writeDigitRun()
    {
        const auto run = matchDigitRun(m_words, m_position);
        if (!run)
            return false;
        replace(run->end - m_position, run->written);
        copy(m_words.wordEnd(m_position) - m_position);
        m_lastUnit.reset();
        return true;
    }

    // --- A number and its unit ---

    std::optional<UnitMatch> unitAt(qsizetype at, std::optional<SpokenUnit> before, bool wordStart) const
    {
        return matchUnit(m_words, at, {m_previousWord, before, wordStart});
    }

    bool writeUnits()
    {
        auto match = unitAt(m_position, m_lastUnit, true);
        if (!match)
            return false;
        while (match) {
            replace(match->unitStart - m_position, match->digits);
            copy(match->end - m_position);
            m_lastUnit = match->unit;
            match = m_position < m_words.size() && !m_words.at(m_position).isSpace() ? unitAt(m_position, m_lastUnit, false) : std::nullopt;
        }
        copy(m_words.wordEnd(m_position) - m_position);
        return true;
    }

    /// "삼차로에": lanes are counted in one word; "일차로", "이차로" alone also mean "first of all".
    bool writeNumberedLane()
    {
        const QStringView word = m_words.wordAt(m_position);
        const Numeral number = sinoNumeral(word);
        if (number.length == 0 || number.value > 20)
            return false;
        const QStringView rest = word.sliced(number.length);
        if (!startsWithAny(rest, {u"차로", u"차선"}) || !isEnding(rest.sliced(2)))
            return false;
        const bool bare = rest == u"차로" && number.value <= 2;
        if (bare && !startsWithAny(m_words.wordAt(m_words.nextWord(m_position + word.size())), {u"도로", u"중", u"쪽", u"한가운데", u"위"}))
            return false;
        replace(number.length, QString::number(number.value));
        copy(rest.size());
        m_lastUnit.reset();
        return true;
    }

    // --- House numbers ---

    bool writeHouseNumber()
    {
        const QStringView word = m_words.wordAt(m_position);
        // "순화궁로칠십육번길" in one word.
        for (qsizetype i = 2; i + 1 < word.size(); ++i) {
            if (word[i] != u'로' || sinoNumeral(word.sliced(i + 1)).length == 0)
                continue;
            const auto match = unitAt(m_position + i + 1, std::nullopt, false);
            if (!match || !m_words.text().sliced(match->unitStart).startsWith(u"번길"))
                continue;
            copy(i + 1);
            replace(match->unitStart - m_position, match->digits);
            copy(m_words.wordEnd(m_position) - m_position);
            m_lastUnit.reset();
            return true;
        }
        if (!isRoadName(m_previousWord))
            return false;
        Numeral number = sinoNumeral(word);
        if (number.length > 1 && word.sliced(number.length) == u"에요" && word[number.length - 1] == u'이')
            number = sinoNumeral(word.first(number.length - 1)); // "팔십" + "이에요"
        const bool behindNumberedStreet = m_previousWord.endsWith(u"번길");
        const bool mayBeAWord = number.length == 1 && (number.value <= 2 || number.value == 5);
        if (number.length == 0 || (mayBeAWord && !(behindNumberedStreet && number.length == word.size()))
            || !isEnding(word.sliced(number.length)))
            return false;
        replace(number.length, QString::number(number.value));
        copy(m_words.wordEnd(m_position) - m_position);
        m_lastUnit.reset();
        return true;
    }

    const SpokenWords m_words;
    qsizetype m_position = 0;
    QStringView m_previousWord;
    std::optional<SpokenUnit> m_lastUnit; ///< Of the word before, when that was a number with its unit.
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

} // namespace barodesk::domain
