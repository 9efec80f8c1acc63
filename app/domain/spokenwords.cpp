#include "domain/spokenwords.h"

#include <algorithm>

namespace barodesk::domain {

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.startsWith(word); });
}

bool endsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return text.endsWith(word); });
}

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

bool isRoadName(QStringView word)
{
    if (word == u"번길")
        return true;
    if (word.size() < 3 || !endsWithAny(word, {u"로", u"길"}))
        return false;
    return !endsWithAny(word,
                        {u"으로", u"도로", u"바로", u"서로", u"그대로", u"별로", u"새로", u"따로", u"실제로", u"스스로", u"진짜로",
                         u"정말로", u"차로", u"골목길", u"언덕길", u"앞길", u"함부로", u"제대로", u"대체로"});
}

qsizetype SpokenWords::wordEnd(qsizetype from) const
{
    while (from < m_text.size() && !m_text[from].isSpace())
        ++from;
    return from;
}

qsizetype SpokenWords::nextWord(qsizetype from) const
{
    while (from < m_text.size() && m_text[from].isSpace())
        ++from;
    return from;
}

} // namespace barodesk::domain
