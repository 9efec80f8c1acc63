#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/postgresserver.h"

#include "api/wireroom.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace barodesk;
namespace sql = barodesk::server::sql;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

namespace {

const QString Said = u"비밀스러운말"_s;
const QString Name = u"남다른이름"_s;

domain::Command logCommand(const QDateTime &at)
{
    domain::LogCall log;
    log.call.startedAt = at.addSecs(-60);
    log.call.answeredAt = at.addSecs(-50);
    log.call.endedAt = at;
    log.call.number = domain::PhoneNumber::parse(u"01098765432"_s);
    log.call.displayName = Name;
    log.call.transcript = {{.leg = domain::Leg::Citizen, .text = Said, .start = {}, .end = std::chrono::milliseconds(900)}};
    return commandOn(domain::CallId::create(), at, log);
}

} // namespace

/// What is past its time goes, from the records and from the feed, by changes that every desk fetches; on both databases.
class TestRetention final : public QObject
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

    void nothingOfACallGoesUnlessTheCitySaysSo()
    {
        start({});
        const domain::Command call = logCommand(m_backend->now());
        logAccessTo(call);
        m_backend->advanceClock(std::chrono::hours(24 * 729));
        waitForPurge();
        QVERIFY(stored(Said) && stored(Name));
        QCOMPARE(count(u"access_log"_s), 1);
        m_backend->advanceClock(std::chrono::hours(24 * 2));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"access_log"_s), 0, 20'000);
        QVERIFY(stored(Said));
    }

    void transcriptsGoAfterTheirDaysByAChangeThatDesksFetch()
    {
        start({{u"transcriptDays"_s, 30}});
        const domain::Command call = logCommand(m_backend->now());
        QCOMPARE(give(*m_client, {call}).value(0).status, api::CommandStatus::Accepted);
        const quint64 known = allChanges(*m_client).back().sequence;

        m_backend->advanceClock(std::chrono::hours(24 * 29));
        const domain::Command later = logCommand(m_backend->now());
        signIn();
        QCOMPARE(give(*m_client, {later}).value(0).status, api::CommandStatus::Accepted);
        m_backend->advanceClock(std::chrono::hours(24 * 2));
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(allChanges(*m_client, known).size(), size_t(2), 20'000);

        const auto changes = allChanges(*m_client, known);
        QCOMPARE(std::get<domain::CallRecord>(changes.front().entity).transcript.size(), 1); // the later one stays
        const auto &purged = std::get<domain::CallRecord>(changes.back().entity);
        QCOMPARE(purged.id, domain::CallId(call.target.id));
        QVERIFY(purged.transcript.isEmpty());
        QCOMPARE(purged.displayName, Name);
        QCOMPARE(purged.version, 2u);
        QCOMPARE(changes.back().entry.by, domain::Actor::server().user);
        // The feed itself, read from its beginning, holds it no more.
        for (const domain::Change &change : allChanges(*m_client)) {
            if (const auto *seen = std::get_if<domain::CallRecord>(&change.entity); seen && seen->id == purged.id)
                QVERIFY(seen->transcript.isEmpty());
        }
        // Sending the call again brings nothing back.
        QCOMPARE(give(*m_client, {call}).value(0).status, api::CommandStatus::Accepted);
        QVERIFY(give(*m_client, {call}).value(0).duplicate);
    }

    void allThatIsPersonalInACallGoesAndNothingIsLeftInTheDatabase()
    {
        start({{u"transcriptDays"_s, 10}, {u"callDays"_s, 60}});
        QList<domain::Command> calls;
        for (int i = 0; i < 45; ++i) // more than two batches
            calls.append(logCommand(m_backend->now()));
        QCOMPARE(give(*m_client, calls).size(), 45);
        QVERIFY(stored(Said) && stored(Name));
        const quint64 head = allChanges(*m_client).back().sequence;
        m_backend->advanceClock(std::chrono::hours(24 * 11));
        QTRY_VERIFY_WITH_TIMEOUT(!stored(Said), 20'000);
        QVERIFY(stored(Name));
        m_backend->advanceClock(std::chrono::hours(24 * 50));
        QTRY_VERIFY_WITH_TIMEOUT(!stored(Name) && !stored(u"01098765432"_s), 20'000);
        QCOMPARE(count(u"call_kept"_s), 0);
        signIn();
        const auto changes = allChanges(*m_client, head);
        QCOMPARE(changes.size(), size_t(90));
        for (size_t i = 0; i < changes.size(); ++i)
            QCOMPARE(changes[i].sequence, head + i + 1);
        const auto &call = std::get<domain::CallRecord>(changes.back().entity);
        QVERIFY(call.answeredAt && call.endedAt.isValid());

        QFETCH_GLOBAL(const QString, database);
        if (database != u"sqlite")
            return; // PostgreSQL overwrites at its own time (VACUUM)
        m_backend->stop();
        m_database.reset();
        QFile file(QString(m_backend->dataFolder() + u"/barodesk.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QFile::exists(QString(file.fileName() + u"-wal"_s)));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("answeredAt"));
        for (const QString &gone : {Said, Name, u"01098765432"_s})
            QVERIFY2(!bytes.contains(gone.toUtf8()), qPrintable(gone));
    }

    void callWhoseWrapUpFollowedLosesAsMuchInEveryPlaceOfTheFeed()
    {
        start({{u"transcriptDays"_s, 10}, {u"callDays"_s, 60}});
        const domain::Command call = logCommand(m_backend->now());
        const auto wrapUp = [&](const QString &code) {
            return give(*m_client, {commandOn(call.target, m_backend->now(), domain::SetCallWrapUp{*domain::WrapUpCode::parse(code)})});
        };
        QCOMPARE(give(*m_client, {call}).value(0).status, api::CommandStatus::Accepted);
        QCOMPARE(wrapUp(u"guided"_s).value(0).status, api::CommandStatus::Accepted);
        m_backend->advanceClock(std::chrono::hours(24 * 11));
        QTRY_VERIFY_WITH_TIMEOUT(!stored(Said), 20'000);
        QVERIFY(stored(Name));
        signIn();
        QCOMPARE(wrapUp(u"progress"_s).value(0).status, api::CommandStatus::Accepted);
        m_backend->advanceClock(std::chrono::hours(24 * 50));
        QTRY_VERIFY_WITH_TIMEOUT(!stored(Name) && !stored(u"01098765432"_s), 20'000);
        signIn();
        const auto last = std::get<domain::CallRecord>(allChanges(*m_client).back().entity);
        QCOMPARE(last.wrapUp.text(), u"progress"_s); // says nothing of the citizen
    }

    void whatBecameOfCounsellorsGoesAfterAYearAndAMonth()
    {
        start({});
        const QDateTime now = m_backend->now();
        domain::AgentTransition ready;
        ready.id = domain::AgentTransitionId::create();
        ready.at = ready.since = now;
        ready.state = domain::AgentState::Ready;
        QCOMPARE(m_client->post(u"/v1/agent-states"_s, api::toJson(api::AgentStatesRequest{{ready}})).status, 200);
        m_backend->advanceClock(std::chrono::hours(24 * 399));
        waitForPurge();
        QVERIFY(count(u"agent_transition"_s) > 0);
        m_backend->advanceClock(std::chrono::hours(24 * 2));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"agent_transition"_s), 0, 20'000);
        QCOMPARE(count(u"agent_now"_s), 1); // what they are, however long
    }

    void desksCannotPurge()
    {
        start({});
        const domain::Command call = logCommand(m_backend->now());
        const domain::Command purge = commandOn(call.target, m_backend->now(), domain::PurgeCall{false});
        for (const QString &name : {u"c01"_s, u"s01"_s, u"a01"_s}) {
            HttpClient person(m_backend->url());
            QCOMPARE(person.signIn(name, u"sample-password"_s).status, 200);
            give(*m_client, {call});
            QCOMPARE(give(person, {commandOn(call.target, m_backend->now(), purge.payload)}).value(0).refusal->rule,
                     domain::Rule::NotPermitted);
        }
        QVERIFY(stored(Said));
    }

    void forgottenSignInsAndRefusalsGo()
    {
        start({{u"commandDays"_s, 40}});
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.signIn(u"nobody"_s, u"wrong-password"_s).status, 401);
        QCOMPARE(give(*m_client, {registerCommand(m_backend->now(), u""_s)}).value(0).status, api::CommandStatus::Refused);
        QVERIFY(count(u"sign_in_failure"_s) > 0);
        QCOMPARE(count(u"command"_s), 1);
        m_backend->advanceClock(std::chrono::hours(24 * 39));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"sign_in_failure"_s), 0, 20'000);
        QCOMPARE(count(u"session"_s), 0);
        QCOMPARE(count(u"command"_s), 1);
        m_backend->advanceClock(std::chrono::hours(24 * 2));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"command"_s), 0, 20'000);
    }

    void badSettingsAreRefusedByName_data()
    {
        QTest::addColumn<QJsonObject>("retention");
        QTest::addColumn<QString>("field");
        QTest::newRow("zero") << QJsonObject{{u"transcriptDays"_s, 0}} << u"retention.transcriptDays"_s;
        QTest::newRow("a word") << QJsonObject{{u"callDays"_s, u"a year"_s}} << u"retention.callDays"_s;
        QTest::newRow("a fraction") << QJsonObject{{u"accessLogDays"_s, 1.5}} << u"retention.accessLogDays"_s;
        QTest::newRow("shorter than an outbox lasts") << QJsonObject{{u"commandDays"_s, 30}} << u"retention.commandDays"_s;
        QTest::newRow("unknown") << QJsonObject{{u"picturesDays"_s, 30}} << u"retention.picturesDays"_s;
    }

    void badSettingsAreRefusedByName()
    {
        QFETCH(const QJsonObject, retention);
        QFETCH(const QString, field);
        LocalBackend backend;
        QVERIFY(backend.init());
        QVERIFY(backend.changeSettings({{u"retention"_s, retention}}));
        const auto started = backend.start();
        QVERIFY(!started);
        QVERIFY2(started.error().contains(field), qPrintable(started.error()));
    }

private:
    void start(const QJsonObject &retention)
    {
        QFETCH_GLOBAL(const QString, database);
        m_client.reset();
        m_backend = std::make_unique<LocalBackend>();
        m_url.clear();
        if (database == u"postgresql") {
            const QString name = u"retention%1"_s.arg(++m_databases);
            QVERIFY(m_postgres.createDatabase(name));
            m_url = m_postgres.url(name);
        }
        const auto made = m_backend->init(m_url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        if (!retention.isEmpty())
            QVERIFY(m_backend->changeSettings({{u"retention"_s, retention}}));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        signIn();
    }
    void signIn() // sessions end with the days that pass
    {
        m_client = std::make_unique<HttpClient>(m_backend->url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }
    void logAccessTo(const domain::Command &call)
    {
        QCOMPARE(give(*m_client, {call}).value(0).status, api::CommandStatus::Accepted);
        QCOMPARE(m_client->post(u"/v1/access-log"_s, api::toJson(api::AccessLogRequest{call.target, u"콜백 전화"_s})).status, 204);
    }
    /// The session of today's sign-in has ended; when the purge has passed, it is gone.
    void waitForPurge() { QTRY_COMPARE_WITH_TIMEOUT(count(u"session"_s), 0, 20'000); }

    sql::Database &database()
    {
        if (!m_database || m_database->url().toString() != url().toString())
            m_database = std::make_unique<sql::Database>(url());
        return *m_database;
    }
    sql::DatabaseUrl url() const
    {
        return m_url.isEmpty() ? sql::DatabaseUrl::sqlite(QString(m_backend->dataFolder() + u"/barodesk.db"_s))
                               : *sql::DatabaseUrl::parse(m_url);
    }
    qint64 count(const QString &table)
    {
        const auto rows = database().transact(sql::Database::Intent::Read, [&] {
            const auto row = database().one(QString(u"SELECT COUNT(*) FROM "_s + table));
            return row ? row->at(0).toLongLong() : -1;
        });
        return rows.value_or(-1);
    }
    /// Whether the text stands anywhere in what is kept of records.
    bool stored(const QString &text)
    {
        const auto found = database().transact(sql::Database::Intent::Read, [&] {
            qint64 times = 0;
            for (const QString &table : {u"record"_s, u"change"_s, u"history"_s}) {
                const auto row = database().one(u"SELECT COUNT(*) FROM %1 WHERE body LIKE ?"_s.arg(table), {QString(u'%' + text + u'%')});
                times += row ? row->at(0).toLongLong() : 0;
            }
            return times;
        });
        return found.value_or(1) > 0;
    }

    PostgresServer m_postgres;
    int m_databases = 0;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<sql::Database> m_database;
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
