#include "models/lane.h"

#include "domain/complaintstates.h"

#include <array>

namespace barodesk::models {

using namespace domain;

namespace {

/// The lane of the state alone.
std::optional<Lane> laneOf(ComplaintState state)
{
    switch (state) {
    case ComplaintState::AwaitingSignature:
    case ComplaintState::Received: return Lane::Received;
    case ComplaintState::Assigned:
    case ComplaintState::Accepted: return Lane::Assigned;
    case ComplaintState::InProgress:
    case ComplaintState::AwaitingSupplement: return Lane::InProgress;
    case ComplaintState::Scheduled: return Lane::Scheduled;
    case ComplaintState::Resolved: return Lane::Resolved;
    case ComplaintState::TransferredOut:
    case ComplaintState::Withdrawn:
    case ComplaintState::Merged:
    case ComplaintState::Closed: break;
    }
    return std::nullopt;
}

/// What moves a card, what is meant most first.
constexpr std::array Moving{
    CommandKind::UndoStep,          CommandKind::AssignComplaint,  CommandKind::StartWork,       CommandKind::ScheduleWork,
    CommandKind::ReceiveSupplement, CommandKind::ResolveComplaint, CommandKind::ReopenComplaint, CommandKind::RefuseCompetence,
};

} // namespace

std::optional<Lane> laneOf(const Complaint &complaint) { return isStuck(complaint) ? Lane::Stuck : laneOf(complaint.state); }

bool narrow(ComplaintFilter &filter, Lane lane)
{
    if (filter.stuck && *filter.stuck != (lane == Lane::Stuck))
        return false;
    EnumSet<ComplaintState> states;
    for (const ComplaintState state : AllComplaintStates) {
        const auto its = laneOf(state);
        const bool fits = its && (lane == Lane::Stuck ? *its != Lane::Resolved : *its == lane);
        if (fits && (filter.states.isEmpty() || filter.states.contains(state)))
            states.insert(state);
    }
    filter.states = states;
    filter.stuck = lane == Lane::Stuck;
    return !states.isEmpty();
}

std::optional<CommandKind> stepInto(Lane lane, const Complaint &complaint, const Actor &actor, const QDateTime &now)
{
    const std::optional<Lane> from = laneOf(complaint);
    if (from == lane)
        return std::nullopt;
    if (lane == Lane::Stuck || from == Lane::Stuck) {
        const CommandKind kind = lane == Lane::Stuck ? CommandKind::ReportObstacle
            : complaint.obstacle                     ? CommandKind::ClearObstacle
                                                     : CommandKind::AssignComplaint;
        const bool leads
            = lane == Lane::Stuck || complaint.obstacle ? lane == Lane::Stuck || laneOf(complaint.state) == lane : lane == Lane::Assigned;
        return leads && allowedCommands(complaint, actor.role).contains(kind) ? std::optional(kind) : std::nullopt;
    }
    const QList<CommandKind> allowed = allowedCommands(complaint, actor.role);
    for (const CommandKind kind : Moving) {
        if (!allowed.contains(kind) || (kind == CommandKind::UndoStep && !mayUndo(complaint, actor, now)))
            continue;
        const auto next = nextState(complaint, kind);
        if (next && laneOf(*next) == lane)
            return kind;
    }
    return std::nullopt;
}

} // namespace barodesk::models
