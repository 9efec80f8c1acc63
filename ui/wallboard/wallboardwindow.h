#pragma once

#include "models/complaintsurvey.h"
#include "sync/syncstatus.h"
#include "ui/wallboard/wallboardview.h"

#include <QTimer>
#include <QWidget>

namespace barodesk::ui::wallboard {

/// The team's television: a window of its own over a whole screen. Live while it is shown; Esc or F11 closes it. Nobody's data is on it, so it is
/// for every role.
class WallboardWindow final : public QWidget
{
    Q_OBJECT
public:
    using Clock = std::function<QDateTime()>; ///< Korea time.

    WallboardWindow(store::Replica &replica, Clock now, QWidget *parent = nullptr);

    void setSyncStatus(const sync::SyncStatus &status);
    WallboardView *view() const { return m_view; }
    bool isBusy() const { return m_survey.isBusy(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFace();

    store::Replica &m_replica;
    Clock m_now;
    models::ComplaintSurvey m_survey;
    models::WallboardContent m_content;
    sync::SyncStatus m_status;
    QTimer m_tick;
    WallboardView *m_view;
};

} // namespace barodesk::ui::wallboard
