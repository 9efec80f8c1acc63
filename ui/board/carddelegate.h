#pragma once

#include "ui/board/complaintface.h"
#include "ui/board/textpainter.h"

#include <QStyledItemDelegate>

namespace barodesk::ui::board {

class RecentChanges;

/// Paints a complaint as a card of a lane.
class CardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int CardHeight = 122;
    static constexpr int Gap = 8; ///< Below each card.

    CardDelegate(ComplaintFaces &faces, const RecentChanges &recent, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void forgetFonts() { m_text.clear(); }

private:
    ComplaintFaces &m_faces;
    const RecentChanges &m_recent;
    mutable TextPainter m_text;
};

} // namespace barodesk::ui::board
