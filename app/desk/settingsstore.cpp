#include "desk/settingsstore.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

const QString SettingsStore::ServerUrl = u"server/url"_s;
const QString SettingsStore::ServerCa = u"server/ca"_s;
const QString SettingsStore::SipRegistrar = u"phone/registrar"_s;
const QString SettingsStore::SipDomain = u"phone/domain"_s;
const QString SettingsStore::SipTransport = u"phone/transport"_s;
const QString SettingsStore::SipPort = u"phone/port"_s;
const QString SettingsStore::SipAddress = u"phone/address"_s;
const QString SettingsStore::RtpFirst = u"phone/rtpFirst"_s;
const QString SettingsStore::RtpLast = u"phone/rtpLast"_s;
const QString SettingsStore::SipCa = u"phone/ca"_s;
const QString SettingsStore::SpeechEnabled = u"speech/enabled"_s;
const QString SettingsStore::SpeechModel = u"speech/model"_s;
const QString SettingsStore::SpeechKind = u"speech/kind"_s;
const QString SettingsStore::SpeechThreads = u"speech/threads"_s;
const QString SettingsStore::SpeechRuntime = u"speech/runtime"_s;
const QString SettingsStore::Theme = u"look/theme"_s;
const QString SettingsStore::Language = u"look/language"_s;
const QString SettingsStore::Keychain = u"security/keychain"_s;
const QString SettingsStore::DataDirectory = u"storage/directory"_s;

namespace {

using Kind = engines::SpeechModelSettings::Kind;

const QList<std::pair<QString, engines::Transport>> Transports{
    {u"udp"_s, engines::Transport::Udp}, {u"tcp"_s, engines::Transport::Tcp}, {u"tls"_s, engines::Transport::Tls}};
const QList<std::pair<QString, Kind>> Kinds{{u"transducer"_s, Kind::Transducer}, {u"ctc"_s, Kind::Ctc}};
const QList<std::pair<QString, Settings::Theme>> Themes{
    {u"system"_s, Settings::Theme::System}, {u"light"_s, Settings::Theme::Light}, {u"dark"_s, Settings::Theme::Dark}};
const QList<std::pair<QString, Settings::Language>> Languages{{u"system"_s, Settings::Language::System},
                                                              {u"ko"_s, Settings::Language::Korean},
                                                              {u"en"_s, Settings::Language::English}};

template <typename T> QString wordOf(T value, const QList<std::pair<QString, T>> &choices)
{
    for (const auto &[word, candidate] : choices) {
        if (candidate == value)
            return word;
    }
    return {};
}

} // namespace

SettingsStore::SettingsStore(const QString &userFile, const QString &policyFile)
    : m_user(std::make_unique<QSettings>(userFile, QSettings::IniFormat))
    , m_policy(std::make_unique<QSettings>(policyFile, QSettings::IniFormat))
{
}

SettingsStore::~SettingsStore() = default;

QString SettingsStore::defaultUserFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/BaroDesk/barodesk.ini"_s;
}

QString SettingsStore::defaultPolicyFile()
{
#ifdef Q_OS_WIN
    return qEnvironmentVariable("ProgramData") + u"/BaroDesk/policy.ini"_s;
#else
    return u"/etc/barodesk/policy.ini"_s;
#endif
}

bool SettingsStore::isSetByPolicy(const QString &key) const { return m_policy->contains(key); }

QString SettingsStore::text(const QString &key) const
{
    const QSettings &source = m_policy->contains(key) ? *m_policy : *m_user;
    // An unquoted comma makes QSettings read a list: put it together again.
    return source.value(key).toStringList().join(u',').trimmed();
}

void SettingsStore::report(const QString &key, const QString &value, const QString &expected)
{
    m_problems.append({isSetByPolicy(key) ? m_policy->fileName() : m_user->fileName(), key, value, expected});
}

template <typename T>
void SettingsStore::readChoice(const QString &key, T &into, const QList<std::pair<QString, T>> &choices)
{
    const QString word = text(key).toLower();
    if (word.isEmpty())
        return;
    QStringList words;
    for (const auto &[candidate, value] : choices) {
        if (candidate == word) {
            into = value;
            return;
        }
        words.append(candidate);
    }
    report(key, word, u"one of "_s + words.join(u", "_s));
}

void SettingsStore::readNumber(const QString &key, int &into, int least, int most)
{
    const QString word = text(key);
    if (word.isEmpty())
        return;
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        into = number;
    else
        report(key, word, u"a number from %1 to %2"_s.arg(least).arg(most));
}

void SettingsStore::readFlag(const QString &key, bool &into)
{
    readChoice<bool>(key, into, {{u"true"_s, true}, {u"false"_s, false}});
}

Settings SettingsStore::load()
{
    m_problems.clear();
    Settings settings;
    if (const QString word = text(ServerUrl); !word.isEmpty()) {
        const QUrl url(word, QUrl::StrictMode);
        if (url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty())
            settings.serverUrl = url;
        else
            report(ServerUrl, word, u"an address like https://server:8443"_s);
    }
    settings.serverCaFile = text(ServerCa);
    settings.sipRegistrar = text(SipRegistrar);
    settings.sipDomain = text(SipDomain);
    readChoice(SipTransport, settings.sipTransport, Transports);
    readNumber(SipPort, settings.phone.sipPort, 0, 65535);
    settings.phone.localAddress = text(SipAddress);
    readNumber(RtpFirst, settings.phone.rtpPortFirst, 0, 65534);
    readNumber(RtpLast, settings.phone.rtpPortLast, 0, 65535);
    settings.phone.rootCaFile = text(SipCa);
    settings.phone.userAgent = u"BaroDesk/"_s + QLatin1StringView(BARODESK_VERSION);
    readFlag(SpeechEnabled, settings.speech.enabled);
    settings.speech.model.directory = text(SpeechModel);
    readChoice(SpeechKind, settings.speech.model.kind, Kinds);
    readNumber(SpeechThreads, settings.speech.model.threads, 1, 16);
    settings.speech.model.runtimeLibrary = text(SpeechRuntime);
    readChoice(Theme, settings.theme, Themes);
    readChoice(Language, settings.language, Languages);
    readFlag(Keychain, settings.keychain);
    settings.dataDirectory = text(DataDirectory);
    if (settings.dataDirectory.isEmpty())
        settings.dataDirectory = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/BaroDesk"_s;
    return settings;
}

void SettingsStore::saveTheme(Settings::Theme theme) { m_user->setValue(Theme, wordOf(theme, Themes)); }

void SettingsStore::saveLanguage(Settings::Language language) { m_user->setValue(Language, wordOf(language, Languages)); }

void SettingsStore::saveSpeech(bool enabled, Kind kind, const QString &modelDirectory)
{
    m_user->setValue(SpeechEnabled, enabled ? u"true"_s : u"false"_s);
    m_user->setValue(SpeechKind, wordOf(kind, Kinds));
    m_user->setValue(SpeechModel, modelDirectory);
}

void SettingsStore::saveServer(const QUrl &url, const QString &caFile)
{
    m_user->setValue(ServerUrl, url.toString());
    m_user->setValue(ServerCa, caFile);
}

} // namespace barodesk::desk
