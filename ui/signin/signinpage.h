#pragma once

#include <QWidget>

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::signin {

class SignInForm;

/// The form tied to the desk: asks it to sign in and shows what it answers.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(desk::Desk &desk, QWidget *parent = nullptr);

private:
    void showSession();

    desk::Desk &m_desk;
    SignInForm *m_form;
};

} // namespace barodesk::ui::signin
