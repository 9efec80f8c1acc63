#include "ui/signin/signinpage.h"

#include "desk/desk.h"
#include "ui/signin/signinform.h"

#include <QVBoxLayout>

namespace barodesk::ui::signin {

SignInPage::SignInPage(desk::Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_form(new SignInForm(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    m_form->setServer(desk.settings().serverUrl);
    connect(m_form, &SignInForm::signInRequested, &m_desk, &desk::Desk::signIn);
    connect(&m_desk, &desk::Desk::signInFailed, m_form, &SignInForm::showFailure);
    connect(&m_desk, &desk::Desk::sessionChanged, this, &SignInPage::showSession);
    connect(&m_desk, &desk::Desk::keychainChanged, this, [this] { m_form->setKeychain(m_desk.keychainState()); });
    m_form->setKeychain(m_desk.keychainState());
    showSession();
}

void SignInPage::showSession()
{
    switch (m_desk.sessionState()) {
    case desk::SessionState::SigningIn: m_form->setBusy(true); break;
    case desk::SessionState::SignedIn:
        m_form->setName(m_desk.user().signInName);
        m_form->clear();
        break;
    case desk::SessionState::SignedOut: m_form->setBusy(false); break;
    }
}

} // namespace barodesk::ui::signin
