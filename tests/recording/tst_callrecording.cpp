#include "tests/telephony/likeness.h"

#include "recording/callrecording.h"
#include "recording/noticeport.h"
#include "recording/talkdecoder.h"
#include "recording/timestretch.h"
#include "recording/waveform.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace barodesk;
using namespace barodesk::recording;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using engines::AudioLeg;
using std::chrono::milliseconds;

namespace {

using Legs = std::array<std::vector<qint16>, 2>;

Legs decoded(const QByteArray &ogg, int rate)
{
    Legs legs;
    auto decoder = TalkDecoder::open(ogg);
    if (!decoder)
        return legs;
    std::vector<qint16> talk(9'600 * 2);
    size_t n = 0;
    const int every = TalkDecoder::Rate / rate;
    while (const size_t frames = (*decoder)->read(talk)) {
        for (size_t i = 0; i < frames; ++i, ++n) {
            if (n % size_t(every) == 0) {
                legs[0].push_back(talk[i * 2]);
                legs[1].push_back(talk[i * 2 + 1]);
            }
        }
    }
    return legs;
}

double loudness(std::span<const qint16> samples)
{
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return samples.empty() ? 0 : std::sqrt(sum / double(samples.size()));
}

std::span<const qint16> part(const std::vector<qint16> &of, double from, double to, int rate)
{
    return std::span(of).subspan(size_t(from * rate), size_t((to - from) * rate));
}

} // namespace

/// A call's sound from the tap's blocks to what a player hears, with a clock the test moves.
class TestCallRecording final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qInfo("seed %u", m_seed); }
    void init()
    {
        m_path = m_folder.filePath(u"call.recording"_s);
        QFile::remove(m_path);
        m_rates = {8'000, 8'000};
        m_now = CallRecording::Moment::clock::now();
        m_began = m_now;
        auto made = CallRecording::begin(m_path, m_call, m_key, "{\"about\":1}", m_now);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_recording = *std::move(made);
    }

    void bothLegsComeBackEachOnItsSide_data()
    {
        QTest::addColumn<int>("remoteRate");
        QTest::addColumn<int>("localRate");
        QTest::newRow("G.711") << 8'000 << 8'000;
        QTest::newRow("G.722 and G.711") << 16'000 << 8'000;
        QTest::newRow("Opus") << 48'000 << 48'000;
    }

    void bothLegsComeBackEachOnItsSide()
    {
        QFETCH(const int, remoteRate);
        QFETCH(const int, localRate);
        const test::SpeechLikeSound citizen(m_seed, 8'000);
        const test::SpeechLikeSound counsellor(m_seed + 1, 8'000);
        m_rates = {remoteRate, localRate};
        speak(12s, &citizen, &counsellor);
        QVERIFY(m_recording->finish(m_now));
        const auto stored = loadRecording(m_path, m_call, m_key);
        QVERIFY(stored);
        QVERIFY(!stored->truncated);
        QCOMPARE(stored->about, QByteArray("{\"about\":1}"));
        QVERIFY2(std::abs((stored->duration - 12s).count()) <= 100, qPrintable(QString::number(stored->duration.count())));
        const Legs legs = decoded(stored->ogg, 8'000);
        const auto alike = [&](const test::SpeechLikeSound &said, const std::vector<qint16> &heard) {
            return test::likeness(said, part(heard, 2, 10, 8'000), 2 * 8'000, 0, 400, 8'000).correlation;
        };
        qInfo("citizen %.3f, counsellor %.3f, crossed %.3f", alike(citizen, legs[0]), alike(counsellor, legs[1]), alike(citizen, legs[1]));
        QVERIFY(alike(citizen, legs[0]) >= 0.9);
        QVERIFY(alike(counsellor, legs[1]) >= 0.9);
        QVERIFY(alike(citizen, legs[1]) < 0.5);
    }

    void oneLegAloneLeavesTheOtherSilent()
    {
        const test::SpeechLikeSound citizen(m_seed, 8'000);
        speak(6s, &citizen, nullptr);
        QVERIFY(m_recording->finish(m_now));
        const Legs legs = decoded(loadRecording(m_path, m_call, m_key)->ogg, 8'000);
        const double loud = loudness(part(legs[0], 1, 5, 8'000));
        QVERIFY(loud > 500);
        QVERIFY2(loudness(part(legs[1], 1, 5, 8'000)) < loud / 30, qPrintable(QString::number(loudness(part(legs[1], 1, 5, 8'000)))));
    }

    void streamThatRestsKeepsItsPlaceInTime()
    {
        const test::SpeechLikeSound citizen(m_seed, 8'000);
        speak(3s, &citizen, nullptr);
        speak(4s, nullptr, nullptr); // Held.
        speak(3s, &citizen, nullptr);
        QVERIFY(m_recording->finish(m_now));
        const auto stored = loadRecording(m_path, m_call, m_key);
        QVERIFY(std::abs((stored->duration - 10s).count()) <= 100);
        const Legs legs = decoded(stored->ogg, 8'000);
        QVERIFY(loudness(part(legs[0], 0.5, 2.5, 8'000)) > 500);
        QVERIFY(loudness(part(legs[0], 3.5, 6.5, 8'000)) < 50);
        QVERIFY(loudness(part(legs[0], 7.5, 9.5, 8'000)) > 500);
    }

    void whatIsSaidInAPauseIsNotKept()
    {
        const auto reason = *domain::RecordingPauseCode::parse(u"payment");
        const test::SpeechLikeSound citizen(m_seed, 8'000);
        const test::SpeechLikeSound counsellor(m_seed + 1, 8'000);
        speak(3s, &citizen, &counsellor);
        m_recording->pause(reason, m_now);
        QVERIFY(m_recording->isPaused());
        speak(3s, &citizen, &counsellor);
        m_recording->resume(m_now);
        speak(3s, &citizen, &counsellor);
        QVERIFY(m_recording->finish(m_now));
        const auto stored = loadRecording(m_path, m_call, m_key);
        QCOMPARE(stored->pauses.size(), 1);
        QCOMPARE(stored->pauses.first().reason, reason);
        QCOMPARE(stored->pauses.first().from, milliseconds(3'000));
        QCOMPARE(stored->pauses.first().to, milliseconds(6'000));
        const Legs legs = decoded(stored->ogg, 8'000);
        for (const std::vector<qint16> &leg : legs) {
            QVERIFY(loudness(part(leg, 0.5, 2.7, 8'000)) > 500);
            QVERIFY(loudness(part(leg, 3.05, 5.95, 8'000)) < 20);
            QVERIFY(loudness(part(leg, 6.3, 8.5, 8'000)) > 500);
        }
    }

    void programThatDiesLosesAtMostASecond()
    {
        const test::SpeechLikeSound citizen(m_seed, 8'000);
        for (int second = 2; second <= 12; second += 5) {
            init();
            speak(std::chrono::seconds(second), &citizen, &citizen);
            m_recording.reset(); // Without finish(), as the end of a process.
            const auto stored = loadRecording(m_path, m_call, m_key);
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().detail));
            QVERIFY(stored->truncated);
            QVERIFY(!stored->fault);
            qInfo("%d s spoken, %lld ms kept", second, static_cast<long long>(stored->duration.count()));
            QVERIFY(stored->duration >= std::chrono::seconds(second) - 1s);
        }
    }

    void everyLengthIsEnded()
    {
        QRandomGenerator random(m_seed);
        for (int i = 0; i < 100; ++i) {
            const int frames = i < 40 ? i * 8 : random.bounded(20'000);
            auto encoder = TalkEncoder::create();
            QVERIFY(encoder);
            if (frames > 0)
                QVERIFY((*encoder)->write(std::vector<qint16>(size_t(frames) * TalkLegs, 100)));
            QVERIFY((*encoder)->finish());
            const auto decoder = TalkDecoder::open((*encoder)->take());
            QVERIFY2(decoder, qPrintable(QString::number(frames)));
            QVERIFY(std::abs((*decoder)->duration().count() - std::max<qint64>(frames, 3'200) / 16) <= 2);
        }
    }

    void waveformShowsWhoSpokeWhen()
    {
        const test::SpeechLikeSound voice(m_seed, 8'000);
        speak(4s, &voice, nullptr);
        speak(4s, nullptr, &voice);
        QVERIFY(m_recording->finish(m_now));
        const auto waveform = waveformOf(loadRecording(m_path, m_call, m_key)->ogg);
        QVERIFY(waveform);
        QCOMPARE(waveform->peaks[0].size(), waveform->peaks[1].size());
        QVERIFY(std::abs(qint64(waveform->peaks[0].size()) - 160) <= 3);
        const auto loudest = [](const std::vector<quint8> &peaks, size_t from, size_t to) {
            return *std::max_element(peaks.begin() + std::ptrdiff_t(from), peaks.begin() + std::ptrdiff_t(to));
        };
        QVERIFY(loudest(waveform->peaks[0], 10, 70) > 60);
        QVERIFY(loudest(waveform->peaks[1], 10, 70) < 25);
        QVERIFY(loudest(waveform->peaks[0], 95, 150) < 25);
        QVERIFY(loudest(waveform->peaks[1], 95, 150) > 60);
    }

    void whatIsNoRecordingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("this is no sound at all");
        QTest::newRow("a page without an end") << QByteArray("OggS") + QByteArray(200, '\xff');
    }
    void whatIsNoRecordingIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(waveformOf(bytes).error().code, RecordingErrorCode::Broken);
    }

    void fasterIsShorterAndNotHigher()
    {
        constexpr int Rate = 48'000;
        std::vector<qint16> tone(size_t(Rate) * 4 * 2);
        for (size_t i = 0; i < tone.size() / 2; ++i)
            tone[i * 2] = tone[i * 2 + 1] = qint16(8'000 * std::sin(2 * M_PI * 200 * double(i) / Rate));
        for (const double speed : {1.25, 1.5, 2.0}) {
            TimeStretch stretch(Rate);
            stretch.setSpeed(speed);
            stretch.give(tone);
            std::vector<qint16> out;
            for (auto made = stretch.take(); !made.empty(); made = stretch.take())
                out.insert(out.end(), made.begin(), made.end());
            const double seconds = double(out.size()) / 2 / Rate;
            QVERIFY2(std::abs(seconds - 4 / speed) < 0.2, qPrintable(QString::number(seconds)));
            int crossings = 0;
            for (size_t i = 2; i < out.size(); i += 2)
                crossings += out[i - 2] < 0 && out[i] >= 0;
            QVERIFY2(std::abs(crossings / seconds - 200) < 8, qPrintable(QString::number(crossings / seconds)));
        }
    }

    void noticeIsSaidInThePlaceOfTheMicrophoneAndOnce()
    {
        class Headset final : public engines::AudioPort
        {
        public:
            void readMicrophone(std::span<qint16> samples) noexcept override { std::ranges::fill(samples, qint16(7)); }
            void writeLoudspeaker(std::span<const qint16> samples) noexcept override
            {
                heard.insert(heard.end(), samples.begin(), samples.end());
            }
            std::vector<qint16> heard;
        };
        auto headset = std::make_unique<Headset>();
        Headset *inner = headset.get();
        NoticePort port(std::move(headset), std::vector<qint16>(400, 300));
        std::vector<qint16> samples(160);
        const auto read = [&] {
            port.readMicrophone(samples);
            return samples;
        };
        QCOMPARE(read(), std::vector<qint16>(160, 7));
        port.play();
        QVERIFY(port.isPlaying());
        QCOMPARE(read(), std::vector<qint16>(160, 300));
        read();
        read();
        QCOMPARE(samples.at(79), qint16(300));
        QCOMPARE(samples.at(80), qint16(7));
        QVERIFY(!port.isPlaying());
        QCOMPARE(read(), std::vector<qint16>(160, 7));
        for (int i = 0; i < 4; ++i)
            port.writeLoudspeaker(std::vector<qint16>(160, 50));
        QCOMPARE(inner->heard.size(), size_t(640));
        QCOMPARE(inner->heard.at(0), qint16(150)); // The citizen, and the notice softly.
        QCOMPARE(inner->heard.at(639), qint16(50));
        port.play();
        port.stop();
        QCOMPARE(read(), std::vector<qint16>(160, 7));
    }

private:
    /// Blocks of 20 ms as the media thread leaves them; every 100 ms the recording is moved on, as its thread does.
    void speak(milliseconds time, const test::SpeechLikeSound *citizen, const test::SpeechLikeSound *counsellor)
    {
        for (milliseconds done{}; done < time; done += 20ms) {
            m_now += 20ms;
            hear(AudioLeg::Remote, citizen);
            hear(AudioLeg::Local, counsellor);
            if (done.count() % 100 == 80)
                QVERIFY(m_recording->advance(m_now));
        }
    }
    void hear(AudioLeg leg, const test::SpeechLikeSound *voice)
    {
        if (!voice)
            return;
        const int rate = m_rates[size_t(leg)];
        const auto count = size_t(rate / 50);
        const double begin = double(std::chrono::duration_cast<milliseconds>(m_now - 20ms - m_began).count()) / 1000;
        std::vector<qint16> samples;
        for (size_t i = 0; i < count; ++i)
            samples.push_back(qint16(voice->at((begin + double(i) / rate) * voice->rate()) * 30'000));
        for (size_t at = 0; at < count; at += speech::AudioBlock::Capacity) {
            speech::AudioBlock block;
            block.rate = rate;
            block.count = quint32(std::min(count - at, speech::AudioBlock::Capacity));
            block.heardAt = m_now;
            std::copy_n(samples.begin() + std::ptrdiff_t(at), block.count, block.samples.begin());
            m_recording->hear(leg, block);
        }
    }

    const quint32 m_seed = QRandomGenerator::global()->generate();
    QTemporaryDir m_folder;
    QString m_path;
    const domain::CallId m_call = domain::CallId::create();
    const store::DataKey m_key = store::DataKey::generate();
    std::array<int, 2> m_rates{8'000, 8'000};
    CallRecording::Moment m_now;
    CallRecording::Moment m_began;
    std::unique_ptr<CallRecording> m_recording;
};

QTEST_GUILESS_MAIN(TestCallRecording)
#include "tst_callrecording.moc"
