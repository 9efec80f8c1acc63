#include "telephony/elasticbuffer.h"
#include "tests/telephony/likeness.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace barodesk::telephony;
using namespace barodesk::test;
using namespace std::chrono_literals;

namespace {

constexpr int Rate = 16'000;
constexpr double Window = 10; // Seconds.

struct Case
{
    double drift = 0;           ///< By how much the writer's clock runs fast, parts of one.
    double writerBlock = 0.020; ///< Seconds.
    double readerBlock = 0.010;
    double jitter = 0.004;     ///< Seconds by which a block may be late, evenly spread.
    double stallEvery = 0;     ///< Seconds; 0: never.
    double stall = 0;          ///< Seconds the writer's device is silent and then brings everything at once.
    double minutes = 10;       ///< Simulated.
    bool randomBlocks = false; ///< The writer's block is anything from a quarter to the whole of writerBlock.
};

struct Outcome
{
    double worst = 1;    ///< Correlation of the worst window without a stall in or shortly before it.
    double worstAll = 1; ///< Of all windows.
    double mean = 0;
    double longestDelay = 0; ///< Milliseconds, from said to heard, in windows without a stall.
    double fullest = 0;      ///< Milliseconds waiting in the buffer.
    double wander = 0;       ///< Milliseconds, the most within a window without a stall.
    int windows = 0;
    double deviation = 0; ///< Mean of what the reader thought of the writer's clock, at the end of each settled window.
    int settledWindows = 0;
    quint64 droppedAtFirst = 0; ///< Samples, in the first window.
    ElasticBuffer::Figures figures;
};

ElasticBuffer::Instant at(double seconds)
{
    return ElasticBuffer::Instant(std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(1'000 + seconds)));
}

/// Both sides in simulated time: what the writer's clock captures of a sound is heard by the reader's.
class Simulation
{
public:
    Simulation(const Case &c, quint32 seed) : m_case(c), m_random(seed), m_sound(seed, Rate), m_buffer({}) { }

    Outcome run()
    {
        const double end = m_case.minutes * 60;
        double writes = nextBlock();
        double reads = m_case.readerBlock + late();
        while (m_readTime < end) {
            if (writes <= reads) {
                write(writes);
                m_writeTime += m_block;
                writes = m_writeTime + nextBlock() + late();
                if (m_case.stallEvery > 0 && m_writeTime > m_nextStall) {
                    m_nextStall = m_writeTime + m_case.stallEvery;
                    m_stalledUntil = m_writeTime + m_case.stall;
                    m_lastStall = m_stalledUntil;
                }
                writes = std::max(writes, m_stalledUntil); // What waited comes at once.
            } else {
                read(reads);
                m_readTime += m_case.readerBlock;
                reads = std::max(reads, m_readTime + m_case.readerBlock + late());
            }
        }
        m_outcome.mean /= std::max(1, m_outcome.windows);
        m_outcome.figures = m_buffer.figures();
        return m_outcome;
    }

private:
    double late() { return m_random.generateDouble() * m_case.jitter; }
    double nextBlock()
    {
        m_block = m_case.randomBlocks ? m_case.writerBlock * (0.25 + 0.75 * m_random.generateDouble()) : m_case.writerBlock;
        return m_block;
    }

    void write(double now)
    {
        // The block ends at m_writeTime + m_block; the samples of a fast clock lie closer together.
        const double step = 1 / (1 + m_case.drift);
        const double until = (m_writeTime + m_block) * Rate;
        m_samples.clear();
        for (; m_captured < until; m_captured += step)
            m_samples.push_back(qint16(std::lround(m_sound.at(m_captured) * 32'767)));
        m_buffer.write(m_samples, at(now));
        m_outcome.fullest = std::max(m_outcome.fullest, double(m_buffer.size()) * 1'000 / Rate);
    }

    void read(double now)
    {
        const auto count = size_t(std::lround(m_case.readerBlock * Rate));
        m_heard.resize(m_heard.size() + count);
        m_buffer.read(std::span(m_heard).last(count), at(now));
        if (m_heard.size() >= size_t(Window * Rate))
            judge();
    }

    void judge()
    {
        const double begin = double(m_judged);
        const double seconds = begin / Rate;
        const bool settled = seconds >= 10 && (m_lastStall < 0 || seconds > m_lastStall + 15);
        // The first window finds the delay; then it is followed, and looked for anew after sound was lost.
        const ElasticBuffer::Figures figures = m_buffer.figures();
        const bool lost = m_judged == 0 || figures.dropped != m_seen.dropped || figures.underruns != m_seen.underruns;
        m_seen = figures;
        const Likeness found = likeness(m_sound, m_heard, begin, lost ? 1'600 : m_delay, lost || m_wasLost ? 2'400 : 0, Rate);
        m_wasLost = lost;
        m_delay = found.last;
        if (m_outcome.windows == 0)
            m_outcome.droppedAtFirst = figures.dropped;
        ++m_outcome.windows;
        m_outcome.mean += found.correlation;
        m_outcome.worstAll = std::min(m_outcome.worstAll, found.correlation);
        if (settled) {
            ++m_outcome.settledWindows;
            m_outcome.deviation += (figures.deviation - m_outcome.deviation) / m_outcome.settledWindows;
            m_outcome.worst = std::min(m_outcome.worst, found.correlation);
            m_outcome.longestDelay = std::max(m_outcome.longestDelay, found.delay * 1'000 / Rate);
            m_outcome.wander = std::max(m_outcome.wander, found.wander * 1'000 / Rate);
        }
        m_judged += m_heard.size();
        m_heard.clear();
    }

    Case m_case;
    QRandomGenerator m_random;
    SpeechLikeSound m_sound;
    ElasticBuffer m_buffer;
    double m_block = 0;
    double m_writeTime = 0;
    double m_readTime = 0;
    double m_captured = 0;
    double m_nextStall = 30;
    double m_stalledUntil = -1;
    double m_lastStall = -1;
    std::vector<qint16> m_samples;
    std::vector<qint16> m_heard;
    size_t m_judged = 0;
    double m_delay = 0;
    bool m_wasLost = false;
    ElasticBuffer::Figures m_seen;
    Outcome m_outcome;
};

} // namespace

class TestElasticAudio : public QObject
{
    Q_OBJECT
private slots:
    void twoClocksAreOneWithoutLoss_data()
    {
        QTest::addColumn<Case>("c");
        QTest::newRow("one clock") << Case{};
        QTest::newRow("card 200 ppm fast, an hour") << Case{.drift = 200e-6, .minutes = 60};
        QTest::newRow("card 200 ppm slow") << Case{.drift = -200e-6};
        QTest::newRow("card 1000 ppm fast") << Case{.drift = 1000e-6};
        QTest::newRow("card 0.3 % fast") << Case{.drift = 0.003};
        QTest::newRow("card 0.3 % slow, 20 minutes") << Case{.drift = -0.003, .minutes = 20};
        QTest::newRow("the loudspeaker's side: takes 20 ms, gets 10") << Case{.drift = 200e-6, .writerBlock = 0.010, .readerBlock = 0.020};
        QTest::newRow("blocks of any size") << Case{.drift = -300e-6, .jitter = 0.008, .randomBlocks = true};
        QTest::newRow("blocks up to 10 ms late") << Case{.drift = 300e-6, .jitter = 0.010};
    }

    void twoClocksAreOneWithoutLoss()
    {
        QFETCH(const Case, c);
        const quint32 seed = QRandomGenerator::global()->generate();
        const Outcome outcome = Simulation(c, seed).run();
        print(c, seed, outcome);
        QVERIFY(outcome.windows >= int(c.minutes * 6) - 1);
        QVERIFY2(outcome.worst >= 0.99, qPrintable(QString::number(outcome.worst)));
        QCOMPARE(outcome.figures.dropped, outcome.droppedAtFirst); // Never once it flows…
        QVERIFY(double(outcome.droppedAtFirst)
                <= (c.writerBlock + c.readerBlock + 2 * c.jitter) * Rate); // …and before that one turn of each.
        QCOMPARE(outcome.figures.underruns, quint64(0));
        QVERIFY(outcome.fullest < 90);
        QVERIFY(outcome.longestDelay < 70);
        QVERIFY(std::abs(outcome.deviation - c.drift) < 200e-6); // The clock was understood, through all that jitters about it.
    }

    void deviceThatStallsCostsItsOwnMomentOnly_data()
    {
        QTest::addColumn<Case>("c");
        QTest::newRow("300 ms every minute") << Case{.drift = 200e-6, .stallEvery = 60, .stall = 0.3, .minutes = 20};
        QTest::newRow("300 ms every 40 s, 0.3 % slow") << Case{.drift = -0.003, .stallEvery = 40, .stall = 0.3, .minutes = 20};
        QTest::newRow("2 s every minute") << Case{.drift = -200e-6, .stallEvery = 60, .stall = 2, .minutes = 20};
    }

    void deviceThatStallsCostsItsOwnMomentOnly()
    {
        QFETCH(const Case, c);
        const quint32 seed = QRandomGenerator::global()->generate();
        const Outcome outcome = Simulation(c, seed).run();
        print(c, seed, outcome);
        const double stalls = c.minutes * 60 / c.stallEvery;
        QVERIFY2(outcome.worst >= 0.99, qPrintable(QString::number(outcome.worst)));
        QVERIFY(double(outcome.figures.underruns) <= stalls + 1); // Each stall is heard once.
        QVERIFY(double(outcome.figures.dropped) <= (stalls + 1) * (c.stall + 0.1) * Rate);
        QVERIFY(outcome.longestDelay < 110); // The delay a stall left has gone again.
        QVERIFY(outcome.fullest <= 512);     // Never more than the ring.
        QVERIFY(outcome.figures.target <= 80.01);
    }

    void targetThatRoseSinksAgain()
    {
        ElasticBuffer buffer({});
        std::vector<qint16> block(160);
        double now = 0;
        const auto pass = [&](double seconds, bool writes) {
            for (const double end = now + seconds; now < end; now += 0.01) {
                if (writes)
                    buffer.write(block, at(now));
                buffer.read(block, at(now));
            }
        };
        pass(1, true);
        pass(0.2, false);
        pass(1, true);
        QVERIFY(buffer.figures().target > 55);
        pass(25, true);
        QVERIFY(buffer.figures().target > 55); // Not before the device has been calm for a while.
        pass(125, true);
        QVERIFY(buffer.figures().target < 41);
        QVERIFY(std::abs(buffer.figures().delay - 40) < 3);
        QCOMPARE(buffer.figures().underruns, quint64(1));
    }

    void jerksRaiseTheTargetBeforeAnythingIsLost()
    {
        ElasticBuffer buffer({});
        const std::vector<qint16> block(320, 1'000); // 20 ms
        std::vector<qint16> out(80);                 // 5 ms
        int turn = 0;
        double written = 0;
        const auto pass = [&](double seconds, double late) { // Every four seconds a block is late.
            for (const int end = turn + int(seconds * 200); turn < end; ++turn) {
                const double now = turn * 0.005;
                const bool isLate = std::fmod(written, 4.0) < 0.02;
                if (now >= written + (isLate ? late : 0.0)) {
                    buffer.write(block, at(now));
                    written += 0.02;
                }
                buffer.read(out, at(now + 0.0001));
            }
        };
        pass(20, 0);
        QCOMPARE(buffer.figures().target, 40.0);
        QVERIFY2(buffer.figures().least > 14, qPrintable(QString::number(buffer.figures().least)));
        pass(60, 0.0175);
        const ElasticBuffer::Figures raised = buffer.figures();
        QVERIFY2(raised.target > 41, qPrintable(QString::number(raised.target)));
        QVERIFY2(raised.least > 6, qPrintable(QString::number(raised.least)));
        pass(300, 0.0175);
        QVERIFY(buffer.figures().target >= raised.target); // Had it sunk, the next jerk would be near.
        QCOMPARE(buffer.figures().underruns, quint64(0));
        pass(300, 0);
        QVERIFY(buffer.figures().target < 41);
    }

    void beginsWhenEnoughWaits()
    {
        ElasticBuffer buffer({});
        const std::vector<qint16> block(320, 1'000); // 20 ms
        std::vector<qint16> out(160);
        buffer.write(block, at(0));
        QCOMPARE(buffer.read(out, at(0)), size_t(0));
        QCOMPARE(out.front(), qint16(0));
        buffer.write(block, at(0.02));
        QCOMPARE(buffer.read(out, at(0.02)), size_t(0));
        buffer.write(block, at(0.04)); // 40 ms stay when 10 are taken.
        QCOMPARE(buffer.read(out, at(0.04)), size_t(160));
        QVERIFY(std::abs(out.back() - 1'000) < 20);
    }

    void nobodyHearsWhatWasSaidBefore()
    {
        ElasticBuffer buffer({});
        const std::vector<qint16> secret(1'280, 9'000);
        std::vector<qint16> out(160);
        buffer.write(secret, at(0));
        buffer.read(out, at(0));
        buffer.forget();
        const std::vector<qint16> silence(320);
        for (int block = 1; block < 50; ++block) {
            buffer.write(silence, at(block * 0.02));
            for (int half = 0; half < 2; ++half) {
                buffer.read(out, at(block * 0.02));
                QVERIFY(std::ranges::all_of(out, [](qint16 sample) { return sample == 0; }));
            }
        }
    }

    void writerWithoutAReaderIsBounded()
    {
        ElasticBuffer buffer({});
        const std::vector<qint16> block(160, 5);
        for (int round = 0; round < 10'000; ++round)
            buffer.write(block, at(round * 0.01));
        QVERIFY(buffer.size() <= 8'192);
        QVERIFY(buffer.figures().dropped > 1'500'000);
    }

    void steadyResamplingIsCheap()
    {
        // Bounds what a call costs on the media thread: 10 ms of sound, with a turn of the ratio in every fifth.
        ElasticBuffer buffer({});
        std::vector<qint16> block(160, 5);
        QBENCHMARK
        {
            for (int round = 0; round < 100; ++round) {
                buffer.write(block, at(round * 0.01));
                buffer.read(block, at(round * 0.01));
            }
        }
    }

private:
    static void print(const Case &c, quint32 seed, const Outcome &outcome)
    {
        qInfo(
            "seed %u: %d windows of 10 s, correlation worst %.4f (with stalls %.4f) mean %.4f; delay at most %.1f ms, wander %.2f ms in a "
            "window; in the buffer at most %.1f ms; dropped %llu, ran dry %llu; deviation %.0f ppm of %.0f",
            seed, outcome.windows, outcome.worst, outcome.worstAll, outcome.mean, outcome.longestDelay, outcome.wander, outcome.fullest,
            outcome.figures.dropped, outcome.figures.underruns, outcome.deviation * 1e6, c.drift * 1e6);
    }
};

QTEST_GUILESS_MAIN(TestElasticAudio)
#include "tst_elasticaudio.moc"
