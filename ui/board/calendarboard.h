#pragma once

#include "domain/id.h"
#include "models/complaintviewmodel.h"

#include <QWidget>

#include <optional>

namespace barodesk::ui::widgets {
class Label;
}

namespace barodesk::ui::board {

class ComplaintFaces;
class LaneView;
class MonthGrid;
class RecentChanges;

/// The due dates of a month, and beside them the complaints of the day that is chosen.
class CalendarBoard final : public QWidget
{
    Q_OBJECT
public:
    CalendarBoard(models::ComplaintTableModel &table, std::function<QDateTime()> now, ComplaintFaces &faces, RecentChanges &recent,
                  QWidget *parent = nullptr);

    void setFilter(const models::ComplaintFilter &filter); ///< Only complaints whose clock runs are shown.
    void setActive(bool active);
    void tick();
    int count() const;                                         ///< All whose clock runs, whatever the month.
    void select(const std::optional<domain::ComplaintId> &id); ///< Where the day shown has it.
    void show(const domain::ComplaintId &id);                  ///< Goes to the day it is due and chooses it there.
    QList<domain::ComplaintId> selected(int most) const;
    void focusList(); ///< The month.

signals:
    void chosen(const barodesk::domain::ComplaintId &id);
    void openRequested(const barodesk::domain::ComplaintId &id);
    void countChanged();
    void selectionChanged();
    void menuRequested(const QPoint &global);

private:
    void showDay();
    void applyFilter();

    models::ComplaintViewModel *m_view;
    models::ComplaintTableModel &m_table;
    models::ComplaintFilter m_filter;
    MonthGrid *m_month;
    widgets::Label *m_title;
    LaneView *m_day;
};

} // namespace barodesk::ui::board
