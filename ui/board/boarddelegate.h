#pragma once

#include "ui/board/complaintface.h"
#include "ui/board/textpainter.h"

#include <QStyledItemDelegate>

namespace barodesk::ui::board {

class RecentChanges;

/// Paints the cells of the table: chips, the due time over its bar, two quiet lines for who has it. Rows have one height.
class BoardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 44;

    BoardDelegate(ComplaintFaces &faces, const RecentChanges &recent, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void forgetFonts() { m_text.clear(); }
    void setGrouping(models::Grouping grouping) { m_grouping = grouping; } ///< Draws a line where a group begins.

private:
    bool beginsGroup(const domain::Complaint &complaint, const QModelIndex &index) const;

    ComplaintFaces &m_faces;
    const RecentChanges &m_recent;
    mutable TextPainter m_text;
    models::Grouping m_grouping = models::Grouping::None;
};

} // namespace barodesk::ui::board
