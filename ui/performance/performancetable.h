#pragma once

#include "models/performancemodel.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>

namespace barodesk::ui::performance {

/// The figures of the groups in words: headers, cells, differences.
class PerformanceTextModel final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    enum Role {
        DifferenceRole = Qt::UserRole + 20, ///< QString
        ToneRole,                           ///< int of widgets::Tone
    };

    explicit PerformanceTextModel(models::PerformanceModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// The value, and below it how it differs from the period compared with.
class PerformanceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A row a group. Enter or a double click narrows to it; a click on a header sorts.
class PerformanceTable final : public QTableView
{
    Q_OBJECT
public:
    explicit PerformanceTable(models::PerformanceModel &model, QWidget *parent = nullptr);

    void showSorting();

signals:
    void chosen(int row); ///< The current row is this one now; -1: none.
    void opened(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    models::PerformanceModel &m_model;
};

} // namespace barodesk::ui::performance
