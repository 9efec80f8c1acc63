#include "domain/placequery.h"

#include "domain/hangul.h"

#include <algorithm>

namespace barodesk::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostDigits = 5; ///< Of a building's number.

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// "12", "12-3", "12-", "12번지": nothing else.
std::optional<TypedNumber> numberOf(QStringView word)
{
    if (word.endsWith(u"번지"))
        word.chop(2);
    const qsizetype dash = word.indexOf(u'-');
    const QStringView main = dash < 0 ? word : word.first(dash);
    const QStringView sub = dash < 0 ? QStringView() : word.sliced(dash + 1);
    const auto digits = [](QStringView text) { return text.size() <= MostDigits && std::ranges::all_of(text, isDigit); };
    if (main.isEmpty() || !digits(main) || !digits(sub))
        return std::nullopt;
    TypedNumber number{.main = main.toUInt(), .sub = {}, .underground = false, .mountain = false};
    if (!sub.isEmpty())
        number.sub = sub.toUInt();
    return number;
}

/// Where a number begins that was written to the word before it: "경춘로|12-3"; -1: nowhere.
qsizetype numberAtEnd(QStringView word)
{
    qsizetype at = word.size();
    while (at > 0 && (isDigit(word[at - 1]) || word[at - 1] == u'-'))
        --at;
    return at > 0 && at < word.size() && isDigit(word[at]) ? at : -1;
}

QStringList keysOf(const QList<QStringView> &words)
{
    QStringList keys;
    for (const QStringView word : words) {
        if (QString key = hangul::searchKey(word); !key.isEmpty())
            keys.append(std::move(key));
    }
    return keys;
}

PlaceQuery withNumber(QList<QStringView> words, TypedNumber number)
{
    if (!words.isEmpty() && (words.last() == u"지하" || words.last() == u"산")) {
        number.underground = words.last() == u"지하";
        number.mountain = !number.underground;
        words.removeLast();
    }
    return {keysOf(words), number};
}

} // namespace

QList<PlaceQuery> readPlaceQuery(QStringView typed)
{
    QList<QStringView> words;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts))
        words.append(word);
    QList<PlaceQuery> readings;
    if (words.isEmpty())
        return readings;
    if (const auto number = numberOf(words.last())) {
        readings.append(withNumber(words.first(words.size() - 1), *number));
    } else if (const qsizetype at = numberAtEnd(words.last()); at > 0) {
        const QStringView last = words.last();
        if (const auto written = numberOf(last.sliced(at))) {
            QList<QStringView> split = words;
            split.last() = last.first(at);
            readings.append(withNumber(split, *written));
        }
    }
    PlaceQuery plain{keysOf(words), std::nullopt};
    if (!plain.words.isEmpty())
        readings.append(std::move(plain));
    return readings;
}

} // namespace barodesk::domain
