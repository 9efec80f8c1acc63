#include "tests/e2e/city.h"

#include <QDir>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace barodesk::test {

namespace {
QString audioFolder() { return QStringLiteral(BARODESK_DEMO_AUDIO); }
} // namespace

City::City(const QString &folder)
    : m_path(folder.isEmpty() ? m_folder.path() : folder), m_server(std::make_unique<ServerProcess>(m_path + u"/server"_s))
{
}

City::~City()
{
    m_caller.stop();
    m_server->stop();
}

tl::expected<void, QString> City::start(int complaints, bool exchange)
{
    if (!QDir().mkpath(m_path + u"/server"_s))
        return tl::unexpected(u"the folder %1 cannot be made"_s.arg(m_path));
    // Written last: without it a first start was cut short, and what it left is no city.
    if (!QFile::exists(m_server->dataFolder() + u"/server.json"_s)) {
        if (!QDir(m_server->dataFolder()).removeRecursively())
            return tl::unexpected(u"the folder %1 cannot be emptied"_s.arg(m_server->dataFolder()));
        if (const auto made = m_server->init(complaints,
                                             {u"--sip-domain"_s, QLatin1StringView(KamailioServer::Domain), u"--sip-transport"_s, u"tcp"_s,
                                              u"--sip-password"_s, sipPassword()});
            !made)
            return made;
    }
    if (const auto serving = m_server->start(); !serving)
        return serving;
    if (m_queues)
        return m_queues->start(sipPassword());
    return exchange ? m_exchange.start() : tl::expected<void, QString>();
}

std::unique_ptr<Workstation> City::makeDesk(DeskOptions options)
{
    const QString folder = m_path + u"/desk-"_s + options.name;
    const engines::SipAccount account = options.phone ? m_exchange.account(extension()) : engines::SipAccount();
    Workstation::Options workstation;
    workstation.settingsFile = folder + u"/barodesk.ini"_s;
    workstation.policyFile = folder + u"/policy.ini"_s;
    workstation.audioPort = std::move(options.audioPort);
    workstation.phone = options.phone;
    workstation.adjust = [&](desk::Settings &settings) {
        settings.serverUrl = QUrl(m_server->url());
        settings.serverCaFile = m_server->caFile();
        settings.dataDirectory = folder;
        settings.keychain = options.keychain;
        settings.keychainService = u"BaroDesk test"_s;
        settings.sipRegistrar = account.registrar;
        settings.sipDomain = account.domain;
        settings.sipPassword = account.password;
        settings.sipTransport = account.transport;
        settings.phone.localAddress = u"127.0.0.1"_s;
        if (options.adjust)
            options.adjust(settings);
    };
    return std::make_unique<Workstation>(std::move(workstation));
}

tl::expected<QString, QString> City::writeSettings(const QString &name) const
{
    const QString folder = m_path + u"/desk-"_s + name;
    if (!QDir().mkpath(folder))
        return tl::unexpected(u"the folder %1 cannot be made"_s.arg(folder));
    const QString file = folder + u"/barodesk.ini"_s;
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(desk::SettingsStore::ServerUrl, m_server->url());
    settings.setValue(desk::SettingsStore::ServerCa, m_server->caFile());
    settings.setValue(desk::SettingsStore::SipRegistrar, m_queues ? u"localhost:%1"_s.arg(m_exchange.tlsPort()) : m_exchange.registrar());
    settings.setValue(desk::SettingsStore::SipDomain, QLatin1StringView(KamailioServer::Domain));
    settings.setValue(desk::SettingsStore::SipTransport, m_queues ? u"tls"_s : u"tcp"_s);
    settings.setValue(desk::SettingsStore::SipCa, m_queues ? m_server->caFile() : QString());
    settings.setValue(desk::SettingsStore::SipAddress, u"127.0.0.1"_s);
    settings.setValue(desk::SettingsStore::DataDirectory, folder);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return tl::unexpected(u"the file %1 cannot be written"_s.arg(file));
    return file;
}

tl::expected<void, QString> City::call(const SippCaller::Call &call) { return m_caller.start(call, m_exchange.registrar()); }

QString City::citizenVoice() { return audioFolder() + u"/demo-citizen.wav"_s; }
QString City::counsellorVoice() { return audioFolder() + u"/demo-counsellor.wav"_s; }
QString City::citizenText() { return audioFolder() + u"/demo-citizen.txt"_s; }

} // namespace barodesk::test
