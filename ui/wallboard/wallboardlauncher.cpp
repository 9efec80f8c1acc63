#include "ui/wallboard/wallboardlauncher.h"

#include "desk/desk.h"
#include "ui/wallboard/wallboardwindow.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace barodesk::ui::wallboard {

using namespace Qt::StringLiterals;

WallboardLauncher::WallboardLauncher(desk::Desk &desk, QWidget *window)
    : QObject(window), m_desk(desk), m_window(window), m_open(new QAction(window))
{
    m_open->setObjectName(u"wallboard-open"_s);
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F11));
    connect(m_open, &QAction::triggered, this, [this] { open(); });
    window->addAction(m_open);
    connect(&desk, &desk::Desk::sessionChanged, this, [this] {
        const bool in = m_desk.sessionState() == desk::SessionState::SignedIn;
        m_open->setEnabled(in);
        for (QAction *action : std::as_const(m_screens))
            action->setEnabled(in);
        if (!in)
            close();
    });
    connect(&desk, &desk::Desk::syncStatusChanged, this, [this] {
        if (m_wallboard)
            m_wallboard->setSyncStatus(m_desk.syncStatus());
    });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &WallboardLauncher::gatherScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WallboardLauncher::gatherScreens);
    window->installEventFilter(this);
    m_open->setEnabled(desk.sessionState() == desk::SessionState::SignedIn);
    gatherScreens();
}

WallboardLauncher::~WallboardLauncher() { delete m_wallboard; }

void WallboardLauncher::gatherScreens()
{
    qDeleteAll(std::exchange(m_screens, {}));
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens.size() > 1 ? screens : QList<QScreen *>()) {
        auto *action = new QAction(m_window);
        action->setObjectName(u"wallboard-screen-%1"_s.arg(m_screens.size()));
        action->setEnabled(m_open->isEnabled());
        connect(action, &QAction::triggered, this, [this, chosen = QPointer<QScreen>(screen)] { open(chosen); });
        m_window->addAction(action);
        m_screens.append(action);
    }
    retranslate();
}

void WallboardLauncher::open(QScreen *screen)
{
    if (!screen) {
        const QList<QScreen *> screens = QGuiApplication::screens();
        for (QScreen *other : screens) {
            if (other != m_window->screen())
                screen = other;
        }
        if (!screen)
            screen = m_window->screen();
    }
    close();
    m_wallboard = new WallboardWindow(m_desk.replica(), [this] { return m_desk.now(); });
    m_wallboard->setSyncStatus(m_desk.syncStatus());
    m_wallboard->setGeometry(screen->geometry()); // Where it goes full screen.
    m_wallboard->showFullScreen();
}

WallboardWindow *WallboardLauncher::wallboard() const { return m_wallboard; }

void WallboardLauncher::close()
{
    if (m_wallboard)
        m_wallboard->close();
}

bool WallboardLauncher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::Close)
        close(); // Else the program would not end.
    return QObject::eventFilter(watched, event);
}

void WallboardLauncher::retranslate()
{
    m_open->setText(tr("현황판 열기 (전체 화면)"));
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (int i = 0; i < m_screens.size() && i < screens.size(); ++i)
        m_screens.at(i)->setText(tr("현황판 열기: 화면 %1 (%2)").arg(i + 1).arg(screens.at(i)->name()));
}

} // namespace barodesk::ui::wallboard
