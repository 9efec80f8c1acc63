#pragma once

#include "models/complaintfilter.h"
#include "sync/syncstatus.h"
#include "ui/board/boardaccess.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace barodesk::models {
class BoardSummary;
class ComplaintTableModel;
class ComplaintViewModel;
} // namespace barodesk::models
namespace barodesk::ui::widgets {
class Banner;
class Button;
class EmptyState;
class Label;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::board {

class BoardTable;
class ComplaintFaces;
class DetailPanel;
class FigureStrip;
class FilterBar;
class LanesBoard;
class RecentChanges;

/// The 바로처리 board: what is late, what will be, who has it. Headline figures, filters, search, the work as lanes or as a table, and the
/// complaint in hand at the right. Needs the records and a way to give commands, no desk.
class BoardPanel final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Lanes, Table };

    explicit BoardPanel(BoardAccess access, QWidget *parent = nullptr);
    ~BoardPanel() override;

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
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

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    void choose(const domain::ComplaintId &id);
    void applyFilter();
    void resetFilter();
    void showWhatIsThere();
    void showClock();
    void rowsChanged();
    void focusList(); ///< Stays where it is while there is nothing to stand on.
    void noteChanges(const QList<domain::ComplaintId> &ids);
    void fitWidth();

    BoardAccess m_access;
    Mode m_mode = Mode::Lanes;
    models::ComplaintFilter m_filter;
    std::optional<domain::ComplaintId> m_current;
    sync::SyncStatus m_status;

    models::ComplaintTableModel *m_records;
    models::ComplaintViewModel *m_view;
    models::BoardSummary *m_summary;
    std::unique_ptr<ComplaintFaces> m_faces;
    RecentChanges *m_recent;

    widgets::Label *m_clock = nullptr;
    widgets::SearchField *m_search = nullptr;
    widgets::Button *m_filterButton = nullptr;
    widgets::Button *m_lanesButton = nullptr;
    widgets::Button *m_tableButton = nullptr;
    widgets::Banner *m_offline;
    FigureStrip *m_figures;
    FilterBar *m_filters;
    QStackedWidget *m_stack;
    LanesBoard *m_lanes;
    BoardTable *m_table;
    widgets::EmptyState *m_empty;
    DetailPanel *m_detail;
    QTimer m_minute;
    QTimer m_settle; ///< Rows have come or gone: once they are done, the selection is put right.
};

} // namespace barodesk::ui::board
