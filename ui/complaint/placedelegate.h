#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::complaint {

/// A place as a row of two lines: its name, and below it where it is; an icon says what it is.
class PlaceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 44;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// "호평동 · 늘을로 12 · 지번 호평동 640-3"
    static QString detail(const QModelIndex &index);
};

} // namespace barodesk::ui::complaint
