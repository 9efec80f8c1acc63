#include "models/complaintgroups.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace barodesk::models {

using namespace domain;

namespace {

constexpr std::chrono::milliseconds PauseOfTyping{150};

QString topOf(const CategoryCode &code, const Organisation &organisation)
{
    const Category *category = organisation.category(code);
    while (category && !category->parent.isEmpty())
        category = organisation.category(category->parent);
    return category ? category->code.text() : QString();
}

template <typename Records, typename Key> int placeIn(const Records &records, const QString &key, Key keyOf)
{
    const auto found = std::ranges::find_if(records, [&](const auto &record) { return keyOf(record) == key; });
    return int(found - records.begin());
}

} // namespace

QString groupKey(const Complaint &complaint, Grouping by, const Organisation &organisation)
{
    switch (by) {
    case Grouping::None: return {};
    case Grouping::Team: {
        const Department *department = organisation.department(complaint.department);
        return department ? department->team : QString();
    }
    case Grouping::Department: {
        const Department *department = organisation.department(complaint.department);
        return department ? department->name : QString();
    }
    case Grouping::District: return complaint.place.district ? complaint.place.district->text() : QString();
    case Grouping::Category: return topOf(complaint.category, organisation);
    case Grouping::Contractor: return complaint.contractor;
    }
    return {};
}

GroupFilter groupFilter(Grouping by, const QString &key, const Organisation &organisation)
{
    GroupFilter filter{by, key, {}, {}};
    if (by == Grouping::Team || by == Grouping::Department) {
        for (const Department &department : organisation.data().departments) {
            if ((by == Grouping::Team ? department.team : department.name) == key)
                filter.departments.insert(department.code);
        }
    } else if (by == Grouping::Category) {
        if (const auto code = CategoryCode::parse(key))
            filter.categories = categoriesUnder(*code, organisation);
    }
    return filter;
}

ComplaintGroups::ComplaintGroups(ComplaintTableModel &source, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_source(source), m_clock(std::move(clock))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ComplaintGroups::flush);
    connect(&source, &QAbstractItemModel::modelReset, this, &ComplaintGroups::recount);
    connect(&source, &ComplaintTableModel::organisationChanged, this, &ComplaintGroups::recount);
    connect(&source, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (m_grouping == Grouping::None)
            return;
        for (int row = first; row <= last; ++row) {
            m_rows.push_back(judged(row));
            count(m_rows.back(), 1);
        }
        tell();
    });
    connect(&source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (m_grouping == Grouping::None)
            return;
        for (int row = last; row >= first; --row) {
            count(m_rows[size_t(row)], -1);
            m_rows.erase(m_rows.begin() + row);
        }
        tell();
    });
    connect(&source, &ComplaintTableModel::rowsTouched, this, [this](const std::vector<int> &rows) {
        if (m_grouping == Grouping::None)
            return;
        for (const int row : rows)
            judgeAnew(row);
        tell();
    });
}

void ComplaintGroups::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    flush();
}

void ComplaintGroups::setFilter(const ComplaintFilter &filter)
{
    ComplaintFilter wanted = filter;
    wanted.group.reset();
    if (wanted == m_wanted)
        return;
    const bool typing = wanted.text != m_wanted.text;
    m_wanted = wanted;
    if (typing && m_grouping != Grouping::None)
        m_pause.start(PauseOfTyping);
    else
        flush();
}

void ComplaintGroups::flush()
{
    m_pause.stop();
    m_filter = m_wanted;
    recount();
}

void ComplaintGroups::tick()
{
    if (m_grouping == Grouping::None)
        return;
    const DueHorizon before = std::exchange(m_horizon, DueHorizon::at(m_clock(), m_source.replica().organisation().calendar()));
    for (const int row : m_source.rowsTurned(before, m_horizon))
        judgeAnew(row);
    tell();
}

int ComplaintGroups::rowOf(const QString &key) const
{
    const int group = m_known.value(key, -1);
    const auto found = std::ranges::find(m_order, group);
    return found == m_order.end() ? -1 : int(found - m_order.begin());
}

ComplaintGroups::Row ComplaintGroups::judged(int sourceRow)
{
    const Complaint &complaint = *m_source.complaintAt(sourceRow);
    const bool shown = m_filter.accepts(complaint, m_horizon)
        && (m_filter.text.isEmpty() || m_source.search().matching(m_filter.text)[size_t(sourceRow)]);
    if (!shown)
        return {};
    return {groupOf(complaint), dueWindow(complaint, m_horizon) == DueWindow::Overdue};
}

void ComplaintGroups::count(const Row &row, int sign)
{
    if (row.group < 0)
        return;
    Group &group = m_groups[size_t(row.group)];
    group.count += sign;
    group.late += row.late ? sign : 0;
    m_total += sign;
    m_totalLate += row.late ? sign : 0;
}

void ComplaintGroups::judgeAnew(int sourceRow)
{
    count(m_rows[size_t(sourceRow)], -1);
    m_rows[size_t(sourceRow)] = judged(sourceRow);
    count(m_rows[size_t(sourceRow)], 1);
}

int ComplaintGroups::rankOf(const QString &key) const
{
    if (key.isEmpty())
        return std::numeric_limits<int>::max();
    const Organisation::Data &data = m_source.replica().organisation().data();
    switch (m_grouping) {
    case Grouping::None:
    case Grouping::Contractor: break; // By name.
    case Grouping::Team: return placeIn(data.departments, key, [](const Department &d) { return d.team; });
    case Grouping::Department: return placeIn(data.departments, key, [](const Department &d) { return d.name; });
    case Grouping::District: return placeIn(data.districts, key, [](const District &d) { return d.code.text(); });
    case Grouping::Category: return placeIn(data.categories, key, [](const Category &c) { return c.code.text(); });
    }
    return 0;
}

int ComplaintGroups::groupOf(const Complaint &complaint)
{
    const QString key = groupKey(complaint, m_grouping, m_source.replica().organisation());
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    const int group = int(m_groups.size());
    const int rank = rankOf(key);
    const auto before = [](const Group &a, const Group &b) { return a.rank != b.rank ? a.rank < b.rank : a.key < b.key; };
    const Group fresh{key, rank, 0, 0};
    const auto at = std::ranges::upper_bound(m_order, fresh, before, [this](int i) -> const Group & { return m_groups[size_t(i)]; });
    const int row = int(at - m_order.begin());
    beginInsertRows({}, row, row);
    m_groups.push_back(fresh);
    m_known.insert(key, group);
    m_order.insert(m_order.begin() + row, group);
    endInsertRows();
    return group;
}

void ComplaintGroups::recount()
{
    beginResetModel();
    m_rows.clear();
    m_groups.clear();
    m_order.clear();
    m_known.clear();
    m_total = 0;
    m_totalLate = 0;
    m_horizon = DueHorizon::at(m_clock(), m_source.replica().organisation().calendar());
    endResetModel();
    if (m_grouping != Grouping::None) {
        m_rows.reserve(m_source.complaints().size());
        for (int row = 0; row < int(m_source.complaints().size()); ++row) {
            m_rows.push_back(judged(row));
            count(m_rows.back(), 1);
        }
    }
    tell();
}

void ComplaintGroups::tell()
{
    if (!m_order.empty())
        emit dataChanged(index(0), index(int(m_order.size()) - 1), {CountRole, LateRole});
    emit countsChanged();
}

int ComplaintGroups::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_order.size()); }

QVariant ComplaintGroups::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = m_groups[size_t(m_order[size_t(index.row())])];
    switch (role) {
    case KeyRole: return group.key;
    case CountRole: return group.count;
    case LateRole: return group.late;
    default: return {};
    }
}

} // namespace barodesk::models
