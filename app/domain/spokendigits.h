#pragma once

#include "domain/spokenwords.h"

#include <QString>

#include <optional>

namespace barodesk::domain {

/// A telephone, card or other number said digit by digit.
struct DigitRun
{
    qsizetype end = 0; ///< Behind its last digit.
    QString written;   ///< "031-301-9884"
};

/// The run of 7 to 19 digits that begins with the word at `at`, in groups as they were said; nothing for fewer, or for ordinary words.
std::optional<DigitRun> matchDigitRun(const SpokenWords &words, qsizetype at);

} // namespace barodesk::domain
