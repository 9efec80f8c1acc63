#include "ui/shell/agentmenu.h"

#include "ui/shell/agentwords.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"

#include <QEvent>

#include <algorithm>

namespace barodesk::ui::shell {

using namespace Qt::StringLiterals;
using domain::AgentChange;
using telephony::AgentEvent;
using telephony::AgentState;
using telephony::FairEndEvent;
using telephony::FairEndStep;
using telephony::Softphone;
using theme::Icon;

namespace {

const telephony::Call *connectedCall(const Softphone &phone)
{
    const telephony::Call *call = phone.current();
    return call && telephony::isConnected(call->state) ? call : nullptr;
}

bool isHeld(const telephony::Agent &agent) { return agent.state() == AgentState::Talking || agent.state() == AgentState::AfterCallWork; }

} // namespace

AgentMenu::AgentMenu(Softphone &phone, QAction *ready, const QKeySequence &notReadyKey, QWidget *parent)
    : QMenu(parent), m_phone(phone), m_ready(ready), m_notReadyKey(notReadyKey), m_fairEnd(new QMenu(this))
{
    setObjectName(u"agent-menu"_s);
    setToolTipsVisible(true);
    m_fairEnd->setObjectName(u"fair-end-menu"_s);
    m_fairEnd->setToolTipsVisible(true);
    // Later, not now: what has just been chosen must not go while it is still being told.
    m_refill.setSingleShot(true);
    m_refill.setInterval(0);
    connect(&m_refill, &QTimer::timeout, this, &AgentMenu::fill);
    connect(this, &QMenu::aboutToShow, this, &AgentMenu::fill);
    const auto refill = [this] { m_refill.start(); };
    connect(&phone, &Softphone::agentChanged, this, refill);
    connect(&phone, &Softphone::lineChanged, this, refill);
    connect(&phone, &Softphone::callAdded, this, refill);
    connect(&phone, &Softphone::callChanged, this, refill);
    connect(&phone, &Softphone::callEnded, this, refill);
    fill();
}

bool AgentMenu::mayAsk(const telephony::Agent &agent, AgentEvent::Kind kind, const domain::NotReadyReasonCode &reason)
{
    return telephony::next(agent.status(), {.kind = kind, .reason = reason, .afterCall = {}}).has_value();
}

bool AgentMenu::mayBeReady(const telephony::Agent &agent)
{
    return AgentWords::whyHeld(agent).isEmpty() && mayAsk(agent, AgentEvent::Kind::AskReady);
}

bool AgentMenu::mayBeNotReady(const telephony::Agent &agent)
{
    const auto &reasons = agent.callCentre().notReadyReasons;
    return mayAsk(agent, AgentEvent::Kind::AskNotReady, reasons.isEmpty() ? domain::NotReadyReasonCode() : reasons.first().code);
}

QAction *AgentMenu::add(QMenu *menu, const QString &name, const QString &text, const std::function<void()> &request)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, request);
    return action;
}

QAction *AgentMenu::addChoice(QMenu *menu, const QString &name, const QString &text, bool chosen, const std::function<void()> &request)
{
    QAction *action = add(menu, name, text, request);
    action->setCheckable(true);
    action->setChecked(chosen);
    return action;
}

void AgentMenu::fill()
{
    clear();
    m_fairEnd->clear();
    if (m_phone.lineState() == telephony::LineState::NoEngine || m_phone.agentState() == AgentState::SignedOut)
        return;
    const bool held = isHeld(m_phone.agent());
    const bool later = m_phone.agentState() == AgentState::Talking || !AgentWords::whyHeld(m_phone.agent()).isEmpty();
    addSection(!later ? tr("내 상태") : m_phone.agentState() == AgentState::Talking ? tr("통화가 끝나면") : tr("후처리가 끝나면"));
    addAction(m_ready);
    addReasons();
    addWaiting();
    addWrapUps();
    addFairEnd();
    addSeparator();
    QAction *out = add(this, u"agent-sign-out"_s, held ? tr("일이 끝나면 로그아웃") : tr("전화를 그만 받고 로그아웃"),
                       [this] { m_phone.agent().signOutWhenFree(); });
    out->setIcon(theme::icon(Icon::LogOut));
    out->setEnabled(mayAsk(m_phone.agent(), AgentEvent::Kind::AskSignOut));
}

void AgentMenu::addReasons()
{
    const telephony::Agent &agent = m_phone.agent();
    const telephony::AgentStatus &status = agent.status();
    const auto offer = [&](const domain::NotReadyReasonCode &code, const QString &name) {
        const bool waits = status.waiting && status.waiting->to == AgentChange::NotReady && status.waiting->reason == code;
        const bool now = status.state == AgentState::NotReady && !status.system && status.reason == code;
        QAction *action
            = addChoice(this, u"agent-reason-"_s + code.text(), name, waits || now, [this, code] { m_phone.agent().setNotReady(code); });
        action->setEnabled(waits || now || mayAsk(agent, AgentEvent::Kind::AskNotReady, code));
        return action;
    };
    QAction *first = nullptr;
    for (const domain::NotReadyReason &reason : agent.callCentre().notReadyReasons) {
        QAction *action = offer(reason.code, reason.name);
        first = first ? first : action;
    }
    if (!first)
        first = offer({}, Labels::of(AgentState::NotReady));
    first->setShortcut(m_notReadyKey);
    first->setShortcutContext(Qt::WidgetShortcut); // Shown here; the bar's own action has the key.
}

void AgentMenu::addWaiting()
{
    const telephony::Agent &agent = m_phone.agent();
    if (!agent.status().waiting)
        return;
    QAction *action = add(this, u"agent-cancel-waiting"_s,
                          tr("바꾸기 취소 (→ %1)").arg(AgentWords::change(*agent.status().waiting, agent.callCentre())),
                          [this] { m_phone.agent().cancelWaiting(); });
    action->setIcon(theme::icon(Icon::Undo));
}

void AgentMenu::addWrapUps()
{
    const telephony::Agent &agent = m_phone.agent();
    const bool talked = std::ranges::any_of(m_phone.calls(), [](const telephony::Call &call) { return call.answeredAt.has_value(); });
    if (!isHeld(agent) || !(talked || agent.status().afterCall) || agent.callCentre().wrapUps.isEmpty())
        return;
    addSection(agent.state() == AgentState::AfterCallWork && !AgentWords::whyHeld(agent).isEmpty() && agent.wrapUp().isEmpty()
                   ? tr("후처리 코드 · 골라야 함")
                   : tr("후처리 코드"));
    for (const domain::WrapUp &wrapUp : agent.callCentre().wrapUps) {
        addChoice(this, u"agent-wrapup-"_s + wrapUp.code.text(), wrapUp.name, agent.wrapUp() == wrapUp.code,
                  [this, code = wrapUp.code] { m_phone.agent().setWrapUp(code); });
    }
}

/// The steps stand in their order; each can be taken when the one before it was.
void AgentMenu::addFairEnd()
{
    const telephony::Call *call = connectedCall(m_phone);
    if (!call || call->listening || m_phone.agent().callCentre().fairEndReasons.isEmpty())
        return;
    const telephony::FairEnd &end = call->fairEnd;
    const auto may = [&end](FairEndEvent::Kind kind, const domain::FairEndReasonCode &reason = {}) {
        return telephony::next(end, {.kind = kind, .at = {}, .reason = reason}).has_value();
    };
    addSeparator();
    m_fairEnd->setTitle(end.step == FairEndStep::None ? tr("폭언 등 통화 종료 절차") : tr("통화 종료 절차 · 경고함"));
    m_fairEnd->setIcon(theme::icon(Icon::Warning));
    addMenu(m_fairEnd);
    m_fairEnd->addSection(tr("1. 그만하도록 경고"));
    QAction *warn
        = addChoice(m_fairEnd, u"fair-end-warn"_s, tr("경고함"), end.step != FairEndStep::None, [this] { m_phone.warnFairEnd(); });
    warn->setEnabled(may(FairEndEvent::Kind::Warn));
    m_fairEnd->addSection(tr("2. 사유 선택"));
    for (const domain::FairEndReason &reason : m_phone.agent().callCentre().fairEndReasons) {
        QAction *action = addChoice(m_fairEnd, u"fair-end-reason-"_s + reason.code.text(), reason.name, end.reason == reason.code,
                                    [this, code = reason.code] { m_phone.chooseFairEndReason(code); });
        action->setEnabled(may(FairEndEvent::Kind::ChooseReason, reason.code));
        if (!action->isEnabled())
            action->setToolTip(tr("먼저 경고해야 합니다."));
    }
    m_fairEnd->addSection(tr("3. 사유를 알리고 종료"));
    QAction *finish = add(m_fairEnd, u"fair-end-end"_s, tr("통화 종료"), [this] { m_phone.endFairly(); });
    finish->setIcon(theme::icon(Icon::PhoneOff, &theme::Tokens::bad));
    finish->setEnabled(may(FairEndEvent::Kind::End));
    if (!finish->isEnabled())
        finish->setToolTip(tr("경고하고 사유를 골라야 합니다."));
    m_fairEnd->addSeparator();
    QAction *withdraw = add(m_fairEnd, u"fair-end-withdraw"_s, tr("경고 거두기"), [this] { m_phone.withdrawFairEnd(); });
    withdraw->setIcon(theme::icon(Icon::Undo));
    withdraw->setEnabled(may(FairEndEvent::Kind::Withdraw));
}

void AgentMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_refill.start();
}

} // namespace barodesk::ui::shell
