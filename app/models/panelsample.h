#pragma once

#include "models/performance.h"

namespace barodesk::models {

/// 시민참여단: what is drawn for residents to look at.
struct PanelSampleQuery
{
    DayRange period; ///< Resolved within it.
    int size = 30;
    quint32 seed = 1; ///< Any number: the same draws the same from the same complaints, on every desk.
    /// Each group is drawn from in proportion to what it resolved; none: from all alike.
    std::optional<PerformanceGrouping> strata;
    friend bool operator==(const PanelSampleQuery &, const PanelSampleQuery &) = default;
};

struct PanelSample
{
    PanelSampleQuery query;
    int population = 0; ///< Complaints it was drawn from: resolved within the period, not reopened since, with a number.
    QList<std::shared_ptr<const domain::Complaint>> complaints; ///< By number.
};

/// Pure; for any thread. Which complaint is drawn before which depends on the seed and its id alone, so that one more in the period changes
/// little. Seats are dealt to the groups by largest remainder; a group never gets more than it has.
PanelSample drawPanelSample(const ComplaintRecords &complaints, const PanelSampleQuery &query);

} // namespace barodesk::models
