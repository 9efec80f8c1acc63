#include "ui/wallboard/wallboardwindow.h"

#include <QKeyEvent>

namespace barodesk::ui::wallboard {

using namespace Qt::StringLiterals;

WallboardWindow::WallboardWindow(store::Replica &replica, Clock now, QWidget *parent)
    : QWidget(parent, Qt::Window), m_replica(replica), m_now(std::move(now)), m_survey(replica), m_view(new WallboardView(this))
{
    setObjectName(u"wallboard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_survey.setWork([this]() -> models::ComplaintSurvey::Work {
        return [this, calendar = m_replica.organisation().calendar(),
                now = m_now()](const models::ComplaintRecords &complaints) -> std::function<void()> {
            return [this, content = models::wallboardOf(complaints, calendar, now)] {
                m_content = content;
                showFace();
            };
        };
    });
    // The clock, and what becomes late because time has passed.
    m_tick.setInterval(std::chrono::seconds(10));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        showFace();
        m_survey.run();
    });
    showFace();
}

void WallboardWindow::setSyncStatus(const sync::SyncStatus &status)
{
    m_status = status;
    showFace();
}

void WallboardWindow::showFace()
{
    const auto lastKind = [this](const domain::ComplaintId &id) -> std::optional<domain::CommandKind> {
        const auto entry = m_replica.lastEntry(id);
        return entry ? std::optional(domain::CommandKind(entry->what.index())) : std::nullopt;
    };
    m_view->setFace(WallboardFace::of(m_content, m_replica.organisation(), m_now(), m_status, lastKind));
    setWindowTitle(m_view->face().city);
}

void WallboardWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_PageDown)
        m_view->turn();
    else
        QWidget::keyPressEvent(event);
}

void WallboardWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setCursor(Qt::BlankCursor);
    m_survey.setActive(true);
    m_tick.start();
}

void WallboardWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_survey.setActive(false);
    m_tick.stop();
}

void WallboardWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showFace();
}

void WallboardWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
}

} // namespace barodesk::ui::wallboard
