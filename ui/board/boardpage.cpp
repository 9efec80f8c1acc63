#include "ui/board/boardpage.h"

#include "desk/desk.h"
#include "ui/board/boardpanel.h"

#include <QLoggingCategory>
#include <QVBoxLayout>

namespace barodesk::ui::board {

namespace {

Q_LOGGING_CATEGORY(access, "barodesk.access")

domain::Actor actorOf(const desk::Desk &desk)
{
    if (desk.sessionState() != desk::SessionState::SignedIn)
        return {};
    return {desk.user().id, desk.user().role};
}

} // namespace

BoardPage::BoardPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_panel(new BoardPanel(
          BoardAccess{
              .replica = desk.replica(),
              .now = [&desk] { return desk.now(); },
              .actor = [&desk] { return actorOf(desk); },
              .give = [&desk](const domain::EntityRef &target, const domain::Payload &payload) { return desk.give(target, payload); },
          },
          this))
{
    setObjectName(QStringLiteral("boardPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(&desk, &desk::Desk::sessionChanged, m_panel, &BoardPanel::actorChanged);
    connect(&desk, &desk::Desk::syncStatusChanged, this, [this] { m_panel->setSyncStatus(m_desk.syncStatus()); });
    connect(m_panel, &BoardPanel::personalDataOpened, this, [this](const domain::ComplaintId &id) {
        qCInfo(access).noquote() << "petitioner of complaint" << id.toString() << "opened by" << actorOf(m_desk).user.toString();
    });
    m_panel->setSyncStatus(desk.syncStatus());
}

void BoardPage::open(const domain::ComplaintId &id)
{
    m_panel->open(id);
}

void BoardPage::focusSearch()
{
    m_panel->focusSearch();
}

} // namespace barodesk::ui::board
