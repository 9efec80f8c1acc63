#include "ui/shell/callbuttons.h"

#include "ui/shell/handoverbuttons.h"
#include "ui/shell/keypad.h"
#include "ui/shell/phoneactions.h"
#include "ui/shell/phonekey.h"
#include "ui/shell/phonewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"

#include <QAction>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using engines::EngineCallState;
using phonekey::makeButton;
using telephony::AgentState;
using theme::ButtonRole;
using theme::Icon;

namespace {

constexpr int StepsBeforeStatus = 3; ///< Of the fold; then the words of the status give way.

/// A listener whose microphone this desk opens and shuts: then the button says what it does to the call.
bool mayStepIn(const telephony::Call &call) { return call.listening && !isByCode(call.listenWay); }

} // namespace

CallButtons::CallButtons(telephony::Softphone &phone, const PhoneActions &actions, QWidget *bar)
    : QObject(bar), m_phone(phone), m_actions(actions)
{
    m_answer = makeButton(bar, u"phone-answer-button"_s, actions.answer(), ButtonRole::Positive, Icon::PhoneCall);
    m_refuse = makeButton(bar, u"phone-refuse-button"_s, actions.refuse(), ButtonRole::Secondary, Icon::PhoneMissed);
    m_hold = makeButton(bar, u"phone-hold-button"_s, actions.hold(), ButtonRole::Secondary, Icon::Pause);
    m_mute = makeButton(bar, u"phone-mute-button"_s, actions.mute(), ButtonRole::Secondary, Icon::MicOff);
    m_ready = makeButton(bar, u"phone-ready-button"_s, actions.ready(), ButtonRole::Primary, Icon::Check);
    m_keypadButton = new widgets::IconButton(Icon::Keypad, {}, bar);
    m_keypadButton->setObjectName(u"phone-keypad-button"_s);
    theme::setButtonRole(m_keypadButton, ButtonRole::Secondary);
    m_keypadButton->setFocusPolicy(Qt::NoFocus);
    m_keypadButton->setCheckable(true);
    m_hangUp = makeButton(bar, u"phone-hangup-button"_s, actions.hangUp(), ButtonRole::Danger, Icon::PhoneOff);
    m_handOver = new HandOverButtons(m_phone, bar);
    connect(m_handOver, &HandOverButtons::directoryWanted, this, &CallButtons::directoryWanted);
    m_keypad = new Keypad;
    m_keypad->setObjectName(u"phone-keypad"_s);
    m_keypad->hide();
    connect(m_keypadButton, &QToolButton::toggled, this, &CallButtons::showKeypad);
    connect(m_keypad, &Keypad::pressed, &m_phone, &telephony::Softphone::sendDtmf);
    orderFold();
}

CallButtons::~CallButtons()
{
    delete m_keypad; // May be a child of the window by now; the pointer is empty when the window took it down first.
}

QList<QWidget *> CallButtons::inOrder() const
{
    return {m_answer, m_refuse, m_hold, m_mute, m_handOver, m_keypadButton, m_hangUp, m_ready};
}

void CallButtons::showCalls()
{
    const telephony::Call *call = m_phone.current();
    const AgentState agent = m_phone.agentState();
    const bool phone = m_phone.lineState() != telephony::LineState::NoEngine;
    const bool talk = call && telephony::isConnected(call->state);
    const bool listening = call && call->listening;

    if (call) {
        showHold(*call);
        showMute(*call);
    }
    m_handOver->showCalls();
    m_answer->setVisible(m_phone.ringing());
    m_refuse->setVisible(m_phone.ringing());
    m_hold->setVisible(talk && !listening);
    m_hold->setEnabled(m_actions.hold()->isEnabled());
    m_mute->setVisible(m_actions.mute()->isEnabled());
    m_keypadButton->setVisible(talk && !listening);
    m_hangUp->setVisible(m_actions.hangUp()->isEnabled());
    m_ready->setEnabled(m_actions.ready()->isEnabled());
    m_ready->setToolTip(m_actions.ready()->toolTip());
    m_ready->setVisible(phone && !call && (agent == AgentState::AfterCallWork || agent == AgentState::NotReady));
    if (!talk)
        m_keypadButton->setChecked(false);
}

void CallButtons::showHold(const telephony::Call &call)
{
    const bool held = call.state == EngineCallState::Held;
    m_hold->setText(held ? tr("다시 통화") : tr("보류"));
    m_hold->setThemeIcon(held ? Icon::Play : Icon::Pause);
    theme::setButtonRole(m_hold, held ? ButtonRole::Soft : ButtonRole::Secondary);
}

void CallButtons::showMute(const telephony::Call &call)
{
    if (mayStepIn(call))
        m_mute->setText(call.muted ? tr("끼어들기") : tr("듣기만"));
    else
        m_mute->setText(call.muted ? tr("소리 켜기") : tr("음소거"));
    m_mute->setThemeIcon(call.muted ? Icon::Mic : Icon::MicOff);
    theme::setButtonRole(m_mute, call.muted != mayStepIn(call) ? ButtonRole::Soft : ButtonRole::Secondary);
}

void CallButtons::showKeypad(bool shown)
{
    if (shown) {
        QWidget *window = m_keypadButton->window();
        m_keypad->setParent(window);
        m_keypad->adjustSize();
        const QPoint corner = m_keypadButton->mapTo(window, QPoint(m_keypadButton->width(), m_keypadButton->height() + 8));
        m_keypad->move(corner.x() - m_keypad->width(), corner.y());
        m_keypad->show();
        m_keypad->raise();
    } else {
        m_keypad->hide();
    }
}

void CallButtons::placeKeypad()
{
    if (m_keypad->isVisible())
        showKeypad(true);
}

/// What one knows by heart gives way first; the key that takes a call and the one that ends it, last.
void CallButtons::orderFold()
{
    using To = ButtonFold::To;
    widgets::Button *swap = m_handOver->swapButton();
    widgets::Button *conference = m_handOver->conferenceButton();
    widgets::Button *transfer = m_handOver->transferButton();
    m_fold.add({m_refuse, m_hold, m_mute, m_ready, swap, conference}, To::NoKey);
    m_fold.add({m_hold, m_mute}, To::Icon);
    m_fold.add({transfer}, To::NoKey);
    Q_ASSERT(m_fold.steps() == StepsBeforeStatus);
    m_fold.add({swap, conference}, To::Icon);
    m_fold.add({m_answer, m_hangUp}, To::NoKey);
    m_fold.add({m_refuse}, To::Icon);
    m_fold.add({transfer}, To::Icon);
    m_fold.add({m_hangUp}, To::Icon);
}

int CallButtons::widthBeforeStatus() const { return m_fold.widthAfter(StepsBeforeStatus); }

void CallButtons::retranslate()
{
    const auto show = [](widgets::Button *button, const QString &text, const QAction *action) {
        button->setText(text);
        button->setToolTip(phonekey::tip(action));
    };
    show(m_answer, tr("받기"), m_actions.answer());
    show(m_refuse, tr("거절"), m_actions.refuse());
    show(m_hold, tr("보류"), m_actions.hold());
    show(m_mute, tr("음소거"), m_actions.mute());
    show(m_hangUp, tr("끊기"), m_actions.hangUp());
    show(m_ready, tr("대기로"), m_actions.ready());
    m_keypadButton->setName(tr("키패드"));
    m_keypad->setAccessibleName(tr("키패드"));
}

} // namespace barodesk::ui::shell
