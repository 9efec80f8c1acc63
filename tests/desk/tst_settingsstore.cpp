#include "desk/holdmusic.h"
#include "desk/settingsstore.h"
#include "telephony/wavfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk::desk;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject
{
    Q_OBJECT
private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(out.fileName()));
        return out.fileName();
    }
    QTemporaryDir m_folder;

private slots:
    void policyWinsOverThePersonsOwnFile()
    {
        SettingsStore store(file(u"user.ini"_s, "[server]\nurl=https://mine:1\n[look]\ntheme=dark\n"),
                            file(u"policy.ini"_s, "[server]\nurl=https://city.example:8443\n"));
        const Settings settings = store.load();
        QCOMPARE(settings.serverUrl, QUrl(u"https://city.example:8443"_s));
        QCOMPARE(settings.theme, Settings::Theme::Dark);
        QVERIFY(store.isSetByPolicy(SettingsStore::ServerUrl));
        QVERIFY(!store.isSetByPolicy(SettingsStore::Theme));
        QVERIFY(store.problems().isEmpty());
    }

    void soundIsKeptAndReadAgain()
    {
        const barodesk::telephony::AudioSettings chosen{.microphone = {.id = "alsa_input.usb-1,2", .name = u"Headset, left"_s},
                                                        .loudspeaker = {.id = "{0.0.0.1}", .name = u"헤드셋"_s},
                                                        .ring = {},
                                                        .ringVolume = 0,
                                                        .microphoneGain = -20,
                                                        .loudspeakerGain = 6,
                                                        .noiseSuppression = true,
                                                        .automaticGain = true,
                                                        .echoCancellation = false};
        const QString user = m_folder.filePath(u"sound.ini"_s);
        SettingsStore(user, m_folder.filePath(u"nothing.ini"_s)).saveAudio(chosen);
        SettingsStore again(user, m_folder.filePath(u"nothing.ini"_s));
        QCOMPARE(again.load().audio, chosen);
        QVERIFY(again.problems().isEmpty());
    }

    void musicOnHoldIsOurTuneUnlessSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("music");
        QTest::newRow("nothing said") << QByteArray("[phone]\n") << u"tune"_s;
        QTest::newRow("the exchange does it") << QByteArray("[phone]\nholdMusic=off\n") << QString();
        QTest::newRow("a file") << QByteArray("[phone]\nholdMusic=/srv/city 1.wav\n") << u"/srv/city 1.wav"_s;
    }
    void musicOnHoldIsOurTuneUnlessSaid()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, music);
        SettingsStore store(file(u"music-%1.ini"_s.arg(QLatin1StringView(QTest::currentDataTag())), content),
                            m_folder.filePath(u"nothing.ini"_s));
        QCOMPARE(store.load().holdMusic, music);
    }

    void ourTuneIsAFileTheEngineCanPlay()
    {
        const QString folder = m_folder.filePath(u"tune"_s);
        const QString file = barodesk::desk::holdMusicFile(QString(barodesk::desk::OwnTune), folder);
        const auto sound = barodesk::telephony::readWav(file);
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
        QVERIFY(sound->samples.size() > size_t(sound->rate) * 10);
        QCOMPARE(barodesk::desk::holdMusicFile(QString(barodesk::desk::OwnTune), folder), file);
        QCOMPARE(barodesk::desk::holdMusicFile({}, folder), QString());
        QCOMPARE(barodesk::desk::holdMusicFile(u"/nonexistent.wav"_s, folder), QString());
    }

    void codesOfTheExchangeAreRead()
    {
        SettingsStore store(file(u"codes.ini"_s, "[phone]\nlistenCode=*221\nwhisperCode=*222\nbargeCode=*223\n"),
                            m_folder.filePath(u"nothing.ini"_s));
        const Settings settings = store.load();
        QVERIFY(store.problems().isEmpty());
        QCOMPARE(settings.listenCodes.listen, u"*221"_s);
        QCOMPARE(settings.listenCodes.whisper, u"*222"_s);
        QCOMPARE(settings.listenCodes.barge, u"*223"_s);
    }

    void withoutFilesTheDefaultsHold()
    {
        SettingsStore store(m_folder.filePath(u"none.ini"_s), m_folder.filePath(u"nothing.ini"_s));
        const Settings settings = store.load();
        QVERIFY(settings.serverUrl.isEmpty());
        QCOMPARE(settings.language, Settings::Language::System);
        QVERIFY(settings.speech.enabled);
        QVERIFY(settings.keychain);
        QVERIFY(!settings.dataDirectory.isEmpty());
        QVERIFY(store.problems().isEmpty());
    }

    void aBadValueIsReportedAndLeavesTheDefault_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("key");
        QTest::newRow("http is not allowed") << QByteArray("[server]\nurl=http://x\n") << u"server/url"_s;
        QTest::newRow("no address") << QByteArray("[server]\nurl=nonsense\n") << u"server/url"_s;
        QTest::newRow("unknown theme") << QByteArray("[look]\ntheme=pink\n") << u"look/theme"_s;
        QTest::newRow("unknown language") << QByteArray("[look]\nlanguage=fr\n") << u"look/language"_s;
        QTest::newRow("port out of range") << QByteArray("[phone]\nport=70000\n") << u"phone/port"_s;
        QTest::newRow("port is a word") << QByteArray("[phone]\nport=many\n") << u"phone/port"_s;
        QTest::newRow("unknown encryption") << QByteArray("[phone]\nencryption=zrtp\n") << u"phone/encryption"_s;
        QTest::newRow("unknown key exchange") << QByteArray("[phone]\nkeyExchange=mikey\n") << u"phone/keyExchange"_s;
        QTest::newRow("unknown digits") << QByteArray("[phone]\ndtmf=inband\n") << u"phone/dtmf"_s;
        QTest::newRow("unknown codec") << QByteArray("[phone]\ncodecs=opus, g729\n") << u"phone/codecs"_s;
        QTest::newRow("silence too short") << QByteArray("[phone]\nmediaTimeout=3\n") << u"phone/mediaTimeout"_s;
        QTest::newRow("no feature code") << QByteArray("[phone]\nwhisperCode=whisper\n") << u"phone/whisperCode"_s;
        QTest::newRow("unknown transport") << QByteArray("[phone]\ntransport=sctp\n") << u"phone/transport"_s;
        QTest::newRow("bell louder than there is") << QByteArray("[audio]\nringVolume=140\n") << u"audio/ringVolume"_s;
        QTest::newRow("gain without end") << QByteArray("[audio]\nmicrophoneGain=60\n") << u"audio/microphoneGain"_s;
        QTest::newRow("echo") << QByteArray("[audio]\nechoCancellation=a little\n") << u"audio/echoCancellation"_s;
        QTest::newRow("flag") << QByteArray("[speech]\nenabled=perhaps\n") << u"speech/enabled"_s;
        QTest::newRow("threads") << QByteArray("[speech]\nthreads=0\n") << u"speech/threads"_s;
        QTest::newRow("model kind") << QByteArray("[speech]\nkind=whisper\n") << u"speech/kind"_s;
    }
    void aBadValueIsReportedAndLeavesTheDefault()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, key);
        // A name of its own for each row: settings files are shared within a process.
        static int row = 0;
        SettingsStore store(file(u"bad%1.ini"_s.arg(++row), content), m_folder.filePath(u"nothing.ini"_s));
        const Settings settings = store.load();
        QCOMPARE(store.problems().size(), 1);
        QCOMPARE(store.problems().first().key, key);
        QVERIFY(!store.problems().first().expected.isEmpty());
        QVERIFY(settings.serverUrl.isEmpty());
        QCOMPARE(settings.theme, Settings::Theme::System);
        QCOMPARE(settings.phone.sipPort, 0);
        QVERIFY(settings.speech.enabled);
    }

    void whatIsSavedIsThereNextTime()
    {
        const QString user = m_folder.filePath(u"saved.ini"_s);
        const QString policy = m_folder.filePath(u"nothing.ini"_s);
        {
            SettingsStore store(user, policy);
            store.saveTheme(Settings::Theme::Light);
            store.saveLanguage(Settings::Language::English);
            store.saveSpeech(false, barodesk::engines::SpeechModelSettings::Kind::Ctc, u"models/korean, large"_s);
            store.saveServer(QUrl(u"https://desk.example:8443"_s), u"ca.pem"_s);
            store.savePaperFolder(u"/srv/접수증, 11월"_s);
        }
        SettingsStore store(user, policy);
        const Settings settings = store.load();
        QCOMPARE(settings.theme, Settings::Theme::Light);
        QCOMPARE(settings.language, Settings::Language::English);
        QCOMPARE(settings.paperFolder, u"/srv/접수증, 11월"_s);
        QVERIFY(!settings.speech.enabled);
        QCOMPARE(settings.speech.model.kind, barodesk::engines::SpeechModelSettings::Kind::Ctc);
        QCOMPARE(settings.speech.model.directory, u"models/korean, large"_s);
        QCOMPARE(settings.serverUrl, QUrl(u"https://desk.example:8443"_s));
        QCOMPARE(settings.serverCaFile, u"ca.pem"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
