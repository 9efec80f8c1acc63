#pragma once

#include "domain/koreannumeral.h"
#include "domain/spokenwords.h"

#include <QString>

#include <optional>

namespace barodesk::domain {

enum class SpokenUnit { Other, Month, Hour };

/// A number and its unit: "칠십육번길", "두 시".
struct UnitMatch
{
    qsizetype unitStart = 0; ///< Everything from the number to here becomes `digits`.
    qsizetype end = 0;       ///< Behind the unit.
    QString digits;
    SpokenUnit unit = SpokenUnit::Other;
};

/// What stands before the place a number is looked for at.
struct UnitContext
{
    QStringView previousWord;
    std::optional<SpokenUnit> unitBefore; ///< Of the word before, when that was a number with its unit.
    bool wordStart = true;                ///< Else it is looked for behind another number or a road's name in one word.
};

/// The number and unit that begin at `at`, in one word or two; nothing where the words may mean something else ("이번", "이 층", "한시").
std::optional<UnitMatch> matchUnit(const SpokenWords &words, qsizetype at, const UnitContext &context);

} // namespace barodesk::domain
