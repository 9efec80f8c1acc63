#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::complaint {

/// A category as a row: its path, and at the right the chip "기타민원 · 즉시".
class CategoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 32;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::complaint
