#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/eventstream.h"

#include "api/paths.h"
#include "server/routes/routetable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// What the server does with requests that are not as they should be, and with peers that take their time.
class TestHttpLimits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_backend.limits.heartbeat = std::chrono::milliseconds(300);
        m_backend.limits.header = std::chrono::milliseconds(700);
        const auto made = m_backend.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_client = std::make_unique<HttpClient>(m_backend.url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }

    void everyRouteIsPublicOrAsksForSignIn()
    {
        HttpClient stranger(m_backend.url());
        for (const server::routes::Route &route : server::routes::routeTable()) {
            const QByteArray method = server::routes::methodName(route.method);
            const HttpAnswer answer = stranger.send(method, route.path, method == "POST" ? "{}" : "");
            if (route.access.kind == server::routes::Access::Kind::Public)
                QVERIFY2(answer.status == 200 || answer.status == 400, route.path.data());
            else
                QCOMPARE(answer.status, 401);
            if (answer.status == 401)
                QCOMPARE(answer.headers.value("www-authenticate"), QByteArray("Bearer"));
        }
    }

    void otherMethodsAndPathsAreRefusedByName()
    {
        const HttpAnswer wrong = m_client->send("PUT", api::paths::Commands, "{}");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("allow"), QByteArray("POST, OPTIONS"));
        QCOMPARE(m_client->get(u"/v1/nothing"_s).status, 404);
        QCOMPARE(m_client->send("OPTIONS", api::paths::Session).status, 204);
        const HttpAnswer head = m_client->send("HEAD", api::paths::Health);
        QCOMPARE(head.status, 200);
        QVERIFY(head.body.isEmpty());
        QVERIFY(head.headers.value("content-length").toInt() > 0);
    }

    void badQueriesAndBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("since is no number") << QByteArray("GET") << u"/v1/changes?since=x"_s << QByteArray() << 400;
        QTest::newRow("limit too large") << QByteArray("GET") << u"/v1/changes?limit=1001"_s << QByteArray() << 400;
        QTest::newRow("since twice") << QByteArray("GET") << u"/v1/changes?since=1&since=2"_s << QByteArray() << 400;
        QTest::newRow("unknown name in query") << QByteArray("GET") << u"/v1/records?colour=red"_s << QByteArray() << 400;
        QTest::newRow("foreign cursor") << QByteArray("GET") << u"/v1/records?after=9.x"_s << QByteArray() << 400;
        QTest::newRow("query where none is") << QByteArray("GET") << u"/v1/health?x=1"_s << QByteArray() << 400;
        QTest::newRow("session query") << QByteArray("GET") << u"/v1/session?x=1"_s << QByteArray() << 400;
        QTest::newRow("sign-out query") << QByteArray("DELETE") << u"/v1/session?x=1"_s << QByteArray() << 400;
        QTest::newRow("organisation query") << QByteArray("GET") << u"/v1/organisation?x=1"_s << QByteArray() << 400;
        QTest::newRow("places query") << QByteArray("GET") << u"/v1/places?x=1"_s << QByteArray() << 400;
        QTest::newRow("events query") << QByteArray("GET") << u"/v1/events?x=1"_s << QByteArray() << 400;
        QTest::newRow("no JSON") << QByteArray("POST") << u"/v1/commands"_s << QByteArray("{") << 400;
        QTest::newRow("empty body") << QByteArray("POST") << u"/v1/commands"_s << QByteArray() << 400;
        QTest::newRow("no commands") << QByteArray("POST") << u"/v1/commands"_s << QByteArray("{\"commands\":[]}") << 400;
        QTest::newRow("unknown field") << QByteArray("POST") << u"/v1/commands"_s << QByteArray("{\"commands\":[],\"x\":1}") << 400;
        QTest::newRow("nested too deep") << QByteArray("POST") << u"/v1/access-log"_s
                                         << QByteArray("{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + '}') << 400;
        QTest::newRow("session without password") << QByteArray("POST") << u"/v1/session"_s << QByteArray("{\"name\":\"c01\"}") << 400;
        QTest::newRow("body too large") << QByteArray("POST") << u"/v1/commands"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("access log too large") << QByteArray("POST") << u"/v1/access-log"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("states too large") << QByteArray("POST") << u"/v1/agent-states"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("queue event too large") << QByteArray("POST") << u"/v1/exchange/events"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("rules too large") << QByteArray("PUT") << u"/v1/escalation-rules"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("templates too large") << QByteArray("PUT") << u"/v1/text-templates"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("views too large") << QByteArray("PUT") << u"/v1/shared-views"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
        QTest::newRow("session too large") << QByteArray("POST") << u"/v1/session"_s << QByteArray(5 * 1024 * 1024, ' ') << 413;
    }

    void badQueriesAndBodiesAreRefused()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        const HttpAnswer answer = m_client->send(method, path, body);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.json()[u"message"_s].toString().isEmpty());
    }

    void otherMediaTypesAreRefused()
    {
        for (const QString &path : {u"/v1/commands"_s, u"/v1/session"_s, u"/v1/access-log"_s, u"/v1/agent-states"_s})
            QCOMPARE(m_client->send("POST", path, "{}", {{"Content-Type", "text/plain"}}).status, 415);
    }

    void malformedHttpIsRefusedAndTheConnectionClosed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("no host") << QByteArray("GET /v1/health HTTP/1.1\r\n\r\n") << QByteArray("400");
        QTest::newRow("two hosts") << QByteArray("GET /v1/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << QByteArray("400");
        QTest::newRow("two lengths") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")
                                     << QByteArray("400");
        QTest::newRow("length and chunked") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                            << QByteArray("400");
        QTest::newRow("unknown transfer encoding")
            << QByteArray("POST /v1/session HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n") << QByteArray("400");
        QTest::newRow("negative length") << QByteArray("POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")
                                         << QByteArray("400");
        QTest::newRow("header too large") << QByteArray("GET /v1/health HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n")
                                          << QByteArray("413");
        QTest::newRow("unknown method") << QByteArray("BREW /v1/health HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("405");
        QTest::newRow("address is a URL") << QByteArray("GET http://b/v1/health HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("400");
        QTest::newRow("compressed body") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")
                                         << QByteArray("415");
        QTest::newRow("address not UTF-8") << QByteArray("GET /v1/%ff HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("400");
    }

    void malformedHttpIsRefusedAndTheConnectionClosed()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, status);
        QTcpSocket socket;
        const QByteArray answer = exchange(socket, request);
        QVERIFY2(answer.startsWith(QByteArray("HTTP/1.1 " + status)), answer.left(200).constData());
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 20'000);
    }

    void connectionServesOneRequestAfterAnother()
    {
        QTcpSocket socket;
        const QByteArray get = "GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n";
        QByteArray answer = exchange(socket, get + get); // pipelined
        QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).count("HTTP/1.1 200") == 2, 20'000);
        socket.write(get);
        QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).count("HTTP/1.1 200") == 3, 20'000);
    }

    void peerThatDribblesItsHeaderIsCutOff()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_backend.port());
        QVERIFY(socket.waitForConnected(20'000));
        socket.write("GET /v1/health HT");
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 20'000);
    }

    void eventStreamTellsTheHeadAtOnceAndBeats()
    {
        EventStream stream(*m_client, "0");
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() == 1 && stream.comments() >= 2, 20'000);
        QVERIFY(stream.organisationVersion() > 0);
    }

    void signedOutStreamEnds()
    {
        HttpClient other(m_backend.url());
        other.signIn(u"c02"_s, u"sample-password"_s);
        EventStream stream(other);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() == 1, 20'000);
        QCOMPARE(other.send("DELETE", api::paths::Session).status, 204);
        QTRY_VERIFY_WITH_TIMEOUT(stream.ended(), 20'000);
    }

    void organisationIsSentAgainOnlyWhenItChanged()
    {
        const HttpAnswer first = m_client->get(u"/v1/organisation"_s);
        QCOMPARE(first.status, 200);
        const auto data = api::fromBytes<domain::Organisation::Data>(first.body);
        QVERIFY2(data, data ? "" : qPrintable(data.error().toString()));
        QCOMPARE(data->districts.size(), 16);
        QCOMPARE(m_client->get(u"/v1/organisation"_s, {{"If-None-Match", first.headers.value("etag")}}).status, 304);
    }

    void damagedCommandsNeverChangeARecordNorFailTheServer()
    {
        const quint32 seed = qEnvironmentVariable("BARODESK_TEST_SEED", QString::number(QRandomGenerator::system()->generate())).toUInt();
        qInfo("seed %u (BARODESK_TEST_SEED)", seed);
        QRandomGenerator random(seed);
        const quint64 before = allChanges(*m_client).size();
        quint64 accepted = 0;
        for (int i = 0; i < 250; ++i) {
            const domain::Command command = registerCommand(m_backend.now());
            QByteArray body = api::toBytes(api::toJson(api::CommandsRequest{{command}}));
            for (int times = random.bounded(1, 5); times > 0; --times) {
                const qsizetype at = random.bounded(int(body.size()));
                switch (random.bounded(4)) {
                case 0: body[at] = char(random.bounded(256)); break;
                case 1: body.remove(at, random.bounded(1, 30)); break;
                case 2: body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(1, 30))); break;
                default: body.insert(at, QByteArray("[{\"\\u0000-1e999null,:}]").mid(random.bounded(20), random.bounded(1, 5))); break;
                }
            }
            const HttpAnswer answer = m_client->send("POST", api::paths::Commands, body);
            QVERIFY2(answer.status == 200 || (answer.status >= 400 && answer.status < 500), body.constData());
            if (const auto parsed = api::fromBytes<api::CommandsAnswer>(answer.body); answer.status == 200 && parsed) {
                for (const api::CommandResult &result : parsed->results)
                    accepted += result.status == api::CommandStatus::Accepted && !result.duplicate ? 1 : 0;
            }
        }
        QCOMPARE(quint64(allChanges(*m_client).size()), before + accepted);
        for (const server::routes::Route &route : server::routes::routeTable()) {
            for (int i = 0; i < 15; ++i) {
                QByteArray garbage(random.bounded(200), Qt::Uninitialized);
                for (char &c : garbage)
                    c = char(random.bounded(256));
                if (route.handler == &server::routes::signOut || route.handler == &server::routes::events)
                    continue;
                const HttpAnswer answer = m_client->send(server::routes::methodName(route.method), route.path, garbage);
                QVERIFY2(answer.status > 0 && answer.status < 500, garbage.toHex().constData());
            }
        }
    }

    void stoppingServerEndsItsStreams() // last: it stops the server
    {
        EventStream stream(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() == 1, 20'000);
        QElapsedTimer timer;
        timer.start();
        m_backend.stop();
        QVERIFY(timer.elapsed() < 6000);
        QTRY_VERIFY_WITH_TIMEOUT(stream.ended(), 20'000);
        QVERIFY(stream.text().endsWith(": closing\n\n"));
    }

private:
    QByteArray exchange(QTcpSocket &socket, const QByteArray &request)
    {
        socket.connectToHost(u"127.0.0.1"_s, m_backend.port());
        if (!socket.waitForConnected(20'000))
            return {};
        socket.write(request);
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(20'000))
            answer += socket.readAll();
        return answer;
    }

    LocalBackend m_backend;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
