#include "speech/calltap.h"
#include "speech/legfeed.h"
#include "speech/linetext.h"
#include "speech/linewriter.h"
#include "speech/transcript.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtEndian>
#include <QTest>

#include <thread>

using namespace barodesk;
using namespace barodesk::speech;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

AudioBlock block(quint32 count, std::chrono::steady_clock::time_point heardAt, qint16 first = 0)
{
    AudioBlock made;
    made.call = 1;
    made.rate = 8000;
    made.count = count;
    made.heardAt = heardAt;
    for (quint32 i = 0; i < count; ++i)
        made.samples.at(i) = qint16(first + qint16(i));
    return made;
}

engines::SpeechResult result(const QString &text, std::chrono::milliseconds start, std::chrono::milliseconds end, bool final)
{
    return {0, text, start, end, final};
}

} // namespace

/// The parts of the transcript that need no recogniser.
class TestTranscript : public QObject
{
    Q_OBJECT

    std::chrono::steady_clock::time_point m_answered{100s};

    LegFeed feed()
    {
        return LegFeed(1, domain::Leg::Citizen, 8000, m_answered, [n = 0]() mutable { return ++n; });
    }
    void speak(LegFeed &leg, std::chrono::milliseconds from, std::chrono::milliseconds length) const
    {
        for (auto at = from; at < from + length; at += 20ms)
            leg.append(block(160, m_answered + at + 20ms));
    }

private slots:
    void linesStandInTheOrderTheyWereSaid()
    {
        Transcript transcript(domain::CallId::create());
        QSignalSpy inserted(&transcript, &Transcript::lineInserted);
        QSignalSpy changed(&transcript, &Transcript::lineChanged);
        transcript.upsert({1, domain::Leg::Counsellor, u"안녕하십니까"_s, {}, 0s, 2s, true, false});
        transcript.upsert({2, domain::Leg::Citizen, u"도로가"_s, {}, 5s, 6s, false, false});
        transcript.upsert({3, domain::Leg::Counsellor, u"네"_s, {}, 4s, 5s, true, false});
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(inserted.at(2).at(0).toInt(), 1);
        transcript.upsert({2, domain::Leg::Citizen, u"도로가 파였어요"_s, {}, 3s, 8s, true, false});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toInt(), 2);
        QCOMPARE(transcript.lines().at(2).start, std::chrono::milliseconds(5s)); // keeps its place
        transcript.upsert(transcript.lines().at(2));
        QCOMPARE(changed.size(), 1);
    }

    void onlyFinalLinesAreKept()
    {
        Transcript transcript(domain::CallId::create());
        transcript.upsert({1, domain::Leg::Citizen, u"하나"_s, {}, 0s, 1s, true, false});
        transcript.upsert({2, domain::Leg::Citizen, u"두"_s, {}, 2s, 3s, false, false});
        QCOMPARE(transcript.utterances().size(), 1);
        QCOMPARE(transcript.utterances().constFirst().text, u"하나"_s);
    }

    void spokenNumbersBecomeDigits()
    {
        const LineText line = readLine(u"제 전화번호는 공일공 일이삼사 칠팔구삼이에요");
        QCOMPARE(line.text, u"제 전화번호는 010-1234-7893이에요"_s);
        QCOMPARE(line.spoken, u"제 전화번호는 공일공 일이삼사 칠팔구삼이에요"_s);
    }

    void registrationNumbersAreMaskedInBothTexts()
    {
        const LineText line = readLine(u"주민번호는 팔공공일공일 일이삼사오육칠입니다");
        QVERIFY(!line.text.contains(QRegularExpression(u"[0-9]"_s)));
        QVERIFY(line.text.contains(u'•'));
        QVERIFY(!line.spoken.contains(u"일이삼사오육칠"));
        QVERIFY(line.spoken.startsWith(u"주민번호는 ••••••"));
        QVERIFY(line.spoken.endsWith(u"입니다"));
    }

    void identifierSaidOverSeveralLinesIsMaskedInEach_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("halves") << QStringList{u"주민번호는 구공공일공일"_s, u"일이삼사오육칠이에요"_s}
                                << QStringList{u"주민번호는 ••••••"_s, u"•••••••이에요"_s};
        QTest::newRow("digit by digit") << QStringList{u"구 공 공 일 공 일"_s, u"일 이 삼 사"_s, u"오 육 칠"_s}
                                        << QStringList{u"• • • • • •"_s, u"• • • •"_s, u"• • •"_s};
        QTest::newRow("card") << QStringList{u"카드 번호 사일일일"_s, u"일일일일"_s, u"일일일일"_s, u"일일일일입니다"_s}
                              << QStringList{u"카드 번호 ••••"_s, u"••••"_s, u"••••"_s, u"••••입니다"_s};
        QTest::newRow("written as digits") << QStringList{u"900101"_s, u"1234567입니다"_s} << QStringList{u"••••••"_s, u"•••••••입니다"_s};
        QTest::newRow("telephone number") << QStringList{u"공일공"_s, u"일이삼사"_s, u"오육칠팔이에요"_s}
                                          << QStringList{u"공일공"_s, u"일이삼사"_s, u"오육칠팔이에요"_s};
        QTest::newRow("words between") << QStringList{u"접수 번호 이공이육공칠"_s, u"그게 아니고"_s, u"일이삼사오육칠"_s}
                                       << QStringList{u"접수 번호 이공이육공칠"_s, u"그게 아니고"_s, u"123-4567"_s};
    }

    void identifierSaidOverSeveralLinesIsMaskedInEach()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, texts);
        Transcript transcript(domain::CallId::create());
        int id = 0;
        for (const QString &line : lines) {
            const auto start = std::chrono::seconds(3 * id);
            writeLine(transcript, {1, ++id, domain::Leg::Citizen, line, start, start + 1s, false, false});
            writeLine(transcript, {1, id, domain::Leg::Citizen, line, start, start + 1s, true, false});
            writeLine(transcript, {1, ++id, domain::Leg::Counsellor, u"네"_s, start + 1s, start + 2s, true, false});
        }
        QStringList kept;
        for (const domain::Utterance &utterance : transcript.utterances()) {
            if (utterance.leg == domain::Leg::Citizen)
                kept.append(utterance.text);
        }
        QCOMPARE(kept, texts);
        for (const TranscriptLine &line : transcript.lines())
            QCOMPARE(line.spoken.count(u'•') > 0, line.text.count(u'•') > 0);
    }

    void numberOfALineThatIsNotFinalHidesNoOtherLine()
    {
        Transcript transcript(domain::CallId::create());
        writeLine(transcript, {1, 1, domain::Leg::Citizen, u"구공공일공일"_s, 0s, 1s, true, false});
        writeLine(transcript, {1, 2, domain::Leg::Citizen, u"일이삼사오육칠"_s, 3s, 4s, false, false});
        QCOMPARE(transcript.lines().at(0).text, u"구공공일공일"_s);
        writeLine(transcript, {1, 2, domain::Leg::Citizen, u"일이삼사오육칠팔구 번지"_s, 3s, 5s, true, false});
        QVERIFY(!transcript.lines().at(0).text.contains(u'•'));
    }

    void audioIsSentOnceAndAgainToANewRecogniser()
    {
        LegFeed leg = feed();
        speak(leg, 0ms, 400ms);
        QVERIFY(!leg.takeUnsent()); // nobody listens yet
        leg.open(1);
        QCOMPARE(leg.takeUnsent()->pcm.size(), 400 * 8 * 2);
        QVERIFY(!leg.takeUnsent());
        speak(leg, 400ms, 100ms);
        QCOMPARE(leg.takeUnsent()->pcm.size(), 100 * 8 * 2);
        leg.interrupt();
        QCOMPARE(leg.unsent(), 500ms);
        leg.open(2);
        const auto again = leg.takeUnsent();
        QCOMPARE(again->stream, 2U);
        QCOMPARE(again->pcm.size(), 500 * 8 * 2);
    }

    void onlyWhatIsNotFinalIsSaidAgain()
    {
        LegFeed leg = feed();
        leg.open(1);
        speak(leg, 0ms, 3s);
        leg.takeUnsent();
        QCOMPARE(leg.understand(result(u"하나"_s, 200ms, 1000ms, true)).line, 1);
        const LineUpdate running = leg.understand(result(u"둘"_s, 2000ms, 2500ms, false));
        QCOMPARE(running.line, 2);
        const auto interrupted = leg.interrupt();
        QVERIFY(interrupted && interrupted->interrupted && !interrupted->final);
        leg.open(2);
        QCOMPARE(leg.takeUnsent()->pcm.size(), (3000 - 1150) * 8 * 2);
        // The new one counts from where it began: 2000 ms of the call are 850 ms of its stream.
        const LineUpdate second = leg.understand(result(u"둘 셋"_s, 850ms, 1700ms, true));
        QCOMPARE(second.line, 2);
        QVERIFY(second.interrupted && second.final);
        QCOMPARE(second.start, std::chrono::milliseconds(2000));
        QCOMPARE(second.end, std::chrono::milliseconds(2850));
    }

    void notMoreThanFifteenSecondsAreKept()
    {
        LegFeed leg = feed();
        leg.open(1);
        for (int i = 0; i < 40; ++i) {
            speak(leg, std::chrono::milliseconds(i * 1000), 1s);
            leg.takeUnsent();
        }
        leg.understand(result(u"오래전부터"_s, 100ms, 30s, false));
        const auto cut = leg.interrupt();
        QVERIFY(cut && cut->final); // its beginning is gone, so what was understood stays
        QVERIFY(leg.unsent() <= 16s && leg.unsent() >= 15s);
    }

    void pauseInTheAudioMovesTheTimes()
    {
        LegFeed leg = feed();
        leg.open(1);
        speak(leg, 1s, 1s);
        speak(leg, 10s, 1s); // on hold between
        QCOMPARE(leg.understand(result(u"앞"_s, 500ms, 900ms, true)).start, std::chrono::milliseconds(1500));
        QCOMPARE(leg.understand(result(u"뒤"_s, 1200ms, 1900ms, true)).start, std::chrono::milliseconds(10'200));
    }

    void tapKeepsOrderAndCountsWhatFindsNoRoom()
    {
        CallTap tap;
        std::vector<qint16> samples(160, 1);
        tap.hear(3, engines::AudioLeg::Remote, samples, 8000); // nobody listens
        QVERIFY(tap.listen(3));
        for (int i = 0; i < 600; ++i)
            tap.hear(3, engines::AudioLeg::Remote, samples, 8000);
        QCOMPARE(tap.lostSamples(), quint64(88 * 160));
        auto *ring = tap.ring(3, engines::AudioLeg::Remote);
        int count = 0;
        for (; ring->front(); ring->release())
            ++count;
        QCOMPARE(count, 512);
        tap.hear(3, engines::AudioLeg::Remote, samples, 8000);
        QCOMPARE(ring->front()->lostBefore, 88U * 160U);
        QVERIFY(!tap.ring(4, engines::AudioLeg::Remote));
    }

    void tapHandsOverBetweenThreads()
    {
        CallTap tap;
        QVERIFY(tap.listen(1));
        constexpr int Blocks = 20'000;
        std::jthread media([&tap] {
            for (int i = 0; i < Blocks;) {
                const qint16 samples[]{qint16(i), qint16(i >> 1)};
                const quint64 lost = tap.lostSamples();
                tap.hear(1, engines::AudioLeg::Local, samples, 8000);
                i += tap.lostSamples() == lost ? 1 : 0; // again when there was no room
            }
        });
        auto *ring = tap.ring(1, engines::AudioLeg::Local);
        for (int i = 0; i < Blocks;) {
            if (const AudioBlock *got = ring->front()) {
                QCOMPARE(got->samples[0], qint16(i));
                ring->release();
                ++i;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
