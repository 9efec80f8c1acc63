#pragma once

#include "models/boardview.h"
#include "models/lane.h"
#include "sync/syncstatus.h"
#include "ui/board/boardactions.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace barodesk::models {
class BoardSummary;
class ComplaintGroups;
class ComplaintTableModel;
class ComplaintViewModel;
} // namespace barodesk::models
namespace barodesk::ui::widgets {
class Banner;
class EmptyState;
class Toast;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class AttentionPanel;
class BoardBar;
class BoardTable;
class BulkPanel;
class CalendarBoard;
class ComplaintFaces;
class DetailPanel;
class FigureStrip;
class FilterBar;
class GroupPane;
class LanesBoard;
class RecentChanges;
class ViewMenu;

/// The 바로처리 board: what is late, what will be, who has it. Headline figures, filters, search and groups, the work as lanes, as a table or
/// as a calendar, and at the right the complaint in hand, or the several that are chosen. Needs the records and a way to give commands, no desk.
class BoardPanel final : public QWidget
{
    Q_OBJECT
public:
    using Mode = models::BoardMode;

    explicit BoardPanel(BoardAccess access, QWidget *parent = nullptr);
    ~BoardPanel() override;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    models::BoardView view() const; ///< The present way to look.
    void setView(const models::BoardView &view);
    void setSyncStatus(const sync::SyncStatus &status);
    void actorChanged();                      ///< Another person, other permissions.
    void open(const domain::ComplaintId &id); ///< Shows it in the panel at the right.
    void closeDetail();
    void forget(); ///< Selection, detail, what was searched: nothing of it stays on the screen.
    bool isDetailOpen() const;
    void focusSearch();
    void tick(); ///< Time has passed; called by itself once a minute.
    const models::ComplaintFilter &filter() const { return m_filter; }
    void setFilter(const models::ComplaintFilter &filter); ///< Figures and text; the combos keep theirs.
    /// Moves complaints into a lane by the step that leads there; asks where the step needs more.
    void moveTo(models::Lane lane, const QList<domain::ComplaintId> &ids);
    void undo(); ///< What was given here last, where it can be taken back.

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectLists();
    void connectRecords();
    void addKeys();
    void choose(const domain::ComplaintId &id);
    QList<domain::ComplaintId> selected() const; ///< One more than BulkPanel::Most where there are more.
    void selectionChanged();                     ///< By the person.
    void takeSelection(bool byPerson);
    void showMenu(const QPoint &global);
    void showSide(); ///< Several complaints, one, what waits for somebody, or nothing at the right.
    void toggleAttention();
    /// \param left of those chosen, how many have no such step
    void tell(domain::CommandKind kind, const BoardActions::Outcome &outcome, qsizetype left = 0);
    void dragging(const QList<domain::ComplaintId> &ids);
    std::optional<domain::CommandKind> stepInto(models::Lane lane, const domain::ComplaintId &id) const;
    void setGrouping(models::Grouping grouping);
    void applyFilter();
    void resetFilter();
    void showWhatIsThere();
    void showClock();
    void rowsChanged();
    void focusList(); ///< Stays where it is while there is nothing to stand on.
    void noteChanges(const QList<domain::ComplaintId> &ids);
    void fitWidth();
    QWidget *list() const;
    int count() const;

    BoardAccess m_access;
    Mode m_mode = Mode::Lanes;
    models::Grouping m_grouping = models::Grouping::None;
    models::ComplaintFilter m_filter;
    std::optional<domain::ComplaintId> m_current;
    sync::SyncStatus m_status;

    models::ComplaintTableModel *m_records;
    models::ComplaintViewModel *m_view;
    models::BoardSummary *m_summary;
    models::ComplaintGroups *m_groups;
    std::unique_ptr<ComplaintFaces> m_faces;
    RecentChanges *m_recent;
    BoardActions *m_actions;

    BoardBar *m_bar;
    ViewMenu *m_views;
    widgets::Banner *m_offline;
    FigureStrip *m_figures;
    FilterBar *m_filters;
    GroupPane *m_groupPane;
    QStackedWidget *m_stack;
    LanesBoard *m_lanes;
    BoardTable *m_table;
    CalendarBoard *m_calendar;
    widgets::EmptyState *m_empty;
    DetailPanel *m_detail;
    BulkPanel *m_bulk;
    AttentionPanel *m_attention;
    bool m_attentionWanted = false; ///< As m_detailWanted: both others come before it.
    bool m_detailWanted = false;    ///< Also while several are chosen and it gives them its place.
    widgets::Toast *m_toast;
    QTimer m_minute;
    QTimer m_settle; ///< Rows have come or gone: once they are done, the selection is put right.
};

} // namespace barodesk::ui::board
