#pragma once

#include <QStyledItemDelegate>

namespace barodesk::ui::recording {

/// A line of what was said, beside its recording: when, who, the words. The one being heard stands out by more than colour.
class TalkLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCurrent(int row) { m_current = row; } ///< -1: none.
    int current() const { return m_current; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_current = -1;
};

} // namespace barodesk::ui::recording
