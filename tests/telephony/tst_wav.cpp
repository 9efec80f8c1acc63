#include "telephony/wavaudioport.h"
#include "telephony/wavfile.h"
#include "tests/support/alaw.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cmath>
#include <numbers>

using namespace barodesk;
using namespace barodesk::telephony;

namespace {

Sound tone(int rate, int milliseconds, double frequency = 440)
{
    Sound sound{.samples = {}, .rate = rate};
    for (int index = 0; index < rate * milliseconds / 1000; ++index)
        sound.samples.push_back(qint16(10'000 * std::sin(2 * std::numbers::pi * frequency * index / rate)));
    return sound;
}

} // namespace

class TestWav : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBack()
    {
        const Sound sound = tone(8'000, 123);
        const auto read = parseWav(toWav(sound));
        QVERIFY(read);
        QCOMPARE(read->rate, 8'000);
        QVERIFY(read->samples == sound.samples);
    }

    void brokenFilesSayWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const QByteArray good = toWav(tone(8'000, 10));
        QByteArray eightBit = good;
        eightBit[34] = 8;
        QByteArray silly = good;
        silly[24] = 1;
        silly[25] = 0;
        QByteArray noFormat = good;
        noFormat.replace(12, 4, "LIST");
        QTest::newRow("empty") << QByteArray() << int(WavErrorCode::NotWav);
        QTest::newRow("text") << QByteArray("hello, this is no sound at all") << int(WavErrorCode::NotWav);
        QTest::newRow("cut in the data") << good.left(good.size() - 10) << int(WavErrorCode::Truncated);
        QTest::newRow("cut before the data") << good.left(36) << int(WavErrorCode::NotWav);
        QTest::newRow("8 bit") << eightBit << int(WavErrorCode::Unsupported);
        QTest::newRow("one sample a second") << silly << int(WavErrorCode::Unsupported);
        QTest::newRow("no format") << noFormat << int(WavErrorCode::NotWav);
    }

    void brokenFilesSayWhatIsWrong()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        const auto read = parseWav(bytes);
        QVERIFY(!read);
        QCOMPARE(int(read.error().code), code);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void anyBytesAreReadOrRefused()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray good = toWav(tone(8'000, 20));
        for (int round = 0; round < 3'000; ++round) {
            QByteArray bytes = good.left(random.bounded(good.size() + 1));
            for (int change = random.bounded(5); change > 0 && !bytes.isEmpty(); --change)
                bytes[random.bounded(std::min<qsizetype>(bytes.size(), 60))] = char(random.bounded(256));
            const auto read = parseWav(bytes);
            QVERIFY(read ? read->rate >= 4'000 : !read.error().detail.isEmpty());
        }
    }

    void channelsAreMixed()
    {
        QByteArray stereo = toWav({.samples = {100, 300, -200, 0}, .rate = 8'000});
        stereo[22] = 2;
        const auto read = parseWav(stereo);
        QVERIFY(read);
        QVERIFY((read->samples == std::vector<qint16>{200, -100}));
    }

    void resamplingKeepsLengthAndLoudness()
    {
        for (const int rate : {8'000, 11'025, 16'000, 48'000}) {
            const Sound sound = resampled(tone(16'000, 1'000), rate);
            QCOMPARE(sound.rate, rate);
            QVERIFY(std::abs(int(sound.samples.size()) - rate) <= 3);
            double sum = 0;
            for (const qint16 sample : sound.samples)
                sum += double(sample) * sample;
            const double loudness = std::sqrt(sum / double(sound.samples.size()));
            QVERIFY2(loudness > 6'500 && loudness < 7'200, qPrintable(QString::number(loudness)));
        }
    }

    void headsetOfMemorySaysItsSpeechOnceAndKeepsWhatItHears()
    {
        const Sound speech = tone(16'000, 100);
        WavAudioPort port(speech, std::chrono::seconds(1));
        std::array<qint16, 1'000> block{};
        port.streamsOpened();
        QVERIFY(port.isOpen());
        port.readMicrophone(block);
        QVERIFY(std::ranges::equal(block, std::span(speech.samples).first(1'000)));
        port.readMicrophone(block);
        QVERIFY(port.hasSpoken());
        QCOMPARE(block[599], speech.samples[1'599]);
        QCOMPARE(block[600], qint16(0));
        block.fill(5);
        for (int round = 0; round < 20; ++round)
            port.writeLoudspeaker(block);
        QCOMPARE(port.heard().samples.size(), size_t(16'000)); // One second is kept.
        port.streamsClosed();
        QVERIFY(!port.isOpen());
    }

    void aLawKnowsItsReferenceValues_data()
    {
        QTest::addColumn<int>("sample");
        QTest::addColumn<int>("code");
        QTest::newRow("silence") << 0 << 0xd5;
        QTest::newRow("least negative") << -1 << 0x55;
        QTest::newRow("largest") << 32'767 << 0xaa;
        QTest::newRow("smallest") << -32'768 << 0x2a;
        QTest::newRow("a thousand") << 1'000 << 0xfa;
        QTest::newRow("minus a thousand") << -1'000 << 0x7a;
    }

    void aLawKnowsItsReferenceValues()
    {
        QFETCH(const int, sample);
        QFETCH(const int, code);
        QCOMPARE(int(test::toALaw(qint16(sample))), code);
    }
};

QTEST_GUILESS_MAIN(TestWav)
#include "tst_wav.moc"
