#include "registration.h"

#include "librarylog.h"

#include <algorithm>
#include <utility>

namespace barodesk::linphone_plugin {

using namespace Qt::StringLiterals;
using engines::RegistrationError;
using engines::RegistrationState;
using engines::Transport;

namespace {

QString transportName(Transport transport)
{
    switch (transport) {
    case Transport::Udp: return u"udp"_s;
    case Transport::Tcp: return u"tcp"_s;
    case Transport::Tls: return u"tls"_s;
    }
    return u"udp"_s;
}

RegistrationError toError(linphone::Reason reason, bool certificateRefused)
{
    if (certificateRefused)
        return RegistrationError::Certificate;
    if (reason == linphone::Reason::Unauthorized || reason == linphone::Reason::Forbidden)
        return RegistrationError::Credentials;
    if (reason == linphone::Reason::IOError)
        return RegistrationError::Unreachable;
    if (reason == linphone::Reason::NoResponse || reason == linphone::Reason::ServerTimeout)
        return RegistrationError::Timeout;
    if (reason == linphone::Reason::NotFound || reason == linphone::Reason::Declined || reason == linphone::Reason::NotAcceptable)
        return RegistrationError::Refused;
    return RegistrationError::Other;
}

} // namespace

Registration::Registration(std::shared_ptr<linphone::Core> core) : m_core(std::move(core)) { }

void Registration::use(const engines::SipAccount &account)
{
    drop();
    m_settings = account;
    const auto factory = linphone::Factory::get();
    const std::string user = account.user.toStdString();
    const std::string domain = account.domain.isEmpty() ? "localhost" : account.domain.toStdString();
    const auto identity = factory->createAddress("sip:" + domain);
    if (!identity)
        return;
    identity->setUsername(user);
    m_core->setPrimaryContact(identity->asString());
    if (account.registrar.isEmpty())
        return;

    const std::string login = account.authUser.isEmpty() ? user : account.authUser.toStdString();
    for (const auto &known : m_core->getAuthInfoList()) {
        if (known->getUsername() == user)
            m_core->removeAuthInfo(known);
    }
    m_core->addAuthInfo(factory->createAuthInfo(user, login, account.password.toStdString(), "", "", domain));
    const QString server = u"sip:%1;transport=%2"_s.arg(account.registrar, transportName(account.transport));
    const auto parameters = m_core->createAccountParams();
    parameters->setIdentityAddress(identity);
    parameters->setServerAddress(factory->createAddress(server.toStdString()));
    parameters->enableOutboundProxy(true);
    parameters->enableRegister(true);
    parameters->enablePublish(false);
    constexpr int MostSeconds = 60; // A registrar that forgot us is noticed with the next one.
    parameters->setExpires(std::min(account.expiresSeconds, MostSeconds));
    m_account = m_core->createAccount(parameters);
    takeCertificateRefusal();
    m_core->addAccount(m_account);
    m_core->setDefaultAccount(m_account);
}

void Registration::drop()
{
    if (!m_account)
        return;
    const auto account = std::exchange(m_account, nullptr);
    m_core->setDefaultAccount(nullptr);
    if (std::exchange(m_isRegistered, false))
        m_leaving = account;
    m_core->removeAccount(account);
}

std::optional<Registration::Change> Registration::changed(const std::shared_ptr<linphone::Account> &account,
                                                          linphone::RegistrationState state)
{
    if (account == m_leaving && state != linphone::RegistrationState::Progress)
        m_leaving = nullptr;
    if (account != m_account)
        return std::nullopt;
    Change change;
    switch (state) {
    case linphone::RegistrationState::None:
    case linphone::RegistrationState::Cleared: break;
    case linphone::RegistrationState::Progress: return Change{RegistrationState::InProgress, RegistrationError::None};
    case linphone::RegistrationState::Ok: change.state = RegistrationState::Registered; break;
    case linphone::RegistrationState::Failed:
        change = {RegistrationState::Failed, toError(account->getError(), takeCertificateRefusal())};
        break;
    }
    m_isRegistered = change.state == RegistrationState::Registered;
    return change;
}

std::shared_ptr<linphone::Address> Registration::addressOf(const QString &target) const
{
    const auto factory = linphone::Factory::get();
    const bool uri = target.startsWith("sip:"_L1) || target.startsWith("sips:"_L1);
    if (uri || target.contains(u'@'))
        return factory->createAddress((uri ? target : u"sip:"_s + target).toStdString());
    if (target.isEmpty() || m_settings.domain.isEmpty())
        return nullptr;
    const auto address = factory->createAddress("sip:" + m_settings.domain.toStdString());
    if (address)
        address->setUsername(target.toStdString()); // Escapes what needs it.
    return address;
}

} // namespace barodesk::linphone_plugin
