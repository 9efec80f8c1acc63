#include "sync/sseparser.h"

#include <QTest>

using namespace barodesk::sync;

class TestSseParser : public QObject
{
    Q_OBJECT

private slots:
    void streamIsReadAlikeHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<QByteArray>>("data");
        QTest::addColumn<QByteArray>("lastId");
        QTest::newRow("one event") << QByteArray("event: head\ndata: {\"a\":1}\nid: 7\n\n") << QList<QByteArray>{"head={\"a\":1}"}
                                   << QByteArray("7");
        QTest::newRow("CR LF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << QList<QByteArray>{"message=a", "message=b"}
                               << QByteArray();
        QTest::newRow("CR alone") << QByteArray("data: a\r\rdata: b\r\r") << QList<QByteArray>{"message=a", "message=b"} << QByteArray();
        QTest::newRow("comments are heartbeats")
            << QByteArray(": hi\n\n:\n\ndata: a\n\n") << QList<QByteArray>{"message=a"} << QByteArray();
        QTest::newRow("several data lines") << QByteArray("data: a\ndata\ndata:  b\n\n") << QList<QByteArray>{"message=a\n\n b"}
                                            << QByteArray();
        QTest::newRow("no data, no event") << QByteArray("event: head\nid: 3\n\ndata: x\n\n") << QList<QByteArray>{"message=x"}
                                           << QByteArray("3");
        QTest::newRow("unknown fields") << QByteArray("retry: 5\nfoo: bar\nplain\ndata:x\n\n") << QList<QByteArray>{"message=x"}
                                        << QByteArray();
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: x\n\n")
                                         << QList<QByteArray>{"message=x"} << QByteArray();
        QTest::newRow("unfinished event") << QByteArray("data: a\n\ndata: b\n") << QList<QByteArray>{"message=a"} << QByteArray();
        QTest::newRow("id with NUL is ignored") << QByteArray("id: 1\ndata: a\n\nid: 2\0"
                                                              "3\ndata: b\n\n",
                                                              32)
                                                << QList<QByteArray>{"message=a", "message=b"} << QByteArray("1");
        QTest::newRow("empty data") << QByteArray("data\n\n") << QList<QByteArray>{"message="} << QByteArray();
    }
    void streamIsReadAlikeHoweverItIsCut()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QList<QByteArray>, data);
        QFETCH(QByteArray, lastId);
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); ++second) {
                SseParser parser;
                QList<QByteArray> got;
                for (const QByteArray &piece : {stream.left(first), stream.mid(first, second - first), stream.mid(second)}) {
                    const auto events = parser.feed(piece);
                    QVERIFY(events);
                    for (const ServerEvent &event : *events)
                        got.append(event.type + '=' + event.data);
                }
                QCOMPARE(got, data);
                QCOMPARE(parser.lastId(), lastId);
            }
        }
    }

    void endlessLineIsAnError()
    {
        SseParser parser(100);
        QVERIFY(parser.feed(QByteArray(100, 'x')));
        QVERIFY(!parser.feed("x"));
        QVERIFY(!parser.feed("\n\n"));
    }

    void endlessEventIsAnError()
    {
        SseParser parser(100);
        bool broken = false;
        for (int i = 0; i < 20 && !broken; ++i)
            broken = !parser.feed("data: 0123456789\n");
        QVERIFY(broken);
    }
};

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
