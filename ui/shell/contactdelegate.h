#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::shell {

/// A contact of the directory in two lines: the name with what marks it, then what it does; at the right whether it is free, the number, and
/// the star that makes it a favourite, hollow until it is one.
class ContactDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 48;

    using QStyledItemDelegate::QStyledItemDelegate;

    static QRect starArea(const QRect &row); ///< Where a click is for the star.

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::shell
