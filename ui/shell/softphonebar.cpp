#include "ui/shell/softphonebar.h"

#include "ui/shell/agentmenu.h"
#include "ui/shell/agentwords.h"
#include "ui/shell/callbuttons.h"
#include "ui/shell/callface.h"
#include "ui/shell/handoverbuttons.h"
#include "ui/shell/phoneactions.h"
#include "ui/shell/statepill.h"
#include "ui/shell/statusarea.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/levelmeter.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace barodesk::ui::shell {

namespace metrics = theme::metrics;
using namespace Qt::StringLiterals;
using telephony::Softphone;

SoftphoneBar::SoftphoneBar(Softphone &phone, Clock clock, NameLookup lookup, QWidget *parent)
    : QWidget(parent), m_phone(phone), m_clock(std::move(clock)), m_lookup(std::move(lookup)), m_chips(this)
{
    setFixedHeight(metrics::BarHeight);
    m_actions = new PhoneActions(m_phone, this);
    m_pill = new StatePill(this);
    m_pill->setObjectName(u"phone-state"_s);
    auto *menu = new AgentMenu(m_phone, m_actions->ready(), m_actions->notReady()->shortcut(), this);
    connect(m_pill, &QPushButton::clicked, menu, [this, menu] { menu->popup(m_pill->mapToGlobal(QPoint(0, m_pill->height() + 4))); });
    m_face = new CallFace(this);
    m_meter = new widgets::LevelMeter(this);
    makeDialField();
    m_buttons = new CallButtons(m_phone, *m_actions, this);
    connect(m_buttons, &CallButtons::directoryWanted, this, &SoftphoneBar::directoryWanted);
    layOut();

    m_timer.setInterval(std::chrono::milliseconds(500));
    connect(&m_timer, &QTimer::timeout, this, &SoftphoneBar::showState);
    connect(&m_phone, &Softphone::lineChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::agentChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callAdded, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callChanged, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::callEnded, this, &SoftphoneBar::refresh);
    connect(&m_phone, &Softphone::levelsChanged, this, [this] { m_meter->addLevel(m_phone.remoteLevel()); });
    retranslate();
    m_timer.start();
}

void SoftphoneBar::makeDialField()
{
    m_dialField = new widgets::SearchField(this);
    m_dialField->setObjectName(u"phone-dial-field"_s);
    m_dialField->setThemeIcon(theme::Icon::Phone);
    m_dialField->setFocusPolicy(Qt::ClickFocus);
    m_dialField->setMaxLength(64);
    m_dialField->setMinimumWidth(200);
    m_dialField->setMaximumWidth(320);
    connect(m_dialField, &QLineEdit::returnPressed, this, &SoftphoneBar::dial);
    connect(m_actions->dial(), &QAction::triggered, this, [this] {
        m_dialField->setFocus(Qt::ShortcutFocusReason);
        m_dialField->selectAll();
    });
}

void SoftphoneBar::layOut()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::S4, 0, metrics::S4, 0);
    layout->setSpacing(metrics::S2);
    layout->addWidget(m_pill);
    layout->addSpacing(metrics::S1);
    layout->addWidget(m_face);
    layout->addWidget(m_meter);
    m_beside = new QHBoxLayout;
    layout->addLayout(m_beside);
    layout->addWidget(m_dialField, 10);
    layout->addStretch(1);
    layout->addWidget(m_chips.listener());
    layout->addWidget(m_chips.waiting());
    for (QWidget *button : m_buttons->inOrder())
        layout->addWidget(button);
    m_end = new QHBoxLayout;
    m_end->setSpacing(metrics::S2);
    layout->addSpacing(metrics::S3);
    layout->addLayout(m_end);
}

QList<QAction *> SoftphoneBar::phoneActions() const { return m_actions->all() + m_buttons->handOver()->phoneActions(); }

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
    const bool phone = m_phone.lineState() != telephony::LineState::NoEngine;
    const bool talk = call && telephony::isConnected(call->state);
    m_actions->showCalls();
    m_pill->setVisible(phone);
    m_dialField->setVisible(phone && !call);
    m_face->showCall(call, m_lookup);
    m_meter->setVisible(talk);
    if (!talk)
        m_meter->reset();
    m_chips.showCalls(m_phone, m_lookup);
    m_buttons->showCalls();
    takeSpace();
}

void SoftphoneBar::showState()
{
    const AgentWords::Pill pill = AgentWords::pill(m_phone, m_clock());
    m_pill->setState(pill.tone, pill.word, pill.time, pill.change, pill.canChange);
}

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
    if (!m_actions->dial()->isEnabled() || !m_phone.calls().isEmpty())
        return false;
    m_dialField->setText(callee);
    m_dialField->setFocus(Qt::OtherFocusReason);
    m_dialField->setCursorPosition(int(callee.size()));
    return true;
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
        if (item->widget() == m_buttons->handOver()) {
            width += m_buttons->handOver()->gaps();
        } else if (!qobject_cast<widgets::Button *>(item->widget())) {
            width += item->minimumSize().width();
        }
        shown += item->isEmpty() ? 0 : 1;
    }
    return width + std::max(0, shown - 1) * layout()->spacing();
}

QSize SoftphoneBar::minimumSizeHint() const { return {widthBesideButtons() + m_buttons->fold().narrowest(), metrics::BarHeight}; }

void SoftphoneBar::takeSpace()
{
    int wish = m_beside->sizeHint().width() - m_beside->minimumSize().width(); // Above the least that the words can live with.
    wish += m_face->wish() + m_chips.wish();
    int room = width() - widthBesideButtons() - std::max(0, wish);
    if (m_status) {
        const bool words = m_buttons->widthBeforeStatus() + m_status->wordsWidth() <= room;
        m_status->setCompact(!words);
        room -= words ? m_status->wordsWidth() : 0;
    }
    m_face->setRoom(room - m_buttons->fold().fit(room));
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
    m_buttons->placeKeypad();
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

void SoftphoneBar::retranslate()
{
    m_actions->retranslate();
    m_buttons->retranslate();
    m_dialField->setPlaceholderText(tr("번호를 넣어 전화 걸기"));
    m_dialField->setAccessibleName(tr("전화 걸 번호"));
    m_dialField->setKeyHint(widgets::keyText(m_actions->dial()->shortcut()));
    m_pill->setToolTip(tr("내 상태 바꾸기"));
    setAccessibleName(tr("전화"));
    refresh();
}

} // namespace barodesk::ui::shell
