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
};

QTEST_GUILESS_MAIN(TestAudioBuffers)
#include "tst_audiobuffers.moc"
