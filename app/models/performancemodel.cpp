#include "models/performancemodel.h"

#include <algorithm>
#include <numeric>

namespace barodesk::models {

std::optional<double> figureOf(const PerformanceFigures &figures, PerformanceColumn column)
{
    const auto minutes
        = [](const std::optional<std::chrono::minutes> &time) { return time ? std::optional(double(time->count())) : std::nullopt; };
    switch (column) {
    case PerformanceColumn::Name: return std::nullopt;
    case PerformanceColumn::Received: return figures.received;
    case PerformanceColumn::Resolved: return figures.resolved;
    case PerformanceColumn::NotClosed: return figures.notClosed;
    case PerformanceColumn::Closed: return figures.closed;
    case PerformanceColumn::Median: return minutes(figures.median);
    case PerformanceColumn::P90: return minutes(figures.p90);
    case PerformanceColumn::OnTime: return figures.onTimeShare();
    case PerformanceColumn::Repeats: return figures.repeats;
    case PerformanceColumn::Reopened: return figures.reopened;
    case PerformanceColumn::CallBacks: return figures.callBackShare();
    case PerformanceColumn::Panel: return figures.goodShare();
    }
    return std::nullopt;
}

bool isShare(PerformanceColumn column)
{
    return column == PerformanceColumn::OnTime || column == PerformanceColumn::CallBacks || column == PerformanceColumn::Panel;
}

bool isTime(PerformanceColumn column) { return column == PerformanceColumn::Median || column == PerformanceColumn::P90; }

void PerformanceModel::setReports(const PerformanceReport &report, const std::optional<PerformanceReport> &before)
{
    QHash<QString, PerformanceFigures> earlier;
    for (const PerformanceGroup &group : before ? before->groups : QList<PerformanceGroup>())
        earlier.insert(group.key, group.figures);
    const auto rowOfGroup = [&](const PerformanceGroup &group) {
        Row row{.now = group, .before = {}, .name = m_nameOf ? m_nameOf(group.key) : group.key};
        if (before)
            row.before = earlier.value(group.key);
        return row;
    };
    if (m_grouping != report.query.grouping) {
        beginResetModel();
        m_grouping = report.query.grouping;
        m_rows.clear();
        for (const PerformanceGroup &group : report.groups)
            m_rows.append(rowOfGroup(group));
        std::ranges::sort(m_rows, [this](const Row &a, const Row &b) { return comesBefore(a, b); });
        endResetModel();
        emit sorted();
        return;
    }
    QHash<QString, const PerformanceGroup *> wanted;
    for (const PerformanceGroup &group : report.groups)
        wanted.insert(group.key, &group);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (const PerformanceGroup *group = wanted.take(m_rows.at(row).now.key)) {
            m_rows[row] = rowOfGroup(*group);
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    if (!wanted.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + wanted.size()) - 1);
        for (const PerformanceGroup *group : std::as_const(wanted))
            m_rows.append(rowOfGroup(*group));
        endInsertRows();
    }
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, PerformanceColumnCount - 1));
    arrange();
}

void PerformanceModel::setNames(std::function<QString(const QString &)> nameOf)
{
    m_nameOf = std::move(nameOf);
    for (Row &row : m_rows)
        row.name = m_nameOf ? m_nameOf(row.now.key) : row.now.key;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, 0));
    arrange();
}

int PerformanceModel::rowOf(const QString &key) const
{
    const auto it = std::ranges::find(m_rows, key, [](const Row &row) { return row.now.key; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int PerformanceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PerformanceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : PerformanceColumnCount; }

QVariant PerformanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = PerformanceColumn(index.column());
    const auto figure = [column](const PerformanceFigures &figures) {
        const auto value = figureOf(figures, column);
        return value ? QVariant(*value) : QVariant();
    };
    switch (role) {
    case KeyRole: return row.now.key;
    case ValueRole: return column == PerformanceColumn::Name ? QVariant(row.name) : figure(row.now.figures);
    case BeforeRole: return row.before && column != PerformanceColumn::Name ? figure(*row.before) : QVariant();
    default: return {};
    }
}

void PerformanceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= PerformanceColumnCount)
        return;
    m_sortColumn = PerformanceColumn(column);
    m_sortOrder = order;
    arrange();
}

/// What has no value stands last in either order; equals by name.
bool PerformanceModel::comesBefore(const Row &a, const Row &b) const
{
    if (m_sortColumn != PerformanceColumn::Name) {
        const auto left = figureOf(a.now.figures, m_sortColumn);
        const auto right = figureOf(b.now.figures, m_sortColumn);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (left && *left != *right)
            return (*left < *right) == (m_sortOrder == Qt::AscendingOrder);
    }
    const int names = QString::localeAwareCompare(a.name, b.name);
    if (names != 0)
        return (names < 0) == (m_sortColumn != PerformanceColumn::Name || m_sortOrder == Qt::AscendingOrder);
    return a.now.key < b.now.key;
}

void PerformanceModel::arrange()
{
    QList<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, [this](int a, int b) { return comesBefore(m_rows.at(a), m_rows.at(b)); });
    if (!std::ranges::is_sorted(order)) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        QList<Row> rows;
        QList<int> places(m_rows.size());
        for (int row = 0; row < order.size(); ++row) {
            rows.append(m_rows.at(order.at(row)));
            places[order.at(row)] = row;
        }
        m_rows = std::move(rows);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after.append(index(places.at(old.row()), old.column()));
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    }
    emit sorted();
}

} // namespace barodesk::models
