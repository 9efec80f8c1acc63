#pragma once

#include "speech/keytext.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace barodesk::speech {

/// Finds many words in a line at once, also slightly misheard ones: a wrong jamo, a syllable said twice. Short words are only
/// found as they are. Costs little per position of the line, whatever the number of words.
class WordFinder
{
public:
    struct Hit
    {
        int tag = 0;
        qsizetype keyStart = 0; ///< In KeyText::key.
        qsizetype keyLength = 0;
        qsizetype wordLength = 0; ///< Syllables of the word itself.
        double quality = 1;       ///< 1: as it is written.
    };

    /// \param tag given back with each hit
    void add(const QString &word, int tag);
    /// Per tag the longest hits that do not overlap, by place.
    std::vector<Hit> find(const KeyText &text) const;

private:
    struct Word
    {
        QString key;
        int tag = 0;
    };

    std::vector<Word> m_words;
    QHash<char16_t, QList<int>> m_byFirst;  ///< Index in m_words.
    QHash<char16_t, QList<int>> m_bySecond; ///< Of words long enough to be misheard.
};

} // namespace barodesk::speech
