#include "desk/settingsstore.h"

#include "desk/holdmusic.h"

#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

namespace {

using Kind = engines::SpeechModelSettings::Kind;

template <typename T> using Choice = std::pair<QLatin1StringView, T>;

constexpr std::array Transports{Choice<engines::Transport>{"udp"_L1, engines::Transport::Udp},
                                Choice<engines::Transport>{"tcp"_L1, engines::Transport::Tcp},
                                Choice<engines::Transport>{"tls"_L1, engines::Transport::Tls}};
constexpr std::array Encryptions{Choice<engines::MediaSecurity>{"off"_L1, engines::MediaSecurity::Off},
                                 Choice<engines::MediaSecurity>{"preferred"_L1, engines::MediaSecurity::Preferred},
                                 Choice<engines::MediaSecurity>{"required"_L1, engines::MediaSecurity::Required}};
constexpr std::array KeyExchanges{Choice<engines::KeyExchange>{"sdes"_L1, engines::KeyExchange::Sdes},
                                  Choice<engines::KeyExchange>{"dtls"_L1, engines::KeyExchange::Dtls}};
constexpr std::array DtmfMethods{Choice<engines::DtmfMethod>{"rfc4733"_L1, engines::DtmfMethod::Rfc4733},
                                 Choice<engines::DtmfMethod>{"info"_L1, engines::DtmfMethod::SipInfo}};
constexpr std::array KnownCodecs{"opus"_L1, "g722"_L1, "pcma"_L1, "pcmu"_L1};
constexpr std::array Kinds{Choice<Kind>{"transducer"_L1, Kind::Transducer}, Choice<Kind>{"ctc"_L1, Kind::Ctc}};
constexpr std::array Themes{Choice<Settings::Theme>{"system"_L1, Settings::Theme::System},
                            Choice<Settings::Theme>{"light"_L1, Settings::Theme::Light},
                            Choice<Settings::Theme>{"dark"_L1, Settings::Theme::Dark}};
constexpr std::array Languages{Choice<Settings::Language>{"system"_L1, Settings::Language::System},
                               Choice<Settings::Language>{"ko"_L1, Settings::Language::Korean},
                               Choice<Settings::Language>{"en"_L1, Settings::Language::English}};
constexpr std::array Flags{Choice<bool>{"true"_L1, true}, Choice<bool>{"false"_L1, false}};

template <typename T, size_t N> QString wordOf(T value, const std::array<Choice<T>, N> &choices)
{
    for (const auto &[word, candidate] : choices) {
        if (candidate == value)
            return word;
    }
    return {};
}

} // namespace

SettingsStore::SettingsStore(const QString &userFile, const QString &policyFile)
    : m_user(std::make_unique<QSettings>(userFile, QSettings::IniFormat)),
      m_policy(std::make_unique<QSettings>(policyFile, QSettings::IniFormat))
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

template <typename T> void SettingsStore::readChoice(const QString &key, T &into, std::span<const std::pair<QLatin1StringView, T>> choices)
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

void SettingsStore::readFlag(const QString &key, bool &into) { readChoice<bool>(key, into, Flags); }

void SettingsStore::readCodecs(QStringList &into)
{
    const QString value = text(SettingsStore::Codecs).toLower();
    if (value.isEmpty())
        return;
    QStringList wanted;
    for (const QString &word : value.split(u',')) {
        const QString codec = word.trimmed();
        if (std::ranges::none_of(KnownCodecs, [&codec](QLatin1StringView known) { return codec == known; })) {
            report(SettingsStore::Codecs, value, u"a list of opus, g722, pcma and pcmu"_s);
            return;
        }
        wanted.append(codec);
    }
    into = wanted;
}

void SettingsStore::readCode(const QString &key, QString &into)
{
    static const QRegularExpression code(u"^[0-9*#]{1,16}$"_s);
    const QString word = text(key);
    if (word.isEmpty() || code.match(word).hasMatch())
        into = word;
    else
        report(key, word, u"up to 16 of the keys 0 to 9, * and #"_s);
}

void SettingsStore::readPhone(Settings &settings)
{
    settings.sipRegistrar = text(SipRegistrar);
    settings.sipBackup = text(SipBackup);
    settings.sipDomain = text(SipDomain);
    readChoice<engines::Transport>(SipTransport, settings.sipTransport, Transports);
    readNumber(SipPort, settings.phone.sipPort, 0, 65535);
    settings.phone.localAddress = text(SipAddress);
    readNumber(RtpFirst, settings.phone.rtpPortFirst, 0, 65534);
    readNumber(RtpLast, settings.phone.rtpPortLast, 0, 65535);
    settings.phone.rootCaFile = text(SipCa);
    settings.recordingNotice = text(RecordingNotice);
    readCodecs(settings.phone.codecs);
    readChoice<engines::MediaSecurity>(Encryption, settings.phone.mediaSecurity, Encryptions);
    readChoice<engines::KeyExchange>(KeyExchange, settings.phone.keyExchange, KeyExchanges);
    readChoice<engines::DtmfMethod>(Dtmf, settings.phone.dtmf, DtmfMethods);
    readNumber(MediaTimeout, settings.phone.mediaTimeoutSeconds, 10, 600);
    if (const QString header = text(QueueHeader); !header.isEmpty())
        settings.phone.queueHeader = header;
    const QString music = text(HoldMusic);
    settings.holdMusic = music.isEmpty() ? QString(OwnTune) : music == "off"_L1 ? QString() : music;
    readCode(ListenCode, settings.listenCodes.listen);
    readCode(WhisperCode, settings.listenCodes.whisper);
    readCode(BargeCode, settings.listenCodes.barge);
    settings.phone.userAgent = u"BaroDesk/"_s + QLatin1StringView(BARODESK_VERSION);
}

void SettingsStore::readAudio(telephony::AudioSettings &audio)
{
    using Audio = telephony::AudioSettings;
    const auto device = [this](QLatin1StringView id, QLatin1StringView name) {
        return telephony::DeviceChoice{.id = text(id).toUtf8(), .name = text(name)};
    };
    audio.microphone = device(Microphone, MicrophoneName);
    audio.loudspeaker = device(Loudspeaker, LoudspeakerName);
    audio.ring = device(Ring, RingName);
    readNumber(RingVolume, audio.ringVolume, 0, 100);
    readNumber(MicrophoneGain, audio.microphoneGain, Audio::LeastGain, Audio::MostGain);
    readNumber(LoudspeakerGain, audio.loudspeakerGain, Audio::LeastGain, Audio::MostGain);
    readFlag(EchoCancellation, audio.echoCancellation);
    readFlag(NoiseSuppression, audio.noiseSuppression);
    readFlag(AutomaticGain, audio.automaticGain);
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
    readPhone(settings);
    readAudio(settings.audio);
    readFlag(SpeechEnabled, settings.speech.enabled);
    settings.speech.model.directory = text(SpeechModel);
    readChoice<Kind>(SpeechKind, settings.speech.model.kind, Kinds);
    readNumber(SpeechThreads, settings.speech.model.threads, 1, 16);
    settings.speech.model.runtimeLibrary = text(SpeechRuntime);
    readChoice<Settings::Theme>(Theme, settings.theme, Themes);
    readChoice<Settings::Language>(Language, settings.language, Languages);
    settings.paperFolder = text(PaperFolder);
    settings.paperLogo = text(PaperLogo);
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
    m_user->setValue(SpeechEnabled, enabled ? "true"_L1 : "false"_L1);
    m_user->setValue(SpeechKind, wordOf(kind, Kinds));
    m_user->setValue(SpeechModel, modelDirectory);
}

void SettingsStore::saveServer(const QUrl &url, const QString &caFile)
{
    m_user->setValue(ServerUrl, url.toString());
    m_user->setValue(ServerCa, caFile);
}

void SettingsStore::savePaperFolder(const QString &folder) { m_user->setValue(PaperFolder, folder); }

void SettingsStore::saveAudio(const telephony::AudioSettings &audio)
{
    // What the policy sets is in its file: the person's keeps what was theirs.
    const auto keep = [this](QLatin1StringView key, const QString &value) {
        if (!isSetByPolicy(key))
            m_user->setValue(key, value);
    };
    const auto keepDevice = [&](QLatin1StringView id, QLatin1StringView name, const telephony::DeviceChoice &device) {
        keep(id, QString::fromUtf8(device.id));
        keep(name, device.name);
    };
    const auto keepFlag = [&](QLatin1StringView key, bool on) { keep(key, wordOf(on, Flags)); };
    keepDevice(Microphone, MicrophoneName, audio.microphone);
    keepDevice(Loudspeaker, LoudspeakerName, audio.loudspeaker);
    keepDevice(Ring, RingName, audio.ring);
    keep(RingVolume, QString::number(audio.ringVolume));
    keep(MicrophoneGain, QString::number(audio.microphoneGain));
    keep(LoudspeakerGain, QString::number(audio.loudspeakerGain));
    keepFlag(EchoCancellation, audio.echoCancellation);
    keepFlag(NoiseSuppression, audio.noiseSuppression);
    keepFlag(AutomaticGain, audio.automaticGain);
}

} // namespace barodesk::desk
