#include "desk/settingsstore.h"
#include "telephony/audiocheck.h"
#include "telephony/qtaudioport.h"
#include "telephony/ringtone.h"
#include "tests/support/privatepulse.h"
#include "tests/telephony/likeness.h"
#include "ui/settings/soundpane.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QProgressBar>
#include <QSlider>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace barodesk;
using namespace Qt::StringLiterals;
using telephony::AudioSettings;
using telephony::DeviceState;

namespace {

constexpr int Patience = 30'000;
constexpr int Rate = 16'000;

/// A microphone, a headset and a loudspeaker on the desk, on a sound server of the test's own.
class Desktop
{
public:
    bool furnish()
    {
        if (const auto started = pulse.start(); !started) {
            qWarning("%s", qPrintable(started.error()));
            return false;
        }
        m_mouth = pulse.loadLoudspeaker(u"mouth"_s, u"Mouth"_s); // What is played here the microphones hear.
        pulse.loadLoudspeaker(u"desk"_s, u"Desk"_s);
        pulse.loadMicrophoneHearing(u"mouth"_s, u"webcam"_s, u"Webcam"_s);
        plugIn();
        pulse.setDefaults(u"desk"_s, u"webcam"_s);
        return m_mouth > 0 && m_headset > 0;
    }
    void plugIn()
    {
        m_headset = pulse.loadLoudspeaker(u"headset"_s, u"Headset"_s);
        m_headsetMicrophone = pulse.loadMicrophoneHearing(u"mouth"_s, u"headset-mic"_s, u"HeadsetMic"_s);
    }
    bool pullOut() { return pulse.unload(m_headsetMicrophone) && pulse.unload(m_headset); }

    test::PrivatePulse pulse;

private:
    int m_mouth = 0;
    int m_headset = 0;
    int m_headsetMicrophone = 0;
};

/// Speaks into the microphones until it is destroyed.
class Mouth
{
public:
    Mouth(const test::PrivatePulse &pulse, const test::SpeechLikeSound &sound)
    {
        m_process.setProcessEnvironment(pulse.environment());
        m_process.start(u"pacat"_s,
                        {u"--playback"_s, u"--raw"_s, u"--device=mouth"_s, u"--rate=16000"_s, u"--format=s16le"_s, u"--channels=1"_s});
        m_process.waitForStarted();
        const std::vector<qint16> all = sound.samples(0, size_t(Rate) * 120);
        m_process.write(reinterpret_cast<const char *>(all.data()), qint64(all.size() * sizeof(qint16)));
    }
    ~Mouth()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

/// What a phone engine's media thread does with a call: takes 10 ms of the microphone every 10 ms.
class Engine
{
public:
    explicit Engine(telephony::QtAudioPort &port) : m_port(port)
    {
        m_port.streamsOpened();
        m_thread = std::jthread([this](const std::stop_token &stop) {
            std::array<qint16, 160> block{};
            while (!stop.stop_requested()) {
                m_port.readMicrophone(block);
                for (const qint16 sample : block)
                    m_heard = m_heard || std::abs(sample) > 500;
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
        });
    }
    ~Engine()
    {
        m_thread.request_stop();
        m_thread.join();
        m_port.streamsClosed();
    }
    void forget() { m_heard = false; }
    bool hears() const { return m_heard; } ///< Since forget().

private:
    telephony::QtAudioPort &m_port;
    std::atomic<bool> m_heard = false;
    std::jthread m_thread;
};

} // namespace

/// The pane over real devices of a private sound server: what is chosen, what is unplugged, what is heard.
class TestSoundPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<AudioSettings>();
        QVERIFY(m_desktop.furnish());
        m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light);
        m_port = std::make_unique<telephony::QtAudioPort>();
        QTRY_COMPARE_WITH_TIMEOUT(telephony::AudioDevices::present().microphones.size(), 2, Patience);
    }
    void cleanupTestCase()
    {
        m_pane.reset();
        m_port.reset();
        m_theme.reset();
        m_desktop.pulse.stop();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<desk::SettingsStore>(m_folder->filePath(u"user.ini"_s), m_folder->filePath(u"policy.ini"_s));
        m_port->setSettings({});
        makePane();
    }
    void cleanup()
    {
        m_pane.reset();
        m_store.reset();
    }

    void chosenDevicesAreRememberedByIdentity()
    {
        choose("soundMicrophone", u"HeadsetMic"_s);
        choose("soundLoudspeaker", u"Headset"_s);
        choose("soundRing", u"Desk"_s);
        find<QSlider>("soundRingVolume")->setValue(35);
        find<QCheckBox>("soundNoise")->click();
        find<QCheckBox>("soundEcho")->click();
        QCOMPARE(m_port->status().microphone.device.name, u"HeadsetMic"_s);
        QCOMPARE(m_port->status().loudspeaker.device.name, u"Headset"_s);
        desk::SettingsStore again(m_folder->filePath(u"user.ini"_s), m_folder->filePath(u"policy.ini"_s));
        const AudioSettings kept = again.load().audio;
        QVERIFY(again.problems().isEmpty());
        QCOMPARE(kept.microphone.id, QByteArray("headset-mic"));
        QCOMPARE(kept.microphone.name, u"HeadsetMic"_s);
        QCOMPARE(kept.ring.name, u"Desk"_s);
        QCOMPARE(kept.ringVolume, 35);
        QVERIFY(kept.noiseSuppression && kept.echoCancellation && !kept.automaticGain);
        QCOMPARE(kept, m_port->settings());
        choose("soundMicrophone", find<QComboBox>("soundMicrophone")->itemText(0));
        QVERIFY(m_port->settings().microphone.isSystemDefault());
    }

    void whatItHasFixedCannotBeChosen()
    {
        QSettings policy(m_folder->filePath(u"policy.ini"_s), QSettings::IniFormat);
        policy.setValue(desk::SettingsStore::Microphone, u"webcam"_s);
        policy.setValue(desk::SettingsStore::NoiseSuppression, u"true"_s);
        policy.sync();
        m_store = std::make_unique<desk::SettingsStore>(m_folder->filePath(u"user.ini"_s), m_folder->filePath(u"policy.ini"_s));
        m_port->setSettings(m_store->load().audio);
        makePane();
        QVERIFY(!find<QComboBox>("soundMicrophone")->isEnabled());
        QVERIFY(!find<QCheckBox>("soundNoise")->isEnabled());
        QVERIFY(find<QCheckBox>("soundNoise")->isChecked());
        choose("soundRing", u"Desk"_s);
        desk::SettingsStore again(m_folder->filePath(u"user.ini"_s), m_folder->filePath(u"none.ini"_s));
        QVERIFY(again.load().audio.microphone.id.isEmpty()); // Not copied into the person's file.
        QCOMPARE(again.load().audio.ring.name, u"Desk"_s);
    }

    void pulledOutDuringACallFallsBackAndReturnsByItself()
    {
        choose("soundMicrophone", u"HeadsetMic"_s);
        choose("soundLoudspeaker", u"Headset"_s);
        Engine call(*m_port);
        const test::SpeechLikeSound sound(4, Rate);
        const Mouth mouth(m_desktop.pulse, sound);
        QTRY_VERIFY_WITH_TIMEOUT(call.hears(), Patience);
        QVERIFY(m_desktop.pullOut());
        QTRY_VERIFY2_WITH_TIMEOUT(m_port->status().microphone.state == DeviceState::Substitute, qPrintable(listed({u"sources"_s})),
                                  Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_port->status().loudspeaker.state, DeviceState::Substitute, Patience);
        auto *box = find<QComboBox>("soundMicrophone");
        QTRY_VERIFY_WITH_TIMEOUT(box->currentText().startsWith(u"HeadsetMic – "_s), Patience);
        QVERIFY(sentences().contains(u"Webcam"_s));
        keepPicture(u"sound-pulled-out"_s);
        call.forget();
        QTRY_VERIFY_WITH_TIMEOUT(call.hears(), Patience); // By the other microphone; the call goes on.
        m_desktop.plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(m_port->status().microphone.state, DeviceState::Chosen, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_port->status().loudspeaker.state, DeviceState::Chosen, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(box->currentText(), u"HeadsetMic"_s, Patience);
        QVERIFY(!sentences().contains(u"Webcam"_s));
        call.forget();
        QTRY_VERIFY_WITH_TIMEOUT(call.hears(), Patience);
    }

    void levelMovesWhileSomebodySpeaks()
    {
        auto *level = find<QProgressBar>("soundLevel");
        QTRY_COMPARE_WITH_TIMEOUT(level->value(), 0, Patience);
        {
            const test::SpeechLikeSound sound(1, Rate);
            const Mouth mouth(m_desktop.pulse, sound);
            QTRY_VERIFY_WITH_TIMEOUT(level->value() > 30, Patience);
            keepPicture(u"sound-level"_s);
        }
        QTRY_COMPARE_WITH_TIMEOUT(level->value(), 0, Patience);
    }

    void microphoneIsOpenOnlyWhileThePaneIsOnTheScreen()
    {
        QTRY_VERIFY_WITH_TIMEOUT(recorders() == 1, Patience);
        m_pane->hide();
        QTRY_VERIFY_WITH_TIMEOUT(recorders() == 0, Patience);
        m_pane->show();
        QTRY_VERIFY_WITH_TIMEOUT(recorders() == 1, Patience);
    }

    void whatIsRecordedIsHeardAgain()
    {
        choose("soundLoudspeaker", u"Headset"_s);
        QProcess ear;
        ear.setProcessEnvironment(m_desktop.pulse.environment());
        const test::SpeechLikeSound sound(2, Rate);
        auto mouth = std::make_unique<Mouth>(m_desktop.pulse, sound);
        auto *level = find<QProgressBar>("soundLevel");
        QTRY_VERIFY_WITH_TIMEOUT(level->value() > 30, Patience);
        auto *record = find<QAbstractButton>("soundRecord");
        record->click();
        QVERIFY(find<QLabel>("soundSaid")->text().contains(u"녹음하고"_s));
        keepPicture(u"sound-recording"_s);
        auto *check = m_pane->findChild<telephony::AudioCheck *>();
        QVERIFY(check);
        QTRY_COMPARE_WITH_TIMEOUT(check->state(), telephony::AudioCheck::State::Playing, Patience);
        const std::vector<qint16> recorded = check->recording();
        ear.start(u"pacat"_s,
                  {u"--record"_s, u"--raw"_s, u"--device=headset.monitor"_s, u"--rate=16000"_s, u"--format=s16le"_s, u"--channels=1"_s,
                   u"--latency-msec=50"_s});
        QVERIFY(ear.waitForStarted());
        mouth.reset();
        QTRY_COMPARE_WITH_TIMEOUT(check->state(), telephony::AudioCheck::State::Idle, Patience);
        QVERIFY(check->recording().empty()); // Nothing is left of it.
        QCOMPARE(recorded.size(), size_t(5 * Rate));
        QTRY_VERIFY_WITH_TIMEOUT(ear.bytesAvailable() > 4 * Rate * 2, Patience);
        const QByteArray raw = ear.readAllStandardOutput();
        ear.kill();
        ear.waitForFinished();
        const std::span heard(reinterpret_cast<const qint16 *>(raw.constData()), size_t(raw.size()) / sizeof(qint16));
        // Some second of it, wherever the ear began to listen: on a machine that is busy not every one is whole.
        double best = 0;
        for (int from = 0; from + Rate < int(heard.size()) && best < 0.9; from += Rate / 4) {
            const auto likeness
                = test::likeness(test::RecordedSound(recorded), heard.subspan(size_t(from), size_t(Rate)), from, 0, 5.0 * Rate, Rate);
            best = std::max(best, likeness.correlation);
        }
        qInfo("heard again as recorded: %.3f", best);
        QVERIFY2(best > 0.9, qPrintable(QString::number(best)));
    }

    void bellSoundsOnItsOwnDeviceAndStops()
    {
        choose("soundRing", u"Headset"_s);
        auto *ring = find<QAbstractButton>("soundRingTest");
        ring->click();
        QTRY_VERIFY_WITH_TIMEOUT(players().contains(u"headset"_s), Patience);
        auto *check = m_pane->findChild<telephony::AudioCheck *>();
        QTRY_VERIFY_WITH_TIMEOUT(!check->isRinging(), Patience);
        QCOMPARE(ring->text(), u"벨소리 들어 보기"_s);
    }

    void withoutAnyMicrophoneASentenceSaysWhatToDo()
    {
        Desktop &desktop = m_desktop;
        QVERIFY(desktop.pullOut());
        const int webcam = moduleOf(u"source_name=webcam"_s);
        QVERIFY(webcam > 0 && desktop.pulse.unload(webcam));
        QTRY_VERIFY2_WITH_TIMEOUT(m_port->status().microphone.state == DeviceState::Missing, qPrintable(listed({u"sources"_s})), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(sentences().contains(u"마이크가 하나도 없습니다"_s), Patience);
        QVERIFY(!find<QAbstractButton>("soundRecord")->isEnabled());
        keepPicture(u"sound-nothing"_s);
        desktop.pulse.loadMicrophoneHearing(u"mouth"_s, u"webcam"_s, u"Webcam"_s);
        desktop.plugIn();
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("soundRecord")->isEnabled(), Patience);
    }

private:
    template <typename T> T *find(const char *name) const { return m_pane->findChild<T *>(QLatin1StringView(name)); }

    void makePane()
    {
        m_pane.reset();
        m_pane = std::make_unique<ui::settings::SoundPane>(*m_port, *m_store);
        connect(m_pane.get(), &ui::settings::SoundPane::settingsChosen, this, [this](const AudioSettings &settings) {
            m_store->saveAudio(settings); // As the page and the workstation do.
            m_port->setSettings(settings);
        });
        m_pane->resize(600, m_pane->sizeHint().height());
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void choose(const char *name, const QString &text)
    {
        auto *box = find<QComboBox>(name);
        QTRY_VERIFY_WITH_TIMEOUT(box->findText(text) >= 0, Patience);
        const int index = box->findText(text);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    QString sentences() const
    {
        QStringList texts;
        const auto labels = m_pane->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    QString listed(const QStringList &what) const
    {
        QProcess process;
        process.setProcessEnvironment(m_desktop.pulse.environment());
        process.start(u"pactl"_s, QStringList{u"list"_s, u"short"_s} + what);
        process.waitForFinished(Patience);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    int recorders() const
    {
        const QStringList lines = listed({u"source-outputs"_s}).split(u'\n', Qt::SkipEmptyParts);
        return int(std::ranges::count_if(lines, [](const QString &line) { return line.contains(u"protocol-native"_s); }));
    }
    QString players() const
    {
        QString sinks;
        const QStringList inputs = listed({u"sink-inputs"_s}).split(u'\n', Qt::SkipEmptyParts);
        const QStringList all = listed({u"sinks"_s}).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &input : inputs) {
            for (const QString &sink : all) {
                if (sink.section(u'\t', 0, 0) == input.section(u'\t', 1, 1))
                    sinks += sink.section(u'\t', 1, 1) + u'\n';
            }
        }
        return sinks;
    }
    int moduleOf(const QString &argument) const
    {
        const QStringList lines = listed({u"modules"_s}).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (line.contains(argument))
                return line.section(u'\t', 0, 0).toInt();
        }
        return 0;
    }

    /// With BARODESK_PICTURES naming a folder: what it looks like.
    void keepPicture(const QString &name) const
    {
        if (const QString folder = qEnvironmentVariable("BARODESK_PICTURES"); !folder.isEmpty())
            m_pane->grab().save(folder + u'/' + name + u".png"_s);
    }

    Desktop m_desktop;
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<desk::SettingsStore> m_store;
    std::unique_ptr<telephony::QtAudioPort> m_port;
    std::unique_ptr<ui::settings::SoundPane> m_pane;
};

QTEST_MAIN(TestSoundPane)
#include "tst_soundpane.moc"
