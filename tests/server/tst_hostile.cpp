#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/eventstream.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using api::CommandStatus;
using domain::Rule;

/// Peers that mean harm: the server refuses them by a code and a sentence, changes nothing, and goes on serving the others.
class TestHostile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_backend.limits.connections = 10;
        m_backend.limits.streamsPerOwner = 2;
        m_backend.limits.body = std::chrono::milliseconds(700);
        m_backend.limits.write = std::chrono::milliseconds(700);
        m_backend.limits.heartbeat = std::chrono::milliseconds(300);
        const auto made = m_backend.init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void init()
    {
        m_client = std::make_unique<HttpClient>(m_backend.url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }

    void connectionsThatSayNothingDoNotKeepDesksOut()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 30; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(u"127.0.0.1"_s, m_backend.port());
            QVERIFY(silent.back()->waitForConnected(20'000));
            silent.back()->write(i % 2 == 0 ? "" : "POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
            silent.back()->flush();
            HttpClient desk(m_backend.url());
            desk.setToken(m_client->token());
            QCOMPARE(desk.get(u"/v1/session"_s).status, 200);
        }
        QTRY_VERIFY_WITH_TIMEOUT(silent.front()->state() == QAbstractSocket::UnconnectedState, 20'000);
    }

    void bodyThatDribblesIsCutOff()
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_backend.port());
        QVERIFY(socket.waitForConnected(20'000));
        socket.write("POST /v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"na");
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 20'000);
    }

    void peerThatNeverReadsIsCutOff()
    {
        // The server works until every buffer on the way is full, some hundred answers; how long that takes is the machine's affair.
        QElapsedTimer one;
        one.start();
        QCOMPARE(m_client->get(u"/v1/organisation"_s).status, 200);
        const qint64 patience = 2500 + 400 * one.elapsed();
        QTcpSocket socket;
        socket.setReadBufferSize(1024);
        socket.connectToHost(u"127.0.0.1"_s, m_backend.port());
        QVERIFY(socket.waitForConnected(20'000));
        constexpr int Asked = 3000;
        const QByteArray get
            = "GET /v1/organisation HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + m_client->token().toLatin1() + "\r\n\r\n";
        for (int i = 0; i < Asked; ++i)
            socket.write(get);
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < patience) // its buffers fill, its time passes
            socket.waitForBytesWritten(50);
        socket.setReadBufferSize(0);
        QByteArray answers;
        QTRY_VERIFY_WITH_TIMEOUT((answers += socket.readAll(), socket.state() == QAbstractSocket::UnconnectedState), 30'000);
        QVERIFY(answers.count("HTTP/1.1 200") < Asked);
        QCOMPARE(m_client->get(u"/v1/health"_s).status, 200);
    }

    void oneStreamTooManyEndsTheOldest()
    {
        EventStream first(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(first.events() == 1, 20'000);
        EventStream second(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(second.events() == 1, 20'000);
        HttpClient other(m_backend.url());
        QCOMPARE(other.signIn(u"c02"_s, u"sample-password"_s).status, 200);
        EventStream foreign(other);
        QTRY_VERIFY_WITH_TIMEOUT(foreign.events() == 1, 20'000);
        EventStream third(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(third.events() == 1 && first.ended(), 20'000);
        QVERIFY(!second.ended() && !foreign.ended());
        give(*m_client, {registerCommand(m_backend.now())});
        QTRY_VERIFY_WITH_TIMEOUT(second.events() >= 2 && third.events() >= 2 && foreign.events() >= 2, 20'000);
    }

    void streamOfTheFutureIsGoneAndNonsenseIsNot()
    {
        EventStream future(*m_client, "9000000");
        QTRY_VERIFY_WITH_TIMEOUT(future.ended(), 20'000);
        QCOMPARE(future.status(), 410);
        for (const QByteArray &id : {QByteArray("-1"), QByteArray("99999999999999999999999"), QByteArray("x\xff"), QByteArray("0")}) {
            EventStream stream(*m_client, id);
            QTRY_VERIFY_WITH_TIMEOUT(stream.events() == 1, 20'000);
        }
    }

    void bombsAreRefusedQuickly_data()
    {
        QTest::addColumn<QByteArray>("body");
        constexpr int Large = 4 * 1024 * 1024 - 100;
        QTest::newRow("deep lists") << QByteArray(Large, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(Large / 5);
        QTest::newRow("closing only") << QByteArray(Large, ']');
        QTest::newRow("wide list") << QByteArray("{\"commands\":[" + QByteArray("0,").repeated(Large / 2 - 20) + "0]}");
        QTest::newRow("many fields") << QByteArray("{" + QByteArray("\"a\":0,").repeated(Large / 6 - 20) + "\"b\":0}");
        QTest::newRow("one long text") << QByteArray("{\"commands\":\"" + QByteArray(Large - 40, 'x') + "\"}");
        QTest::newRow("backslashes") << QByteArray("{\"commands\":\"" + QByteArray(Large - 40, '\\') + "\"}");
        QTest::newRow("quotation marks") << QByteArray(Large, '"');
        QTest::newRow("a great number") << QByteArray("{\"commands\":" + QByteArray(Large - 40, '9') + "}");
    }

    void bombsAreRefusedQuickly()
    {
        QFETCH(const QByteArray, body);
        QElapsedTimer timer;
        timer.start();
        const HttpAnswer answer = m_client->send("POST", u"/v1/commands"_s, body);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.size() < 2000, "the answer repeats what was sent");
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void valuesOfWrongTypesAreRefusedByTheirPath_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        for (const QString &field : {u"id"_s, u"kind"_s, u"target"_s, u"issuedAt"_s, u"payload"_s}) {
            int number = 0;
            for (const QJsonValue &value : {QJsonValue(), QJsonValue(7), QJsonValue(true), QJsonValue(u"x"_s), QJsonValue(QJsonArray{1}),
                                            QJsonValue(QJsonObject{{u"x"_s, 1}})})
                QTest::newRow(qPrintable(u"%1 %2"_s.arg(field).arg(++number))) << field << value;
        }
        QTest::newRow("null id") << u"id"_s << QJsonValue(u"00000000-0000-0000-0000-000000000000"_s);
        QTest::newRow("braces") << u"id"_s << QJsonValue(u"{0b1f5e9e-1111-4111-8111-111111111111}"_s);
        QTest::newRow("another kind") << u"kind"_s << QJsonValue(u"logCall"_s);
        QTest::newRow("year 9999") << u"issuedAt"_s << QJsonValue(u"9999-01-01T00:00:00.000+09:00"_s);
        QTest::newRow("no offset") << u"issuedAt"_s << QJsonValue(u"2026-09-23T16:30:00.000"_s);
    }

    void valuesOfWrongTypesAreRefusedByTheirPath()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        const size_t before = allChanges(*m_client).size();
        QJsonObject command = api::toJson(registerCommand(m_backend.now()));
        command[field] = value;
        const HttpAnswer answer = m_client->post(u"/v1/commands"_s, {{u"commands"_s, QJsonArray{command}}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorCode(), api::wordOf(api::ErrorCode::BadField));
        QVERIFY2(answer.json()[u"path"_s].toString().startsWith(u"commands[0]"), answer.body.constData());
        QCOMPARE(allChanges(*m_client).size(), before);
    }

    void timesOfOtherDaysAreRefused()
    {
        for (const qint64 days : {-31, 1, 365, 20'000}) {
            const auto results = give(*m_client, {registerCommand(m_backend.now().addDays(days))});
            QCOMPARE(results.value(0).status, CommandStatus::Refused);
            QCOMPARE(results.value(0).refusal->rule, Rule::TimeOutOfRange);
        }
        const domain::Command made = registerCommand(m_backend.now());
        const domain::CallBackWish wish{domain::CallBackId::create(), domain::CallBackReason::Requested,
                                        *domain::PhoneNumber::parse(u"01012345678"_s), m_backend.now().addYears(50)};
        const auto results = give(*m_client, {made, commandOn(made.target, m_backend.now(), domain::PromiseCallBack{wish})});
        QCOMPARE(results.value(1).refusal->rule, Rule::TimeOutOfRange);
    }

    void idsThatAreTakenAreRefused()
    {
        const domain::Command made = registerCommand(m_backend.now());
        domain::Command again = registerCommand(m_backend.now());
        again.target = made.target;
        const domain::CallBackWish wish{domain::CallBackId::create(), domain::CallBackReason::Requested,
                                        *domain::PhoneNumber::parse(u"01012345678"_s), std::nullopt};
        const domain::Command promise = commandOn(made.target, m_backend.now(), domain::PromiseCallBack{wish});
        const domain::Command same = commandOn(made.target, m_backend.now(), domain::PromiseCallBack{wish});
        const domain::Command asCall
            = commandOn(domain::EntityRef(domain::EntityKind::Call, made.target.id), m_backend.now(), domain::AddNote{u"메모"_s});
        const auto results = give(*m_client, {made, again, promise, same});
        QCOMPARE(results.size(), 4);
        QCOMPARE(results[1].refusal->rule, Rule::AlreadyExists);
        QCOMPARE(results[2].status, CommandStatus::Accepted);
        QCOMPARE(results[3].refusal->rule, Rule::AlreadyExists);
        const HttpAnswer wrongKind = m_client->post(u"/v1/commands"_s, api::toJson(api::CommandsRequest{{asCall}}));
        QVERIFY(wrongKind.status == 400
                || api::fromBytes<api::CommandsAnswer>(wrongKind.body)->results.at(0).refusal->rule == Rule::WrongTarget);
    }

    void idOfAnotherPersonsCommandGivesNothingAway()
    {
        const domain::Command made = registerCommand(m_backend.now());
        QCOMPARE(give(*m_client, {made}).value(0).status, CommandStatus::Accepted);
        HttpClient other(m_backend.url());
        QCOMPARE(other.signIn(u"c02"_s, u"sample-password"_s).status, 200);
        domain::Command guessed = registerCommand(m_backend.now());
        guessed.id = made.id;
        QCOMPARE(give(other, {guessed}).value(0).status, CommandStatus::Mismatch);
    }

    void oddTokensAreNobodys()
    {
        HttpClient stranger(m_backend.url());
        for (const QString &token : {u"x"_s, QString(180, u'x'), QString(5000, u'x'), u"' OR 1=1 --"_s, m_client->token().toUpper(),
                                     QString(m_client->token() + u'x'), m_client->token().chopped(1)}) {
            stranger.setToken(token);
            QCOMPARE(stranger.get(u"/v1/session"_s).status, 401);
        }
    }

private:
    LocalBackend m_backend;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
