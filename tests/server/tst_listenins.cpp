#include "tests/server/localbackend.h"
#include "tests/support/eventstream.h"
#include "tests/support/httpclient.h"
#include "tests/support/postgresserver.h"

#include "api/codecrecords.h"
#include "api/wire.h"
#include "api/wirelistenin.h"
#include "api/wireroom.h"
#include "server/sql/database.h"

#include <QTest>

using namespace barodesk;
using namespace barodesk::server;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A pass to listen to a talk: who gets it, how long and where it is good, and what is written down of it; on both databases.
class TestListenIns final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (const auto started = m_postgres.start(); !started)
            QFAIL(qPrintable(started.error()));
    }

    void initTestCase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("SQLite") << u"sqlite"_s;
        QTest::newRow("PostgreSQL") << u"postgresql"_s;
    }

    void init()
    {
        QFETCH_GLOBAL(const QString, database);
        m_url = QString();
        if (database == u"postgresql") {
            const QString name = u"listenin%1"_s.arg(++m_count);
            QVERIFY(m_postgres.createDatabase(name));
            m_url = m_postgres.url(name);
        }
        m_backend = std::make_unique<LocalBackend>();
        const auto made = m_backend->init(m_url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_people.clear();
        talk(u"c01"_s);
    }

    void cleanup() { m_backend.reset(); }

    void aPassLetsInOnceAndEverythingIsWrittenDown()
    {
        const api::ListenInPass pass = passFor(u"c01"_s);
        QCOMPARE(pass.extension, u"8501"_s);
        QCOMPARE(pass.pass.size(), 43);
        const domain::CallId call = domain::CallId::create();
        later(); // so that rows have an order
        const HttpAnswer confirmed = confirm(u"c01"_s, pass.pass, call);
        QCOMPARE(confirmed.status, 200);
        const auto by = api::fromBytes<api::ListenInConfirmed>(confirmed.body);
        QVERIFY(by);
        QCOMPARE(by->by, userOf(u"s01"_s));
        QCOMPARE(confirm(u"c01"_s, pass.pass, call).status, 404);
        later();
        QCOMPARE(voice(u"s01"_s, pass.pass, true), 204);
        later();
        QCOMPARE(voice(u"s01"_s, pass.pass, false), 204);
        QCOMPARE(logged(),
                 QStringList({u"listen-in: asked"_s, u"listen-in: let in to call "_s + call.toString(), u"listen-in: speaks"_s,
                              u"listen-in: listens"_s}));
    }

    void whoComesInByACodeIsNamedToWhoseTalkItIsUntilItIsOver_data()
    {
        QTest::addColumn<domain::ListenWay>("way");
        QTest::addColumn<QString>("written");
        QTest::newRow("listens") << domain::ListenWay::Listen << u"listen-in: by the exchange"_s;
        QTest::newRow("whispers") << domain::ListenWay::Whisper << u"listen-in: whispers by the exchange"_s;
        QTest::newRow("speaks") << domain::ListenWay::Barge << u"listen-in: speaks by the exchange"_s;
    }
    void whoComesInByACodeIsNamedToWhoseTalkItIsUntilItIsOver()
    {
        QFETCH(const domain::ListenWay, way);
        QFETCH(const QString, written);
        QVERIFY(listeners(u"c01"_s).isEmpty());
        const api::ListenInPass pass = passFor(u"c01"_s, way);
        QCOMPARE(pass.extension, u"8501"_s);
        QCOMPARE(listeners(u"c01"_s), QList({api::CodeListener{userOf(u"s01"_s), way}}));
        QVERIFY(listeners(u"c02"_s).isEmpty());
        QCOMPARE(confirm(u"c01"_s, pass.pass, domain::CallId::create()).status, 404); // No desk is called with it.
        later();
        QCOMPARE(end(u"c02"_s, pass.pass), 204);
        QCOMPARE(listeners(u"c01"_s).size(), 1);
        QCOMPARE(end(u"s01"_s, pass.pass), 204);
        QVERIFY(listeners(u"c01"_s).isEmpty());
        QCOMPARE(end(u"s01"_s, pass.pass), 204); // Its answer was lost.
        QCOMPARE(logged(), QStringList({written, u"listen-in: over"_s}));
    }

    void whoseDeskIsAtAnotherServerIsHintedAtTheirListenersToo()
    {
        QFETCH_GLOBAL(const QString, database);
        if (database != u"postgresql")
            return; // a file has one server
        const auto address = m_backend->startAnother();
        QVERIFY2(address, address ? "" : qPrintable(address.error()));
        HttpClient there(*address);
        there.setToken(client(u"c01"_s).token());
        EventStream counsellor(there);
        QTRY_VERIFY_WITH_TIMEOUT(counsellor.events() >= 1, 20'000);
        const auto hints = [&] { return counsellor.text().count("event: listen-in"); };
        QTest::qWait(5000); // two looks of the server
        QCOMPARE(hints(), 0);
        const api::ListenInPass pass = passFor(u"c01"_s, domain::ListenWay::Whisper);
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 1, 15'000);
        QCOMPARE(end(u"s01"_s, pass.pass), 204);
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 2, 15'000);
    }

    void whoseTalkIsOverEndsTheirListeners()
    {
        passFor(u"c01"_s, domain::ListenWay::Whisper);
        QCOMPARE(end(u"c02"_s, {}), 204);
        QCOMPARE(listeners(u"c01"_s).size(), 1);
        QCOMPARE(end(u"c01"_s, {}), 204);
        QVERIFY(listeners(u"c01"_s).isEmpty());
    }

    void whoMayNotListenMayNotWhisper()
    {
        for (const QString &name : {u"c02"_s, u"b01"_s, u"admin"_s})
            QCOMPARE(client(name)
                         .post(u"/v1/listen-ins"_s, api::toJson(api::ListenInRequest{userOf(u"c01"_s), domain::ListenWay::Whisper}))
                         .status,
                     403);
        QVERIFY(listeners(u"c01"_s).isEmpty());
        QCOMPARE(client(u"s01"_s).post(u"/v1/listen-ins"_s, {{u"user"_s, userOf(u"c01"_s).toString()}, {u"way"_s, u"shout"_s}}).status,
                 400);
        QVERIFY(logged().isEmpty());
    }

    void twoPassesAreNeverTheSameAndNoneIsKeptReadable()
    {
        const QString first = passFor(u"c01"_s).pass;
        QVERIFY(first != passFor(u"c01"_s).pass);
        QCOMPARE(number(u"SELECT COUNT(*) FROM listen_in"_s, {}), 2);
        QCOMPARE(number(u"SELECT COUNT(*) FROM listen_in WHERE pass_hash = ?"_s, {first}), 0);
    }

    void aPassIsGoodForAMinute_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("status");
        QTest::newRow("just in time") << 50 << 200;
        QTest::newRow("too late") << 70 << 404;
    }
    void aPassIsGoodForAMinute()
    {
        QFETCH(const int, seconds);
        QFETCH(const int, status);
        const QString pass = passFor(u"c01"_s).pass;
        m_backend->advanceClock(std::chrono::seconds(seconds));
        QCOMPARE(confirm(u"c01"_s, pass, domain::CallId::create()).status, status);
    }

    void aPassIsGoodAtTheDeskItIsForAloneAndAnotherDeskDoesNotUseItUp()
    {
        const QString pass = passFor(u"c01"_s).pass;
        QCOMPARE(confirm(u"c02"_s, pass, domain::CallId::create()).status, 404);
        QCOMPARE(confirm(u"c01"_s, u"invented"_s, domain::CallId::create()).status, 404);
        QCOMPARE(confirm(u"c01"_s, pass, domain::CallId::create()).status, 200);
    }

    void onlyWhoSupervisesMayAsk_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("counsellor") << u"c02"_s;
        QTest::newRow("complaint staff") << u"b01"_s;
        QTest::newRow("administrator") << u"admin"_s;
    }
    void onlyWhoSupervisesMayAsk()
    {
        QFETCH(const QString, name);
        QCOMPARE(ask(name, userOf(u"c01"_s)).status, 403);
        QCOMPARE(voice(name, u"anything"_s, true), 403);
        QVERIFY(logged().isEmpty());
    }

    void strangersAreTurnedAway()
    {
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.post(u"/v1/listen-ins"_s, api::toJson(api::ListenInRequest{userOf(u"c01"_s), {}})).status, 401);
        QCOMPARE(
            stranger.post(u"/v1/listen-ins/confirm"_s, api::toJson(api::ListenInConfirmation{u"x"_s, domain::CallId::create()})).status,
            401);
        QCOMPARE(stranger.post(u"/v1/listen-ins/voice"_s, api::toJson(api::ListenInVoice{u"x"_s, true})).status, 401);
    }

    void whoIsInNoTalkCannotBeListenedTo()
    {
        QCOMPARE(ask(u"s01"_s, userOf(u"c02"_s)).status, 409);
        QCOMPARE(ask(u"s01"_s, userOf(u"s01"_s)).status, 404);
        QCOMPARE(ask(u"s01"_s, domain::UserId::create()).status, 404);
        QVERIFY(logged().isEmpty());
    }

    void nobodySpeaksWhoWasNotLetIn()
    {
        const QString pass = passFor(u"c01"_s).pass;
        QCOMPARE(voice(u"s01"_s, pass, true), 404);
        QCOMPARE(confirm(u"c01"_s, pass, domain::CallId::create()).status, 200);
        QCOMPARE(voice(u"s01"_s, u"another"_s, true), 404);
        QCOMPARE(voice(u"s01"_s, pass, true), 204);
    }

    void whatIsNotRightIsSaid()
    {
        HttpClient &leader = client(u"s01"_s);
        QCOMPARE(leader.post(u"/v1/listen-ins"_s, {}).status, 400);
        QCOMPARE(leader.get(u"/v1/listen-ins?all=1"_s).status, 400);
        QCOMPARE(leader.post(u"/v1/listen-ins"_s, {{u"user"_s, u"c01"_s}}).status, 400);
        QCOMPARE(leader.post(u"/v1/listen-ins?all=1"_s, api::toJson(api::ListenInRequest{userOf(u"c01"_s), {}})).status, 400);
        QCOMPARE(voice(u"s01"_s, QString(65, u'x'), true), 400);
        QCOMPARE(confirm(u"c01"_s, {}, domain::CallId::create()).status, 400);
        for (const QString &path : {u"/v1/listen-ins"_s, u"/v1/listen-ins/confirm"_s, u"/v1/listen-ins/voice"_s, u"/v1/listen-ins/end"_s}) {
            QCOMPARE(leader.send("POST", path, "{}", {{"Content-Type", "text/plain"}}).status, 415);
            QCOMPARE(leader.send("POST", path, QByteArray(8 * 1024 * 1024, ' '), {{"Content-Type", "application/json"}}).status, 413);
        }
    }

private:
    HttpClient &client(const QString &name)
    {
        if (const auto found = m_people.find(name); found != m_people.end())
            return *found->second;
        auto made = std::make_unique<HttpClient>(m_backend->url());
        const auto answer = made->signIn(name, QString::fromLatin1(LocalBackend::Password));
        if (answer.status != 200)
            qWarning("%s: %s", qPrintable(name), answer.body.constData());
        return *m_people.emplace(name, std::move(made)).first->second;
    }
    domain::UserId userOf(const QString &name)
    {
        return api::fromBytes<api::SessionInfo>(client(name).get(u"/v1/session"_s).body).value_or(api::SessionInfo()).user.id;
    }
    void talk(const QString &name)
    {
        domain::AgentTransition talking;
        talking.id = domain::AgentTransitionId::create();
        talking.at = talking.since = m_backend->now();
        talking.state = domain::AgentState::Talking;
        QCOMPARE(client(name).post(u"/v1/agent-states"_s, api::toJson(api::AgentStatesRequest{{talking}})).status, 200);
    }
    void later() { m_backend->advanceClock(std::chrono::seconds(1)); }
    HttpAnswer ask(const QString &by, const domain::UserId &user, domain::ListenWay way = domain::ListenWay::Desk)
    {
        return client(by).post(u"/v1/listen-ins"_s, api::toJson(api::ListenInRequest{user, way}));
    }
    QList<api::CodeListener> listeners(const QString &name)
    {
        return api::fromBytes<api::CodeListeners>(client(name).get(u"/v1/listen-ins"_s).body).value_or(api::CodeListeners()).listeners;
    }
    int end(const QString &by, const QString &pass)
    {
        const api::ListenInEnd over{pass.isEmpty() ? std::nullopt : std::optional(pass)};
        return client(by).post(u"/v1/listen-ins/end"_s, api::toJson(over)).status;
    }
    api::ListenInPass passFor(const QString &name, domain::ListenWay way = domain::ListenWay::Desk)
    {
        const HttpAnswer answer = ask(u"s01"_s, userOf(name), way);
        if (answer.status != 200)
            QTest::qFail(answer.body.constData(), __FILE__, __LINE__);
        return api::fromBytes<api::ListenInPass>(answer.body).value_or(api::ListenInPass());
    }
    HttpAnswer confirm(const QString &by, const QString &pass, const domain::CallId &call)
    {
        return client(by).post(u"/v1/listen-ins/confirm"_s, api::toJson(api::ListenInConfirmation{pass, call}));
    }
    int voice(const QString &by, const QString &pass, bool speaking)
    {
        return client(by).post(u"/v1/listen-ins/voice"_s, api::toJson(api::ListenInVoice{pass, speaking})).status;
    }
    sql::DatabaseUrl url() const
    {
        return m_url.isEmpty() ? sql::DatabaseUrl::sqlite(QString(m_backend->dataFolder() + u"/barodesk.db"_s))
                               : *sql::DatabaseUrl::parse(m_url);
    }
    /// What is written of s01 listening to c01.
    QStringList logged()
    {
        sql::Database database(url());
        const auto rows = database.transact(sql::Database::Intent::Read, [&] {
            return database.all(
                u"SELECT reason, address FROM access_log WHERE by_user = ? AND record_id = ? AND kind = 100 ORDER BY at, id"_s,
                {userOf(u"s01"_s).toString(), userOf(u"c01"_s).toString()});
        });
        QStringList reasons;
        for (const sql::Row &row : rows.value_or(QList<sql::Row>())) {
            if (row.at(1).toString().isEmpty())
                QTest::qFail("an access without an address", __FILE__, __LINE__);
            reasons << row.at(0).toString();
        }
        return reasons;
    }
    qint64 number(const QString &query, const QVariantList &values)
    {
        sql::Database database(url());
        const auto found = database.transact(sql::Database::Intent::Read, [&] {
            const auto row = database.one(query, values);
            return row ? row->at(0).toLongLong() : -1;
        });
        return found.value_or(-1);
    }

    PostgresServer m_postgres;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::map<QString, std::unique_ptr<HttpClient>> m_people;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestListenIns)
#include "tst_listenins.moc"
