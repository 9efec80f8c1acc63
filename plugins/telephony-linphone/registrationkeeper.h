#pragma once

#include "registrarprobe.h"
#include "registration.h"

#include "engines/phonetypes.h"

#include <QObject>

#include <functional>
#include <memory>

namespace barodesk::linphone_plugin {

/// Keeps the account registered, at its first registrar if that can be reached, else at its second, and says what is so. The library
/// alone would notice a silent registrar at the next refresh, 32 s late. Core thread.
class RegistrationKeeper final : public QObject
{
    Q_OBJECT
public:
    /// \param callsUp a call is up: the registrar in use, which is also its proxy, is not left for the first one
    RegistrationKeeper(std::shared_ptr<linphone::Core> core, std::function<bool()> callsUp);

    void use(const engines::SipAccount &account);
    void drop();
    void networkChanged(); ///< New connections, a new registration; calls follow once that stands.
    void onLibrary(const std::shared_ptr<linphone::Account> &account, linphone::RegistrationState state);
    void turn(); ///< At each turn of the core.

    bool isRegistered() const { return m_told.state == engines::RegistrationState::Registered; }
    bool isLeaving() const { return m_registration.isLeaving(); }
    std::shared_ptr<linphone::Address> addressOf(const QString &target) const { return m_registration.addressOf(target); }

signals:
    void registrationChanged(barodesk::engines::RegistrationState state, barodesk::engines::RegistrationError error);
    void registrarChanged(const QString &registrar);

private:
    using Change = Registration::Change;
    enum class Heard { Nothing, Answer, Silence };

    QString registrarInUse() const { return m_onBackup ? m_account.backupRegistrar : m_account.registrar; }
    void tell(const Change &change);
    void onFailure(engines::RegistrationError error);
    void startOver();
    void changeRegistrar();
    void watch();
    void heed(Heard heard);

    std::shared_ptr<linphone::Core> m_core;
    std::function<bool()> m_callsUp;
    Registration m_registration;
    engines::SipAccount m_account;
    RegistrarProbe m_probe;      ///< Of the registrar in use.
    RegistrarProbe m_firstProbe; ///< Of the first one, while the second is in use.
    Change m_told;
    QString m_toldRegistrar;
    bool m_onBackup = false;
    bool m_isStartingOver = false;
    Heard m_heard = Heard::Nothing; ///< From the registrar in use, since the last turn.
    bool m_firstAnswered = false;
    int m_turnsToAnswer = 0;    ///< 0: no answer is waited for.
    int m_turnsToChange = 0;    ///< Until the other registrar is tried; 0: not wanted.
    int m_turnsOnProbation = 0; ///< So long the first registrar is left alone after it answered a question, but no registration.
};

} // namespace barodesk::linphone_plugin
