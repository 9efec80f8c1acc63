#include "ui/room/roompage.h"

#include "desk/desk.h"
#include "ui/room/roompanel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace barodesk::ui::room {

RoomPage::RoomPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_watch(desk), m_panel(new RoomPanel([&desk] { return desk.now(); }, this))
{
    setObjectName(QStringLiteral("roomPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(&m_watch, &desk::RoomWatch::changed, this, &RoomPage::showRoom);
    connect(&desk.replica(), &store::Replica::organisationChanged, this, &RoomPage::showRoom);
    connect(m_panel, &RoomPanel::listenWanted, &desk, &desk::Desk::listenIn);
    retranslate();
    showRoom();
}

void RoomPage::showRoom()
{
    m_panel->setPermitted(m_desk.can(domain::Permission::SuperviseRoom));
    QList<domain::ListenWay> ways;
    if (m_desk.can(domain::Permission::ListenIn)) {
        ways.append(domain::ListenWay::Desk);
        if (!m_desk.settings().listenCodes.whisper.isEmpty())
            ways.append(domain::ListenWay::Whisper);
        if (!m_desk.settings().listenCodes.barge.isEmpty())
            ways.append(domain::ListenWay::Barge);
    }
    m_panel->setListening(ways);
    m_panel->setRoom(m_watch.room(), m_watch.error(), m_desk.replica().organisation());
}

void RoomPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_watch.setWatching(true);
}

void RoomPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_watch.setWatching(false);
}

void RoomPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoomPage::retranslate() { setWindowTitle(tr("현황")); }

} // namespace barodesk::ui::room
