#pragma once

#include "models/performance.h"

#include <QAbstractTableModel>

#include <functional>

namespace barodesk::models {

enum class PerformanceColumn { Name, Received, Resolved, NotClosed, Closed, Median, P90, OnTime, Repeats, Reopened, CallBacks, Panel };
inline constexpr int PerformanceColumnCount = int(PerformanceColumn::Panel) + 1;

/// The figure of a column: a count, minutes, or a share of 0…1; none: of nothing. Name has none.
std::optional<double> figureOf(const PerformanceFigures &figures, PerformanceColumn column);
bool isShare(PerformanceColumn column);
bool isTime(PerformanceColumn column); ///< Minutes of working time.

/// The groups of a report, a row each, with those of the period compared with. Values only; sorted by any column. Follows a new report of
/// the same grouping row by row and resets with another.
class PerformanceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< QString in Name, else double; invalid: of nothing.
        BeforeRole,                   ///< The same of the period compared with; invalid where there is none.
        KeyRole,                      ///< QString, groupKey()
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReports(const PerformanceReport &report, const std::optional<PerformanceReport> &before);
    /// How to compare names; empty: by key. Rows are sorted anew.
    void setNames(std::function<QString(const QString &key)> nameOf);

    PerformanceColumn sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    PerformanceGroup group(int row) const { return m_rows.value(row).now; }
    int rowOf(const QString &key) const; ///< -1: none.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void sorted();

private:
    struct Row
    {
        PerformanceGroup now;
        std::optional<PerformanceFigures> before;
        QString name;
    };

    void arrange();
    bool comesBefore(const Row &a, const Row &b) const;

    QList<Row> m_rows;
    std::optional<PerformanceGrouping> m_grouping;
    std::function<QString(const QString &)> m_nameOf;
    PerformanceColumn m_sortColumn = PerformanceColumn::Received;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace barodesk::models
