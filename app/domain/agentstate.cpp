#include "domain/agentstate.h"

#include <algorithm>

namespace barodesk::domain {

StateTimes timeInStates(std::span<const AgentTransition> transitions, const QDateTime &from, const QDateTime &to)
{
    StateTimes times{};
    AgentState state = AgentState::SignedOut;
    QDateTime since = from;
    for (const AgentTransition &transition : transitions) {
        const QDateTime at = std::clamp(transition.at, since, std::max(since, to));
        times.at(size_t(state)) += std::chrono::milliseconds(since.msecsTo(at));
        state = transition.state;
        since = at;
    }
    times.at(size_t(state)) += std::chrono::milliseconds(std::max<qint64>(0, since.msecsTo(to)));
    return times;
}

} // namespace barodesk::domain
