#pragma once

#include "models/complaintorder.h"

#include <QHeaderView>

namespace barodesk::ui::board {

/// The head of the table. A click sorts by a column, a click with Ctrl or Shift adds it behind those that count already; each says its
/// place in the order. Its menu shows and hides the columns that are not always there.
class BoardHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit BoardHeader(QWidget *parent = nullptr);

    void setSortKeys(const QList<models::ComplaintSortKey> &keys);
    const QList<models::ComplaintSortKey> &sortKeys() const { return m_keys; }
    /// As a click on the column does. \param adding behind those before
    void sortBy(models::ComplaintColumn column, bool adding);

signals:
    void sortChosen();
    void columnToggled(barodesk::models::ComplaintColumn column); ///< Out of the menu.

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QList<models::ComplaintSortKey> m_keys;
    bool m_adding = false;
};

} // namespace barodesk::ui::board
