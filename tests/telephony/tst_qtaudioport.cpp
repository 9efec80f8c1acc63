#include "telephony/audiodevices.h"
#include "telephony/qtaudioport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace barodesk::telephony;

/// Runs wherever the tests do, so mostly where there is no sound device: the promise is that nothing else notices.
class TestQtAudioPort : public QObject
{
    Q_OBJECT
private slots:
    void closedPortIsSilentAndNeverBlocks()
    {
        QtAudioPort port;
        std::array<qint16, 160> block{};
        QElapsedTimer clock;
        clock.start();
        for (int round = 0; round < 10'000; ++round) { // 100 s of sound that nobody takes.
            block.fill(1);
            port.writeLoudspeaker(block);
            port.readMicrophone(block);
            QVERIFY(std::ranges::all_of(block, [](qint16 sample) { return sample == 0; }));
        }
        QVERIFY(clock.elapsed() < 5'000);
    }

    void openingTellsWhichDevicesWork()
    {
        QtAudioPort port;
        const AudioDevices present = AudioDevices::present();
        port.setSettings({.microphone = {.id = "gone", .name = u"Gone"_s}}); // Falls back to the default one, or to silence.
        port.streamsOpened();
        QCOMPARE(port.status().microphone.state, present.microphones.isEmpty() ? DeviceState::Missing : DeviceState::Substitute);
        QCOMPARE(port.status().loudspeaker.state, present.loudspeakers.isEmpty() ? DeviceState::Missing : DeviceState::Chosen);
        port.setSettings({}); // In the midst of a call.
        QCOMPARE(port.status().microphone.state, present.microphones.isEmpty() ? DeviceState::Missing : DeviceState::Chosen);
        port.streamsClosed();
        port.streamsOpened();
    }

    void portDiesQuicklyWithStreamsOpen()
    {
        QElapsedTimer clock;
        clock.start();
        for (int round = 0; round < 10; ++round) {
            QtAudioPort port;
            port.streamsOpened();
        }
        QVERIFY(clock.elapsed() < 20'000);
    }
};

QTEST_GUILESS_MAIN(TestQtAudioPort)
#include "tst_qtaudioport.moc"
