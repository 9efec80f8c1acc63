#include "speech/helper/session.h"
#include "speech/protocol.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>

using namespace barodesk;
using namespace barodesk::speech;
using namespace barodesk::speech::protocol;
using namespace Qt::StringLiterals;

namespace {

QByteArray oneOfEach()
{
    Hello hello;
    hello.model.kind = engines::SpeechModelSettings::Kind::Ctc;
    hello.model.directory = u"/모델/한국어"_s;
    hello.model.hotwords = {u"호평동"_s, u"다산중앙로"_s};
    hello.model.threads = 2;
    engines::SpeechResult result;
    result.segment = 3;
    result.text = u"도로가 움푹 파여 있어요"_s;
    result.start = std::chrono::milliseconds(1200);
    result.end = std::chrono::milliseconds(3400);
    result.final = true;
    QByteArray bytes;
    for (const Message &message : QList<Message>{hello, OpenStream{7}, Audio{7, 8000, QByteArray("\1\0\2\0", 4)}, CloseStream{7}, Ping{99},
                                                 Hotwords{{u"호평동"_s, u"진접읍"_s}}, Ready{1, u"준비"_s},
                                                 Error{Error::Code::ModelInvalid, u"tokens.txt"_s}, Result{7, result}, Closed{7}, Pong{99}})
        bytes += encode(message);
    return bytes;
}

QByteArray frame(const QByteArray &body)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(body.size()), bytes.data());
    return bytes + body;
}

struct FakeStream final : engines::SpeechStream
{
    std::vector<engines::SpeechResult> feed(std::span<const qint16> samples, int) override
    {
        return {{0, QString::number(samples.size()), {}, {}, false}};
    }
    std::vector<engines::SpeechResult> finish() override { return {{0, u"끝"_s, {}, {}, true}}; }
};

struct FakeRecognizer final : engines::SpeechRecognizer
{
    std::unique_ptr<engines::SpeechStream> createStream() override { return std::make_unique<FakeStream>(); }
    void setHotwords(const QStringList &words) override { hotwords = words; }
    QString description() const override { return u"fake"_s + hotwords.join(u' '); }

    QStringList hotwords;
};

} // namespace

class TestProtocol : public QObject
{
    Q_OBJECT

    std::vector<Message> m_sent;

    helper::Session session()
    {
        m_sent.clear();
        return helper::Session([](const engines::SpeechModelSettings &) { return std::make_unique<FakeRecognizer>(); }, u"/default"_s,
                               [this](const Message &message) { m_sent.push_back(message); });
    }

private slots:
    void messagesArriveAsTheyWereSentHoweverTheyAreCut()
    {
        const QByteArray bytes = oneOfEach();
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            FrameReader reader;
            QByteArray again;
            int count = 0;
            for (const QByteArray &part : {bytes.left(cut), bytes.mid(cut)}) {
                reader.append(part);
                for (;;) {
                    const auto message = reader.next();
                    QVERIFY2(message, qPrintable(message ? QString() : message.error().what));
                    if (!*message)
                        break;
                    again += encode(**message);
                    ++count;
                }
            }
            QCOMPARE(count, 11);
            QCOMPARE(again, bytes);
        }
    }

    void singleBytesAreEnough()
    {
        FrameReader reader;
        int count = 0;
        const QByteArray all = oneOfEach();
        for (const char byte : all) {
            reader.append(QByteArray(1, byte));
            const auto message = reader.next();
            QVERIFY(message);
            count += *message ? 1 : 0;
        }
        QCOMPARE(count, 11);
    }

    void wrongFramesAreRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("no length") << frame({}) << u"a frame of 0 bytes"_s;
        QTest::newRow("too long") << QByteArray("\xff\xff\xff\x7f", 4) << u"a frame of 2147483647 bytes"_s;
        QTest::newRow("unknown type") << frame("\x7f") << u"unknown frame type 127"_s;
        QTest::newRow("short") << frame(QByteArray("\x02\x01", 2)) << u"ends within a number"_s;
        QTest::newRow("long") << frame(QByteArray("\x02\x01\0\0\0\0", 6)) << u"1 bytes too many"_s;
        QTest::newRow("stream 0") << frame(QByteArray("\x02\0\0\0\0", 5)) << u"stream 0"_s;
        QTest::newRow("half a sample") << frame(QByteArray("\x03\x01\0\0\0\x40\x1f\0\0\x01", 10)) << u"no whole samples"_s;
        QTest::newRow("rate") << frame(QByteArray("\x03\x01\0\0\0\x01\0\0\0\x01\x01", 11)) << u"a rate of 1"_s;
        QTest::newRow("text beyond the frame") << frame(QByteArray("\x81\x01\0\xff\0\0\0", 7)) << u"does not fit its frame"_s;
    }

    void wrongFramesAreRefusedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        FrameReader reader;
        reader.append(encode(Ping{1}) + bytes);
        QVERIFY(reader.next());
        const auto refused = reader.next();
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains(what), qPrintable(refused.error().what));
        QVERIFY(refused.error().offset >= encode(Ping{1}).size());
        reader.append(encode(Ping{2}));
        QVERIFY(!reader.next()); // it stays refused
    }

    void garbageNeverTripsTheReader()
    {
        const auto seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray good = oneOfEach();
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            for (int i = random.bounded(1, 6); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            FrameReader reader;
            for (qsizetype at = 0; at < bytes.size();) {
                const int size = random.bounded(1, 64);
                reader.append(bytes.mid(at, size));
                at += size;
                for (;;) {
                    const auto message = reader.next();
                    if (!message) {
                        QVERIFY(!message.error().what.isEmpty());
                        QVERIFY(message.error().offset <= bytes.size());
                        break;
                    }
                    if (!*message)
                        break;
                }
            }
        }
    }

    void longTextsAreCutBetweenCharacters()
    {
        FrameReader reader;
        reader.append(encode(Ready{1, QString(50'000, u'가')}));
        const auto message = reader.next();
        QVERIFY(message && *message);
        const QString text = std::get<Ready>(**message).description;
        QVERIFY(text.size() > 20'000);
        QVERIFY(!text.contains(QChar::ReplacementCharacter));
    }

    void talkGoesFromHelloToClosed()
    {
        auto talk = session();
        QVERIFY(!talk.take(encode(Hello{}) + encode(OpenStream{1}) + encode(Audio{1, 8000, QByteArray(8, '\0')}) + encode(CloseStream{1})
                           + encode(Ping{5})));
        QCOMPARE(m_sent.size(), size_t(5));
        QCOMPARE(std::get<Ready>(m_sent.at(0)).description, u"fake"_s);
        QCOMPARE(std::get<Result>(m_sent.at(1)).result.text, u"4"_s);
        QVERIFY(std::get<Result>(m_sent.at(2)).result.final);
        QCOMPARE(std::get<Closed>(m_sent.at(3)).stream, 1U);
        QCOMPARE(std::get<Pong>(m_sent.at(4)).token, quint64(5));
    }

    void hotwordsAreAnsweredWithWhatIsReadyNow()
    {
        auto talk = session();
        QVERIFY(!talk.take(encode(Hello{}) + encode(OpenStream{1}) + encode(Hotwords{{u" 호평동"_s, u"진접읍"_s}})));
        QCOMPARE(m_sent.size(), size_t(2));
        QCOMPARE(std::get<Ready>(m_sent.at(1)).description, u"fake 호평동 진접읍"_s);
        QVERIFY(!talk.take(encode(Hotwords{}) + encode(Audio{1, 8000, QByteArray(8, '\0')}))); // the open stream goes on
        QCOMPARE(std::get<Ready>(m_sent.at(2)).description, u"fake"_s);
        QCOMPARE(std::get<Result>(m_sent.at(3)).result.text, u"4"_s);
    }

    void moreHotwordsThanFitAreLeftOut()
    {
        const QStringList many(5000, QString(100, u'가'));
        FrameReader reader;
        reader.append(encode(Hotwords{many}));
        const auto message = reader.next();
        QVERIFY(message && *message);
        const qsizetype count = std::get<Hotwords>(**message).words.size();
        QVERIFY(count > 1000 && count < 5000);
    }

    void wrongOrderEndsTheTalk_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray open = encode(Hello{}) + encode(OpenStream{1});
        const QByteArray audio = encode(Audio{1, 8000, QByteArray(8, '\0')});
        QTest::newRow("stream before hello") << encode(OpenStream{1});
        QTest::newRow("hotwords before hello") << encode(Hotwords{{u"호평동"_s}});
        QTest::newRow("second hello") << encode(Hello{}) + encode(Hello{});
        QTest::newRow("newer version") << encode(Hello{quint16(Version + 1), {}});
        QTest::newRow("audio for no stream") << encode(Hello{}) + audio;
        QTest::newRow("close of no stream") << encode(Hello{}) + encode(CloseStream{4});
        QTest::newRow("stream opened twice") << open + encode(OpenStream{1});
        QTest::newRow("another rate") << open + audio + encode(Audio{1, 16000, QByteArray(8, '\0')});
        QTest::newRow("an answer from the desk") << encode(Pong{1});
        QTest::newRow("garbage") << QByteArray("SSH-2.0-OpenSSH\r\n");
    }

    void wrongOrderEndsTheTalk()
    {
        QFETCH(QByteArray, bytes);
        auto talk = session();
        QCOMPARE(talk.take(bytes), std::optional(helper::Session::End::ProtocolError));
        QVERIFY(!std::get<Error>(m_sent.back()).detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
