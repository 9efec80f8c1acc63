#include "server/room/roomkeeping.h"

#include "server/http/log.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace barodesk::server::room {

namespace {

constexpr qint64 TellEvery = 15'000; ///< Milliseconds. A desk counts as lost after a minute.

bool areAlike(const std::vector<AgentNow> &a, const std::vector<AgentNow> &b)
{
    return std::ranges::equal(
        a, b, [](const AgentNow &one, const AgentNow &other) { return one.user == other.user && one.latest.id == other.latest.id; });
}

} // namespace

boost::asio::awaitable<void> RoomKeeping::look()
{
    std::function<sql::Result<Written>(sql::Database &)> job = [withOthers = m_hasOthers](sql::Database &database) {
        return database.transact(sql::Database::Intent::Read, [&] { return written(database, withOthers); });
    };
    const sql::Result<Written> read = co_await m_readers.run<Written>(std::move(job));
    if (!read)
        co_return;
    const qint64 now = m_clock().toMSecsSinceEpoch();
    co_await tellOthers(now);
    for (const AgentNow &agent : read->agents)
        m_presence.learn(agent.user, agent.heardAt);
    QSet<domain::UserId> lost;
    QList<std::pair<domain::UserId, qint64>> gone;
    for (const AgentNow &agent : read->agents) {
        const auto since = m_presence.lostSince(agent.user, now);
        if (!since || agent.latest.state == domain::AgentState::SignedOut)
            continue;
        lost.insert(agent.user);
        if (now - *since > m_presence.patience().signedOut.count())
            gone.append({agent.user, *since});
    }
    if (!gone.isEmpty()) {
        std::function<sql::Result<bool>(sql::Database &)> close = [gone](sql::Database &database) {
            return database.transact(sql::Database::Intent::Write, [&] {
                for (const auto &[user, since] : gone)
                    signOutAgent(database, user, since, domain::SystemReason::ConnectionLost);
                return true;
            });
        };
        co_await m_writers.run<bool>(std::move(close));
        http::logEvent("desks-gone", {{"count", gone.size()}});
    }
    if (std::exchange(m_lost, lost) != lost || !gone.isEmpty())
        m_hub.roomChanged();
    if (m_hasOthers)
        hintAtOthers(*read);
}

RoomKeeping::Written RoomKeeping::written(sql::Database &database, bool withOthers)
{
    Written read;
    read.agents = agentsNow(database);
    if (!withOthers)
        return read;
    read.queues = database.all(u"SELECT call, state, extension FROM queue_call WHERE ended_at = 0 ORDER BY call"_s, {});
    read.queues += database.all(u"SELECT COUNT(*), MAX(ended_at) FROM queue_call"_s, {});
    const auto listened
        = database.all(u"SELECT of_user, COUNT(*), MAX(at) FROM listen_in WHERE way <> 0 AND ended_at = 0 GROUP BY of_user"_s, {});
    for (const sql::Row &row : listened)
        read.listeners.insert(row.at(0).toString(), row);
    return read;
}

boost::asio::awaitable<void> RoomKeeping::tellOthers(qint64 now)
{
    if (!m_hasOthers || std::abs(now - m_lastTold) < TellEvery)
        co_return;
    m_lastTold = now;
    const auto heard = m_presence.takeNews();
    if (heard.isEmpty())
        co_return;
    std::function<sql::Result<bool>(sql::Database &)> tell = [heard](sql::Database &database) {
        return database.transact(sql::Database::Intent::Write, [&] {
            tellHeard(database, heard);
            return true;
        });
    };
    co_await m_writers.run<bool>(std::move(tell)); // What fails is told by the desks' next reports.
}

void RoomKeeping::hintAtOthers(const Written &now)
{
    const std::optional<Written> before = std::exchange(m_seen, now);
    if (!before)
        return;
    if (!areAlike(before->agents, now.agents) || before->queues != now.queues)
        m_hub.roomChanged();
    const QSet<QString> listened
        = QSet(before->listeners.keyBegin(), before->listeners.keyEnd()) + QSet(now.listeners.keyBegin(), now.listeners.keyEnd());
    for (const QString &user : listened) {
        if (before->listeners.value(user) != now.listeners.value(user))
            m_hub.listenersChanged(user.toLatin1());
    }
}

} // namespace barodesk::server::room
