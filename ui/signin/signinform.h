#pragma once

#include "desk/desk.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QLineEdit;

namespace barodesk::ui::widgets {
class Banner;
class Button;
class Card;
class ElidedLabel;
class FieldRow;
class Label;
} // namespace barodesk::ui::widgets

namespace barodesk::ui::signin {

/// Name, password, which server, and what went wrong in a sentence with what to do. Knows no desk; SignInPage feeds it.
class SignInForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInForm(QWidget *parent = nullptr);

    void setServer(const QUrl &server);
    void setKeychain(desk::KeychainState state);
    void setName(const QString &name); ///< Of the last time; the cursor then waits in the password.
    void setBusy(bool busy);
    void showFailure(const desk::SignInFailure &failure);
    void clear(); ///< Password and sentence, after signing in or out.

    static QString sentence(const desk::SignInFailure &failure);

signals:
    void signInRequested(const QString &name, const QString &password);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void submit();
    void retranslate();
    void showState();
    void noticeCapsLock(const QString &typed, bool shift);

    widgets::Card *m_card;
    widgets::Label *m_title;
    widgets::Label *m_subtitle;
    QLineEdit *m_name;
    QLineEdit *m_password;
    widgets::FieldRow *m_nameRow;
    widgets::FieldRow *m_passwordRow;
    widgets::Banner *m_banner;
    widgets::Button *m_submit;
    widgets::ElidedLabel *m_serverLine;
    widgets::Label *m_keychainNotice;
    QTimer m_lockTimer;
    QUrl m_server;
    std::optional<desk::SignInFailure> m_failure;
    int m_lockLeft = 0;
    bool m_busy = false;
    bool m_capsLock = false;
};

} // namespace barodesk::ui::signin
