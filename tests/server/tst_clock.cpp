#include "tests/server/localbackend.h"
#include "tests/server/wirecommands.h"
#include "tests/support/postgresserver.h"

#include "api/codecorganisation.h"
#include "api/wirecitylist.h"
#include "domain/complaintclock.h"
#include "server/records/organisationstore.h"

#include <QTest>

using namespace barodesk;
namespace sql = barodesk::server::sql;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// What the server does to complaints by itself: due times after new holidays, and the rules of escalation; on both databases.
class TestClock final : public QObject
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

    void aNewHolidayMovesEveryOpenDueTimeThatItConcerns()
    {
        start();
        const domain::Command first = registerCommand(m_backend->now());
        const domain::Command second = registerCommand(m_backend->now());
        QCOMPARE(give(*m_client, {first, second}).size(), 2);
        const domain::Complaint before = complaint(first.target.id);
        const quint64 head = allChanges(*m_client).back().sequence;

        closeDay(before.dueAt.date());
        QTRY_COMPARE_WITH_TIMEOUT(allChanges(*m_client, head).size(), size_t(2), 30'000);
        for (const domain::Change &change : allChanges(*m_client, head)) {
            QVERIFY(std::holds_alternative<domain::RecountDue>(change.entry.what));
            QCOMPARE(change.entry.by, domain::Actor::server().user);
            const auto &after = std::get<domain::Complaint>(change.entity);
            QVERIFY(after.dueAt.date() > before.dueAt.date());
            QCOMPARE(domain::explainDue(after, organisation().calendar())->due, after.dueAt);
        }
    }

    void aRuleFiresOnceWhenItsTimeComes()
    {
        start();
        putRules({rule(u"late"_s, domain::EscalationTrigger::Overdue, 0)});
        const domain::Command given = registerCommand(m_backend->now());
        QCOMPARE(give(*m_client, {given}).size(), 1);
        const quint64 head = allChanges(*m_client).back().sequence;
        const QDateTime due = complaint(given.target.id).dueAt;
        m_backend->advanceClock(
            std::chrono::seconds(m_backend->now().secsTo(due) + 24 * 3600 * 5)); // five days on a working hour has passed
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(allChanges(*m_client, head).size(), size_t(1), 30'000);
        const domain::Change told = allChanges(*m_client, head).front();
        QCOMPARE(std::get<domain::Escalate>(told.entry.what).rule.text(), u"late"_s);
        QCOMPARE(std::get<domain::Complaint>(told.entity).escalations.size(), 1);

        // Another server that looks at the same time does nothing twice, nor does this one after a restart.
        m_backend->stop();
        const auto again = m_backend->start();
        QVERIFY2(again, again ? "" : qPrintable(again.error()));
        signIn();
        const domain::Command other = registerCommand(m_backend->now());
        QCOMPARE(give(*m_client, {other}).size(), 1);
        putRules({rule(u"late"_s, domain::EscalationTrigger::Overdue, 0), rule(u"untouched"_s, domain::EscalationTrigger::Untouched, 1)});
        QTRY_VERIFY_WITH_TIMEOUT(complaint(given.target.id).escalations.size() == 2, 30'000);
        QCOMPARE(complaint(given.target.id).escalations.first().rule.text(), u"late"_s);
    }

    void whatHasEndedIsLeftAlone()
    {
        start();
        putRules({rule(u"untouched"_s, domain::EscalationTrigger::Untouched, 1), rule(u"late"_s, domain::EscalationTrigger::Overdue, 0)});
        const domain::Command given = registerCommand(m_backend->now());
        const domain::Command open = registerCommand(m_backend->now());
        const domain::Command ended = commandOn(given.target, m_backend->now(), domain::WithdrawComplaint{u"해결됨"_s});
        QCOMPARE(give(*m_client, {given, open, ended}).size(), 3);
        m_backend->advanceClock(std::chrono::hours(24 * 20));
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(complaint(open.target.id).escalations.size(), 2, 30'000);
        QVERIFY(complaint(given.target.id).escalations.isEmpty());
    }

private:
    static domain::EscalationRule rule(const QString &code, domain::EscalationTrigger trigger, int amount)
    {
        return {.code = *domain::EscalationCode::parse(code),
                .category = {},
                .trigger = trigger,
                .amount = amount,
                .tell = {domain::Role::Supervisor},
                .note = {}};
    }
    void start()
    {
        QFETCH_GLOBAL(const QString, database);
        m_client.reset();
        m_database.reset();
        m_backend = std::make_unique<LocalBackend>();
        m_url.clear();
        if (database == u"postgresql") {
            const QString name = u"clock%1"_s.arg(++m_databases);
            QVERIFY(m_postgres.createDatabase(name));
            m_url = m_postgres.url(name);
        }
        const auto made = m_backend->init(m_url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        signIn();
        putRules({});
    }
    void signIn() // sessions end with the days that pass
    {
        m_client = std::make_unique<HttpClient>(m_backend->url());
        QCOMPARE(m_client->signIn(u"c01"_s, QString::fromLatin1(LocalBackend::Password)).status, 200);
    }
    static int put(HttpClient &client, const api::EscalationRules &wanted)
    {
        return client.send("PUT", u"/v1/escalation-rules"_s, api::toBytes(api::toJson(wanted)), {{"Content-Type", "application/json"}})
            .status;
    }
    void putRules(const QList<domain::EscalationRule> &rules)
    {
        HttpClient staff(m_backend->url());
        QCOMPARE(staff.signIn(u"s01"_s, QString::fromLatin1(LocalBackend::Password)).status, 200);
        QCOMPARE(put(staff, {organisation().version(), rules}), 200);
    }
    domain::Organisation organisation()
    {
        const auto data = api::fromBytes<domain::Organisation::Data>(m_client->get(u"/v1/organisation"_s).body);
        return data ? domain::Organisation(*data) : domain::Organisation();
    }
    /// As the feed tells it last.
    domain::Complaint complaint(const QUuid &id)
    {
        domain::Complaint found;
        for (const domain::Change &change : allChanges(*m_client)) {
            if (const auto *seen = std::get_if<domain::Complaint>(&change.entity); seen && seen->id.value() == id)
                found = *seen;
        }
        return found;
    }
    /// As `barodesk-server holidays import` does.
    void closeDay(const QDate &day)
    {
        const auto saved = database().transact(sql::Database::Intent::Write, [&] {
            auto data = server::records::loadOrganisation(database());
            if (!data)
                return quint64(0);
            auto &table = data->holidays;
            table.version += u".1"_s;
            const auto place = std::ranges::upper_bound(table.holidays, day, {}, &domain::Holiday::date);
            table.holidays.insert(place, {.date = day, .name = u"임시공휴일"_s, .kind = domain::Holiday::Kind::AdHoc});
            return server::records::saveOrganisation(database(), *data);
        });
        QVERIFY(saved && *saved > 0);
    }
    sql::Database &database()
    {
        if (!m_database) {
            m_database = std::make_unique<sql::Database>(
                m_url.isEmpty() ? sql::DatabaseUrl::sqlite(QString(m_backend->dataFolder() + u"/barodesk.db"_s))
                                : *sql::DatabaseUrl::parse(m_url));
        }
        return *m_database;
    }

    PostgresServer m_postgres;
    int m_databases = 0;
    QString m_url;
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<sql::Database> m_database;
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
