#include "models/roomqueuesmodel.h"

#include <algorithm>

namespace barodesk::models {

RoomFigures figuresOf(const api::Room &room)
{
    RoomFigures figures;
    for (const api::RoomQueue &queue : room.queues) {
        figures.waiting += queue.waiting;
        figures.answered += queue.answered;
        figures.abandoned += queue.abandoned;
        if (queue.longestWaitSince && (!figures.longestWaitSince || *queue.longestWaitSince < *figures.longestWaitSince))
            figures.longestWaitSince = queue.longestWaitSince;
    }
    for (const api::RoomAgent &agent : room.agents) {
        if (!agent.lostSince)
            ++figures.agents[size_t(agent.state)];
    }
    return figures;
}

RoomQueuesModel::RoomQueuesModel(QObject *parent) : QAbstractTableModel(parent) { }

void RoomQueuesModel::setRoom(const api::Room &room, const domain::Organisation &organisation)
{
    QList<Row> fresh;
    for (const api::RoomQueue &queue : room.queues) {
        const domain::Queue *known = organisation.data().callCentre.queue(queue.queue);
        fresh.append({.queue = queue, .name = known ? known->name : queue.queue.text()});
    }
    const auto same = [](const Row &a, const Row &b) { return a.queue.queue == b.queue.queue; };
    if (!std::ranges::equal(m_rows, fresh, same)) { // Queues come and go when the city imports others: once in a year.
        beginResetModel();
        m_rows = fresh;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(fresh.size()); ++row) {
        if (m_rows.at(row) == fresh.at(row))
            continue;
        m_rows[row] = fresh.at(row);
        emit dataChanged(index(row, 0), index(row, RoomQueueColumnCount - 1));
    }
}

int RoomQueuesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RoomQueuesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : RoomQueueColumnCount; }

QVariant RoomQueuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows.at(index.row());
    switch (RoomQueueColumn(index.column())) {
    case RoomQueueColumn::Name: return row.name;
    case RoomQueueColumn::Waiting: return row.queue.waiting;
    case RoomQueueColumn::LongestWait: return row.queue.longestWaitSince.value_or(QDateTime());
    case RoomQueueColumn::Ready: return row.queue.ready;
    case RoomQueueColumn::Answered: return row.queue.answered;
    case RoomQueueColumn::Abandoned: return row.queue.abandoned;
    }
    return {};
}

} // namespace barodesk::models
