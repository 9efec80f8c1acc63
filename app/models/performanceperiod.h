#pragma once

#include "models/performance.h"

namespace barodesk::models {

enum class PeriodChoice {
    ThisMonth, ///< To today.
    LastMonth,
    ThisYear, ///< To today.
    Chosen,   ///< Any first and last day.
};

enum class Comparison {
    Before,   ///< As many days of the month, or of the year, before; of a chosen period the days right before it.
    LastYear, ///< The same days of the year before.
    None,
};

/// \param chosen of Chosen only
DayRange periodOf(PeriodChoice choice, const QDate &today, const DayRange &chosen);

/// None: compared with nothing. 29 February is compared with the 28th.
std::optional<DayRange> comparedWith(PeriodChoice choice, const DayRange &period, Comparison comparison);

} // namespace barodesk::models
