#include "telephony/boundedfifo.h"
#include "telephony/samplering.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <numeric>
#include <thread>

using namespace barodesk::telephony;

class TestAudioBuffers : public QObject
{
    Q_OBJECT
private slots:
    void ringGivesWhatItTook()
    {
        SampleRing ring(100);
        QCOMPARE(ring.capacity(), size_t(128));
        std::array<qint16, 300> samples{};
        std::iota(samples.begin(), samples.end(), qint16(1));
        QCOMPARE(ring.write(samples), size_t(128)); // No more than fits.
        QCOMPARE(ring.write(samples), size_t(0));
        std::array<qint16, 50> out{};
        QCOMPARE(ring.read(out), size_t(50));
        QCOMPARE(out.back(), qint16(50));
        QCOMPARE(ring.skip(70), size_t(70));
        QCOMPARE(ring.write(std::span(samples).first(10)), size_t(10)); // Around the edge.
        QCOMPARE(ring.read(out), size_t(18));
        QCOMPARE(out[7], qint16(128));
        QCOMPARE(out[8], qint16(1));
        QCOMPARE(ring.read(out), size_t(0));
    }

    void twoThreadsLoseAndMixUpNothing()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        constexpr int Total = 300'000;
        SampleRing ring(1'024);
        std::jthread writer([&ring, seed] {
            QRandomGenerator random(seed);
            std::array<qint16, 700> block{};
            for (int sent = 0; sent < Total;) {
                const size_t size = std::min(size_t(random.bounded(1, 700)), size_t(Total - sent));
                for (size_t index = 0; index < size; ++index)
                    block[index] = qint16(sent + int(index));
                const size_t written = ring.write(std::span(block).first(size));
                sent += int(written);
                if (written == 0)
                    std::this_thread::yield();
            }
        });
        QRandomGenerator random(seed + 1);
        std::array<qint16, 700> block{};
        int received = 0;
        while (received < Total) {
            const size_t count = ring.read(std::span(block).first(size_t(random.bounded(1, 700))));
            if (count == 0)
                std::this_thread::yield();
            for (size_t index = 0; index < count; ++index, ++received) {
                if (block[index] != qint16(received))
                    QFAIL(qPrintable(QStringLiteral("sample %1").arg(received)));
            }
        }
        QCOMPARE(ring.size(), size_t(0));
    }

    void fifoBeginsWhenEnoughWaits()
    {
        BoundedFifo fifo({.target = 100, .limit = 300});
        const std::array<qint16, 60> block{1, 2, 3};
        std::array<qint16, 60> out{};
        fifo.write(block);
        QCOMPARE(fifo.read(out), size_t(0));
        fifo.write(block);
        QCOMPARE(fifo.read(out), size_t(60));
        QCOMPARE(out[1], qint16(2));
    }

    void fifoThatRanDryGivesSilenceAndStartsAnew()
    {
        BoundedFifo fifo({.target = 100, .limit = 300});
        std::array<qint16, 100> block{};
        block.fill(7);
        std::array<qint16, 80> out{};
        fifo.write(block);
        QCOMPARE(fifo.read(out), size_t(80));
        QCOMPARE(fifo.read(out), size_t(20));
        QCOMPARE(out[19], qint16(7));
        QCOMPARE(out[20], qint16(0));
        QCOMPARE(fifo.underruns(), quint64(1));
        fifo.write(std::span(block).first(50));
        QCOMPARE(fifo.read(out), size_t(0)); // Not before 100 wait again.
    }

    void delayStaysBoundedWhateverTheClocksDo_data()
    {
        QTest::addColumn<int>("everySoManyBlocks");
        QTest::addColumn<bool>("readerIsSlow");
        QTest::newRow("reader 1 % slow") << 100 << true;
        QTest::newRow("reader 10 % slow") << 10 << true;
        QTest::newRow("writer 1 % slow") << 100 << false;
        QTest::newRow("writer 10 % slow") << 10 << false;
    }

    void delayStaysBoundedWhateverTheClocksDo()
    {
        QFETCH(const int, everySoManyBlocks);
        QFETCH(const bool, readerIsSlow);
        constexpr size_t Block = 160; // 10 ms
        BoundedFifo fifo({.target = 640, .limit = 1'920});
        std::array<qint16, Block> samples{};
        quint64 silent = 0;
        const int blocks = 360'000 / 10; // Six minutes.
        for (int block = 0; block < blocks; ++block) {
            const bool skips = block % everySoManyBlocks == 0;
            if (readerIsSlow || !skips)
                fifo.write(samples);
            if (!readerIsSlow || !skips)
                silent += Block - fifo.read(samples);
            QVERIFY(fifo.size() <= 1'920 + 2 * Block);
        }
        const double lost = double(fifo.dropped()) / (double(blocks) * Block);
        QVERIFY(lost <= 1.2 / everySoManyBlocks);
        QVERIFY(double(silent) <= double(blocks) * Block * 1.7 / everySoManyBlocks + 640);
    }
};

QTEST_GUILESS_MAIN(TestAudioBuffers)
#include "tst_audiobuffers.moc"
