#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::complaint {

/// A category in the tree: what opens and closes it, its name, and at the right of a leaf the chip "기타민원 · 즉시".
class CategoryTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 30;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::complaint
