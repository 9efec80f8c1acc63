#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QScreen;
class QWidget;

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::wallboard {

class WallboardWindow;

/// Opens the wallboard of a desk: an action for the screen the window is not on, and one for each screen where there are several. One
/// wallboard at a time; it goes with the session and with the window.
class WallboardLauncher final : public QObject
{
    Q_OBJECT
public:
    /// \param window the desk's: its actions are what the command palette finds, and the launcher goes with it
    WallboardLauncher(desk::Desk &desk, QWidget *window);
    ~WallboardLauncher() override;

    void open(QScreen *screen = nullptr); ///< Null: another than the window's if there is one, else that.
    void close();
    WallboardWindow *wallboard() const; ///< Null: it is not open.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void gatherScreens();
    void retranslate();

    desk::Desk &m_desk;
    QWidget *m_window;
    QAction *m_open;
    QList<QAction *> m_screens;
    QPointer<WallboardWindow> m_wallboard; ///< Ours, though it may close itself. No child of the window: that one may be minimized.
};

} // namespace barodesk::ui::wallboard
