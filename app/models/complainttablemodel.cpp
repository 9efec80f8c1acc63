#include "models/complainttablemodel.h"

#include "models/complaintranks.h"

#include <algorithm>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr int FrameMilliseconds = 16;

} // namespace

ComplaintTableModel::ComplaintTableModel(store::Replica &replica, QObject *parent) : ComplaintTableModel(replica, {}, parent) { }

ComplaintTableModel::ComplaintTableModel(store::Replica &replica, store::TurnBudget::Clock turnClock, QObject *parent)
    : QAbstractTableModel(parent),
      m_replica(replica),
      m_turnClock(std::move(turnClock)),
      m_rankLists(std::make_unique<ComplaintRankLists>())
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &ComplaintTableModel::takeInFrame);
    connect(&replica, &store::Replica::reset, this, &ComplaintTableModel::reload);
    connect(&replica, &store::Replica::complaintsChanged, this, &ComplaintTableModel::note);
    connect(&replica, &store::Replica::organisationChanged, this, [this] {
        flush();
        m_search.rebuild(m_complaints, m_replica.organisation());
        m_rankLists->forgetAll();
        emit organisationChanged();
    });
    m_sinceFlush.start();
    reload();
}

ComplaintTableModel::~ComplaintTableModel() = default;

const ComplaintTableModel::ComplaintPtr &ComplaintTableModel::formerAt(int row) const
{
    const auto former = m_former.constFind(row);
    return former == m_former.constEnd() ? complaintAt(row) : *former;
}

int ComplaintTableModel::rowOf(const ComplaintId &id) const { return m_rows.value(id, -1); }

std::shared_ptr<const ComplaintRanks> ComplaintTableModel::ranksBy(const ComplaintSortKey &key)
{
    if (const auto known = m_rankLists->find(key))
        return known;
    const auto ranks = std::make_shared<ComplaintRanks>(key, m_replica.organisation());
    ranks->reserve(m_complaints.size());
    for (const ComplaintPtr &complaint : m_complaints)
        ranks->append(*complaint);
    for (auto former = m_former.cbegin(); former != m_former.cend(); ++former)
        ranks->update(former.key(), **former, *complaintAt(former.key()));
    m_rankLists->add(ranks);
    return ranks;
}

void ComplaintTableModel::setNamesSearchable(bool searchable)
{
    if (searchable == m_namesSearchable)
        return;
    m_namesSearchable = searchable;
    m_search.setNamesAllowed(searchable);
    m_search.rebuild(m_complaints, m_replica.organisation());
}

void ComplaintTableModel::reload()
{
    m_waiting.clear();
    m_waitingSet.clear();
    m_frame.stop();
    beginResetModel();
    struct Row
    {
        DueMoments moments;
        ComplaintPtr complaint;
    };
    std::vector<Row> rows;
    rows.reserve(size_t(m_replica.complaints().size()));
    for (const ComplaintPtr &complaint : m_replica.complaints())
        rows.push_back({DueMoments::of(*complaint), complaint});
    std::ranges::sort(rows, [](const Row &a, const Row &b) {
        return a.moments.received != b.moments.received ? a.moments.received < b.moments.received : a.complaint->id < b.complaint->id;
    });
    m_complaints.clear();
    m_complaints.reserve(rows.size());
    m_moments.clear();
    m_moments.reserve(rows.size());
    m_states.clear();
    m_states.reserve(rows.size());
    m_rows.clear();
    m_rows.reserve(qsizetype(rows.size()));
    for (Row &row : rows) {
        m_rows.insert(row.complaint->id, int(m_complaints.size()));
        m_moments.push_back(row.moments);
        m_states.push_back(row.complaint->state);
        m_complaints.push_back(std::move(row.complaint));
    }
    m_search.rebuild(m_complaints, m_replica.organisation());
    m_rankLists->forgetAll();
    endResetModel();
}

std::vector<int> ComplaintTableModel::rowsTurned(const DueHorizon &before, const DueHorizon &after) const
{
    std::vector<int> rows;
    for (size_t row = 0; row < m_moments.size(); ++row) {
        if (m_moments[row].mayTurn(before, after))
            rows.push_back(int(row));
    }
    return rows;
}

void ComplaintTableModel::note(const QList<ComplaintId> &ids)
{
    for (const ComplaintId &id : ids) {
        if (m_waitingSet.contains(id))
            continue;
        m_waitingSet.insert(id);
        m_waiting.push_back(id);
    }
    waitForFrame();
}

void ComplaintTableModel::waitForFrame()
{
    if (!m_held && !m_waiting.empty() && !m_frame.isActive())
        m_frame.start(int(std::clamp<qint64>(FrameMilliseconds - m_sinceFlush.elapsed(), 0, FrameMilliseconds)));
}

void ComplaintTableModel::setHeld(bool held)
{
    m_held = held;
    waitForFrame();
}

void ComplaintTableModel::takeInFrame()
{
    if (m_held)
        return;
    m_sinceFlush.start();
    if (m_search.isReady()) {
        const store::TurnBudget budget(m_turnClock);
        takeIn([&budget] { return budget.isSpent(); });
    }
    waitForFrame();
}

void ComplaintTableModel::flush()
{
    m_frame.stop();
    m_sinceFlush.start();
    takeIn([] { return false; });
}

void ComplaintTableModel::takeIn(const std::function<bool()> &isEnough)
{
    ++m_batch;
    std::vector<int> touched;
    std::vector<ComplaintPtr> added;
    QList<ComplaintId> gone;
    while (!m_waiting.empty()) {
        const ComplaintId id = m_waiting.front();
        m_waiting.pop_front();
        m_waitingSet.remove(id);
        const ComplaintPtr now = m_replica.complaint(id);
        const int row = rowOf(id);
        if (!now) {
            if (row >= 0)
                gone << id;
        } else if (row < 0) {
            added.push_back(now);
            m_search.append(*now, m_replica.organisation()); // Most of the work: it counts for the turn.
        } else if (m_complaints[size_t(row)] != now) {
            for (const auto &ranks : m_rankLists->all())
                ranks->update(row, *complaintAt(row), *now);
            m_former.insert(row, std::exchange(m_complaints[size_t(row)], now));
            m_moments[size_t(row)] = DueMoments::of(*now);
            m_states[size_t(row)] = now->state;
            m_search.update(row, *now, m_replica.organisation());
            touched.push_back(row);
        }
        if (isEnough())
            break;
    }
    if (!touched.empty()) {
        std::ranges::sort(touched);
        emit dataChanged(index(touched.front(), 0), index(touched.back(), ComplaintColumnCount - 1), {ValueRole, RecordRole});
        emit rowsTouched(touched);
        m_former.clear();
        for (const auto &ranks : m_rankLists->all())
            ranks->endBatch();
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
        m_moments.push_back(DueMoments::of(*complaint));
        m_states.push_back(complaint->state);
        for (const auto &ranks : m_rankLists->all())
            ranks->append(*complaint);
    }
    endInsertRows();
}

void ComplaintTableModel::removeRow(const ComplaintId &id)
{
    const int row = rowOf(id);
    beginRemoveRows({}, row, row);
    m_complaints.erase(m_complaints.begin() + row);
    m_moments.erase(m_moments.begin() + row);
    m_states.erase(m_states.begin() + row);
    for (const auto &ranks : m_rankLists->all())
        ranks->remove(row);
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
    case ComplaintColumn::District: return complaint.place.district ? complaint.place.district->text() : QString();
    case ComplaintColumn::Team: return complaint.department.text();
    case ComplaintColumn::Contractor: return complaint.contractor;
    case ComplaintColumn::Planned: return complaint.scheduledFor ? QVariant(*complaint.scheduledFor) : QVariant();
    case ComplaintColumn::Channel: return int(complaint.channel);
    case ComplaintColumn::Transfers: return transfersInside(complaint);
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
