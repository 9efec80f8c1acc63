#pragma once

#include <QString>
#include <QStringView>

#include <utility>
#include <vector>

namespace barodesk::domain::hangul {

/// The initial consonants (초성) of each syllable; what is not a syllable stays: "호평동 3층" → "ㅎㅍㄷ 3ㅊ".
QString initials(QStringView text);

/// Text as search compares it: NFC, case-folded, spaces and punctuation removed, compatibility jamo kept.
QString searchKey(QStringView text);

/// Whether `query` occurs in `text` as a person types it: both as searchKey(); a query syllable still being
/// composed matches ("도ㄹ" and "도로" find "도로"), and consonants match initials ("ㄷㄹ" finds "도로").
/// An empty query matches everything.
bool matches(QStringView text, QStringView query);

/// The same with both keys already made, for scanning many rows: `key` and `queryKey` come from searchKey().
bool matchesKey(QStringView key, QStringView queryKey);

/// Likeness of two texts 0…1 over jamo bigrams, so that a misheard syllable costs little (domain.md "Repeats").
double likeness(QStringView a, QStringView b);

/// likeness() of one text to many, some twenty times as fast. Not for several threads at once.
class Likeness final
{
public:
    explicit Likeness(QStringView text);
    double to(QStringView other) const;
    /// How much of this text's jamo bigrams the other has, 0…1: at least 0.45 where to() gives 0.62 of any part of it.
    double containedIn(QStringView other) const;

private:
    std::pair<int, qsizetype> shared(QStringView other) const; ///< Of how many of the other's.
    struct Slot
    {
        quint32 pair = 0; ///< Two jamo; 0: free.
        quint16 count = 0;
        mutable quint16 left = 0; ///< Not yet found in the text compared.
    };
    std::size_t slotOf(quint32 pair) const;

    std::vector<Slot> m_slots; ///< Open addressing; a power of two.
    qsizetype m_pairs = 0;
    mutable std::vector<std::size_t> m_touched;
};

/// Chooses the particle by the final consonant: withParticle(u"도로", u"을", u"를") → "도로를".
QString withParticle(QStringView word, QStringView afterConsonant, QStringView afterVowel);

} // namespace barodesk::domain::hangul
