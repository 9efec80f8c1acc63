#include "ui/shell/phoneactions.h"

#include "ui/shell/agentmenu.h"
#include "ui/shell/agentwords.h"
#include "ui/shell/phonekey.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using engines::EngineCallState;
using telephony::Softphone;

PhoneActions::PhoneActions(Softphone &phone, QWidget *owner) : QObject(owner), m_phone(phone)
{
    m_answer = make(u"phone-answer"_s, Qt::Key_F2, &Softphone::answer);
    m_hold = make(u"phone-hold"_s, Qt::Key_F3, &Softphone::toggleHold);
    m_mute = make(u"phone-mute"_s, Qt::Key_F4, &Softphone::toggleMute);
    m_hangUp = make(u"phone-hangup"_s, Qt::Key_F8, &Softphone::hangUp);
    m_refuse = make(u"phone-refuse"_s, QKeySequence(Qt::SHIFT | Qt::Key_F2), &Softphone::refuse);
    m_ready = make(u"phone-ready"_s, Qt::Key_F9, &Softphone::setReady);
    m_notReady = make(u"phone-notready"_s, QKeySequence(Qt::SHIFT | Qt::Key_F9), &Softphone::setNotReady);
    m_dial = make(u"phone-dial"_s, QKeySequence(Qt::CTRL | Qt::Key_L), nullptr);
    qApp->installEventFilter(this);
}

QAction *PhoneActions::make(const QString &name, const QKeySequence &key, Request request)
{
    QAction *action = phonekey::makeAction(static_cast<QWidget *>(parent()), name, key);
    m_all.append(action);
    if (request)
        connect(action, &QAction::triggered, &m_phone, request);
    return action;
}

void PhoneActions::showCalls()
{
    const telephony::Call *call = m_phone.current();
    const bool ringing = m_phone.ringing();
    const bool phone = m_phone.lineState() != telephony::LineState::NoEngine;
    const bool talk = call && telephony::isConnected(call->state);
    const bool outgoing = call && (call->state == EngineCallState::Dialling || call->state == EngineCallState::RemoteRinging);
    const bool listening = call && call->listening;

    m_answer->setEnabled(ringing);
    m_refuse->setEnabled(ringing);
    m_hold->setEnabled(talk && !listening && call->state != EngineCallState::HeldByRemote);
    m_mute->setEnabled(talk && !(listening && call->listenWay == domain::ListenWay::Listen));
    m_hangUp->setEnabled(talk || outgoing);
    m_ready->setEnabled(phone && AgentMenu::mayBeReady(m_phone.agent()));
    m_notReady->setEnabled(phone && AgentMenu::mayBeNotReady(m_phone.agent()));
    m_dial->setEnabled(phone);
    const QString why = AgentWords::whyHeld(m_phone.agent());
    m_ready->setToolTip(why.isEmpty() ? phonekey::tip(m_ready) : why);
}

bool PhoneActions::eventFilter(QObject *watched, QEvent *event)
{
    // A dialog that blocks the window blocks its shortcuts; the answer key works over it all the same.
    if (event->type() == QEvent::KeyPress && m_phone.ringing() && QApplication::activeModalWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier) {
            m_phone.answer();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void PhoneActions::retranslate()
{
    m_answer->setText(tr("전화 받기"));
    m_refuse->setText(tr("전화 거절"));
    m_hold->setText(tr("보류하거나 다시 통화"));
    m_mute->setText(tr("음소거하거나 다시 켜기"));
    m_hangUp->setText(tr("전화 끊기"));
    m_ready->setText(tr("대기로 바꾸기"));
    m_notReady->setText(tr("이석으로 바꾸기"));
    m_dial->setText(tr("전화 걸기"));
}

} // namespace barodesk::ui::shell
