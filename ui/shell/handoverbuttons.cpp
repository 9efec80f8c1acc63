#include "ui/shell/handoverbuttons.h"

#include "telephony/softphone.h"
#include "ui/shell/phonekey.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;

HandOverButtons::HandOverButtons(telephony::Softphone &phone, QWidget *parent) : QWidget(parent), m_phone(phone)
{
    m_transfer = phonekey::makeAction(this, u"phone-transfer"_s, Qt::Key_F6);
    m_swap = phonekey::makeAction(this, u"phone-swap"_s, QKeySequence(Qt::SHIFT | Qt::Key_F3));
    m_conference = phonekey::makeAction(this, u"phone-conference"_s, Qt::Key_F7);
    connect(m_transfer, &QAction::triggered, this, &HandOverButtons::transfer);
    connect(m_swap, &QAction::triggered, &m_phone, &telephony::Softphone::swap);
    connect(m_conference, &QAction::triggered, this, &HandOverButtons::talkThree);
    m_swapButton = phonekey::makeButton(this, u"phone-swap-button"_s, m_swap, theme::ButtonRole::Secondary, theme::Icon::Repeat);
    m_conferenceButton
        = phonekey::makeButton(this, u"phone-conference-button"_s, m_conference, theme::ButtonRole::Secondary, theme::Icon::Users);
    m_transferButton
        = phonekey::makeButton(this, u"phone-transfer-button"_s, m_transfer, theme::ButtonRole::Secondary, theme::Icon::PhoneForwarded);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::metrics::S2);
    for (widgets::Button *button : {m_swapButton, m_conferenceButton, m_transferButton})
        layout->addWidget(button);
    retranslate();
}

void HandOverButtons::transfer()
{
    if (m_phone.consultation())
        m_phone.completeTransfer();
    else
        emit directoryWanted();
}

void HandOverButtons::talkThree()
{
    const telephony::Call *call = m_phone.current();
    if (call && call->inConference)
        m_phone.splitConference();
    else
        m_phone.conference();
}

void HandOverButtons::showCalls()
{
    const telephony::Call *call = m_phone.current();
    const telephony::Call *asked = m_phone.consultation();
    const telephony::Call *waiting = m_phone.waiting();
    const bool talk = call && telephony::isConnected(call->state) && !call->listening;
    const bool three = call && call->inConference;
    const bool handedOn = (call && telephony::isHandedOn(*call)) || (waiting && telephony::isHandedOn(*waiting));
    const bool line = m_phone.lineState() == telephony::LineState::Registered || m_phone.lineState() == telephony::LineState::NoAccount;
    const bool complete = asked && telephony::isConnected(asked->state) && waiting;

    m_transfer->setEnabled(!handedOn && !three && (complete || (!asked && (talk || (!call && line)))));
    m_swap->setEnabled(talk && waiting && !three && !handedOn);
    m_conference->setEnabled(three || (talk && waiting && !handedOn));

    m_transferButton->setVisible(talk && !three);
    m_transferButton->setEnabled(m_transfer->isEnabled());
    m_swapButton->setVisible(talk && waiting && !three);
    m_swapButton->setEnabled(m_swap->isEnabled());
    m_conferenceButton->setVisible(three || (talk && waiting));
    m_conferenceButton->setEnabled(m_conference->isEnabled());
    m_transferButton->setText(complete ? tr("연결하기") : tr("넘기기"));
    theme::setButtonRole(m_transferButton, complete ? theme::ButtonRole::Primary : theme::ButtonRole::Secondary);
    m_conferenceButton->setText(three ? tr("나누기") : tr("셋이 통화"));
    theme::setButtonRole(m_conferenceButton, three ? theme::ButtonRole::Soft : theme::ButtonRole::Secondary);
    setVisible(talk);
}

int HandOverButtons::gaps() const
{
    const QList<const widgets::Button *> buttons{m_swapButton, m_conferenceButton, m_transferButton};
    const int shown = int(std::ranges::count_if(buttons, [](const widgets::Button *button) { return !button->isHidden(); }));
    return std::max(0, shown - 1) * theme::metrics::S2;
}

void HandOverButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HandOverButtons::retranslate()
{
    m_transfer->setText(tr("전화 넘기기, 조직도"));
    m_swap->setText(tr("기다리는 전화와 바꾸기"));
    m_conference->setText(tr("셋이 통화하거나 나누기"));
    m_swapButton->setText(tr("바꾸기"));
    for (const auto &[button, action] :
         {std::pair{m_transferButton, m_transfer}, {m_swapButton, m_swap}, {m_conferenceButton, m_conference}})
        button->setToolTip(phonekey::tip(action));
    showCalls();
}

} // namespace barodesk::ui::shell
