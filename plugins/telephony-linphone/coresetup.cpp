#include "coresetup.h"

#include "librarylog.h"
#include "portcard.h"

#include <linphone/core.h>
#include <mediastreamer2/msfactory.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTcpServer>
#include <QtEndian>
#include <QUdpSocket>

#include <algorithm>

namespace barodesk::linphone_plugin {

using namespace Qt::StringLiterals;
using engines::PhoneSettings;

namespace {

/// The folder that holds belr/grammars: beside the program when bundled, else the system's. The library aborts the process when one is
/// missing, so this looks first.
tl::expected<QString, QString> findResources()
{
    const QStringList grammars{u"vcard_grammar"_s, u"sdp_grammar"_s, u"identity_grammar"_s, u"cpim_grammar"_s};
    QStringList roots{QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share"_s)};
    roots << QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &root : std::as_const(roots)) {
        const bool complete = std::ranges::all_of(
            grammars, [&root](const QString &grammar) { return QFile::exists(root + u"/belr/grammars/"_s + grammar); });
        if (complete)
            return root;
    }
    return tl::unexpected<QString>(u"The grammar files of liblinphone (belr/grammars, Debian package linphone-common) are in none of: "_s
                                   + roots.join(u", "_s));
}

/// A port that is free for UDP and TCP now; 0 when none is. Below the range the system takes the ports of outgoing connections from:
/// one of those may be gone again before the library listens on it.
quint16 freePort(const QHostAddress &address)
{
    constexpr int Attempts = 50;
    constexpr int First = 20'000;
    constexpr int Last = 32'000;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(First, Last));
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(address, port) && udp.bind(address, port, QAbstractSocket::DontShareAddress))
            return port;
    }
    return 0;
}

std::shared_ptr<linphone::Config> makeConfig(linphone::Factory &factory, const PhoneSettings &settings, const QString &privateFolder)
{
    const auto config = factory.createConfig(""); // In memory.
    config->setInt("misc", "store_friends", 0);
    config->setInt("misc", "tone_indications", 0);
    config->setString("misc", "user_certificates_path", privateFolder.toStdString());
    config->setInt("sound", "use_native_ringing", 0);
    config->setString("sound", "local_ring", "none"); // No such file: ringing is the desk's affair. Unset, the library plays its own.
    config->setString("storage", "uri", ":memory:");
    config->setString("storage", "call_logs_db_uri", "null"); // "null" is the library's word for none: numbers of citizens stay in memory.
    config->setString("storage", "zrtp_secrets_db_uri", "null");
    config->setString("storage", "friends_db_uri", "null");
    config->setInt("lime", "enabled", 0);
    config->setInt("sip", "reject_duplicated_calls", 0); // Else a second call from the same number gets 486.
    config->setInt("sip", "auto_net_state_mon", 0);      // The desk tells of network changes; a lone loopback is a network, too.
    config->setInt("sip", "refresher_retry_after", 3000);
    const bool info = settings.dtmf == engines::DtmfMethod::SipInfo;
    config->setInt("sip", "use_info", info ? 1 : 0); // Set on the core these four would be lost when it starts.
    config->setInt("sip", "use_rfc2833", info ? 0 : 1);
    constexpr int JitterMilliseconds = 40;
    constexpr int LeastSeconds = 10;
    config->setInt("rtp", "audio_jitt_comp", JitterMilliseconds);
    config->setInt("rtp", "nortp_timeout", std::max(LeastSeconds, settings.mediaTimeoutSeconds));
    if (!settings.localAddress.isEmpty()) {
        config->setString("sip", "bind_address", settings.localAddress.toStdString());
        config->setString("rtp", "bind_address", settings.localAddress.toStdString());
    }
    return config;
}

/// The wanted codecs in their order, then the digits; the others stay off.
void setUpCodecs(linphone::Core &core, QStringList wanted)
{
    const QStringList known{u"opus"_s, u"g722"_s, u"pcma"_s, u"pcmu"_s};
    for (QString &name : wanted)
        name = name.trimmed().toLower();
    wanted.removeIf([&known](const QString &name) { return !known.contains(name); });
    wanted.removeDuplicates();
    if (wanted.isEmpty())
        wanted = known;
    const auto rank = [&wanted](const std::shared_ptr<linphone::PayloadType> &type) {
        const QString name = QString::fromStdString(type->getMimeType()).toLower();
        const qsizetype place = wanted.indexOf(name);
        return place >= 0 ? place : wanted.size() + (name == "telephone-event"_L1 ? 0 : 1);
    };
    auto types = core.getAudioPayloadTypes();
    types.sort([&rank](const auto &a, const auto &b) { return rank(a) < rank(b); });
    core.setAudioPayloadTypes(types);
    for (const auto &type : core.getAudioPayloadTypes())
        type->enable(rank(type) <= wanted.size());
}

void setUpSecurity(linphone::Core &core, const PhoneSettings &settings)
{
    const bool sdes = settings.keyExchange == engines::KeyExchange::Sdes;
    const auto wanted = sdes ? linphone::MediaEncryption::SRTP : linphone::MediaEncryption::DTLS;
    core.setMediaEncryption(settings.mediaSecurity == engines::MediaSecurity::Off ? linphone::MediaEncryption::None : wanted);
    core.setMediaEncryptionMandatory(settings.mediaSecurity == engines::MediaSecurity::Required);
}

void setUpMedia(linphone::Core &core, const PhoneSettings &settings)
{
    core.enableVideoCapture(false);
    core.enableVideoDisplay(false);
    for (const auto &type : core.getVideoPayloadTypes())
        type->enable(false);
    setUpCodecs(core, settings.codecs);
    setUpSecurity(core, settings);
    if (settings.rtpPortFirst > 0 && settings.rtpPortLast >= settings.rtpPortFirst)
        core.setAudioPortRange(settings.rtpPortFirst, settings.rtpPortLast);
    else
        core.setAudioPort(LC_SIP_TRANSPORT_RANDOM);
}

tl::expected<void, QString> setUpTransports(linphone::Core &core, const PhoneSettings &settings)
{
    const QHostAddress address
        = settings.localAddress.isEmpty() ? QHostAddress(QHostAddress::AnyIPv4) : QHostAddress(settings.localAddress);
    core.enableIpv6(address.protocol() == QAbstractSocket::IPv6Protocol);
    const int port = settings.sipPort > 0 ? settings.sipPort : freePort(address);
    if (port == 0)
        return tl::unexpected<QString>(u"No free SIP port on "_s + address.toString());
    const auto transports = linphone::Factory::get()->createTransports();
    transports->setUdpPort(port);
    transports->setTcpPort(port);
    transports->setTlsPort(LC_SIP_TRANSPORT_RANDOM);
    if (core.setTransports(transports) != 0)
        return tl::unexpected<QString>(u"SIP port %1 on %2 cannot be used"_s.arg(port).arg(address.toString()));
    return {};
}

/// What is sent to whom we hold. Without music it is silence, for a gateway that hears nothing at all may end the call; and without a file
/// the library would take a tune of its own.
QString heldHears(const PhoneSettings &settings, const QString &privateFolder)
{
    if (QFile::exists(settings.holdMusic))
        return settings.holdMusic;
    constexpr quint32 Rate = 8'000;
    constexpr quint16 Bytes = 2; // A sample, one channel.
    QByteArray wav;
    const auto put = [&wav](auto number) {
        const auto little = qToLittleEndian(number);
        wav.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    wav.append("RIFF");
    put(quint32(36 + Rate * Bytes));
    wav.append("WAVEfmt ");
    put(quint32(16));
    put(quint16(1)); // PCM
    put(quint16(1));
    put(Rate);
    put(quint32(Rate * Bytes));
    put(Bytes);
    put(quint16(8 * Bytes));
    wav.append("data");
    put(quint32(Rate * Bytes));
    wav.append(qsizetype(Rate * Bytes), '\0');
    QFile file(privateFolder + u"/silence.wav"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(wav) != wav.size())
        return {};
    return file.fileName();
}

bool useCard(linphone::Core &core)
{
    core.reloadSoundDevices();
    for (const auto &device : core.getExtendedAudioDevices()) {
        if (device->getDriverName() != PortCard::DriverType)
            continue;
        core.setInputAudioDevice(device);
        core.setOutputAudioDevice(device);
        core.setDefaultInputAudioDevice(device);
        core.setDefaultOutputAudioDevice(device);
        return true;
    }
    return false;
}

} // namespace

tl::expected<std::shared_ptr<linphone::Core>, QString> startCore(const PhoneSettings &settings, PortCard &card,
                                                                 const QString &privateFolder,
                                                                 const std::shared_ptr<linphone::CoreListener> &listener)
{
    constexpr int MaximumCalls = 8;
    constexpr int RingingSeconds = 180;
    const auto resources = findResources();
    if (!resources)
        return tl::unexpected(resources.error());
    installLibraryLog();
    const auto factory = linphone::Factory::get();
    factory->setTopResourcesDir(resources->toStdString());
    factory->setMspluginsDir("/nonexistent"); // The default folder has a plugin that pulls Qt 5 into this process.
    const QString scratch = QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u'/';
    factory->setConfigDir(scratch.toStdString());
    factory->setDataDir(scratch.toStdString());

    ms_snd_card_manager_bypass_soundcard_detection(TRUE); // The system's devices are Qt Multimedia's to open.
    auto core = factory->createCoreWithConfig(makeConfig(*factory, settings, privateFolder), nullptr);
    ms_snd_card_manager_bypass_soundcard_detection(FALSE);
    if (!core)
        return tl::unexpected<QString>(u"liblinphone made no core"_s);
    core->addListener(listener);
    auto *media = linphone_core_get_ms_factory(static_cast<LinphoneCore *>(core->cPtr()));
    card.registerWith(ms_factory_get_snd_card_manager(media));

    core->setUserAgent(settings.userAgent.isEmpty() ? "BaroDesk" : settings.userAgent.toStdString(), BARODESK_VERSION);
    core->setMaxCalls(MaximumCalls);
    core->setIncTimeout(RingingSeconds);
    if (!settings.rootCaFile.isEmpty())
        core->setRootCa(settings.rootCaFile.toStdString());
    setUpMedia(*core, settings);
    if (const auto set = setUpTransports(*core, settings); !set)
        return tl::unexpected(set.error());
    if (core->start() != 0)
        return tl::unexpected<QString>(u"liblinphone did not start"_s);
    core->setNetworkReachable(true);
    if (!useCard(*core))
        return tl::unexpected<QString>(u"liblinphone does not see the desk's sound card"_s);
    core->enableEchoCancellation(false); // The desk's own, if any: a headset needs none.
    core->setPlayFile(heldHears(settings, privateFolder).toStdString());
    const auto listens = [&] {
        const auto used = core->getTransportsUsed();
        return used->getUdpPort() > 0 && used->getTcpPort() > 0;
    };
    // A port of our own choice may have been taken meanwhile: take another.
    constexpr int Attempts = 5;
    for (int attempt = 0; attempt < Attempts && settings.sipPort == 0 && !listens(); ++attempt) {
        if (const auto set = setUpTransports(*core, settings); !set)
            return tl::unexpected(set.error());
    }
    if (!listens())
        return tl::unexpected<QString>(settings.sipPort > 0 ? u"SIP port %1 is taken"_s.arg(settings.sipPort) : u"no SIP port is free"_s);
    return core;
}

QByteArray systemRootCertificates()
{
    QByteArray pem;
    for (const QSslCertificate &certificate : QSslConfiguration::systemCaCertificates())
        pem += certificate.toPem();
    return pem;
}

} // namespace barodesk::linphone_plugin
