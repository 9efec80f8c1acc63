#pragma once

#include <QStringView>

#include <initializer_list>

namespace barodesk::domain {

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words);
bool endsWithAny(QStringView text, std::initializer_list<QStringView> words);

/// Whether this may follow a unit or a house number in one word: nothing, a particle, an ending, a mark.
bool isEnding(QStringView rest);

/// "호평로", "순화궁로", "번길", but not "바로", "으로": a word a house number may follow.
bool isRoadName(QStringView word);

/// What was said, word by word. The text outlives it.
class SpokenWords
{
public:
    explicit SpokenWords(QStringView text) : m_text(text) { }

    QStringView text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    QChar at(qsizetype position) const { return m_text[position]; }

    qsizetype wordEnd(qsizetype from) const;
    qsizetype nextWord(qsizetype from) const; ///< `from` itself unless a space is there.
    QStringView wordAt(qsizetype from) const { return m_text.sliced(from, wordEnd(from) - from); }

private:
    QStringView m_text;
};

} // namespace barodesk::domain
