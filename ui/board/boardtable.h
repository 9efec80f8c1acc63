#pragma once

#include "domain/id.h"
#include "models/complaintfilter.h"
#include "models/complaintorder.h"

#include <QTableView>

#include <optional>

namespace barodesk::models {
class ComplaintViewModel;
}

namespace barodesk::ui::board {

class BoardDelegate;
class BoardHeader;
class BoardTextModel;
class ComplaintFaces;
class RecentChanges;

/// The live table. Columns give way from the least telling on when it gets narrow.
class BoardTable final : public QTableView
{
    Q_OBJECT
public:
    BoardTable(models::ComplaintViewModel &view, ComplaintFaces &faces, RecentChanges &recent, QWidget *parent = nullptr);

    void select(const std::optional<domain::ComplaintId> &id);     ///< Does not steal the focus; scrolls only when it is hidden.
    QList<domain::ComplaintId> selected(int most) const;           ///< In the order of the table.
    void setSortKeys(const QList<models::ComplaintSortKey> &keys); ///< None: by due time.
    const QList<models::ComplaintSortKey> &sortKeys() const;       ///< As chosen; the grouping is not among them.
    void setGrouping(models::Grouping grouping);                   ///< Groups lie together, with a line between them.

signals:
    void chosen(const barodesk::domain::ComplaintId &id);        ///< The current row is this one now.
    void openRequested(const barodesk::domain::ComplaintId &id); ///< Enter or a double click.
    void selectionByPerson();
    void menuRequested(const QPoint &global);
    void searchRequested(const QString &firstText); ///< A letter was typed.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void fitColumns();
    void applyOrder();

    models::ComplaintViewModel &m_view;
    BoardTextModel *m_words;
    BoardDelegate *m_delegate;
    BoardHeader *m_header;
    models::Grouping m_grouping = models::Grouping::None;
    QSet<models::ComplaintColumn> m_extra; ///< Columns asked for.
    bool m_selecting = false;
    bool m_leaving = false; ///< Rows are being removed.
};

} // namespace barodesk::ui::board
