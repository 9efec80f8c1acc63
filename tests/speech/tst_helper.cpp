#include "speech/protocol.h"
#include "speech/speechservice.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace barodesk;
using namespace barodesk::speech;
using namespace Qt::StringLiterals;

namespace {

QString helperProgram() { return QStringLiteral(BARODESK_BINARY_DIR "/bin/barodesk-speech"); }
QString model() { return QStringLiteral(BARODESK_SOURCE_DIR "/resources/speech-model"); }
constexpr int Patience = 40'000;

enum class Damage { None, NoEncoder, CutEncoder, TextForEncoder, BrokenInside, BadTokens, RepeatedToken };

/// A copy of the small model, damaged.
void makeModel(const QString &folder, Damage damage)
{
    for (const QFileInfo &file : QDir(model()).entryInfoList(QDir::Files)) {
        QFile::copy(file.filePath(), folder + u'/' + file.fileName());
        QFile::setPermissions(folder + u'/' + file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile encoder(folder + u"/encoder-epoch-99-avg-1.int8.onnx"_s);
    QFile tokens(folder + u"/tokens.txt"_s);
    switch (damage) {
    case Damage::None: break;
    case Damage::NoEncoder: encoder.remove(); break;
    case Damage::CutEncoder: encoder.resize(encoder.size() / 2); break;
    case Damage::TextForEncoder:
        if (encoder.open(QIODevice::WriteOnly))
            encoder.write(QByteArray("version https://example.invalid/spec\n").repeated(10));
        break;
    case Damage::BrokenInside: // the outermost structure stays whole
        if (encoder.open(QIODevice::ReadWrite) && encoder.seek(1200))
            encoder.write(QByteArray(64, 'x'));
        break;
    case Damage::BadTokens:
        if (tokens.open(QIODevice::WriteOnly))
            tokens.write("<blk> 0\n가 eins\n");
        break;
    case Damage::RepeatedToken:
        if (tokens.open(QIODevice::Append))
            tokens.write("가 999\n");
        break;
    }
}

struct Ended
{
    int code = -1;
    QByteArray bytes;
    QString output;
    QString errors;
};

Ended run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess helper;
    helper.start(helperProgram(), arguments);
    helper.write(input);
    helper.closeWriteChannel();
    if (!helper.waitForFinished(Patience))
        return {};
    const QByteArray bytes = helper.readAllStandardOutput();
    return {helper.exitStatus() == QProcess::NormalExit ? helper.exitCode() : -2, bytes, QString::fromUtf8(bytes),
            QString::fromUtf8(helper.readAllStandardError())};
}

} // namespace

class TestHelper : public QObject
{
    Q_OBJECT

private slots:
    void checkSaysWhetherAModelIsUsable_data()
    {
        QTest::addColumn<int>("damage");
        QTest::addColumn<QString>("words");
        QTest::newRow("whole") << int(Damage::None) << u"OK: sherpa-onnx 1.13.8, transducer"_s;
        QTest::newRow("no encoder") << int(Damage::NoEncoder) << u"no encoder*.onnx"_s;
        QTest::newRow("cut short") << int(Damage::CutEncoder) << u"is cut short"_s;
        QTest::newRow("not ONNX") << int(Damage::TextForEncoder) << u"is not an ONNX file"_s;
        QTest::newRow("the library gives up") << int(Damage::BrokenInside) << u"broke down while it loaded"_s;
        QTest::newRow("token table unreadable") << int(Damage::BadTokens) << u"line 2 is not 'token number'"_s;
        QTest::newRow("token twice") << int(Damage::RepeatedToken) << u"repeats a token"_s;
    }

    void checkSaysWhetherAModelIsUsable()
    {
        QFETCH(int, damage);
        QFETCH(QString, words);
        QTemporaryDir folder;
        makeModel(folder.path(), Damage(damage));
        const Ended ended = run({u"--check"_s, folder.path()});
        QCOMPARE(ended.code, Damage(damage) == Damage::None ? 0 : 4);
        const QString said = ended.output + ended.errors;
        QVERIFY2(said.contains(words), qPrintable(said));
    }

    void checkKnowsTheModelThatComesAlong()
    {
        QCOMPARE(run({u"--check"_s, u"default"_s}).code, 0);
        QCOMPARE(run({u"--check"_s, u"default"_s, u"--ctc"_s}).code, 0);
        QCOMPARE(run({u"--check"_s, u"/nowhere"_s}).code, 4);
    }

    void endsWhenNobodyIsThere() { QCOMPARE(run({}).code, 0); }

    void garbageIsAnsweredAndEndsIt()
    {
        const Ended ended = run({}, QByteArray("GET / HTTP/1.1\r\n\r\n"));
        QCOMPARE(ended.code, 3);
        protocol::FrameReader reader;
        reader.append(ended.bytes);
        const auto message = reader.next();
        QVERIFY(message && *message);
        QCOMPARE(std::get<protocol::Error>(**message).code, protocol::Error::Code::Protocol);
    }

    void nothingButFramesIsOnItsOutput()
    {
        QByteArray input = protocol::encode(protocol::Hello{}) + protocol::encode(protocol::OpenStream{1});
        input += protocol::encode(protocol::Audio{1, 8000, QByteArray(16'000, '\0')}) + protocol::encode(protocol::CloseStream{1})
            + protocol::encode(protocol::Ping{77});
        QProcess helper;
        helper.start(helperProgram(), QStringList());
        helper.write(input);
        helper.closeWriteChannel();
        QVERIFY(helper.waitForFinished(Patience));
        protocol::FrameReader reader;
        reader.append(helper.readAllStandardOutput());
        const auto ready = reader.next();
        QVERIFY(ready && *ready);
        QVERIFY(std::holds_alternative<protocol::Ready>(**ready));
        const auto closed = reader.next();
        QVERIFY(closed && *closed);
        QCOMPARE(std::get<protocol::Closed>(**closed).stream, 1U);
        const auto pong = reader.next();
        QVERIFY(pong && *pong);
        QCOMPARE(std::get<protocol::Pong>(**pong).token, quint64(77));
    }

    void brokenModelIsAStateAndCallsGoOn_data()
    {
        QTest::addColumn<int>("damage");
        QTest::addColumn<int>("state");
        QTest::newRow("missing") << int(Damage::NoEncoder) << int(SpeechState::ModelMissing);
        QTest::newRow("cut short") << int(Damage::CutEncoder) << int(SpeechState::Failed);
        QTest::newRow("the library gives up") << int(Damage::BrokenInside) << int(SpeechState::Failed);
    }

    void brokenModelIsAStateAndCallsGoOn()
    {
        QFETCH(int, damage);
        QFETCH(int, state);
        QTemporaryDir folder;
        makeModel(folder.path(), Damage(damage));
        SpeechServiceSettings settings;
        settings.helperProgram = helperProgram();
        settings.model.directory = folder.path();
        SpeechService service;
        service.start(settings);
        QTRY_COMPARE_WITH_TIMEOUT(int(service.state()), state, Patience);
        QVERIFY(!service.detail().isEmpty());

        QSignalSpy finished(&service, &SpeechService::callFinished);
        const auto transcript = service.beginCall(domain::CallId::create(), 5);
        const std::vector<qint16> samples(160);
        service.tap()->hear(5, engines::AudioLeg::Remote, samples, 8000);
        service.endCall(5);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
        QVERIFY(transcript->lines().isEmpty());
    }

    void mendedModelIsTakenUpByItself()
    {
        QTemporaryDir folder;
        makeModel(folder.path(), Damage::NoEncoder);
        SpeechServiceSettings settings;
        settings.helperProgram = helperProgram();
        settings.model.directory = folder.path();
        SpeechService service;
        service.start(settings);
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), SpeechState::ModelMissing, Patience);
        makeModel(folder.path(), Damage::None);
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), SpeechState::Ready, Patience);
    }

    void hotwordsReachTheModelWheneverTheyChange()
    {
        SpeechServiceSettings settings;
        settings.helperProgram = helperProgram();
        settings.model.directory = model();
        SpeechService service;
        service.start(settings);
        service.setHotwords({u"호평동"_s}); // while the model is loaded
        QTRY_VERIFY2_WITH_TIMEOUT(service.detail().endsWith(u", 1 hotwords"), qPrintable(service.detail()), Patience);
        service.setHotwords(
            {u"호평동"_s, u"진접읍"_s, u"뷁뷁"_s, u"호평동:9"_s, u"동"_s}); // no such syllable; the library's own signs; too short
        QTRY_VERIFY2_WITH_TIMEOUT(service.detail().endsWith(u", 2 hotwords"), qPrintable(service.detail()), Patience);

        const qint64 killed = service.helperProcessId();
        QVERIFY(killed != 0);
        QCOMPARE(::kill(pid_t(killed), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(service.state() == SpeechState::Ready && service.helperProcessId() != killed, Patience);
        QVERIFY2(service.detail().endsWith(u", 2 hotwords"), qPrintable(service.detail()));

        service.setHotwords({});
        QTRY_VERIFY2_WITH_TIMEOUT(service.detail().endsWith(u", 0 hotwords"), qPrintable(service.detail()), Patience);
    }

    void modelThatCannotUseHotwordsRunsWithout()
    {
        SpeechServiceSettings settings;
        settings.helperProgram = helperProgram();
        settings.model.directory = model();
        settings.model.kind = engines::SpeechModelSettings::Kind::Ctc;
        SpeechService service;
        service.setHotwords({u"호평동"_s});
        service.start(settings);
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), SpeechState::Ready, Patience);
        QVERIFY2(service.detail().endsWith(u", 0 hotwords"), qPrintable(service.detail()));
    }

    void missingProgramIsAState()
    {
        SpeechServiceSettings settings;
        settings.helperProgram = u"/nowhere/barodesk-speech"_s;
        SpeechService service;
        service.start(settings);
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), SpeechState::Failed, Patience);
        QVERIFY(service.detail().contains(u"/nowhere/barodesk-speech"));
        QCOMPARE(service.helperProcessId(), 0);
    }

    void switchedOffIsOff()
    {
        SpeechServiceSettings settings;
        settings.enabled = false;
        SpeechService service;
        service.start(settings);
        QSignalSpy finished(&service, &SpeechService::callFinished);
        const auto transcript = service.beginCall(domain::CallId::create(), 9);
        service.endCall(9);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
        QCOMPARE(service.state(), SpeechState::Off);
        QVERIFY(transcript->lines().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHelper)
#include "tst_helper.moc"
