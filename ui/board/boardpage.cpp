#include "ui/board/boardpage.h"

#include "desk/desk.h"
#include "ui/board/boardpanel.h"
#include "ui/board/deskaccess.h"

#include <QEvent>
#include <QVBoxLayout>

namespace barodesk::ui::board {

namespace {

/// Goes into the access log: Korean in whatever language the desk is shown.
QString accessPurpose() { return QStringLiteral("민원 상세에서 민원인 확인"); }

} // namespace

BoardPage::BoardPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_panel(new BoardPanel(accessOf(desk, accessPurpose(), [this](const domain::PhoneNumber &number) { emit callWanted(number); }), this))
{
    setObjectName(QStringLiteral("boardPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(&desk, &desk::Desk::sessionChanged, this, &BoardPage::followSession);
    connect(&desk, &desk::Desk::syncStatusChanged, this, [this] { m_panel->setSyncStatus(m_desk.syncStatus()); });
    m_panel->setSyncStatus(desk.syncStatus());
    retranslate();
}

/// What one person had open is not the next one's.
void BoardPage::followSession()
{
    if (m_desk.sessionState() != desk::SessionState::SignedIn)
        m_panel->forget();
    m_panel->actorChanged();
}

void BoardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BoardPage::retranslate() { setWindowTitle(tr("보드")); }

void BoardPage::open(const domain::ComplaintId &id) { m_panel->open(id); }

void BoardPage::focusSearch() { m_panel->focusSearch(); }

} // namespace barodesk::ui::board
