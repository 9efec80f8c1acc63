#pragma once

#include "domain/similarity.h"

#include <QRandomGenerator>

namespace barodesk::test {

/// An earlier complaint and a new one, and what the one is to the other.
struct LabelledPair
{
    enum class Case {
        Repeat,
        Duplicate,
        Recurrence,
        SameStreetOtherThing,
        SameThingOtherPlace,
        SameCallerOtherMatter,
    };
    Case what = Case::Repeat;
    bool misheard = false; ///< The new one's words went through the recogniser, or sound as if.
    std::shared_ptr<const domain::Complaint> earlier;
    domain::SimilarQuery query;

    std::optional<domain::SimilarKind> kind() const; ///< None: they have nothing to do with each other.
};

/// The sample city's kinds with the words people use for them, and eight 읍면동.
domain::Organisation pairOrganisation();
QDateTime pairNow();

/// `each` of every case, every other one misheard. The same seed makes the same pairs.
std::vector<LabelledPair> labelledPairs(quint32 seed, int each);

/// As a recogniser may write it: syllables dropped and confused, spaces lost and gained, numbers as words.
QString misheard(const QString &text, QRandomGenerator &random);

} // namespace barodesk::test
