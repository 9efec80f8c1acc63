#pragma once

#include "domain/id.h"

#include <QListView>

#include <functional>

namespace barodesk::ui::board {

/// The complaints a drag carries, as ids; a type of its own, so that nothing outside takes it for a text.
QList<domain::ComplaintId> complaintsIn(const QMimeData *data);
QMimeData *mimeOf(const QList<domain::ComplaintId> &ids); ///< The caller's.

/// The list of cards in a lane: cards can be dragged out of it and dropped onto it, several at once.
class CardList final : public QListView
{
    Q_OBJECT
public:
    explicit CardList(QWidget *parent = nullptr);

    bool isMovingByItself() const { return m_byItself; } ///< Qt puts the cursor somewhere: nobody chose that.
    bool isGathering() const { return m_gathering; }     ///< The last press came with Ctrl or Shift: more is chosen, not something else.
    QList<domain::ComplaintId> selected(int most) const; ///< In the order of the list.

    /// What a drag takes along; else what is selected in this list.
    void setGathered(std::function<QList<domain::ComplaintId>()> gathered) { m_gathered = std::move(gathered); }

signals:
    void dragging(const QList<barodesk::domain::ComplaintId> &ids); ///< A drag begins; empty: it has ended.
    void hovered(const QList<barodesk::domain::ComplaintId> &ids);  ///< A drag is over the list; empty: it has left.
    void dropped(const QList<barodesk::domain::ComplaintId> &ids);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QPixmap picture(qsizetype count) const;

    std::function<QList<domain::ComplaintId>()> m_gathered;
    bool m_byItself = false;
    bool m_gathering = false;
};

} // namespace barodesk::ui::board
