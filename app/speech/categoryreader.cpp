#include "speech/categoryreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::speech {

namespace {

/// Longer words say more.
double weight(qsizetype syllables) { return syllables <= 2 ? 0.45 : syllables == 3 ? 0.55 : syllables == 4 ? 0.65 : 0.75; }

} // namespace

CategoryReader::CategoryReader(const domain::Organisation &organisation)
{
    static const QRegularExpression between(u"[·\\s/,]+"_s);
    for (const domain::Category &category : organisation.data().categories) {
        if (!organisation.isLeaf(category.code))
            continue;
        const int tag = int(m_codes.size());
        m_codes.append(category.code);
        for (const QString &word : category.spoken)
            m_finder.add(word, tag);
        for (const QString &part : category.name.split(between, Qt::SkipEmptyParts)) {
            if (part.size() >= 3)
                m_finder.add(part, tag);
        }
    }
}

QList<CategoryFound> CategoryReader::read(const KeyText &text) const
{
    const std::vector<WordFinder::Hit> hits = m_finder.find(text);
    QList<CategoryFound> found;
    for (const WordFinder::Hit &hit : hits) {
        // "쓰레기" within "음식물 쓰레기", "가로등" within "가로등이 쓰러": the longer word says what is meant.
        const bool within = std::ranges::any_of(hits, [&hit](const WordFinder::Hit &other) {
            return other.tag != hit.tag && other.wordLength > hit.wordLength && other.keyStart <= hit.keyStart
                && other.keyStart + other.keyLength >= hit.keyStart + hit.keyLength;
        });
        found.append({m_codes.at(hit.tag), text.start(hit.keyStart), text.length(hit.keyStart, hit.keyLength),
                      weight(hit.wordLength) * hit.quality * (within ? 0.5 : 1)});
    }
    return found;
}

} // namespace barodesk::speech
