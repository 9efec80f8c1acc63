#include "server/room/roomview.h"

#include "domain/koreatime.h"
#include "server/room/queuestore.h"

#include <algorithm>

namespace barodesk::server::room {

using domain::AgentState;

namespace {

/// A desk gives a call back by itself; an exchange that forgets to say so must not keep it from the next one for long.
constexpr qint64 OfferGrace = 10'000;

QDateTime moment(qint64 milliseconds) { return domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)); }

struct Candidate
{
    QString extension;
    qint64 since = 0;
};

/// Who could take a call of each queue, asked once for all queues.
class Offers
{
public:
    Offers(const domain::Organisation &organisation, const std::vector<AgentNow> &agents, const QHash<QString, ExtensionBusy> &busy,
           const Presence &presence, qint64 now)
        : m_organisation(organisation), m_busy(busy), m_now(now)
    {
        for (const AgentNow &agent : agents) {
            if (agent.latest.state == AgentState::Ready && !agent.latest.lineLost && !presence.lostSince(agent.user, now))
                m_ready.push_back(&agent);
        }
    }

    std::vector<Candidate> of(const domain::Queue &queue) const
    {
        std::vector<Candidate> found;
        for (const AgentNow *agent : m_ready) {
            const domain::User *user = m_organisation.user(agent->user);
            if (!user || user->extension.isEmpty() || (!queue.teams.isEmpty() && !queue.teams.contains(user->team)))
                continue;
            const qint64 since = agent->latest.since.toMSecsSinceEpoch();
            if (!isBusy(user->extension, since))
                found.push_back({user->extension, since});
        }
        std::ranges::stable_sort(found, {}, &Candidate::since);
        return found;
    }

private:
    bool isBusy(const QString &extension, qint64 readySince) const
    {
        const auto busy = m_busy.constFind(extension);
        if (busy == m_busy.constEnd())
            return false;
        if (busy->answeredAt > readySince)
            return true; // The desk has not yet told that it talks.
        if (busy->ringsSince == 0)
            return false;
        const auto code = domain::QueueCode::parse(busy->ringsFor);
        const domain::Queue *queue = code ? m_organisation.data().callCentre.queue(*code) : nullptr;
        return queue && m_now < busy->ringsSince + qint64(queue->noAnswer.count()) * 1000 + OfferGrace;
    }

    const domain::Organisation &m_organisation;
    const QHash<QString, ExtensionBusy> m_busy;
    const qint64 m_now;
    std::vector<const AgentNow *> m_ready;
};

api::RoomAgent shown(const AgentNow &agent, const Presence &presence, qint64 now)
{
    const domain::AgentTransition &latest = agent.latest;
    const auto lost = latest.state == AgentState::SignedOut ? std::nullopt : presence.lostSince(agent.user, now);
    return {.user = agent.user,
            .state = latest.state,
            .since = latest.since,
            .reason = latest.reason,
            .system = latest.system,
            .waiting = latest.waiting,
            .lineLost = latest.lineLost,
            .queue = latest.queue,
            .callSince = latest.callSince,
            .lostSince = lost ? std::optional(moment(*lost)) : std::nullopt};
}

} // namespace

api::Room roomNow(sql::Database &database, const domain::Organisation &organisation, const Presence &presence, const QDateTime &now)
{
    const QDateTime day = domain::koreaTime(domain::toKoreaTime(now).date(), QTime(0, 0));
    const qint64 moment0 = now.toMSecsSinceEpoch();
    const std::vector<AgentNow> agents = agentsNow(database);
    const Offers offers(organisation, agents, busyExtensions(database, moment0), presence, moment0);
    const auto queues = queuesNow(database, day.toMSecsSinceEpoch(), moment0);
    api::Room room;
    room.at = now;
    for (const AgentNow &agent : agents) {
        if (agent.latest.state != AgentState::SignedOut || agent.latest.at >= day)
            room.agents.append(shown(agent, presence, moment0));
    }
    for (const domain::Queue &queue : organisation.data().callCentre.queues) {
        const QueueNow counts = queues.value(queue.code.text());
        room.queues.append({.queue = queue.code,
                            .waiting = counts.waiting,
                            .longestWaitSince = counts.waiting > 0 ? std::optional(moment(counts.longestWaitSince)) : std::nullopt,
                            .ready = int(offers.of(queue).size()),
                            .answered = counts.answered,
                            .abandoned = counts.abandoned});
    }
    return room;
}

api::RoomPresence presenceNow(sql::Database &database, const domain::Organisation &organisation, const Presence &presence, qint64 now)
{
    const auto wordOf = [&](const AgentNow &agent) {
        if (agent.latest.lineLost || presence.lostSince(agent.user, now))
            return api::PresenceWord::Away;
        switch (agent.latest.state) {
        case AgentState::Ready: return api::PresenceWord::Free;
        case AgentState::Talking:
        case AgentState::AfterCallWork: return api::PresenceWord::Busy;
        case AgentState::NotReady:
        case AgentState::SignedOut: break;
        }
        return api::PresenceWord::Away;
    };
    const auto &users = organisation.data().users;
    api::RoomPresence all;
    for (const AgentNow &agent : agentsNow(database)) {
        const domain::User *user = organisation.user(agent.user);
        if (user && !user->extension.isEmpty() && std::ranges::count(users, user->extension, &domain::User::extension) == 1)
            all.presence.append({user->extension, wordOf(agent)});
    }
    return all;
}

QStringList offerOrder(sql::Database &database, const domain::Organisation &organisation, const domain::Queue &queue,
                       const Presence &presence, qint64 now)
{
    QStringList extensions;
    const std::vector<AgentNow> agents = agentsNow(database);
    for (const Candidate &candidate : Offers(organisation, agents, busyExtensions(database, now), presence, now).of(queue))
        extensions.append(candidate.extension);
    return extensions;
}

} // namespace barodesk::server::room
