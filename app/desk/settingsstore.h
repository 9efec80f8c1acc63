#pragma once

#include "desk/settings.h"

#include <QList>
#include <QString>

#include <memory>
#include <span>
#include <utility>

class QSettings;

namespace barodesk::desk {

/// A line of a settings file that could not be used: which, what it said, and what would be right. English, for log and diagnosis.
struct SettingsProblem
{
    QString file;
    QString key;
    QString value;
    QString expected;
};

/// Reads and keeps this desk's settings: the IT policy file wins over the person's own file, that over the defaults.
/// Both are INI files; an unreadable value is reported in problems() and the next source is used.
class SettingsStore
{
public:
    /// \param userFile the person's own file, made when first written
    /// \param policyFile set by IT, only read; may not exist
    SettingsStore(const QString &userFile, const QString &policyFile);
    ~SettingsStore();

    static QString defaultUserFile();
    static QString defaultPolicyFile(); ///< In the system-wide configuration folder of the platform.

    Settings load();
    const QList<SettingsProblem> &problems() const { return m_problems; }
    bool isSetByPolicy(const QString &key) const; ///< The page shows such a value as fixed.

    void saveTheme(Settings::Theme theme);
    void saveLanguage(Settings::Language language);
    void saveSpeech(bool enabled, engines::SpeechModelSettings::Kind kind, const QString &modelDirectory);
    void saveServer(const QUrl &url, const QString &caFile);
    void savePaperFolder(const QString &folder);
    void saveAudio(const telephony::AudioSettings &audio);

    // Keys, as they stand in the files.
    static constexpr QLatin1StringView ServerUrl{"server/url"};
    static constexpr QLatin1StringView ServerCa{"server/ca"};
    static constexpr QLatin1StringView SipRegistrar{"phone/registrar"};
    static constexpr QLatin1StringView SipDomain{"phone/domain"};
    static constexpr QLatin1StringView SipTransport{"phone/transport"};
    static constexpr QLatin1StringView SipPort{"phone/port"};
    static constexpr QLatin1StringView SipAddress{"phone/address"};
    static constexpr QLatin1StringView RtpFirst{"phone/rtpFirst"};
    static constexpr QLatin1StringView RtpLast{"phone/rtpLast"};
    static constexpr QLatin1StringView SipCa{"phone/ca"};
    static constexpr QLatin1StringView RecordingNotice{"phone/recordingNotice"};
    static constexpr QLatin1StringView HoldMusic{"phone/holdMusic"};
    static constexpr QLatin1StringView SipBackup{"phone/backup"};
    static constexpr QLatin1StringView Codecs{"phone/codecs"};
    static constexpr QLatin1StringView Encryption{"phone/encryption"};
    static constexpr QLatin1StringView KeyExchange{"phone/keyExchange"};
    static constexpr QLatin1StringView Dtmf{"phone/dtmf"};
    static constexpr QLatin1StringView MediaTimeout{"phone/mediaTimeout"};
    static constexpr QLatin1StringView QueueHeader{"phone/queueHeader"};
    static constexpr QLatin1StringView ListenCode{"phone/listenCode"};
    static constexpr QLatin1StringView WhisperCode{"phone/whisperCode"};
    static constexpr QLatin1StringView BargeCode{"phone/bargeCode"};
    // A device is kept with its name, which tells what is missing and finds it where the system gives ids anew.
    static constexpr QLatin1StringView Microphone{"audio/microphone"};
    static constexpr QLatin1StringView MicrophoneName{"audio/microphoneName"};
    static constexpr QLatin1StringView Loudspeaker{"audio/loudspeaker"};
    static constexpr QLatin1StringView LoudspeakerName{"audio/loudspeakerName"};
    static constexpr QLatin1StringView Ring{"audio/ring"};
    static constexpr QLatin1StringView RingName{"audio/ringName"};
    static constexpr QLatin1StringView RingVolume{"audio/ringVolume"};
    static constexpr QLatin1StringView MicrophoneGain{"audio/microphoneGain"};
    static constexpr QLatin1StringView LoudspeakerGain{"audio/loudspeakerGain"};
    static constexpr QLatin1StringView EchoCancellation{"audio/echoCancellation"};
    static constexpr QLatin1StringView NoiseSuppression{"audio/noiseSuppression"};
    static constexpr QLatin1StringView AutomaticGain{"audio/automaticGain"};
    static constexpr QLatin1StringView SpeechEnabled{"speech/enabled"};
    static constexpr QLatin1StringView SpeechModel{"speech/model"};
    static constexpr QLatin1StringView SpeechKind{"speech/kind"};
    static constexpr QLatin1StringView SpeechThreads{"speech/threads"};
    static constexpr QLatin1StringView SpeechRuntime{"speech/runtime"};
    static constexpr QLatin1StringView Theme{"look/theme"};
    static constexpr QLatin1StringView Language{"look/language"};
    static constexpr QLatin1StringView PaperFolder{"papers/folder"};
    static constexpr QLatin1StringView PaperLogo{"papers/logo"};
    static constexpr QLatin1StringView Keychain{"security/keychain"};
    static constexpr QLatin1StringView DataDirectory{"storage/directory"};

private:
    QString text(const QString &key) const;
    template <typename T> void readChoice(const QString &key, T &into, std::span<const std::pair<QLatin1StringView, T>> choices);
    void readNumber(const QString &key, int &into, int least, int most);
    void readFlag(const QString &key, bool &into);
    void readPhone(Settings &settings);
    void readAudio(telephony::AudioSettings &audio);
    void readCode(const QString &key, QString &into);
    void readCodecs(QStringList &into);
    void report(const QString &key, const QString &value, const QString &expected);

    std::unique_ptr<QSettings> m_user;
    std::unique_ptr<QSettings> m_policy;
    QList<SettingsProblem> m_problems;
};

} // namespace barodesk::desk
