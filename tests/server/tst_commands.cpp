#include "tests/server/bothbackends.h"
#include "tests/server/wirecommands.h"
#include "tests/support/eventstream.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using api::CommandStatus;
using domain::Rule;

/// What commands do to the records and the feed, on both databases.
class TestCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_both.start(u"commands"_s);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
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
        m_backend = &m_both.on(database);
        m_client = std::make_unique<HttpClient>(m_backend->url());
        QCOMPARE(m_client->signIn(u"c01"_s, u"sample-password"_s).status, 200);
    }

    void acceptedCommandStandsInTheFeedWithItsHistory()
    {
        const quint64 before = head();
        const domain::Command command = registerCommand(m_backend->now());

        const auto results = give(*m_client, {command});

        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0].status, CommandStatus::Accepted);
        QCOMPARE(results[0].sequence, before + 1);
        QVERIFY(!results[0].duplicate);
        const auto changes = allChanges(*m_client, before);
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(changes[0].command, command.id);
        const auto &complaint = std::get<domain::Complaint>(changes[0].entity);
        QVERIFY(complaint.number);
        QCOMPARE(complaint.version, 1u);
        QCOMPARE(changes[0].entry.version, 1u);
        QVERIFY(complaint.dueAt > complaint.receivedAt);
    }

    void sameCommandTwiceChangesNothingTwice()
    {
        const domain::Command command = registerCommand(m_backend->now());
        const auto first = give(*m_client, {command, command});
        const quint64 after = head();
        const auto again = give(*m_client, {command});

        QCOMPARE(first.size(), 2);
        QVERIFY(!first[0].duplicate);
        QVERIFY(first[1].duplicate);
        QCOMPARE(again.size(), 1);
        QVERIFY(again[0].duplicate);
        QCOMPARE(again[0].sequence, first[0].sequence);
        QCOMPARE(head(), after);
    }

    void sameIdWithOtherContentIsAMismatch()
    {
        domain::Command command = registerCommand(m_backend->now());
        QCOMPARE(give(*m_client, {command}).value(0).status, CommandStatus::Accepted);
        const quint64 after = head();
        std::get<domain::RegisterComplaint>(command.payload).text = u"다른 내용"_s;

        QCOMPARE(give(*m_client, {command}).value(0).status, CommandStatus::Mismatch);
        QCOMPARE(head(), after);
    }

    void refusedCommandStopsNoOtherOfItsBatch()
    {
        const domain::Command first = registerCommand(m_backend->now());
        const domain::Command empty = registerCommand(m_backend->now(), u""_s);
        const domain::Command note = commandOn(first.target, m_backend->now(), domain::AddNote{u"현장 사진을 받음"_s});

        const auto results = give(*m_client, {first, empty, note});

        QCOMPARE(results.size(), 3);
        QCOMPARE(results[0].status, CommandStatus::Accepted);
        QCOMPARE(results[1].status, CommandStatus::Refused);
        QCOMPARE(results[1].refusal->rule, Rule::TextRequired);
        QCOMPARE(results[2].status, CommandStatus::Accepted);
        QCOMPARE(give(*m_client, {empty}).value(0).refusal->rule, Rule::TextRequired);
    }

    void refusedRegistrationSpendsNoNumber()
    {
        const domain::Command first = registerCommand(m_backend->now());
        const domain::Command refused = registerCommand(m_backend->now(), u""_s);
        const domain::Command second = registerCommand(m_backend->now());
        const quint64 before = head();

        give(*m_client, {first, refused, second});

        const auto changes = allChanges(*m_client, before);
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(std::get<domain::Complaint>(changes[1].entity).number->serial(),
                 std::get<domain::Complaint>(changes[0].entity).number->serial() + 1);
    }

    void textsComeBackAsTheyWereWhateverTheyHold()
    {
        const QStringList texts{u"한글 조합 \u1112\u1161\u11ab 과 완성 한"_s,
                                u"\u202e뒤집힌 글\u202c"_s,
                                u"가\ufeff나\u200b다"_s,
                                u"👩‍👩‍👧‍👦 🚧"_s,
                                u"'; DROP TABLE record; -- \" \\ %s {0}"_s,
                                u"줄\n바꿈\t탭\u0001\u007f\u0085\u2028"_s,
                                QString(5000, u'\u0301')};
        for (const QString &text : texts) {
            const domain::Command command = registerCommand(m_backend->now(), text);
            QCOMPARE(give(*m_client, {command}).value(0).status, CommandStatus::Accepted);
            QCOMPARE(std::get<domain::Complaint>(allChanges(*m_client).back().entity).text, text);
        }
        for (const QByteArray &bad : {QByteArray("\\ud800"), QByteArray("\\u0000"), QByteArray("\xed\xa0\x80"), QByteArray("\xc0\xaf"),
                                      QByteArray("\xf4\x90\x80\x80")}) {
            QByteArray body = api::toBytes(api::toJson(api::CommandsRequest{{registerCommand(m_backend->now(), u"HERE"_s)}}));
            body.replace("HERE", bad);
            const quint64 before = head();
            QCOMPARE(m_client->send("POST", u"/v1/commands"_s, body).status, 400);
            QCOMPARE(head(), before);
        }
    }

    void roleDecidesWhichCommandsAreAccepted()
    {
        HttpClient administrator(m_backend->url());
        QCOMPARE(administrator.signIn(u"a01"_s, u"sample-password"_s).status, 200);
        const auto results = give(administrator, {registerCommand(m_backend->now())});
        QCOMPARE(results.value(0).status, CommandStatus::Refused);
        QCOMPARE(results.value(0).refusal->rule, Rule::NotPermitted);
    }

    void recordPagesHoldEveryRecordOnceWithItsHistory()
    {
        QList<domain::Command> commands;
        for (int i = 0; i < 25; ++i) {
            commands.append(registerCommand(m_backend->now()));
            commands.append(commandOn(commands.last().target, m_backend->now(), domain::AddNote{u"메모 %1"_s.arg(i)}));
        }
        give(*m_client, commands);

        QSet<QUuid> entities;
        size_t entries = 0;
        QString next;
        int pages = 0;
        quint64 lastHead = 0;
        do {
            const HttpAnswer answer = m_client->get(u"/v1/records?limit=7"_s + (next.isEmpty() ? QString() : QString(u"&after="_s + next)));
            QCOMPARE(answer.status, 200);
            const auto page = api::fromBytes<api::RecordsPage>(answer.body);
            QVERIFY2(page, page ? "" : qPrintable(page.error().toString()));
            for (const domain::Entity &entity : page->entities) {
                QVERIFY(!entities.contains(domain::refOf(entity).id));
                entities.insert(domain::refOf(entity).id);
            }
            entries += page->history.size();
            next = page->next.value_or(QString());
            lastHead = page->head;
            ++pages;
        } while (!next.isEmpty());
        QVERIFY(pages > 3);
        QCOMPARE(lastHead, head());
        QCOMPARE(entries, allChanges(*m_client).size());
    }

    void concurrentWritersMakeOneOrderWithoutGap()
    {
        constexpr int Writers = 6;
        constexpr int Rounds = 12;
        const quint64 before = head();
        // A reader follows the feed meanwhile as a desk does: what it saw after N must never change.
        std::atomic<bool> writing{true};
        std::vector<domain::Change> followed;
        const QString token = m_client->token();
        std::thread reader([&] {
            HttpClient client(m_backend->url());
            client.setToken(token);
            for (bool last = false; !last;) {
                last = !writing;
                const auto changes = allChanges(client, followed.empty() ? before : followed.back().sequence);
                followed.insert(followed.end(), changes.begin(), changes.end());
            }
        });
        std::vector<std::thread> writers;
        std::atomic<int> accepted{0};
        for (int i = 0; i < Writers; ++i) {
            writers.emplace_back([&] {
                HttpClient client(m_backend->url());
                client.setToken(token);
                for (int round = 0; round < Rounds; ++round) {
                    const domain::Command made = registerCommand(m_backend->now());
                    const auto results = give(client, {made, commandOn(made.target, m_backend->now(), domain::AddNote{u"확인"_s})});
                    for (const api::CommandResult &result : results)
                        accepted += result.status == CommandStatus::Accepted ? 1 : 0;
                }
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        writing = false;
        reader.join();

        QCOMPARE(accepted.load(), Writers * Rounds * 2);
        const auto changes = allChanges(*m_client, before);
        QCOMPARE(changes.size(), size_t(accepted));
        QSet<QString> numbers;
        for (size_t i = 0; i < changes.size(); ++i) {
            QCOMPARE(changes[i].sequence, before + i + 1);
            if (const auto *complaint = std::get_if<domain::Complaint>(&changes[i].entity); complaint && complaint->version == 1)
                numbers.insert(complaint->number->toString());
        }
        QCOMPARE(numbers.size(), Writers * Rounds);
        QVERIFY(followed == changes);
    }

    void oneCommandSentByManyAtOnceIsDoneOnce()
    {
        const domain::Command command = registerCommand(m_backend->now());
        const quint64 before = head();
        const QString token = m_client->token();
        std::atomic<int> fresh{0};
        std::atomic<int> duplicates{0};
        std::vector<std::thread> senders;
        for (int i = 0; i < 6; ++i) {
            senders.emplace_back([&] {
                HttpClient client(m_backend->url());
                client.setToken(token);
                for (const api::CommandResult &result : give(client, {command}))
                    (result.duplicate ? duplicates : fresh) += 1;
            });
        }
        for (std::thread &sender : senders)
            sender.join();
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(duplicates.load(), 5);
        QCOMPARE(head(), before + 1);
    }

    void feedBeyondItsHeadIsGone()
    {
        const HttpAnswer answer = m_client->get(u"/v1/changes?since=%1"_s.arg(head() + 1000));
        QCOMPARE(answer.status, 410);
        QCOMPARE(answer.errorCode(), api::wordOf(api::ErrorCode::Gone));
    }

    void commandWakesTheEventStream()
    {
        EventStream stream(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(stream.events() >= 1, 20'000);
        QCOMPARE(stream.head(), head());
        const auto results = give(*m_client, {registerCommand(m_backend->now())});
        QTRY_COMPARE_WITH_TIMEOUT(stream.head(), results.value(0).sequence, 20'000);
    }

    void openingPersonalDataIsLogged()
    {
        const domain::Command command = registerCommand(m_backend->now());
        give(*m_client, {command});
        const auto entry = [](const domain::EntityRef &target) { return api::toJson(api::AccessLogRequest{target, u"콜백 전화"_s}); };

        QCOMPARE(m_client->post(u"/v1/access-log"_s, entry(command.target)).status, 204);
        QCOMPARE(m_client->post(u"/v1/access-log"_s, entry(domain::ComplaintId::create())).status, 404);
        HttpClient administrator(m_backend->url());
        administrator.signIn(u"a01"_s, u"sample-password"_s);
        QCOMPARE(administrator.post(u"/v1/access-log"_s, entry(command.target)).status, 403);
    }

    void databaseAwayIsSaidAndNothingIsLost() // last of all: it stops PostgreSQL
    {
        QFETCH_GLOBAL(const QString, database);
        if (database != u"postgresql")
            return; // a file does not go away
        const domain::Command command = registerCommand(m_backend->now());
        m_both.postgres().stop();
        const HttpAnswer away = m_client->post(u"/v1/commands"_s, api::toJson(api::CommandsRequest{{command}}));
        QCOMPARE(away.status, 503);
        QVERIFY(away.headers.contains("retry-after"));
        QCOMPARE(m_client->get(u"/v1/health"_s).json()[u"status"_s].toString(), u"degraded"_s);
        for (const QString &path : {u"/v1/changes"_s, u"/v1/records"_s, u"/v1/organisation"_s, u"/v1/session"_s, u"/v1/agent-states"_s,
                                    u"/v1/room"_s, u"/v1/exchange/agents?queue=main"_s, u"/v1/recordings"_s, u"/v1/recordings/info"_s,
                                    u"/v1/attachments"_s, u"/v1/hand-overs"_s, u"/v1/places"_s, u"/v1/presence"_s, u"/v1/listen-ins"_s})
            QCOMPARE(m_client->get(path).status, 503);
        for (const QString &path :
             {u"/v1/agent-states"_s, u"/v1/exchange/events"_s, u"/v1/recordings"_s, u"/v1/attachments"_s, u"/v1/hand-overs"_s,
              u"/v1/listen-ins"_s, u"/v1/listen-ins/confirm"_s, u"/v1/listen-ins/voice"_s, u"/v1/listen-ins/end"_s})
            QCOMPARE(m_client->post(path, {}).status, 503);
        QCOMPARE(m_client->send("PUT", u"/v1/recordings"_s, "x").status, 503);
        QCOMPARE(m_client->send("PUT", u"/v1/attachments"_s, "x").status, 503);
        for (const QString &path : {u"/v1/escalation-rules"_s, u"/v1/text-templates"_s, u"/v1/shared-views"_s})
            QCOMPARE(m_client->send("PUT", path, "{}").status, 503);
        QCOMPARE(m_client->send("DELETE", u"/v1/session"_s).status, 503);
        QCOMPARE(m_client->post(u"/v1/access-log"_s, api::toJson(api::AccessLogRequest{command.target, u"콜백 전화"_s})).status, 503);
        QCOMPARE(HttpClient(m_backend->url()).signIn(u"c02"_s, u"sample-password"_s).status, 503);
        EventStream stream(*m_client);
        QTRY_VERIFY_WITH_TIMEOUT(stream.ended(), 20'000);
        QCOMPARE(stream.status(), 503);

        const auto again = m_both.postgres().start();
        QVERIFY2(again, again ? "" : qPrintable(again.error()));
        QTRY_COMPARE_WITH_TIMEOUT(give(*m_client, {command}).size(), 1, 30'000);
        QVERIFY(give(*m_client, {command}).value(0).duplicate);
        const auto changes = allChanges(*m_client);
        QCOMPARE(changes.back().command, command.id);
    }

private:
    quint64 head() { return api::fromBytes<api::ChangesPage>(m_client->get(u"/v1/changes?limit=1"_s).body)->head; }

    BothBackends m_both;
    LocalBackend *m_backend = nullptr;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
