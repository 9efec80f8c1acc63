#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::shell {

/// A row of the palette: text at the left, key at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int KeyRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::shell
