#include "models/calllogmodel.h"

#include "models/callparty.h"

#include <algorithm>
#include <limits>

namespace barodesk::models {

using namespace domain;

namespace {
constexpr size_t Stretch = 64; ///< So many are looked at between two looks at the clock.
}

CallLogModel::CallLogModel(CallLog &log, QObject *parent) : CallLogModel(log, {}, parent) { }

CallLogModel::CallLogModel(CallLog &log, store::TurnBudget::Clock turnClock, QObject *parent)
    : QAbstractListModel(parent), m_log(log), m_turnClock(std::move(turnClock))
{
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        const store::TurnBudget budget(m_turnClock);
        searchOn([&budget] { return budget.isSpent(); });
    });
    connect(&log, &CallLog::reset, this, &CallLogModel::search);
    connect(&log, &CallLog::changed, this, qOverload<const QList<CallId> &>(&CallLogModel::follow));
    connect(&log, &CallLog::callBacksChanged, this, &CallLogModel::followMarks);
    connect(&log, &CallLog::complaintsChanged, this, [this](const QList<CallId> &ids) {
        for (const CallId &id : ids) {
            if (const int row = rowOfCall(id); row >= 0)
                emit dataChanged(index(row), index(row), {ComplaintCountRole});
        }
    });
    connect(&log.replica(), &store::Replica::organisationChanged, this, [this] {
        if (m_matcher.dependsOnNames())
            search();
    });
    connect(&log, &CallLog::namesChanged, this, [this] {
        if (!m_shown.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {NameRole, NameIsPrivateRole});
    });
    search();
}

void CallLogModel::setFilter(const CallLogFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    search();
}

/// Another filter, or other calls: another list.
void CallLogModel::search()
{
    m_matcher = CallLogMatcher(m_filter, m_log.replica().organisation());
    beginResetModel();
    m_shown.clear();
    m_searchedStart = std::numeric_limits<qint64>::max();
    m_searchedId = {};
    endResetModel();
    m_turn.stop();
    setSearching(true);
    const store::TurnBudget budget(m_turnClock);
    searchOn([&budget] { return budget.isSpent(); });
}

void CallLogModel::searchOn(const std::function<bool()> &isEnough)
{
    if (!m_log.isReady() || !m_searching)
        return;
    const auto &rows = m_log.rows();
    std::vector<Shown> found;
    size_t next = m_log.lowerBound(m_searchedStart, m_searchedId);
    size_t looked = 0;
    while (next > 0 && rows[next - 1].start >= m_matcher.earliest()) {
        --next;
        if (m_matcher.matches(m_log, next))
            found.push_back({rows[next].start, rows[next].call});
        if (++looked % Stretch == 0 && isEnough())
            break;
    }
    if (looked > 0) {
        m_searchedStart = rows[next].start;
        m_searchedId = rows[next].call->id;
    }
    const bool more = next > 0 && rows[next - 1].start >= m_matcher.earliest();
    if (!found.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(found.size()) - 1);
        m_shown.insert(m_shown.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        endInsertRows();
    }
    if (more)
        m_turn.start(0);
    setSearching(more);
}

void CallLogModel::setSearching(bool searching)
{
    if (std::exchange(m_searching, searching) != searching)
        emit searchingChanged();
}

void CallLogModel::finish()
{
    m_log.flush();
    m_turn.stop();
    searchOn([] { return false; });
}

int CallLogModel::lowerBound(qint64 start, const CallId &id) const
{
    const auto later = [&](const Shown &shown) { return shown.start != start ? shown.start > start : shown.call->id > id; };
    return int(std::ranges::partition_point(m_shown, later) - m_shown.begin());
}

int CallLogModel::rowOfCall(const CallId &id) const
{
    const int logged = m_log.rowOf(id);
    if (logged < 0)
        return -1;
    const int row = lowerBound(m_log.rows()[size_t(logged)].start, id);
    return row < rowCount() && m_shown[size_t(row)].call->id == id ? row : -1;
}

void CallLogModel::follow(const QList<CallId> &ids)
{
    for (const CallId &id : ids)
        follow(id);
}

void CallLogModel::follow(const CallId &id)
{
    const int logged = m_log.rowOf(id);
    if (logged < 0) { // Gone: wherever it stood.
        const auto stood = std::ranges::find_if(m_shown, [&](const Shown &shown) { return shown.call->id == id; });
        if (stood != m_shown.end()) {
            const int at = int(stood - m_shown.begin());
            beginRemoveRows({}, at, at);
            m_shown.erase(stood);
            endRemoveRows();
        }
        return;
    }
    const CallLog::Row &now = m_log.rows()[size_t(logged)];
    int row = rowOfCall(id);
    const bool met = !m_searching || now.start > m_searchedStart || (now.start == m_searchedStart && now.call->id >= m_searchedId);
    if (!met)
        return; // The search is still to come there.
    const bool listed = m_matcher.matches(m_log, size_t(logged));
    if (row >= 0 && !listed) {
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    } else if (row >= 0) {
        m_shown[size_t(row)].call = now.call;
        emit dataChanged(index(row), index(row));
    } else if (listed) {
        row = lowerBound(now.start, id);
        beginInsertRows({}, row, row);
        m_shown.insert(m_shown.begin() + row, Shown{now.start, now.call});
        endInsertRows();
    }
}

void CallLogModel::followMarks(bool more)
{
    if (!m_matcher.dependsOnMarks()) {
        if (!m_shown.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {WantsCallBackRole});
        return;
    }
    if (more) {
        search();
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_log.wantsCallBack(*m_shown[size_t(row)].call))
            continue;
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
}

CallLogModel::CallPtr CallLogModel::call(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? m_shown[size_t(index.row())].call : nullptr;
}

int CallLogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant CallLogModel::data(const QModelIndex &index, int role) const
{
    const CallPtr record = call(index);
    if (!record)
        return {};
    switch (role) {
    case RecordRole: return QVariant::fromValue(record);
    case NameRole: return partyOf(m_log.replica(), *record).name;
    case NameIsPrivateRole: return partyOf(m_log.replica(), *record).isPrivate;
    case WantsCallBackRole: return m_log.wantsCallBack(*record);
    case ComplaintCountRole: return int(m_log.complaintsOf(record->id).size());
    default: return {};
    }
}

} // namespace barodesk::models
