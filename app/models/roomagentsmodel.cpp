#include "models/roomagentsmodel.h"

#include <tuple>

namespace barodesk::models {

using domain::AgentState;

namespace {

template <typename Item, typename Code> QString nameOf(const Item *item, const Code &code) { return item ? item->name : code.text(); }

int rank(AgentState state)
{
    switch (state) {
    case AgentState::Talking: return 0;
    case AgentState::AfterCallWork: return 1;
    case AgentState::Ready: return 2;
    case AgentState::NotReady: return 3;
    case AgentState::SignedOut: return 4;
    }
    return 5;
}

} // namespace

RoomAgentsModel::RoomAgentsModel(QObject *parent) : QAbstractTableModel(parent) { }

void RoomAgentsModel::setRoom(const api::Room &room, const domain::Organisation &organisation)
{
    const domain::CallCentre &centre = organisation.data().callCentre;
    QHash<domain::UserId, Row> fresh;
    for (const api::RoomAgent &agent : room.agents) {
        const domain::User *user = organisation.user(agent.user);
        const domain::NotReadyReasonCode waiting = agent.waiting ? agent.waiting->reason : domain::NotReadyReasonCode();
        fresh.insert(agent.user,
                     {.agent = agent,
                      .name = user ? user->displayName : QString(),
                      .reason = nameOf(centre.notReadyReason(agent.reason), agent.reason),
                      .waiting = nameOf(centre.notReadyReason(waiting), waiting),
                      .queue = nameOf(centre.queue(agent.queue), agent.queue)});
    }
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const auto it = fresh.constFind(m_rows.at(row).agent.user);
        if (it == fresh.cend()) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
            continue;
        }
        const bool changed = *it != m_rows.at(row);
        if (changed)
            m_rows[row] = *it;
        fresh.erase(it);
        if (changed)
            emit dataChanged(index(row, 0), index(row, RoomAgentColumnCount - 1));
    }
    QList<Row> come;
    for (const api::RoomAgent &agent : room.agents) {
        if (const auto it = fresh.constFind(agent.user); it != fresh.cend()) {
            come.append(*it);
            fresh.erase(it); // Once, whatever the server says.
        }
    }
    if (come.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + come.size()) - 1);
    m_rows += come;
    endInsertRows();
}

int RoomAgentsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RoomAgentsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : RoomAgentColumnCount; }

QVariant RoomAgentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows.at(index.row());
    switch (RoomAgentColumn(index.column())) {
    case RoomAgentColumn::Name: return row.name;
    case RoomAgentColumn::State: return int(row.agent.state);
    case RoomAgentColumn::Since: return row.agent.since;
    case RoomAgentColumn::Reason: return row.agent.waiting ? row.waiting : row.reason;
    case RoomAgentColumn::Queue: return row.queue;
    case RoomAgentColumn::CallSince: return row.agent.callSince.value_or(QDateTime());
    }
    return {};
}

RoomAgentsOrder::RoomAgentsOrder(RoomAgentsModel &agents, QObject *parent) : QSortFilterProxyModel(parent), m_agents(agents)
{
    setSourceModel(&agents);
    sort(int(RoomAgentColumn::State));
}

const api::RoomAgent &RoomAgentsOrder::agent(int row) const { return m_agents.agent(mapToSource(index(row, 0)).row()); }

bool RoomAgentsOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const api::RoomAgent &a = m_agents.agent(left.row());
    const api::RoomAgent &b = m_agents.agent(right.row());
    const auto text = [](const QModelIndex &index, RoomAgentColumn column) {
        return index.siblingAtColumn(int(column)).data(Qt::DisplayRole).toString();
    };
    // Alike in the column: by state and length; then by name, so that rows stand still.
    const auto rest = [&](const QModelIndex &index, const api::RoomAgent &agent) {
        return std::tuple(rank(agent.state), agent.since.toMSecsSinceEpoch(), text(index, RoomAgentColumn::Name), agent.user.toString());
    };
    switch (RoomAgentColumn(left.column())) {
    case RoomAgentColumn::Name:
    case RoomAgentColumn::Reason:
    case RoomAgentColumn::Queue: {
        const int order = QString::localeAwareCompare(left.data().toString(), right.data().toString());
        if (order != 0)
            return order < 0;
        break;
    }
    case RoomAgentColumn::Since:
        if (a.since != b.since)
            return a.since < b.since;
        break;
    case RoomAgentColumn::CallSince:
        if (a.callSince != b.callSince)
            return b.callSince ? a.callSince && *a.callSince < *b.callSince : true; // Who is in no call stands behind.
        break;
    case RoomAgentColumn::State: break;
    }
    return rest(left, a) < rest(right, b);
}

} // namespace barodesk::models
