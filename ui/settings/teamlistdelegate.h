#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::settings {

/// A row of a ListDraft: two lines, a dot while it is not saved, a word when somebody else changed it, too.
class TeamListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 46;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace barodesk::ui::settings
