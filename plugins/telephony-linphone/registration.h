#pragma once

#include "engines/phoneengine.h"

#include <linphone++/linphone.hh>

#include <memory>
#include <optional>

namespace barodesk::linphone_plugin {

/// The one account of a core and how its registration goes. Core thread.
class Registration
{
public:
    struct Change
    {
        engines::RegistrationState state = engines::RegistrationState::None;
        engines::RegistrationError error = engines::RegistrationError::None;
        friend bool operator==(const Change &, const Change &) = default;
    };

    explicit Registration(std::shared_ptr<linphone::Core> core);

    /// Replaces the account before. An account without a registrar only lends its name to outgoing calls.
    void use(const engines::SipAccount &account);
    void drop(); ///< Unregisters.

    /// What the library tells of any account; none when it is not ours.
    std::optional<Change> changed(const std::shared_ptr<linphone::Account> &account, linphone::RegistrationState state);
    bool isLeaving() const { return m_leaving != nullptr; } ///< An unregistration waits for its answer.

    /// "8502", "8502@host:port" or a sip: URI as an address one can call; null when it is none.
    std::shared_ptr<linphone::Address> addressOf(const QString &target) const;

private:
    std::shared_ptr<linphone::Core> m_core;
    std::shared_ptr<linphone::Account> m_account;
    std::shared_ptr<linphone::Account> m_leaving;
    engines::SipAccount m_settings;
    bool m_isRegistered = false;
};

} // namespace barodesk::linphone_plugin
