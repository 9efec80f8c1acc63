#pragma once

#include "domain/apply.h"
#include "models/complaintfilter.h"

#include <optional>
#include <span>

namespace barodesk::models {

/// The columns of the board. Stuck holds those of the others that nobody owns or that cannot go on; they are not in the others then.
enum class Lane { Received, Assigned, InProgress, Scheduled, Resolved, Stuck };
inline constexpr int LaneCount = int(Lane::Stuck) + 1;

/// The lane a complaint lies in; none: it has ended.
std::optional<Lane> laneOf(const domain::Complaint &complaint);

/// Narrows a filter to a lane. \returns false when it leaves nothing of it
bool narrow(ComplaintFilter &filter, Lane lane);

/// By which command a complaint gets into a lane, as this person may give it now; none: there is no such way in one step. Taking back one's
/// own last step comes first.
std::optional<domain::CommandKind> stepInto(Lane lane, const domain::Complaint &complaint, const domain::Actor &actor,
                                            const QDateTime &now);

} // namespace barodesk::models
