#include "models/complainttablemodel.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr int FrameMilliseconds = 16;

} // namespace

ComplaintTableModel::ComplaintTableModel(store::Replica &replica, QObject *parent) : QAbstractTableModel(parent), m_replica(replica)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &ComplaintTableModel::flush);
    connect(&replica, &store::Replica::reset, this, &ComplaintTableModel::reload);
    connect(&replica, &store::Replica::complaintsChanged, this, &ComplaintTableModel::note);
    connect(&replica, &store::Replica::organisationChanged, this, [this] {
        flush();
        m_search.rebuild(m_complaints, m_replica.organisation());
        emit organisationChanged();
    });
    m_sinceFlush.start();
    reload();
}

int ComplaintTableModel::rowOf(const ComplaintId &id) const { return m_rows.value(id, -1); }

void ComplaintTableModel::setNamesSearchable(bool searchable)
{
    m_search.setNamesAllowed(searchable);
    m_search.rebuild(m_complaints, m_replica.organisation());
}

void ComplaintTableModel::reload()
{
    m_waiting.clear();
    m_waitingSet.clear();
    m_frame.stop();
    beginResetModel();
    m_complaints.assign(m_replica.complaints().cbegin(), m_replica.complaints().cend());
    std::ranges::sort(m_complaints, [](const ComplaintPtr &a, const ComplaintPtr &b) {
        return std::tie(a->receivedAt, a->id) < std::tie(b->receivedAt, b->id);
    });
    m_rows.clear();
    m_rows.reserve(qsizetype(m_complaints.size()));
    for (size_t row = 0; row < m_complaints.size(); ++row)
        m_rows.insert(m_complaints[row]->id, int(row));
    m_search.rebuild(m_complaints, m_replica.organisation());
    endResetModel();
}

void ComplaintTableModel::note(const QList<ComplaintId> &ids)
{
    for (const ComplaintId &id : ids) {
        if (m_waitingSet.contains(id))
            continue;
        m_waitingSet.insert(id);
        m_waiting << id;
    }
    if (!m_waiting.isEmpty() && !m_frame.isActive())
        m_frame.start(int(std::clamp<qint64>(FrameMilliseconds - m_sinceFlush.elapsed(), 0, FrameMilliseconds)));
}

void ComplaintTableModel::flush()
{
    m_frame.stop();
    m_sinceFlush.start();
    const QList<ComplaintId> ids = std::exchange(m_waiting, {});
    m_waitingSet.clear();

    std::vector<int> touched;
    std::vector<ComplaintPtr> added;
    QList<ComplaintId> gone;
    for (const ComplaintId &id : ids) {
        const ComplaintPtr now = m_replica.complaint(id);
        const int row = rowOf(id);
        if (!now) {
            if (row >= 0)
                gone << id;
        } else if (row < 0) {
            added.push_back(now);
        } else if (m_complaints[size_t(row)] != now) {
            m_complaints[size_t(row)] = now;
            m_search.update(row, *now, m_replica.organisation());
            touched.push_back(row);
        }
    }
    if (!touched.empty()) {
        std::ranges::sort(touched);
        emit dataChanged(index(touched.front(), 0), index(touched.back(), ComplaintColumnCount - 1), {ValueRole, RecordRole});
        emit rowsTouched(touched);
    }
    for (const ComplaintId &id : gone)
        removeRow(id);
    if (!added.empty())
        insertNew(added);
}

void ComplaintTableModel::insertNew(const std::vector<ComplaintPtr> &complaints)
{
    const int first = int(m_complaints.size());
    beginInsertRows({}, first, first + int(complaints.size()) - 1);
    for (const ComplaintPtr &complaint : complaints) {
        m_rows.insert(complaint->id, int(m_complaints.size()));
        m_complaints.push_back(complaint);
        m_search.append(*complaint, m_replica.organisation());
    }
    endInsertRows();
}

void ComplaintTableModel::removeRow(const ComplaintId &id)
{
    const int row = rowOf(id);
    beginRemoveRows({}, row, row);
    m_complaints.erase(m_complaints.begin() + row);
    m_search.remove(row);
    m_rows.remove(id);
    for (size_t i = size_t(row); i < m_complaints.size(); ++i)
        m_rows[m_complaints[i]->id] = int(i);
    endRemoveRows();
}

int ComplaintTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_complaints.size()); }

int ComplaintTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ComplaintColumnCount; }

QVariant ComplaintTableModel::value(const Complaint &complaint, ComplaintColumn column)
{
    switch (column) {
    case ComplaintColumn::Number: return complaint.number ? complaint.number->toString() : QString();
    case ComplaintColumn::State: return QVariant::fromValue(complaint.state);
    case ComplaintColumn::Category: return complaint.category.text();
    case ComplaintColumn::Place: return complaint.place.address;
    case ComplaintColumn::Text: return complaint.text;
    case ComplaintColumn::Received: return complaint.receivedAt;
    case ComplaintColumn::Due: return complaint.dueAt;
    case ComplaintColumn::Owner: return complaint.department.text();
    case ComplaintColumn::CallBack: return hasOpenCallBack(complaint);
    }
    return {};
}

QVariant ComplaintTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComplaintPtr &complaint = complaintAt(index.row());
    if (role == RecordRole)
        return QVariant::fromValue(complaint);
    return role == ValueRole ? value(*complaint, ComplaintColumn(index.column())) : QVariant();
}

void ComplaintTableModel::multiData(const QModelIndex &index, QModelRoleDataSpan roles) const
{
    for (QModelRoleData &role : roles)
        role.setData(data(index, role.role()));
}

} // namespace barodesk::models
