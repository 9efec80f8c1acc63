#include "testdesk.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace barodesk;
using namespace Qt::StringLiterals;
using barodesk::sync::ApiErrorKind;
using barodesk::sync::Connection;
using barodesk::test::TestDesk;
using namespace std::chrono_literals;

/// A peer that speaks as it was told, whatever it was asked.
class RudePeer : public QTcpServer
{
    Q_OBJECT
public:
    QByteArray answer;
    bool hangUp = true; ///< After the answer.
    int asked = 0;
    QByteArray heard;

    RudePeer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray piece = socket->readAll();
                heard += piece;
                if (!piece.contains("\r\n\r\n"))
                    return;
                ++asked;
                socket->write(answer);
                if (hangUp)
                    socket->disconnectFromHost();
            });
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }
};

class TestMisbehavingServer : public QObject
{
    Q_OBJECT

private:
    static QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static std::optional<sync::ApiError> ask(sync::RestClient &client)
    {
        std::optional<sync::ApiError> error;
        bool answered = false;
        QObject context;
        client.changes(0, 10, &context, [&](const tl::expected<api::ChangesPage, sync::ApiError> &page) {
            answered = true;
            if (!page)
                error = page.error();
        });
        if (!QTest::qWaitFor([&] { return answered; }, 30'000))
            qWarning("never answered");
        return error;
    }

private slots:
    void answersThatAreNoneAreTyped_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("hangUp");
        QTest::addColumn<ApiErrorKind>("kind");
        QTest::newRow("hangs up at once") << QByteArray() << true << ApiErrorKind::Unreachable;
        QTest::newRow("says nothing") << QByteArray() << false << ApiErrorKind::Timeout;
        QTest::newRow("stops in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << false << ApiErrorKind::Timeout;
        QTest::newRow("stops in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"chan") << false
                                           << ApiErrorKind::Timeout;
        QTest::newRow("cut in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"chan") << true
                                         << ApiErrorKind::Unreachable;
        QTest::newRow("a web page") << http("200 OK", "<html>hotel Wi-Fi</html>") << true << ApiErrorKind::BadAnswer;
        QTest::newRow("wrong fields") << http("200 OK", "{\"changes\":[],\"head\":-1}") << true << ApiErrorKind::BadAnswer;
        QTest::newRow("redirect") << http("302 Found", "", "Location: http://127.0.0.1:1/\r\n") << true << ApiErrorKind::BadAnswer;
        QTest::newRow("token refused") << http("401 Unauthorized", "{\"code\":\"unauthenticated\",\"message\":\"no\"}") << true
                                       << ApiErrorKind::Unauthenticated;
        QTest::newRow("forbidden") << http("403 Forbidden", "{}") << true << ApiErrorKind::Forbidden;
        QTest::newRow("gone") << http("410 Gone", "{\"code\":\"gone\",\"message\":\"no\"}") << true << ApiErrorKind::Gone;
        QTest::newRow("broken") << http("500 Internal Server Error", "oops") << true << ApiErrorKind::ServerError;
        QTest::newRow("a proxy's not found") << http("404 Not Found", "<html>") << true << ApiErrorKind::BadAnswer;
    }
    void answersThatAreNoneAreTyped()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, hangUp);
        QFETCH(ApiErrorKind, kind);
        RudePeer peer;
        peer.answer = answer;
        peer.hangUp = hangUp;
        sync::RestClient client(peer.url());
        client.setTimeouts({.idle = 300ms, .whole = 2s});
        const auto error = ask(client);
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
    }

    void lockOutSaysHowLong()
    {
        RudePeer peer;
        peer.answer = http("429 Too Many Requests", "{\"code\":\"locked-out\",\"message\":\"later\"}", "Retry-After: 30\r\n");
        sync::RestClient client(peer.url());
        const auto error = ask(client);
        QVERIFY(error);
        QCOMPARE(error->kind, ApiErrorKind::LockedOut);
        QCOMPARE(error->retryAfterSeconds, 30);
    }

    void nobodyThereIsUnreachable()
    {
        RudePeer peer;
        const QUrl url = peer.url();
        peer.close();
        sync::RestClient client(url);
        QCOMPARE(ask(client)->kind, ApiErrorKind::Unreachable);
    }

    void plainHttpToAnotherMachineIsNeverAsked()
    {
        sync::RestClient client(QUrl(u"http://192.0.2.1"_s));
        client.setToken(u"secret"_s);
        QVERIFY(ask(client));
        QCOMPARE(client.requestCount(), 0);
    }

    void unreadableCaFileSendsNothing()
    {
        sync::RestClient client(QUrl(u"https://127.0.0.1:1"_s), u"/nonexistent/ca.pem"_s);
        QCOMPARE(ask(client)->kind, ApiErrorKind::Certificate);
        QCOMPARE(client.requestCount(), 0);
    }

    void answerIsNotDeliveredToOneWhoIsGone()
    {
        RudePeer peer;
        peer.hangUp = false;
        sync::RestClient client(peer.url());
        bool told = false;
        {
            QObject context;
            client.changes(0, 10, &context, [&](const auto &) { told = true; });
            QTRY_COMPARE(peer.asked, 1);
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void streamThatFallsSilentIsLost()
    {
        RudePeer peer;
        peer.hangUp = false;
        peer.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: head\ndata: "
                      "{\"head\":3,\"organisationVersion\":1}\nid: 3\n\n";
        sync::RestClient client(peer.url());
        sync::ChangeFeed feed(client, 200ms);
        QSignalSpy head(&feed, &sync::ChangeFeed::head);
        QSignalSpy lost(&feed, &sync::ChangeFeed::lost);
        feed.open();
        QTRY_COMPARE(head.size(), 1);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(!feed.isOpen());
        feed.open();
        QTRY_COMPARE(head.size(), 2);
        QVERIFY(peer.heard.contains("Last-Event-ID: 3") || peer.heard.contains("last-event-id: 3"));
        feed.close();
        QCOMPARE(lost.size(), 1);
    }

    void streamToldThatItsPastIsGoneBeginsAnew()
    {
        RudePeer peer;
        peer.answer = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nid: 3\nevent: head\ndata: "
                      "{\"head\":3,\"organisationVersion\":1}\n\n";
        sync::RestClient client(peer.url());
        sync::ChangeFeed feed(client);
        QSignalSpy lost(&feed, &sync::ChangeFeed::lost);
        feed.open();
        QTRY_COMPARE(lost.size(), 1); // hung up
        peer.answer = http("410 Gone", "{\"code\":\"gone\",\"message\":\"no\"}");
        peer.heard.clear();
        feed.open();
        QTRY_COMPARE(lost.size(), 2);
        QCOMPARE(lost.last().first().value<sync::ApiError>().kind, ApiErrorKind::Gone);
        QVERIFY(peer.heard.toLower().contains("last-event-id: 3"));
        peer.heard.clear();
        feed.open();
        QTRY_COMPARE(lost.size(), 3);
        QVERIFY(!peer.heard.toLower().contains("last-event-id"));
    }

    void streamOfRubbishIsLost_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not a stream") << http("200 OK", "{}");
        QTest::newRow("data that is no head") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: head\ndata: 7\n\n");
        QTest::newRow("endless line") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                                                    + QByteArray(200'000, 'x'));
        QTest::newRow("refused") << http("403 Forbidden", "{}");
    }
    void streamOfRubbishIsLost()
    {
        QFETCH(QByteArray, answer);
        RudePeer peer;
        peer.answer = answer;
        sync::RestClient client(peer.url());
        sync::ChangeFeed feed(client);
        QSignalSpy head(&feed, &sync::ChangeFeed::head);
        QSignalSpy lost(&feed, &sync::ChangeFeed::lost);
        feed.open();
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(head.size(), 0);
    }

    void engineGoesOfflineAndTriesAgain()
    {
        RudePeer peer;
        peer.answer = http("500 Internal Server Error", "oops");
        QTemporaryDir folder;
        TestDesk desk(peer.url().toString(), {}, folder.path(), store::DataKey::generate());
        QVERIFY(desk.openStore());
        desk.client().setToken(u"t"_s);
        desk.startEngine();
        QTRY_VERIFY(peer.asked >= 3);
        QTRY_COMPARE(desk.engine().status().connection, Connection::Offline);
        desk.engine().stop();
        QCOMPARE(desk.engine().status().connection, Connection::SignedOut);
    }

    void engineToldAnotherVersionStops()
    {
        RudePeer peer;
        const api::SessionInfo info{.user = {.id = domain::UserId::create(),
                                             .signInName = u"c01"_s,
                                             .displayName = u"상담사 01"_s,
                                             .role = domain::Role::Counsellor,
                                             .team = u"1팀"_s,
                                             .department = {},
                                             .extension = {}},
                                    .expiresAt = domain::koreaTime({2027, 1, 1}, {9, 0}),
                                    .apiVersion = u"99"_s};
        peer.answer = http("200 OK", api::toBytes(api::toJson(info)));
        QTemporaryDir folder;
        TestDesk desk(peer.url().toString(), {}, folder.path(), store::DataKey::generate());
        QVERIFY(desk.openStore());
        desk.client().setToken(u"t"_s);
        desk.startEngine();
        QTRY_COMPARE(desk.engine().status().connection, Connection::Incompatible);
        QCOMPARE(peer.asked, 1);
    }
};

QTEST_GUILESS_MAIN(TestMisbehavingServer)
#include "tst_misbehavingserver.moc"
