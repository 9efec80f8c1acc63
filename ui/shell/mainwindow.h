#pragma once

#include "desk/settings.h"
#include "domain/phonenumber.h"
#include "ui/shell/place.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::widgets {
class Toast;
}

namespace barodesk::ui::shell {

class Frame;

/// The window: sign-in, and once signed in the places. Arranges; every page does its own work.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(desk::Desk &desk, QWidget *parent = nullptr);

    /// Takes the page. The order is the order on the rail and of Ctrl+1…9.
    void addPlace(const Place &place, QWidget *page);
    void setPlaceAvailable(const QString &id, bool available); ///< Whether it is for who is signed in.
    bool showPlace(const QString &id);                         ///< False: there is none of that name, or not for them.
    QString currentPlace() const;
    void setBadge(const QString &id, int count);
    /// What the menu of the person ticks; a choice comes as a signal, and main() answers by calling this again.
    void setAppearance(desk::Settings::Theme theme, desk::Settings::Language language);
    /// Comes to the front and puts the number where a person would type it; they dial, or not. Before sign-in it waits for that. Empty: comes
    /// to the front.
    void offerCall(const QString &callee);
    void call(const domain::PhoneNumber &number); ///< Dials; says so when that cannot be now.
    void showMessage(const QString &sentence);    ///< A toast; takes no focus.

signals:
    void placeShown(const QString &id);
    void themeChosen(barodesk::desk::Settings::Theme theme);
    void languageChosen(barodesk::desk::Settings::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSession();
    void showSync();
    void sayNoCall(const QString &callee);
    void openPersonMenu();
    void retranslate();

    desk::Desk &m_desk;
    QStackedWidget *m_stack;
    QWidget *m_signIn;
    Frame *m_frame;
    QTimer m_syncTimer;
    QString m_offered; ///< For after sign-in.
    QAction *m_signOut;
    QAction *m_syncNow;
    desk::Settings::Theme m_theme = desk::Settings::Theme::System;
    desk::Settings::Language m_language = desk::Settings::Language::System;
    widgets::Toast *m_toast;
};

} // namespace barodesk::ui::shell
