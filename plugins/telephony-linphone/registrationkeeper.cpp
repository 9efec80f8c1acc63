#include "registrationkeeper.h"

#include <utility>

namespace barodesk::linphone_plugin {

using namespace std::chrono_literals;
using engines::RegistrationError;
using engines::RegistrationState;

namespace {

constexpr int TurnsPerSecond = 50;
constexpr int TurnsToAnswer = 6 * TurnsPerSecond;
constexpr int TurnsToChange = 2 * TurnsPerSecond;
constexpr int TurnsOnProbation = 30 * TurnsPerSecond;
constexpr auto Watching = 2s;
constexpr auto Waiting = 1s;

} // namespace

RegistrationKeeper::RegistrationKeeper(std::shared_ptr<linphone::Core> core, std::function<bool()> callsUp)
    : m_core(core), m_callsUp(std::move(callsUp)), m_registration(std::move(core)), m_probe(this), m_firstProbe(this)
{
    // What follows from it waits for the core's turn, which has the library to itself.
    connect(&m_probe, &RegistrarProbe::answered, this, [this] { m_heard = Heard::Answer; });
    connect(&m_probe, &RegistrarProbe::silent, this, [this] { m_heard = Heard::Silence; });
    connect(&m_firstProbe, &RegistrarProbe::answered, this, [this] { m_firstAnswered = true; });
}

void RegistrationKeeper::use(const engines::SipAccount &account)
{
    m_account = account;
    m_onBackup = false;
    m_turnsToChange = m_turnsOnProbation = 0;
    m_toldRegistrar.clear();
    m_told = {};
    startOver();
    if (account.registrar.isEmpty())
        emit registrationChanged(RegistrationState::None, RegistrationError::None);
}

void RegistrationKeeper::drop()
{
    m_account = {};
    m_probe.stop();
    m_firstProbe.stop();
    m_turnsToAnswer = m_turnsToChange = 0;
    m_registration.drop();
    m_told = {};
    emit registrationChanged(RegistrationState::None, RegistrationError::None);
}

/// With the registrar in use, by an account made anew.
void RegistrationKeeper::startOver()
{
    engines::SipAccount account = m_account;
    account.registrar = registrarInUse();
    m_turnsToAnswer = account.registrar.isEmpty() ? 0 : TurnsToAnswer;
    m_registration.use(account);
    watch();
}

void RegistrationKeeper::watch()
{
    if (m_account.registrar.isEmpty()) {
        m_probe.stop();
    } else if (!isRegistered()) {
        m_probe.watch(registrarInUse(), m_account.transport, Waiting);
    } else if (m_account.transport == engines::Transport::Udp) {
        m_probe.watch(registrarInUse(), m_account.transport, Watching);
    } else {
        m_probe.stop(); // The connection itself tells.
    }
    if (m_onBackup)
        m_firstProbe.watch(m_account.registrar, m_account.transport, Watching);
    else
        m_firstProbe.stop();
}

void RegistrationKeeper::networkChanged()
{
    m_isStartingOver = true;
    m_core->setNetworkReachable(false);
    m_isStartingOver = false;
    m_core->setNetworkReachable(true);
    if (m_account.registrar.isEmpty())
        return;
    m_turnsToAnswer = TurnsToAnswer;
    m_probe.stop();
    tell({RegistrationState::InProgress, RegistrationError::None});
    watch();
}

void RegistrationKeeper::onLibrary(const std::shared_ptr<linphone::Account> &account, linphone::RegistrationState state)
{
    const auto change = m_registration.changed(account, state);
    if (!change || m_isStartingOver)
        return;
    switch (change->state) {
    case RegistrationState::None: break;
    case RegistrationState::InProgress:
        if (m_turnsToAnswer == 0)
            m_turnsToAnswer = TurnsToAnswer;
        if (!isRegistered()) // A refresh: still registered until it fails.
            tell(*change);
        break;
    case RegistrationState::Registered:
        m_turnsToAnswer = m_turnsToChange = 0;
        tell(*change);
        if (std::exchange(m_toldRegistrar, registrarInUse()) != registrarInUse())
            emit registrarChanged(m_toldRegistrar);
        watch();
        break;
    case RegistrationState::Failed:
        m_turnsToAnswer = 0;
        onFailure(change->error);
        break;
    }
}

void RegistrationKeeper::tell(const Change &change)
{
    if (std::exchange(m_told, change) != change)
        emit registrationChanged(change.state, change.error);
}

void RegistrationKeeper::onFailure(RegistrationError error)
{
    tell({RegistrationState::Failed, error});
    const bool isAway = error == RegistrationError::Unreachable || error == RegistrationError::Timeout;
    if (isAway && !m_account.backupRegistrar.isEmpty() && m_turnsToChange == 0)
        m_turnsToChange = TurnsToChange;
    watch();
}

void RegistrationKeeper::heed(Heard heard)
{
    const bool refused = m_told.error == RegistrationError::Credentials || m_told.error == RegistrationError::Certificate;
    if (heard == Heard::Silence && isRegistered())
        onFailure(RegistrationError::Unreachable);
    else if (heard == Heard::Answer && m_told.state == RegistrationState::Failed && !refused)
        m_core->refreshRegisters(); // Does nothing while one is on its way.
}

void RegistrationKeeper::changeRegistrar()
{
    m_turnsToChange = 0;
    if (m_onBackup)
        m_turnsOnProbation = TurnsOnProbation;
    m_onBackup = !m_onBackup;
    startOver();
}

void RegistrationKeeper::turn()
{
    if (m_turnsOnProbation > 0)
        --m_turnsOnProbation;
    heed(std::exchange(m_heard, Heard::Nothing));
    const bool firstIsBack = std::exchange(m_firstAnswered, false) && m_onBackup && m_turnsOnProbation == 0 && !m_callsUp();
    if (firstIsBack || (m_turnsToChange > 0 && --m_turnsToChange == 0))
        changeRegistrar();
    if (m_turnsToAnswer == 0 || --m_turnsToAnswer > 0)
        return;
    onFailure(RegistrationError::Timeout);
    if (m_account.transport == engines::Transport::Udp)
        startOver();
    else
        networkChanged(); // The connection leads nowhere.
}

} // namespace barodesk::linphone_plugin
