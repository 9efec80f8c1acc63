#include "domain/placewords.h"

#include "domain/koreannumber.h"

#include <algorithm>
#include <array>

namespace barodesk::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int NearHouses = 25;     ///< 250 m: a road has a number every 20 m on each side, odd and even (도로명주소법 시행령).
constexpr double WorthALook = 0.3; ///< So much of the names is in any line that can be alike; taking lines apart is dearer.
constexpr double ShortName = 0.75;
constexpr double OneNumbered = 0.85; ///< Of a road named once with a house and once without.

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Words that say where beside a place something is: they are said of every place.
bool isBeside(QStringView word)
{
    static constexpr std::array Words{
        QStringView(u"앞"),     QStringView(u"옆"),       QStringView(u"뒤"),         QStringView(u"뒤쪽"), QStringView(u"맞은편"),
        QStringView(u"건너편"), QStringView(u"근처"),     QStringView(u"부근"),       QStringView(u"쪽"),   QStringView(u"방향"),
        QStringView(u"입구"),   QStringView(u"정문"),     QStringView(u"후문"),       QStringView(u"골목"), QStringView(u"도로"),
        QStringView(u"인도"),   QStringView(u"횡단보도"), QStringView(u"사거리"),     QStringView(u"안"),   QStringView(u"밑"),
        QStringView(u"위"),     QStringView(u"정류장"),   QStringView(u"버스정류장"), QStringView(u"길"),
    };
    return std::ranges::find(Words, word) != Words.end();
}

/// Of those, the ones people and recognisers write to the word before: "이마트앞", "백십이맞은편".
QStringView withoutBeside(QStringView word)
{
    static constexpr std::array Endings{QStringView(u"횡단보도"), QStringView(u"맞은편"), QStringView(u"건너편"), QStringView(u"정문"),
                                        QStringView(u"후문"),     QStringView(u"근처"),   QStringView(u"부근"),   QStringView(u"입구"),
                                        QStringView(u"앞"),       QStringView(u"옆")};
    for (bool more = true; more;) {
        more = false;
        for (const QStringView ending : Endings) {
            if (word.size() > ending.size() + 1 && word.endsWith(ending)) {
                word.chop(ending.size());
                more = true;
            }
        }
    }
    return word;
}

/// Whether a number may stand in words behind a road's name, or before what it counts: looking closer is dear.
bool mayNameANumber(QStringView line)
{
    static constexpr QStringView Digits = u"일이삼사오육칠팔구십백천영공";
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (line[i] != u'로' && line[i] != u'길')
            continue;
        const QChar next = line[i + 1] == u' ' && i + 2 < line.size() ? line[i + 2] : line[i + 1];
        if (Digits.contains(next))
            return true;
    }
    return line.contains(u"번길");
}

/// "제일어린이공원" is the first one.
QString withOrdinal(QStringView word)
{
    static constexpr QStringView Digits = u"일이삼사오육칠팔구";
    constexpr qsizetype Least = 4; // "제일" alone is a word.
    const qsizetype digit = word.size() >= Least && word.startsWith(u'제') ? Digits.indexOf(word[1]) : -1;
    return digit < 0 ? word.toString() : QString(u"제"_s + QString::number(digit + 1) + word.sliced(2));
}

/// "이마트" is what people say of "이마트 남양주점"; a road's name is no short name of the roads off it.
bool isShortFor(const QString &a, const QString &b)
{
    constexpr qsizetype Least = 3;
    const QString &shorter = a.size() < b.size() ? a : b;
    const QString &longer = a.size() < b.size() ? b : a;
    return shorter.size() >= Least && !shorter.endsWith(u'로') && !shorter.endsWith(u'길') && longer.startsWith(shorter);
}

/// Of one root with the words of one group, two are two places.
bool isContrast(const QString &a, const QString &b)
{
    static const QStringList schools{u"초등학교"_s, u"중학교"_s, u"고등학교"_s, u"유치원"_s};
    const auto of = [](const QString &names) {
        const auto found = std::ranges::find_if(schools, [&](const QString &school) { return names.contains(school); });
        return found - schools.begin();
    };
    return of(a) < schools.size() && of(b) < schools.size() && of(a) != of(b);
}

/// What follows a house's number in one word and says nothing.
bool isHouseSuffix(QStringView suffix) { return suffix.isEmpty() || suffix == u"번지" || suffix == u"번" || suffix == u"호"; }

QString lineOf(const Place &place)
{
    return place.landmark.isEmpty() || place.address.contains(place.landmark) ? place.address
                                                                              : QString(place.landmark + u' ' + place.address);
}

void takeApart(QStringView word, PlaceWords &words)
{
    qsizetype at = 0;
    while (at < word.size()) {
        qsizetype digits = at;
        while (digits < word.size() && !isDigit(word[digits]))
            ++digits;
        words.names += word.sliced(at, digits - at);
        qsizetype end = digits;
        while (end < word.size() && isDigit(word[end]))
            ++end;
        if (end > digits) {
            qsizetype suffix = end;
            while (suffix < word.size() && !isDigit(word[suffix]) && word[suffix] != u'-')
                ++suffix;
            // "12-3": the branch of a house is at the house.
            const bool branch = digits > 0 && word[digits - 1] == u'-';
            const QStringView of = word.sliced(end, suffix - end);
            if (!branch)
                words.numbers.append({word.sliced(digits, end - digits).left(6).toInt(), isHouseSuffix(of) ? QString() : of.toString()});
        }
        at = end;
    }
}

} // namespace

PlaceWords PlaceWords::of(const Place &place, QStringView districtName)
{
    const QString said = lineOf(place);
    QString line;
    for (const QStringView word : QStringView(said).split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty())
            line += u' ';
        line += withOrdinal(withoutBeside(word));
    }
    if (mayNameANumber(line))
        line = withDigits(line).text;
    PlaceWords words;
    PlaceWords all;
    for (const QStringView word : QStringView(line).split(u' ', Qt::SkipEmptyParts)) {
        takeApart(word, all);
        if (word != districtName && !isBeside(word))
            takeApart(word, words);
    }
    return words.isEmpty() ? all : words;
}

PlaceLikeness::PlaceLikeness(const Place &place, QStringView districtName)
    : m_districtName(districtName.toString()), m_words(PlaceWords::of(place, districtName)), m_names(m_words.names)
{
}

double PlaceLikeness::to(const Place &other) const
{
    if (m_words.isEmpty() || (other.address.isEmpty() && other.landmark.isEmpty()))
        return 0;
    if (m_names.containedIn(other.address) + (other.landmark.isEmpty() ? 0 : m_names.containedIn(other.landmark)) < WorthALook)
        return 0;
    const PlaceWords theirs = PlaceWords::of(other, m_districtName);
    double alike = std::max(m_names.to(theirs.names), isShortFor(m_words.names, theirs.names) ? ShortName : 0);
    if (isContrast(m_words.names, theirs.names))
        return 0;
    const auto hasHouse
        = [](const PlaceWords &words) { return std::ranges::any_of(words.numbers, &QString::isEmpty, &PlaceWords::Number::of); };
    const auto hasSideRoad = [](const PlaceWords &words) {
        return std::ranges::any_of(words.numbers, [](const PlaceWords::Number &number) { return number.of.startsWith(u"번길"); });
    };
    if (hasHouse(m_words) && hasHouse(theirs) && hasSideRoad(m_words) != hasSideRoad(theirs))
        return 0; // A house at the road, and one in a road off it.
    bool oneHas = false;
    for (const PlaceWords::Number &own : m_words.numbers) {
        const auto same = std::ranges::find(theirs.numbers, own.of, &PlaceWords::Number::of);
        if (same == theirs.numbers.cend())
            oneHas = true;
        else if (own.of.isEmpty() ? std::abs(own.value - same->value) > NearHouses : own.value != same->value)
            return 0;
    }
    if (oneHas || theirs.numbers.size() > m_words.numbers.size())
        alike *= OneNumbered;
    return alike;
}

} // namespace barodesk::domain
