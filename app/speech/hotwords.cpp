#include "speech/hotwords.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace barodesk::speech {

namespace {

constexpr qsizetype ShortestPlaceWord = 3; // "앞", "정문" need no help
constexpr int SaidOften = 2;
constexpr qsizetype MostPlaceWords = 300;

bool isSyllable(QChar c) { return c >= u'\uac00' && c <= u'\ud7a3'; }

/// "호평초등학교" and "호평로" of "호평초등학교 정문 쪽", "호평로 68번길 16".
void countWords(QHash<QString, int> &counts, QStringView text)
{
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= ShortestPlaceWord && std::ranges::all_of(word, isSyllable))
            ++counts[word.toString()];
    }
}

QStringList wordsOf(const QList<domain::Place> &places)
{
    QHash<QString, int> counts;
    for (const domain::Place &place : places) {
        countWords(counts, place.landmark);
        countWords(counts, place.address);
    }
    QList<std::pair<int, QString>> often;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= SaidOften)
            often.append({-it.value(), it.key()});
    }
    std::ranges::sort(often);
    if (often.size() > MostPlaceWords)
        often.resize(MostPlaceWords);
    QStringList words;
    for (const auto &[count, word] : std::as_const(often))
        words.append(word);
    return words;
}

} // namespace

QStringList hotwordsOf(const domain::Organisation &organisation, const QList<domain::Place> &places)
{
    const domain::Organisation::Data &data = organisation.data();
    QStringList all;
    for (const domain::District &district : data.districts)
        all << district.name << district.spoken;
    for (const domain::Department &department : data.departments)
        all << department.name << department.team;
    for (const domain::Category &category : data.categories)
        all << category.spoken;
    all << wordsOf(places);
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

} // namespace barodesk::speech
