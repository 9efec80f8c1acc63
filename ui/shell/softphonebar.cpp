#include "ui/shell/softphonebar.h"

#include "ui/shell/agentmenu.h"
#include "ui/shell/agentwords.h"
#include "ui/shell/handoverbuttons.h"
#include "ui/shell/keypad.h"
#include "ui/shell/statepill.h"
#include "ui/shell/statusarea.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/levelmeter.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using engines::EngineCallState;
using telephony::AgentState;
using telephony::Softphone;
using widgets::Tone;

namespace {

constexpr int PeerLeast = 120;       ///< What is left of who is on the line in the narrowest window.
constexpr int StepsBeforeStatus = 3; ///< Of the fold; then the words of the status give way.
constexpr int PeerWanted = 190;      ///< A number with a name can be read before a button keeps its word.

bool isTalk(EngineCallState state)
{
    return state == EngineCallState::Active || state == EngineCallState::Held || state == EngineCallState::HeldByRemote;
}

} // namespace

SoftphoneBar::SoftphoneBar(Softphone &phone, Clock clock, NameLookup lookup, QWidget *parent)
    : QWidget(parent), m_phone(phone), m_clock(std::move(clock)), m_lookup(std::move(lookup))
{
    setFixedHeight(metrics::BarHeight);
    m_answer = makeAction(u"phone-answer"_s, Qt::Key_F2, &Softphone::answer);
    m_hold = makeAction(u"phone-hold"_s, Qt::Key_F3, &Softphone::toggleHold);
    m_mute = makeAction(u"phone-mute"_s, Qt::Key_F4, &Softphone::toggleMute);
    m_hangUp = makeAction(u"phone-hangup"_s, Qt::Key_F8, &Softphone::hangUp);
    m_refuse = makeAction(u"phone-refuse"_s, QKeySequence(Qt::SHIFT | Qt::Key_F2), &Softphone::refuse);
    m_ready = makeAction(u"phone-ready"_s, Qt::Key_F9, &Softphone::setReady);
    m_notReady = makeAction(u"phone-notready"_s, QKeySequence(Qt::SHIFT | Qt::Key_F9), &Softphone::setNotReady);
    m_focusDial = makeAction(u"phone-dial"_s, QKeySequence(Qt::CTRL | Qt::Key_L), nullptr);

    m_pill = new StatePill(this);
    m_pill->setObjectName(u"phone-state"_s);
    m_menu = new AgentMenu(m_phone, m_ready, m_notReady->shortcut(), this);
    connect(m_pill, &QPushButton::clicked, this, [this] { m_menu->popup(m_pill->mapToGlobal(QPoint(0, m_pill->height() + 4))); });

    m_callBlock = new QWidget(this);
    m_callBlock->setMinimumWidth(PeerLeast);
    auto *lines = new QVBoxLayout(m_callBlock);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_peer = new widgets::ElidedLabel({}, theme::TextSize::Title, &theme::Tokens::text, QFont::DemiBold, m_callBlock);
    m_peer->setObjectName(u"phone-peer"_s);
    m_detail = new widgets::ElidedLabel({}, theme::TextSize::Small, &theme::Tokens::text2, QFont::Normal, m_callBlock);
    m_detail->setObjectName(u"phone-detail"_s);
    lines->addStretch(1);
    lines->addWidget(m_peer);
    lines->addWidget(m_detail);
    lines->addStretch(1);

    m_meter = new widgets::LevelMeter(this);
    m_dialField = new widgets::SearchField(this);
    m_dialField->setObjectName(u"phone-dial-field"_s);
    m_dialField->setThemeIcon(theme::Icon::Phone);
    m_dialField->setFocusPolicy(Qt::ClickFocus);
    m_dialField->setMaxLength(64);
    m_dialField->setMinimumWidth(200);
    m_dialField->setMaximumWidth(320);
    connect(m_dialField, &QLineEdit::returnPressed, this, &SoftphoneBar::dial);
    connect(m_focusDial, &QAction::triggered, this, [this] {
        m_dialField->setFocus(Qt::ShortcutFocusReason);
        m_dialField->selectAll();
    });

    m_waiting = new widgets::Chip(this);
    m_waiting->setTone(Tone::Accent);
    m_waiting->setIcon(theme::Icon::PhoneIncoming);
    m_listener = new widgets::Chip(this);
    m_listener->setObjectName(u"phone-listener"_s);
    m_answerButton = makeButton(u"phone-answer-button"_s, m_answer, theme::ButtonRole::Positive, theme::Icon::PhoneCall);
    m_refuseButton = makeButton(u"phone-refuse-button"_s, m_refuse, theme::ButtonRole::Secondary, theme::Icon::PhoneMissed);
    m_holdButton = makeButton(u"phone-hold-button"_s, m_hold, theme::ButtonRole::Secondary, theme::Icon::Pause);
    m_muteButton = makeButton(u"phone-mute-button"_s, m_mute, theme::ButtonRole::Secondary, theme::Icon::MicOff);
    m_readyButton = makeButton(u"phone-ready-button"_s, m_ready, theme::ButtonRole::Primary, theme::Icon::Check);
    m_keypadButton = new widgets::IconButton(theme::Icon::Keypad, {}, this);
    m_keypadButton->setObjectName(u"phone-keypad-button"_s);
    theme::setButtonRole(m_keypadButton, theme::ButtonRole::Secondary);
    m_keypadButton->setFocusPolicy(Qt::NoFocus);
    m_keypadButton->setCheckable(true);
    m_hangUpButton = makeButton(u"phone-hangup-button"_s, m_hangUp, theme::ButtonRole::Danger, theme::Icon::PhoneOff);
    m_handOver = new HandOverButtons(m_phone, this);
    m_actions += m_handOver->phoneActions();
    connect(m_handOver, &HandOverButtons::directoryWanted, this, &SoftphoneBar::directoryWanted);
    m_keypad = new Keypad;
    m_keypad->setObjectName(u"phone-keypad"_s);
    m_keypad->hide();
    connect(m_keypadButton, &QToolButton::toggled, this, &SoftphoneBar::showKeypad);
    connect(m_keypad, &Keypad::pressed, &m_phone, &Softphone::sendDtmf);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::S4, 0, metrics::S4, 0);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_pill);
    layout->addSpacing(metrics::S1);
    layout->addWidget(m_callBlock);
    layout->addWidget(m_meter);
    m_beside = new QHBoxLayout;
    layout->addLayout(m_beside);
    layout->addWidget(m_dialField, 10);
    layout->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_listener, m_waiting, m_answerButton, m_refuseButton, m_holdButton,
                                                            m_muteButton, m_handOver, m_keypadButton, m_hangUpButton, m_readyButton})
        layout->addWidget(widget);
    m_end = new QHBoxLayout;
    m_end->setSpacing(metrics::S2);
    layout->addSpacing(metrics::S3);
    layout->addLayout(m_end);

    orderFold();

    m_timer.setInterval(std::chrono::milliseconds(500));
    connect(&m_timer, &QTimer::timeout, this, &SoftphoneBar::tick);
    connect(&m_phone, &Softphone::lineChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::agentChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callAdded, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callEnded, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::levelsChanged, this, [this] { m_meter->addLevel(m_phone.remoteLevel()); });
    qApp->installEventFilter(this);
    retranslate();
    m_timer.start();
}

SoftphoneBar::~SoftphoneBar()
{
    delete m_keypad; // May be a child of the window by now; the pointer is empty when the window took it down first.
}

QAction *SoftphoneBar::makeAction(const QString &name, const QKeySequence &key, void (Softphone::*request)())
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::ApplicationShortcut);
    action->setAutoRepeat(false);
    addAction(action);
    m_actions.append(action);
    if (request)
        connect(action, &QAction::triggered, &m_phone, request);
    return action;
}

widgets::Button *SoftphoneBar::makeButton(const QString &name, QAction *action, theme::ButtonRole role, theme::Icon icon)
{
    auto *button = new widgets::Button({}, role, this);
    button->setObjectName(name);
    button->setThemeIcon(icon);
    button->setFocusPolicy(Qt::NoFocus);
    button->setKeyHint(widgets::keyText(action->shortcut()));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void SoftphoneBar::addStatus(StatusArea *status)
{
    m_status = status;
    addAtEnd(status);
}

void SoftphoneBar::addAtEnd(QWidget *widget) { m_end->addWidget(widget); }

void SoftphoneBar::addBesideCall(QWidget *widget) { m_beside->addWidget(widget); }

void SoftphoneBar::refresh()
{
    showCalls();
    showState();
}

void SoftphoneBar::showCalls()
{
    const telephony::Call *call = m_phone.current();
    const telephony::Call *ringing = m_phone.ringing();
    const AgentState agent = m_phone.agentState();
    const bool phone = m_phone.lineState() != telephony::LineState::NoEngine;
    const bool talk = call && isTalk(call->state);
    const bool listening = call && call->listening;
    const bool outgoing = call && (call->state == EngineCallState::Dialling || call->state == EngineCallState::RemoteRinging);
    const bool second = ringing && call && call->handle != ringing->handle;

    m_answer->setEnabled(ringing);
    m_refuse->setEnabled(ringing);
    m_hold->setEnabled(talk && !listening && call->state != EngineCallState::HeldByRemote);
    const bool silent = listening && call->listenWay == domain::ListenWay::Listen;
    m_mute->setEnabled(talk && !silent);
    m_hangUp->setEnabled(talk || outgoing);
    m_ready->setEnabled(phone && AgentMenu::mayBeReady(m_phone.agent()));
    m_notReady->setEnabled(phone && AgentMenu::mayBeNotReady(m_phone.agent()));
    m_focusDial->setEnabled(phone);

    m_callBlock->setVisible(call);
    m_pill->setVisible(phone);
    m_dialField->setVisible(phone && !call);
    m_meter->setVisible(talk);
    if (!talk)
        m_meter->reset();
    if (call) {
        m_peer->setText(PhoneWords::peer(*call, m_lookup));
        m_detail->setText(PhoneWords::detail(*call));
        m_detail->setRole((call->muted && !listening) || call->transfer == engines::TransferState::Failed ? &theme::Tokens::bad
                                                                                                          : &theme::Tokens::text2);
        m_holdButton->setText(call->state == EngineCallState::Held ? tr("다시 통화") : tr("보류"));
        m_holdButton->setThemeIcon(call->state == EngineCallState::Held ? theme::Icon::Play : theme::Icon::Pause);
        theme::setButtonRole(m_holdButton, call->state == EngineCallState::Held ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
        if (listening && !isByCode(call->listenWay))
            m_muteButton->setText(call->muted ? tr("끼어들기") : tr("듣기만"));
        else
            m_muteButton->setText(call->muted ? tr("소리 켜기") : tr("음소거"));
        m_muteButton->setThemeIcon(call->muted ? theme::Icon::Mic : theme::Icon::MicOff);
        theme::setButtonRole(m_muteButton,
                             call->muted != (listening && !isByCode(call->listenWay)) ? theme::ButtonRole::Soft
                                                                                      : theme::ButtonRole::Secondary);
    }
    const telephony::Call *other = second ? ringing : m_phone.waiting();
    m_waiting->setVisible(other);
    if (other) {
        m_waiting->setText(second ? PhoneWords::peer(*other, m_lookup)
                                  : u"%1 · %2"_s.arg(PhoneWords::phase(*other), PhoneWords::peer(*other, m_lookup)));
        m_waiting->setTone(second || other->inConference ? Tone::Accent : Tone::Warn);
        m_waiting->setIcon(second ? theme::Icon::PhoneIncoming : other->inConference ? theme::Icon::Users : theme::Icon::Pause);
    }
    const QString listener = call ? PhoneWords::listener(*call) : QString();
    m_listener->setVisible(!listener.isEmpty());
    if (!listener.isEmpty()) {
        m_listener->setText(listener);
        m_listener->setTone(call->listenerSpeaks ? Tone::Warn : Tone::Accent);
        const bool voice = call->listenerSpeaks || call->listenWay == domain::ListenWay::Whisper;
        m_listener->setIcon(voice ? theme::Icon::Mic : theme::Icon::Ear);
    }
    m_handOver->showCalls();
    m_answerButton->setVisible(ringing);
    m_refuseButton->setVisible(ringing);
    m_holdButton->setVisible(talk && !listening);
    m_holdButton->setEnabled(m_hold->isEnabled());
    m_muteButton->setVisible(talk && !silent);
    m_keypadButton->setVisible(talk && !listening);
    m_hangUpButton->setVisible(talk || outgoing);
    m_readyButton->setEnabled(m_ready->isEnabled());
    const QString why = AgentWords::whyHeld(m_phone.agent());
    m_ready->setToolTip(why.isEmpty() ? u"%1 (%2)"_s.arg(m_ready->text(), widgets::keyText(m_ready->shortcut())) : why);
    m_readyButton->setToolTip(m_ready->toolTip());
    m_readyButton->setVisible(phone && !call && (agent == AgentState::AfterCallWork || agent == AgentState::NotReady));
    if (!talk)
        m_keypadButton->setChecked(false);
    takeSpace();
}

void SoftphoneBar::showState()
{
    const AgentWords::Pill pill = AgentWords::pill(m_phone, m_clock());
    m_pill->setState(pill.tone, pill.word, pill.time, pill.change, pill.canChange);
}

void SoftphoneBar::tick() { showState(); }

void SoftphoneBar::dial()
{
    const QString typed = m_dialField->text().trimmed();
    if (typed.isEmpty())
        return;
    const auto number = domain::PhoneNumber::parse(typed);
    m_phone.dial(number ? number->digits() : typed);
    m_dialField->clear();
}

bool SoftphoneBar::offer(const QString &callee)
{
    if (!m_focusDial->isEnabled() || !m_phone.calls().isEmpty())
        return false;
    m_dialField->setText(callee);
    m_dialField->setFocus(Qt::OtherFocusReason);
    m_dialField->setCursorPosition(int(callee.size()));
    return true;
}

void SoftphoneBar::showKeypad(bool shown)
{
    if (shown) {
        m_keypad->setParent(window());
        m_keypad->adjustSize();
        const QPoint corner = m_keypadButton->mapTo(window(), QPoint(m_keypadButton->width(), m_keypadButton->height() + 8));
        m_keypad->move(corner.x() - m_keypad->width(), corner.y());
        m_keypad->show();
        m_keypad->raise();
    } else {
        m_keypad->hide();
    }
}

/// What one knows by heart gives way first; the key that takes a call and the one that ends it, last.
void SoftphoneBar::orderFold()
{
    using To = ButtonFold::To;
    widgets::Button *swap = m_handOver->swapButton();
    widgets::Button *conference = m_handOver->conferenceButton();
    widgets::Button *transfer = m_handOver->transferButton();
    m_fold.add({m_refuseButton, m_holdButton, m_muteButton, m_readyButton, swap, conference}, To::NoKey);
    m_fold.add({m_holdButton, m_muteButton}, To::Icon);
    m_fold.add({transfer}, To::NoKey);
    Q_ASSERT(m_fold.steps() == StepsBeforeStatus);
    m_fold.add({swap, conference}, To::Icon);
    m_fold.add({m_answerButton, m_hangUpButton}, To::NoKey);
    m_fold.add({m_refuseButton}, To::Icon);
    m_fold.add({transfer}, To::Icon);
    m_fold.add({m_hangUpButton}, To::Icon);
}

/// \returns what all but the buttons takes at its narrowest, with the gaps between them
int SoftphoneBar::widthBesideButtons() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right();
    int shown = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() && item->widget()->isHidden())
            continue;
        if (item->widget() == m_handOver) {
            const int inside = int(std::ranges::count_if(m_handOver->children(), [](const QObject *child) {
                const auto *widget = qobject_cast<const QWidget *>(child);
                return widget && !widget->isHidden();
            }));
            width += std::max(0, inside - 1) * metrics::S2;
        } else if (!qobject_cast<widgets::Button *>(item->widget())) {
            width += item->minimumSize().width();
        }
        shown += item->isEmpty() ? 0 : 1;
    }
    return width + std::max(0, shown - 1) * layout()->spacing();
}

QSize SoftphoneBar::minimumSizeHint() const { return {widthBesideButtons() + m_fold.narrowest(), metrics::BarHeight}; }

void SoftphoneBar::takeSpace()
{
    int wish = m_beside->sizeHint().width() - m_beside->minimumSize().width(); // Above the least that the words can live with.
    if (!m_callBlock->isHidden())
        wish += std::min(m_callBlock->sizeHint().width(), PeerWanted) - m_callBlock->minimumWidth();
    for (const widgets::Chip *chip : {m_waiting, m_listener})
        wish += chip->isHidden() ? 0 : chip->sizeHint().width() - chip->minimumSizeHint().width();
    int room = width() - widthBesideButtons() - std::max(0, wish);
    if (m_status) {
        const bool words = m_fold.widthAfter(StepsBeforeStatus) + m_status->wordsWidth() <= room;
        m_status->setCompact(!words);
        room -= words ? m_status->wordsWidth() : 0;
    }
    const int left = room - m_fold.fit(room);
    // The longer line about the call has what the others leave: a caller's number is not cut for it.
    m_callBlock->setMaximumWidth(std::max(PeerLeast, std::min(m_callBlock->sizeHint().width(), PeerWanted) + std::max(0, left)));
}

void SoftphoneBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &t = theme::tokens(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, height() - 1, width(), 1, t.border);
}

void SoftphoneBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    takeSpace();
    if (m_keypad->isVisible())
        showKeypad(true);
}

bool SoftphoneBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        takeSpace(); // What stands beside the call comes and goes by itself.
    return QWidget::event(event);
}

void SoftphoneBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SoftphoneBar::eventFilter(QObject *watched, QEvent *event)
{
    // A dialog that blocks the window blocks its shortcuts; the answer key works over it all the same.
    if (event->type() == QEvent::KeyPress && m_phone.ringing() && QApplication::activeModalWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier) {
            m_phone.answer();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SoftphoneBar::retranslate()
{
    const auto say = [](QAction *action, const QString &text) { action->setText(text); };
    say(m_answer, tr("전화 받기"));
    say(m_refuse, tr("전화 거절"));
    say(m_hold, tr("보류하거나 다시 통화"));
    say(m_mute, tr("음소거하거나 다시 켜기"));
    say(m_hangUp, tr("전화 끊기"));
    say(m_ready, tr("대기로 바꾸기"));
    say(m_notReady, tr("이석으로 바꾸기"));
    say(m_focusDial, tr("전화 걸기"));
    const auto show = [](widgets::Button *button, const QString &text, const QAction *action) {
        button->setText(text);
        button->setToolTip(u"%1 (%2)"_s.arg(action->text(), widgets::keyText(action->shortcut())));
    };
    show(m_answerButton, tr("받기"), m_answer);
    show(m_refuseButton, tr("거절"), m_refuse);
    show(m_holdButton, tr("보류"), m_hold);
    show(m_muteButton, tr("음소거"), m_mute);
    show(m_hangUpButton, tr("끊기"), m_hangUp);
    show(m_readyButton, tr("대기로"), m_ready);
    m_keypadButton->setName(tr("키패드"));
    m_keypad->setAccessibleName(tr("키패드"));
    m_dialField->setPlaceholderText(tr("번호를 넣어 전화 걸기"));
    m_dialField->setAccessibleName(tr("전화 걸 번호"));
    m_dialField->setKeyHint(widgets::keyText(m_focusDial->shortcut()));
    m_pill->setToolTip(tr("내 상태 바꾸기"));
    setAccessibleName(tr("전화"));
    refresh();
}

} // namespace barodesk::ui::shell
