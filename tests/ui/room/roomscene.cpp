#include "roomscene.h"

#include <algorithm>

namespace barodesk::test {

using domain::AgentChange;
using domain::AgentState;
using domain::SystemReason;

api::Room sceneRoom(const domain::Organisation &organisation, const QDateTime &now)
{
    const domain::CallCentre &centre = organisation.data().callCentre;
    QList<domain::UserId> people;
    for (const domain::User &user : organisation.data().users) {
        if (user.role == domain::Role::Counsellor)
            people.append(user.id);
    }
    api::Room room;
    room.at = now;
    const auto add = [&](AgentState state, int secondsAgo) -> api::RoomAgent & {
        api::RoomAgent agent;
        agent.user = people.takeFirst();
        agent.state = state;
        agent.since = now.addSecs(-secondsAgo);
        room.agents.append(agent);
        return room.agents.last();
    };
    const auto talk = [&](int secondsAgo, int queue) -> api::RoomAgent & {
        api::RoomAgent &agent = add(AgentState::Talking, secondsAgo);
        agent.queue = centre.queues.at(queue).code;
        agent.callSince = agent.since.addSecs(4);
        return agent;
    };
    add(AgentState::Ready, 45);
    talk(312, 0);
    add(AgentState::NotReady, 1260).reason = centre.notReadyReasons.at(1).code;
    talk(1090, 0).waiting = domain::WaitingChange{AgentChange::NotReady, centre.notReadyReasons.first().code};
    add(AgentState::AfterCallWork, 38);
    add(AgentState::NotReady, 95).system = SystemReason::NoAnswer;
    talk(61, 1);
    add(AgentState::NotReady, 3720).reason = centre.notReadyReasons.at(3).code;
    add(AgentState::AfterCallWork, 340).waiting = domain::WaitingChange{AgentChange::SignOut, {}};
    if (!people.isEmpty())
        add(AgentState::Ready, 300).lostSince = now.addSecs(-130);
    if (!people.isEmpty()) {
        api::RoomAgent &agent = add(AgentState::NotReady, 25);
        agent.system = SystemReason::Network;
        agent.lineLost = true;
    }
    if (!people.isEmpty())
        add(AgentState::SignedOut, 8000);
    const auto count = [&](int queue, int waiting, int secondsAgo, int ready, int answered, int abandoned) {
        api::RoomQueue counts;
        counts.queue = centre.queues.at(queue).code;
        counts.waiting = waiting;
        if (waiting > 0)
            counts.longestWaitSince = now.addSecs(-secondsAgo);
        counts.ready = ready;
        counts.answered = answered;
        counts.abandoned = abandoned;
        room.queues.append(counts);
    };
    count(0, 3, 74, 1, 112, 4);
    count(1, 0, 0, 1, 8, 0);
    count(2, 1, 21, 0, 17, 2);
    return room;
}

domain::User supervisor(const domain::Organisation &organisation)
{
    const auto &users = organisation.data().users;
    return *std::ranges::find(users, domain::Role::Supervisor, &domain::User::role);
}

} // namespace barodesk::test
