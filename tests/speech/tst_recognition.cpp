#include "speech/hotwords.h"
#include "speech/speechservice.h"
#include "tests/speech/sampleorganisation.h"
#include "tests/speech/speaker.h"
#include "tests/support/errorrate.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace barodesk;
using namespace barodesk::speech;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Speaker;
using test::WavFile;

namespace {

QString recordings() { return QStringLiteral(BARODESK_SOURCE_DIR "/tests/speech/data/wav/"); }
QString demoAudio() { return QStringLiteral(BARODESK_SOURCE_DIR "/resources/audio/"); }
QString helper() { return QStringLiteral(BARODESK_BINARY_DIR "/bin/barodesk-speech"); }
QString modelFolder() { return QStringLiteral(BARODESK_BINARY_DIR "/bin/speech-model"); }
constexpr int Patience = 40'000;

SpeechServiceSettings realSettings()
{
    SpeechServiceSettings settings;
    settings.helperProgram = helper();
    settings.model.directory = modelFolder();
    return settings;
}

QString wordsOf(const Transcript &transcript, domain::Leg leg, bool finalOnly = true)
{
    QStringList words;
    for (const TranscriptLine &line : transcript.lines()) {
        if (line.leg == leg && (line.final || !finalOnly))
            words.append(line.spoken);
    }
    return words.join(u' ');
}

QString reference(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).simplified() : QString();
}

/// What was really said in a recording of the table.
QString referenceOf(const QString &file)
{
    QFile table(recordings() + u"refs.tsv"_s);
    if (!table.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() == 6 && cells.at(0) == file.toUtf8())
            return QString::fromUtf8(cells.at(5));
    }
    return {};
}

/// How often a syllable is said twice: "전화화번호".
qsizetype doubled(const QString &words)
{
    qsizetype count = 0;
    for (qsizetype i = 1; i < words.size(); ++i)
        count += words.at(i) == words.at(i - 1) ? 1 : 0;
    return count;
}

} // namespace

/// The whole way with the real recogniser: tap, rings, helper process, plugin, transcript.
class TestRecognition : public QObject
{
    Q_OBJECT

    SpeechService *m_service = nullptr;
    engines::CallHandle m_lastCall = 0;
    QHash<QString, double> m_errors; ///< Of each recording, without hotwords.

    std::shared_ptr<Transcript> hear(const WavFile &wav, double speed = 8)
    {
        const auto call = ++m_lastCall;
        auto transcript = m_service->beginCall(domain::CallId::create(), call);
        QSignalSpy finished(m_service, &SpeechService::callFinished);
        Speaker speaker(*m_service->tap(), {{call, engines::AudioLeg::Remote, wav}}, speed);
        if (!QTest::qWaitFor([&] { return speaker.isDone(); }, Patience))
            return nullptr;
        m_service->endCall(call);
        if (finished.isEmpty() && !finished.wait(Patience))
            return nullptr;
        return transcript;
    }

    void endAndWait(engines::CallHandle call)
    {
        QSignalSpy finished(m_service, &SpeechService::callFinished);
        m_service->endCall(call);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
    }

private slots:
    void initTestCase()
    {
        m_service = new SpeechService(this);
        m_service->start(realSettings());
        QTRY_VERIFY_WITH_TIMEOUT(m_service->state() == SpeechState::Ready || m_service->state() == SpeechState::Failed, Patience);
        QVERIFY2(m_service->state() == SpeechState::Ready, qPrintable(m_service->detail()));
        QVERIFY(m_service->helperProcessId() != 0);
    }

    void cleanupTestCase() { delete m_service; }

    void recordingIsUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::addColumn<double>("known");
        QFile table(recordings() + u"refs.tsv"_s);
        QVERIFY(table.open(QIODevice::ReadOnly));
        for (const QByteArray &line : table.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() == 6 && !line.startsWith('#'))
                QTest::newRow(cells.at(0).constData())
                    << QString::fromUtf8(cells.at(0)) << QString::fromUtf8(cells.at(5)) << cells.at(4).toDouble() / 100;
        }
    }

    void recordingIsUnderstood()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        QFETCH(double, known);
        const auto wav = WavFile::read(recordings() + file);
        QVERIFY(wav);
        const auto transcript = hear(*wav);
        QVERIFY(transcript);
        const QString heard = wordsOf(*transcript, domain::Leg::Citizen);
        const double rate = test::characterErrorRate(heard, words);
        qInfo("CER %.1f %%: %s", rate * 100, qPrintable(heard));
        m_errors.insert(file, rate * double(words.size()));
        // The network's own errors, measured once with its CTC files, and two syllables of a short sentence more.
        QVERIFY2(rate <= known + 0.05, qPrintable(heard));
        // One may stay: the network hears "어떤떤" in demo_f3_001.wav with a pause between.
        QVERIFY2(doubled(heard) <= doubled(words) + 1, qPrintable(heard));
        if (words.count(u' ') >= 3)
            QVERIFY2(heard.count(u' ') * 2 >= words.count(u' '), "spaces are lost");
        for (const TranscriptLine &line : transcript->lines()) {
            QVERIFY(line.final);
            QVERIFY(line.start <= line.end);
        }
    }

    void hotwordsDoNotHurt()
    {
        const QStringList hotwords = hotwordsOf(test::sampleOrganisation());
        m_service->setHotwords(hotwords);
        QTRY_VERIFY_WITH_TIMEOUT(!m_service->detail().endsWith(u" 0 hotwords"), Patience);
        double before = 0;
        double after = 0;
        double length = 0;
        for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it) {
            const QString words = referenceOf(it.key());
            const auto wav = WavFile::read(recordings() + it.key());
            QVERIFY(wav);
            const auto transcript = hear(*wav);
            QVERIFY(transcript);
            const double rate = test::characterErrorRate(wordsOf(*transcript, domain::Leg::Citizen), words);
            if (rate * double(words.size()) != it.value())
                qInfo("%s: %s", qPrintable(it.key()), qPrintable(wordsOf(*transcript, domain::Leg::Citizen)));
            before += it.value();
            after += rate * double(words.size());
            length += double(words.size());
        }
        qInfo("%s; CER of %lld recordings: %.2f %% without, %.2f %% with them", qPrintable(m_service->detail()), qint64(m_errors.size()),
              100 * before / length, 100 * after / length);
        m_service->setHotwords({});
        QTRY_VERIFY_WITH_TIMEOUT(m_service->detail().endsWith(u" 0 hotwords"), Patience);
        QVERIFY(after <= before + 0.005 * length);
    }

    void threeUtterancesBecomeThreeLines()
    {
        const auto wav = WavFile::read(recordings() + u"three_utterances.wav"_s);
        QVERIFY(wav);
        const auto transcript = hear(*wav, 4);
        QVERIFY(transcript);
        QCOMPARE(transcript->lines().size(), 3);
        for (int i = 1; i < 3; ++i)
            QVERIFY(transcript->lines().at(i - 1).end <= transcript->lines().at(i).start + 300ms);
        QVERIFY(transcript->lines().at(2).text.contains(u"진접읍"));
    }

    void bothLegsAreHeardAtOnce()
    {
        const auto citizen = WavFile::read(demoAudio() + u"demo-citizen.wav"_s);
        const auto counsellor = WavFile::read(demoAudio() + u"demo-counsellor.wav"_s);
        QVERIFY(citizen && counsellor);
        const auto call = ++m_lastCall;
        const auto transcript = m_service->beginCall(domain::CallId::create(), call);
        QSignalSpy finished(m_service, &SpeechService::callFinished);
        Speaker speaker(*m_service->tap(), {{call, engines::AudioLeg::Remote, *citizen}, {call, engines::AudioLeg::Local, *counsellor}}, 4);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.isDone(), Patience);
        m_service->endCall(call);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
        const double citizenRate
            = test::characterErrorRate(wordsOf(*transcript, domain::Leg::Citizen), reference(demoAudio() + u"demo-citizen.txt"_s));
        const double counsellorRate
            = test::characterErrorRate(wordsOf(*transcript, domain::Leg::Counsellor), reference(demoAudio() + u"demo-counsellor.txt"_s));
        qInfo("CER citizen %.1f %%, counsellor %.1f %%", citizenRate * 100, counsellorRate * 100);
        QVERIFY(citizenRate <= 0.08);
        QVERIFY(counsellorRate <= 0.08);
        QVERIFY(std::ranges::is_sorted(transcript->lines(), {}, &TranscriptLine::start));
        QVERIFY(!transcript->utterances().isEmpty());
    }

    void wordsComeWhileTheyAreSpoken()
    {
        const auto wav = WavFile::read(recordings() + u"new_clean_Andrea_000.wav"_s);
        QVERIFY(wav);
        const auto call = ++m_lastCall;
        const auto transcript = m_service->beginCall(domain::CallId::create(), call);
        QElapsedTimer sinceFirstSound;
        const auto loud = std::ranges::find_if(wav->samples, [](qint16 s) { return std::abs(s) > 1500; });
        const auto speechStart = (loud - wav->samples.begin()) * 1000 / wav->rate;
        Speaker speaker(*m_service->tap(), {{call, engines::AudioLeg::Remote, *wav}});
        sinceFirstSound.start();
        QTRY_VERIFY_WITH_TIMEOUT(!transcript->lines().isEmpty(), Patience);
        qInfo("speech to first partial text: %lld ms", sinceFirstSound.elapsed() - qint64(speechStart));
        QVERIFY(!transcript->lines().constFirst().final);
        endAndWait(call);
    }

    void killedHelperComesBackWithinTheCall()
    {
        auto wav = WavFile::read(demoAudio() + u"demo-citizen.wav"_s);
        QVERIFY(wav);
        const auto call = ++m_lastCall;
        const auto transcript = m_service->beginCall(domain::CallId::create(), call);
        QSignalSpy finished(m_service, &SpeechService::callFinished);
        wav->samples.erase(wav->samples.begin(), wav->samples.begin() + 4 * wav->rate); // the greeting of the other side
        Speaker speaker(*m_service->tap(), {{call, engines::AudioLeg::Remote, *wav}}, 1.5);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOf(*transcript, domain::Leg::Citizen, false).size() > 12, Patience);

        const qint64 killed = m_service->helperProcessId();
        QElapsedTimer away;
        away.start();
        QCOMPARE(::kill(pid_t(killed), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), SpeechState::Restarting, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(transcript->lines(), &TranscriptLine::interrupted), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), SpeechState::Ready, Patience);
        QVERIFY(m_service->helperProcessId() != killed);
        const QString before = wordsOf(*transcript, domain::Leg::Citizen, false);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOf(*transcript, domain::Leg::Citizen, false) != before, Patience);
        const auto gone = away.elapsed();
        qInfo("kill to new text: %lld ms; slowest hear(): %lld us", gone, qint64(speaker.slowestHear().count()));
        QVERIFY2(gone < 2000, "the transcript stood still for over two seconds");

        QTRY_VERIFY_WITH_TIMEOUT(speaker.isDone(), Patience);
        m_service->endCall(call);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
        const QString words = wordsOf(*transcript, domain::Leg::Citizen);
        const double rate = test::characterErrorRate(words, reference(demoAudio() + u"demo-citizen.txt"_s));
        qInfo("CER over the kill %.1f %%: %s", rate * 100, qPrintable(words));
        QVERIFY2(rate <= 0.15, "words were lost or doubled");
    }

    void hungHelperIsReplaced()
    {
        const auto wav = WavFile::read(demoAudio() + u"demo-citizen.wav"_s);
        QVERIFY(wav);
        const auto call = ++m_lastCall;
        const auto transcript = m_service->beginCall(domain::CallId::create(), call);
        Speaker speaker(*m_service->tap(), {{call, engines::AudioLeg::Remote, *wav}});
        QTRY_VERIFY_WITH_TIMEOUT(!transcript->lines().isEmpty(), Patience);
        const qint64 hung = m_service->helperProcessId();
        QCOMPARE(::kill(pid_t(hung), SIGSTOP), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_service->helperProcessId() != hung && m_service->state() == SpeechState::Ready, Patience);
        const QString before = wordsOf(*transcript, domain::Leg::Citizen, false);
        QTRY_VERIFY_WITH_TIMEOUT(wordsOf(*transcript, domain::Leg::Citizen, false) != before, Patience);
        endAndWait(call);
    }
};

QTEST_GUILESS_MAIN(TestRecognition)
#include "tst_recognition.moc"
