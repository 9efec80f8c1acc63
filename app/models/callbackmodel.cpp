#include "models/callbackmodel.h"

#include "domain/complaintclock.h"
#include "domain/koreatime.h"

#include <algorithm>
#include <limits>

namespace barodesk::models {

using namespace domain;
using store::Replica;

namespace {
constexpr qint64 NoTime = std::numeric_limits<qint64>::max();
}

CallBackModel::CallBackModel(Replica &replica, QObject *parent) : QAbstractListModel(parent), m_replica(replica)
{
    connect(&replica, &Replica::reset, this, &CallBackModel::reload);
    connect(&replica, &Replica::organisationChanged, this, &CallBackModel::reload); // The calendar may have changed.
    connect(&replica, &Replica::complaintsChanged, this, &CallBackModel::follow);
    reload();
}

void CallBackModel::setOwner(const std::optional<UserId> &owner)
{
    if (m_owner == owner)
        return;
    m_owner = owner;
    reload();
}

bool CallBackModel::comesBefore(const Row &a, const Row &b)
{
    if (a.due != b.due)
        return a.due < b.due;
    if (a.complaint->receivedAt != b.complaint->receivedAt)
        return a.complaint->receivedAt < b.complaint->receivedAt;
    return a.callBack.id < b.callBack.id;
}

QList<CallBackModel::Row> CallBackModel::rowsOf(const Replica::ComplaintPtr &complaint) const
{
    QList<Row> rows;
    for (const CallBack &callBack : complaint->callBacks) {
        if (callBack.state != CallBackState::Promised || (m_owner && callBack.owner != *m_owner))
            continue;
        const auto due = callBackDue(callBack, *complaint, m_replica.organisation().calendar());
        rows.append({complaint, callBack, due ? due->toMSecsSinceEpoch() : NoTime});
    }
    return rows;
}

void CallBackModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const Replica::ComplaintPtr &complaint : m_replica.complaints())
        m_rows.append(rowsOf(complaint));
    std::ranges::sort(m_rows, comesBefore);
    endResetModel();
}

void CallBackModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void CallBackModel::insert(const Row &row)
{
    const auto place = std::ranges::upper_bound(m_rows, row, comesBefore);
    const int at = int(place - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(at, row);
    endInsertRows();
}

/// A promise that keeps its place changes in place; one that goes elsewhere goes out and in.
void CallBackModel::follow(const QList<ComplaintId> &ids)
{
    for (const ComplaintId &id : ids) {
        const auto complaint = m_replica.complaint(id);
        QList<Row> wanted = complaint ? rowsOf(complaint) : QList<Row>();
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            if (m_rows.at(row).complaint->id != id)
                continue;
            const auto same
                = std::find_if(wanted.cbegin(), wanted.cend(), [&](const Row &w) { return w.callBack.id == m_rows.at(row).callBack.id; });
            const bool stays = same != wanted.cend() && same->due == m_rows.at(row).due;
            if (!stays) {
                remove(row);
                continue;
            }
            m_rows[row] = *same;
            wanted.erase(same);
            emit dataChanged(index(row), index(row));
        }
        for (const Row &row : std::as_const(wanted))
            insert(row);
    }
}

Replica::ComplaintPtr CallBackModel::complaint(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).complaint : nullptr;
}

std::optional<CallBack> CallBackModel::callBack(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row).callBack) : std::nullopt;
}

QDateTime CallBackModel::due(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).due == NoTime)
        return {};
    return toKoreaTime(QDateTime::fromMSecsSinceEpoch(m_rows.at(row).due));
}

int CallBackModel::rowOf(const CallBackId &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.callBack.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CallBackModel::lateCount(const QDateTime &now) const
{
    const qint64 moment = now.toMSecsSinceEpoch();
    return int(std::ranges::count_if(m_rows, [&](const Row &row) { return row.due <= moment; }));
}

int CallBackModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant CallBackModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case ComplaintRole: return QVariant::fromValue(row.complaint);
    case CallBackRole: return QVariant::fromValue(std::optional(row.callBack));
    case DueRole: return due(index.row());
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole: return row.complaint->number ? row.complaint->number->toString() : QString();
    default: return {};
    }
}

} // namespace barodesk::models
