#pragma once

#include "models/complaintgroups.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace barodesk::ui::board {

/// The words of the groups, after a first row for all of them.
class GroupWords final : public QAbstractListModel
{
    Q_OBJECT
public:
    GroupWords(models::ComplaintGroups &groups, const store::Replica &replica, QObject *parent = nullptr);

    static QString name(models::Grouping grouping); ///< "부서별"
    QString keyAt(int row) const;                   ///< Of a row after the first.
    int rowOf(const QString &key) const;            ///< -1: there is no such group.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString nameOf(const QString &key) const;

    models::ComplaintGroups &m_groups;
    const store::Replica &m_replica;
};

/// A name, how many, and how many of them are late.
class GroupDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::board
