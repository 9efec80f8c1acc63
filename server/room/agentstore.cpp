#include "server/room/agentstore.h"

#include "domain/koreatime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::room {

using domain::AgentState;
using domain::AgentTransition;
using domain::SystemReason;

namespace {

QDateTime moment(qint64 milliseconds) { return domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)); }

std::optional<AgentTransition> read(sql::Database &database, const QVariant &body)
{
    auto transition = api::fromBytes<AgentTransition>(body.toString().toUtf8());
    if (transition)
        return *std::move(transition);
    database.fail(sql::SqlErrorKind::Broken, QString(u"stored agent transition: "_s + transition.error().toString()));
    return std::nullopt;
}

/// Adds to one person's history, keeping their present state.
class Keeper
{
public:
    Keeper(sql::Database &database, const domain::UserId &user) : m_database(database), m_user(user.toString())
    {
        const auto row = database.one(QString(u"SELECT body FROM agent_now WHERE user_id = ?"_s + database.lockRows()), {m_user});
        if (row)
            m_latest = read(database, row->at(0)).value_or(AgentTransition());
    }

    const AgentTransition &latest() const { return m_latest; } ///< Signed out for ever, when there is none.

    bool knows(const domain::AgentTransitionId &id)
    {
        return m_database.one(u"SELECT 1 FROM agent_transition WHERE id = ?"_s, {id.toString()}).has_value();
    }

    void add(const AgentTransition &transition)
    {
        const auto last = m_database.one(u"SELECT COALESCE(MAX(position), 0) FROM agent_transition WHERE user_id = ?"_s, {m_user});
        const QString body = QString::fromUtf8(api::toBytes(api::toJson(transition)));
        const qint64 at = transition.at.toMSecsSinceEpoch();
        m_database.execute(u"INSERT INTO agent_transition (user_id, position, id, at, body) VALUES (?, ?, ?, ?, ?)"_s,
                           {m_user, (last ? last->at(0).toLongLong() : 0) + 1, transition.id.toString(), at, body});
        if (m_latest.at.isValid() && transition.at < m_latest.at)
            return; // Told late: history only.
        m_latest = transition;
        m_database.execute(
            u"INSERT INTO agent_now (user_id, heard_at, at, state, body) VALUES (?, 0, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET "
            "at = excluded.at, state = excluded.state, body = excluded.body"_s,
            {m_user, at, api::wordOf(transition.state), body});
    }

    /// Not before what they were last told to be.
    bool signOut(const QDateTime &at, std::optional<SystemReason> system)
    {
        if (m_latest.state == AgentState::SignedOut)
            return false;
        AgentTransition transition;
        transition.id = domain::AgentTransitionId::create();
        transition.at = std::max(at, m_latest.at);
        transition.since = transition.at;
        transition.system = system;
        add(transition);
        return true;
    }

private:
    sql::Database &m_database;
    const QString m_user;
    AgentTransition m_latest;
};

} // namespace

api::AgentStatesAnswer recordTransitions(sql::Database &database, const domain::UserId &user, const QList<AgentTransition> &transitions,
                                         qint64 now, qint64 lastHeard)
{
    api::AgentStatesAnswer answer;
    Keeper keeper(database, user);
    for (const AgentTransition &told : transitions) {
        if (keeper.knows(told.id)) {
            ++answer.duplicate;
            continue;
        }
        AgentTransition transition = told;
        transition.at = std::min(transition.at, moment(now));
        transition.since = std::min(transition.since, transition.at);
        if (transition.system == SystemReason::SignIn && transition.at >= keeper.latest().at)
            keeper.signOut(std::min(moment(lastHeard), transition.at), SystemReason::ConnectionLost);
        keeper.add(transition);
        ++answer.accepted;
    }
    answer.state = keeper.latest().state;
    return answer;
}

AgentState agentState(sql::Database &database, const domain::UserId &user)
{
    const auto row = database.one(u"SELECT state FROM agent_now WHERE user_id = ?"_s, {user.toString()});
    return row ? api::valueOf<AgentState>(row->at(0).toString()).value_or(AgentState::SignedOut) : AgentState::SignedOut;
}

bool signOutAgent(sql::Database &database, const domain::UserId &user, qint64 at, std::optional<SystemReason> system)
{
    return Keeper(database, user).signOut(moment(at), system);
}

std::vector<AgentNow> agentsNow(sql::Database &database)
{
    std::vector<AgentNow> agents;
    for (
        const sql::Row &row : database.all(
            u"SELECT a.user_id, a.body, a.heard_at FROM agent_now a JOIN app_user u ON u.id = a.user_id WHERE u.disabled = 0 ORDER BY u.sign_in_name"_s)) {
        if (const auto latest = read(database, row.at(1)))
            agents.push_back({domain::UserId::parse(row.at(0).toString()).value_or(domain::UserId()), *latest, row.at(2).toLongLong()});
    }
    return agents;
}

void tellHeard(sql::Database &database, const QHash<domain::UserId, qint64> &heard)
{
    QList<std::pair<QString, qint64>> rows; // In one order, so that servers that tell at once do not wait for each other in a circle.
    for (auto one = heard.cbegin(); one != heard.cend(); ++one)
        rows.append({one.key().toString(), one.value()});
    std::ranges::sort(rows);
    for (const auto &[user, at] : rows)
        database.execute(u"UPDATE agent_now SET heard_at = ? WHERE user_id = ? AND heard_at < ?"_s, {at, user, at});
}

api::AgentDay agentDay(sql::Database &database, const domain::UserId &user, const QDate &day, const QDateTime &now)
{
    const QDateTime from = domain::koreaTime(day, QTime(0, 0));
    const QDateTime to = std::max(from, std::min(from.addDays(1), now));
    const auto before
        = database.one(u"SELECT body FROM agent_transition WHERE user_id = ? AND at < ? ORDER BY at DESC, position DESC LIMIT 1"_s,
                       {user.toString(), from.toMSecsSinceEpoch()});
    const QList<sql::Row> rows
        = database.all(u"SELECT body FROM agent_transition WHERE user_id = ? AND at >= ? AND at < ? ORDER BY at, position"_s,
                       {user.toString(), from.toMSecsSinceEpoch(), from.addDays(1).toMSecsSinceEpoch()});
    api::AgentDay answer;
    const auto take = [&](const sql::Row &row) {
        if (const auto transition = read(database, row.at(0)))
            answer.transitions.append(*transition);
    };
    if (before)
        take(*before);
    for (const sql::Row &row : rows)
        take(row);
    answer.times = domain::timeInStates(answer.transitions, from, to);
    return answer;
}

} // namespace barodesk::server::room
