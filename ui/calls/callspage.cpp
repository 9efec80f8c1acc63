#include "ui/calls/callspage.h"

#include "desk/desk.h"
#include "ui/calls/callspanel.h"
#include "ui/recording/deskrecordings.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace barodesk::ui::calls {

namespace {

/// Goes into the access log: Korean in whatever language the desk is shown.
QString accessPurpose() { return QStringLiteral("통화 기록에서 상대 확인"); }

domain::Actor actorOf(const desk::Desk &desk)
{
    if (desk.sessionState() != desk::SessionState::SignedIn)
        return {};
    return {desk.user().id, desk.user().role};
}

bool mayDial(telephony::Softphone &phone)
{
    using engines::EngineCallState;
    const bool dialling = std::ranges::any_of(phone.calls(), [](const telephony::Call &call) {
        return call.state == EngineCallState::Dialling || call.state == EngineCallState::RemoteRinging;
    });
    return phone.lineState() == telephony::LineState::Registered && phone.agentState() != telephony::AgentState::SignedOut && !dialling;
}

/// The counsellor may owe it in after-call work: then the state has to know.
tl::expected<void, domain::Refusal> setWrapUp(desk::Desk &desk, const domain::CallId &call, const domain::WrapUpCode &code)
{
    if (desk.phone().agent().setWrapUpOf(call, code))
        return {};
    return desk.give(call, domain::SetCallWrapUp{code});
}

} // namespace

CallsPage::CallsPage(desk::Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_panel(new CallsPanel(
          CallsAccess{
              .replica = desk.replica(),
              .now = [&desk] { return desk.now(); },
              .actor = [&desk] { return actorOf(desk); },
              .mayDial = [&desk] { return mayDial(desk.phone()); },
              .dial = [&desk](const domain::PhoneNumber &number) { desk.phone().dial(number.digits()); },
              .setWrapUp = [&desk](const domain::CallId &call, const domain::WrapUpCode &code) { return setWrapUp(desk, call, code); },
              .openPersonalData
              = [&desk](const domain::CallId &call, QObject *context,
                        std::function<void(bool)> answer) { desk.openPersonalData(call, accessPurpose(), context, std::move(answer)); },
              .recordings = recording::recordingsOf(desk),
          },
          this))
{
    setObjectName(QStringLiteral("callsPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(m_panel, &CallsPanel::complaintActivated, this, &CallsPage::complaintActivated);
    connect(m_panel, &CallsPanel::callBacksWantedChanged, this, &CallsPage::callBacksWantedChanged);
    connect(&desk, &desk::Desk::sessionChanged, m_panel, &CallsPanel::actorChanged);
    connect(&desk, &desk::Desk::syncStatusChanged, m_panel, [this] { m_panel->setSyncStatus(m_desk.syncStatus()); });
    telephony::Softphone &phone = desk.phone();
    const auto phoneChanged = [this] { m_panel->phoneChanged(); };
    connect(&phone, &telephony::Softphone::lineChanged, m_panel, phoneChanged);
    connect(&phone, &telephony::Softphone::agentChanged, m_panel, phoneChanged);
    connect(&phone, &telephony::Softphone::callAdded, m_panel, phoneChanged);
    connect(&phone, &telephony::Softphone::callChanged, m_panel, phoneChanged);
    connect(&phone, &telephony::Softphone::callEnded, m_panel, phoneChanged);
    m_panel->setSyncStatus(desk.syncStatus());
    retranslate();
}

int CallsPage::callBacksWanted() const { return m_panel->callBacksWanted(); }

void CallsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallsPage::retranslate() { setWindowTitle(tr("통화")); }

} // namespace barodesk::ui::calls
