#include "models/citizencomplaintsmodel.h"

#include <algorithm>

namespace barodesk::models {

CitizenComplaintsModel::CitizenComplaintsModel(store::Replica &replica, QObject *parent) : QAbstractListModel(parent), m_replica(replica)
{
    connect(&replica, &store::Replica::reset, this, &CitizenComplaintsModel::reload);
    connect(&replica, &store::Replica::complaintsChanged, this, &CitizenComplaintsModel::follow);
}

QList<store::Replica::ComplaintPtr> CitizenComplaintsModel::wanted() const
{
    if (m_citizen)
        return m_replica.complaintsOf(*m_citizen);
    if (m_number)
        return m_replica.complaintsByPhone(*m_number);
    return {};
}

void CitizenComplaintsModel::show(const std::optional<domain::CitizenId> &citizen, const std::optional<domain::PhoneNumber> &number)
{
    if (m_citizen == citizen && m_number == number)
        return;
    m_citizen = citizen;
    m_number = number;
    reload();
}

void CitizenComplaintsModel::reload()
{
    beginResetModel();
    m_rows = wanted();
    endResetModel();
}

/// Few rows: removes what went, then walks the wanted list inserting and replacing in place.
void CitizenComplaintsModel::follow()
{
    const auto now = wanted();
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const bool stays = std::ranges::any_of(now, [&](const auto &other) { return other->id == m_rows.at(row)->id; });
        if (!stays) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        if (row < m_rows.size() && m_rows.at(row)->id == now.at(row)->id) {
            if (m_rows.at(row) != now.at(row)) {
                m_rows[row] = now.at(row);
                emit dataChanged(index(row), index(row));
            }
            continue;
        }
        const auto known = std::ranges::find_if(m_rows, [&](const auto &mine) { return mine->id == now.at(row)->id; });
        if (known != m_rows.end()) {
            const int from = int(known - m_rows.begin());
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            endMoveRows();
            m_rows[row] = now.at(row);
            emit dataChanged(index(row), index(row));
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(row, now.at(row));
            endInsertRows();
        }
    }
}

store::Replica::ComplaintPtr CitizenComplaintsModel::complaint(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row) : nullptr;
}

int CitizenComplaintsModel::openCount() const
{
    return int(std::ranges::count_if(m_rows, [](const auto &complaint) { return !domain::isEnded(complaint->state); }));
}

int CitizenComplaintsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant CitizenComplaintsModel::data(const QModelIndex &index, int role) const
{
    const auto complaint = index.isValid() ? this->complaint(index.row()) : nullptr;
    if (!complaint)
        return {};
    switch (role) {
    case IdRole: return complaint->id.toString();
    case NumberRole: return complaint->number ? complaint->number->toString() : QString();
    case StateRole: return int(complaint->state);
    case CategoryRole: return m_replica.organisation().categoryPath(complaint->category);
    case PlaceRole: {
        if (!complaint->place.landmark.isEmpty())
            return complaint->place.landmark;
        if (!complaint->place.address.isEmpty())
            return complaint->place.address;
        const domain::District *district
            = complaint->place.district ? m_replica.organisation().district(*complaint->place.district) : nullptr;
        return district ? district->name : QString();
    }
    case Qt::AccessibleTextRole:
    case TextRole: return complaint->text;
    case ReceivedRole: return complaint->receivedAt;
    case DueRole: return complaint->dueAt;
    case ScheduledRole: return complaint->scheduledFor.value_or(QDateTime());
    default: return {};
    }
}

} // namespace barodesk::models
