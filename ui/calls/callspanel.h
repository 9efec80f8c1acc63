#pragma once

#include "models/calllogmodel.h"
#include "sync/syncstatus.h"
#include "ui/calls/callsaccess.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace barodesk::ui::widgets {
class EmptyState;
class Label;
class Pane;
class SearchField;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::calls {

class CallDetail;
class CallFilterBar;
class CallList;

/// The call log: filters, search, the calls, and the one in hand at the right. Enter in the list calls back. Needs the records and a way to
/// dial, no desk.
class CallsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Missed calls count on the rail for so many days.
    static constexpr int CallBackDays = 7;

    explicit CallsPanel(CallsAccess access, QWidget *parent = nullptr);
    ~CallsPanel() override;

    void actorChanged(); ///< Another person, other permissions; nothing of the last one's stays on the screen.
    void phoneChanged(); ///< Whether one may dial.
    void setSyncStatus(const sync::SyncStatus &status);
    int callBacksWanted() const { return m_callBacksWanted; }

signals:
    void complaintActivated(const barodesk::domain::ComplaintId &id);
    void callBacksWantedChanged(int count);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void applyFilter();
    void clearFilter();
    void settle();
    void callBack();
    void countCallBacks();
    void showState();
    void tick();

    CallsAccess m_access;
    models::CallLog m_log;
    models::CallLogModel m_model;
    std::optional<domain::CallId> m_current;
    sync::SyncStatus m_status;
    int m_callBacksWanted = 0;
    QDate m_today;
    widgets::Label *m_count = nullptr;
    widgets::SearchField *m_search = nullptr;
    CallFilterBar *m_filters;
    QStackedWidget *m_stack;
    widgets::Pane *m_pane = nullptr;
    CallList *m_list;
    widgets::EmptyState *m_empty;
    CallDetail *m_detail;
    QTimer m_clock;
    QTimer m_settle; ///< Rows have come or gone: once they are done, the selection is put right.
};

} // namespace barodesk::ui::calls
