#include "models/performanceperiod.h"

namespace barodesk::models {

DayRange periodOf(PeriodChoice choice, const QDate &today, const DayRange &chosen)
{
    const QDate first(today.year(), today.month(), 1);
    switch (choice) {
    case PeriodChoice::ThisMonth: return {.from = first, .to = today};
    case PeriodChoice::LastMonth: return {.from = first.addMonths(-1), .to = first.addDays(-1)};
    case PeriodChoice::ThisYear: return {.from = QDate(today.year(), 1, 1), .to = today};
    case PeriodChoice::Chosen: break;
    }
    return chosen;
}

std::optional<DayRange> comparedWith(PeriodChoice choice, const DayRange &period, Comparison comparison)
{
    if (!period.isValid() || comparison == Comparison::None)
        return std::nullopt;
    if (comparison == Comparison::LastYear || choice == PeriodChoice::ThisYear)
        return DayRange{.from = period.from.addYears(-1), .to = period.to.addYears(-1)};
    switch (choice) {
    case PeriodChoice::ThisMonth: return DayRange{.from = period.from.addMonths(-1), .to = period.to.addMonths(-1)};
    case PeriodChoice::LastMonth: return DayRange{.from = period.from.addMonths(-1), .to = period.from.addDays(-1)};
    case PeriodChoice::ThisYear:
    case PeriodChoice::Chosen: break;
    }
    return DayRange{.from = period.from.addDays(-period.days()), .to = period.from.addDays(-1)};
}

} // namespace barodesk::models
