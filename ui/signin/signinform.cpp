#include "ui/signin/signinform.h"

#include "ui/signin/mark.h"

#include "ui/theme/metrics.h"
#include "ui/theme/styleparts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <chrono>

namespace barodesk::ui::signin {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using desk::SignInError;

namespace {
constexpr int CardWidth = 400;
}

SignInForm::SignInForm(QWidget *parent) : QWidget(parent)
{
    m_card = new widgets::Card(this);
    m_card->setFixedWidth(CardWidth);
    m_title = new widgets::Label({}, theme::TextSize::Page, &theme::Tokens::text, QFont::Bold, m_card);
    m_subtitle = new widgets::Label({}, theme::TextSize::Base, &theme::Tokens::text2, QFont::Normal, m_card);
    m_banner = new widgets::Banner(m_card);
    m_banner->setObjectName(u"signin-banner"_s);
    m_name = new QLineEdit(m_card);
    m_name->setObjectName(u"signin-name"_s);
    m_name->setMaxLength(64);
    m_password = new QLineEdit(m_card);
    m_password->setObjectName(u"signin-password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(256);
    m_password->installEventFilter(this);
    m_nameRow = new widgets::FieldRow({}, m_name, m_card);
    m_passwordRow = new widgets::FieldRow({}, m_password, m_card);
    m_submit = new widgets::Button({}, theme::ButtonRole::Primary, m_card);
    m_submit->setObjectName(u"signin-submit"_s);
    m_submit->setKeyHint(u"Enter"_s);
    m_submit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_submit->setMinimumHeight(metrics::PrimaryHeight);
    m_serverLine = new widgets::ElidedLabel({}, theme::TextSize::Small, &theme::Tokens::text3, QFont::Normal, m_card);
    m_keychainNotice = new widgets::Label({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, m_card);
    m_keychainNotice->setWrapping(true);
    m_keychainNotice->hide();

    QVBoxLayout *body = m_card->body();
    body->setContentsMargins(metrics::S8, metrics::S8, metrics::S8, metrics::S6);
    body->setSpacing(metrics::S3);
    body->addWidget(new Mark(m_card));
    body->addSpacing(metrics::S1);
    body->addWidget(m_title);
    body->addWidget(m_subtitle);
    body->addSpacing(metrics::S1);
    body->addWidget(m_banner);
    body->addWidget(m_nameRow);
    body->addWidget(m_passwordRow);
    body->addSpacing(metrics::S1);
    body->addWidget(m_submit);
    body->addWidget(m_keychainNotice);
    body->addWidget(m_serverLine);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    auto *middle = new QHBoxLayout; // Not an alignment: that would ask the card for a height without its width.
    middle->addStretch(1);
    middle->addWidget(m_card);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(3);

    m_lockTimer.setInterval(std::chrono::seconds(1));
    connect(&m_lockTimer, &QTimer::timeout, this, [this] {
        if (--m_lockLeft <= 0) {
            m_lockTimer.stop();
            m_failure.reset();
        }
        showState();
    });
    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::textChanged, this, &SignInForm::showState);
    connect(m_password, &QLineEdit::textChanged, this, &SignInForm::showState);
    retranslate();
}

void SignInForm::setServer(const QUrl &server)
{
    m_server = server;
    retranslate();
}

void SignInForm::setKeychain(desk::KeychainState state) { m_keychainNotice->setVisible(state == desk::KeychainState::Unavailable); }

void SignInForm::setName(const QString &name) { m_name->setText(name); }

void SignInForm::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_failure.reset();
    showState();
}

void SignInForm::showFailure(const desk::SignInFailure &failure)
{
    m_busy = false;
    m_failure = failure;
    m_lockLeft = failure.error == SignInError::LockedOut ? failure.retryAfterSeconds : 0;
    if (m_lockLeft > 0)
        m_lockTimer.start();
    showState();
    if (failure.error == SignInError::WrongCredentials) {
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
    }
}

void SignInForm::clear()
{
    m_password->clear();
    m_busy = false;
    m_failure.reset();
    showState();
}

QString SignInForm::sentence(const desk::SignInFailure &failure)
{
    switch (failure.error) {
    case SignInError::WrongCredentials: return tr("이름이나 비밀번호가 맞지 않습니다. 한/영과 대소문자를 확인하고 다시 넣어 주십시오.");
    case SignInError::LockedOut:
        return failure.retryAfterSeconds > 0
            ? tr("여러 번 틀려 잠시 잠겼습니다. %1초 뒤에 다시 해 주십시오.").arg(failure.retryAfterSeconds)
            : tr("여러 번 틀려 잠겼습니다. 관리자에게 풀어 달라고 하십시오.");
    case SignInError::ServerUnreachable:
        return tr("서버에 닿지 않고, 이 PC에는 전에 로그인한 기록이 없습니다. 네트워크를 확인한 뒤 다시 해 주십시오.");
    case SignInError::CertificateUntrusted:
        return tr("서버의 인증서를 믿을 수 없어 비밀번호를 보내지 않았습니다. 전산 담당자에게 알려 주십시오.");
    case SignInError::Incompatible:
        return tr("서버와 프로그램의 판이 다릅니다. 프로그램을 새로 설치해야 하니 전산 담당자에게 알려 주십시오.");
    case SignInError::StorageFailed:
        return tr("이 PC의 저장 폴더를 쓸 수 없습니다. 디스크에 자리가 있는지 보고, 안 되면 전산 담당자에게 알려 주십시오.");
    case SignInError::Internal: return tr("로그인하지 못했습니다. 다시 해 보고, 되풀이되면 전산 담당자에게 알려 주십시오.");
    }
    return {};
}

void SignInForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    emit signInRequested(m_name->text().trimmed(), m_password->text());
}

void SignInForm::showState()
{
    if (m_failure) {
        desk::SignInFailure failure = *m_failure;
        failure.retryAfterSeconds = m_lockLeft;
        m_banner->setContent(widgets::Tone::Bad, sentence(failure));
        m_banner->setToolTip(failure.detail);
    }
    m_banner->setVisible(m_failure.has_value());
    m_submit->setText(m_busy ? tr("로그인하는 중…") : tr("로그인"));
    m_submit->setEnabled(!m_busy && m_lockLeft <= 0 && !m_name->text().trimmed().isEmpty() && !m_password->text().isEmpty());
    m_name->setEnabled(!m_busy);
    m_password->setEnabled(!m_busy);
    m_passwordRow->setHint(m_capsLock ? tr("Caps Lock이 켜져 있습니다.") : QString());
}

void SignInForm::retranslate()
{
    m_title->setText(tr("바로데스크"));
    m_subtitle->setText(tr("오늘도 시민의 말을 바로 잇습니다."));
    m_nameRow->setLabel(tr("이름"));
    m_passwordRow->setLabel(tr("비밀번호"));
    m_name->setPlaceholderText(tr("로그인 이름"));
    m_keychainNotice->setText(tr("이 PC에는 비밀번호 보관소가 없어 다음에 켤 때 다시 로그인해야 합니다."));
    m_serverLine->setText(m_server.isEmpty() ? tr("서버 주소가 정해지지 않았습니다. 전산 담당자에게 알려 주십시오.")
                                             : tr("서버 %1").arg(m_server.toDisplayString(QUrl::RemoveUserInfo)));
    showState();
}

void SignInForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus(Qt::OtherFocusReason);
}

void SignInForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SignInForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        noticeCapsLock(key->text(), key->modifiers() & Qt::ShiftModifier);
        if (key->key() == Qt::Key_CapsLock && m_capsLock) {
            m_capsLock = false;
            showState();
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Qt does not tell the state of the key: a capital typed without Shift, or a small letter with it, does.
void SignInForm::noticeCapsLock(const QString &typed, bool shift)
{
    if (typed.size() != 1 || typed.at(0).unicode() > 127 || !typed.at(0).isLetter())
        return;
    const bool on = typed.at(0).isUpper() != shift;
    if (on == m_capsLock)
        return;
    m_capsLock = on;
    showState();
}

void SignInForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    painter.fillRect(rect(), t.bg);
}

} // namespace barodesk::ui::signin
