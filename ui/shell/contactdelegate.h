#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::shell {

/// A contact of the directory in two lines: the name with what marks it, then what it does; the number and whether it is free at the right.
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 48;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::shell
