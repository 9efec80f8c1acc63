#include "storetestdata.h"

#include "store/replica.h"
#include "store/replicastore.h"
#include "store/storefolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::domain;
using namespace barodesk::store;
using namespace Qt::StringLiterals;
using barodesk::test::Authority;
using barodesk::test::commandOf;
using barodesk::test::pothole;
using barodesk::test::someNoon;
using barodesk::test::staff;

using StatePtr = std::shared_ptr<StoredState>;

class TestReplicaStore : public QObject
{
    Q_OBJECT

private:
    const int m_many = std::max(5'000, qEnvironmentVariableIntValue("BARODESK_STORE_ROWS"));
    const DataKey m_key = DataKey::generate();

    tl::expected<StatePtr, StoreError> open(ReplicaStore &store)
    {
        tl::expected<StatePtr, StoreError> answer;
        bool answered = false;
        QObject context;
        connect(&store, &ReplicaStore::opened, &context, [&](const StatePtr &state) {
            answer = state;
            answered = true;
        });
        connect(&store, &ReplicaStore::openFailed, &context, [&](const StoreError &error) {
            answer = tl::unexpected(error);
            answered = true;
        });
        store.open();
        if (!QTest::qWaitFor([&] { return answered; }, 60'000))
            return tl::unexpected(StoreError{StoreErrorCode::Io, u"no answer"_s});
        return answer;
    }
    tl::expected<StatePtr, StoreError> reopen(const QString &folder)
    {
        ReplicaStore store(folder, m_key);
        return open(store);
    }
    static AgentTransition transitionTo(AgentState state)
    {
        AgentTransition transition;
        transition.id = AgentTransitionId::create();
        transition.at = transition.since = someNoon();
        transition.state = state;
        return transition;
    }
    /// Changes the file behind the program's back.
    static bool tamper(const QString &folder, const QString &sql)
    {
        bool done = false;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            db.setDatabaseName(databasePath(folder));
            done = db.open() && QSqlQuery(db).exec(sql);
            db.close();
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
        return done;
    }

private slots:
    void everythingGivenIsThereAfterReopening()
    {
        QTemporaryDir folder;
        Authority server;
        const ComplaintId id = ComplaintId::create();
        server.accept(commandOf(id, pothole())).value();
        server.accept(commandOf(id, AddNote{.text = u"메모"_s})).value();
        const PendingCommand waiting{.command = commandOf(id, StartWork{}), .state = PendingState::Waiting, .refusal = {}};
        const PendingCommand refused{.command = commandOf(id, StartWork{}),
                                     .state = PendingState::Refused,
                                     .refusal = Refusal{.rule = Rule::StateForbids, .field = {}, .allowed = {CommandKind::AddNote}}};
        const QUuid draft = QUuid::createUuid();
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putOrganisation(server.city());
            store.putChanges(server.since(0));
            store.putCommand(waiting);
            store.putCommand(refused);
            store.saveDraft(draft, "first");
            store.saveDraft(draft, "second");
            store.saveContacts("nobody");
            store.saveContacts("somebody");
            store.saveBoardViews("[late]");
        }
        const auto state = reopen(folder.path());
        QVERIFY(state);
        QCOMPARE((*state)->cursor, quint64(2));
        QCOMPARE((*state)->organisation.data() == server.city().data(), true);
        QCOMPARE((*state)->image.complaints().size(), 1);
        QCOMPARE(*(*state)->image.complaints().value(id) == std::get<Complaint>(server.records().value(id)), true);
        QCOMPARE((*state)->pending.size(), size_t(2));
        QCOMPARE((*state)->pending[0].command == waiting.command, true);
        QCOMPARE((*state)->pending[1].state, PendingState::Refused);
        QCOMPARE(*(*state)->pending[1].refusal == *refused.refusal, true);
        QCOMPARE((*state)->highWater, quint64(2));
        QCOMPARE((*state)->drafts.size(), size_t(1));
        QCOMPARE((*state)->drafts[0].blob, "second"_ba);
        QCOMPARE((*state)->contacts, "somebody"_ba);
        QCOMPARE((*state)->boardViews, "[late]"_ba);
        QVERIFY((*state)->damaged.empty());
        QVERIFY(!(*state)->resyncNeeded);
    }

    void whatTheServerWasNotToldOfTheCounsellorStaysInItsOrder()
    {
        QTemporaryDir folder;
        QList<AgentTransition> told;
        for (const AgentState state : {AgentState::NotReady, AgentState::Ready, AgentState::Talking, AgentState::AfterCallWork})
            told.append(transitionTo(state));
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            for (const AgentTransition &transition : told)
                store.putAgentReport(transition);
            store.removeAgentReports({told[3].id, told[1].id});
            store.putAgentReport(told[1]); // after the others now
        }
        const auto state = reopen(folder.path());
        QVERIFY(state);
        QCOMPARE((*state)->agentReports, std::vector({told[0], told[2], told[1]}));
        QVERIFY(tamper(folder.path(), u"UPDATE agent_report SET blob = x'00' WHERE position = 1"_s));
        const auto damaged = reopen(folder.path());
        QVERIFY(damaged);
        QCOMPARE((*damaged)->agentReports, std::vector({told[2], told[1]}));
        QCOMPARE((*damaged)->damaged.size(), size_t(1));
        QCOMPARE((*damaged)->damaged[0].table, u"agent_report"_s);
    }

    void contactsThatDoNotOpenKeepNobodyFromTheRest()
    {
        QTemporaryDir folder;
        const QUuid draft = QUuid::createUuid();
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.saveDraft(draft, "written");
            store.saveContacts("somebody");
        }
        QVERIFY(tamper(folder.path(), u"UPDATE meta SET blob = x'00' WHERE name = 'contacts'"_s));
        const auto state = reopen(folder.path());
        QVERIFY(state);
        QVERIFY((*state)->contacts.isEmpty());
        QCOMPARE((*state)->damaged.size(), size_t(1));
        QCOMPARE((*state)->damaged[0].detail, u"contacts"_s);
        QVERIFY(!(*state)->resyncNeeded);
        QCOMPARE((*state)->drafts.size(), size_t(1));
    }

    void fileOfAnEarlierProgramIsTakenOver()
    {
        QTemporaryDir folder;
        const Command command = commandOf(ComplaintId::create(), pothole());
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putCommand({.command = command, .state = PendingState::Waiting, .refusal = {}});
        }
        QVERIFY(tamper(folder.path(), u"DROP TABLE agent_report"_s) && tamper(folder.path(), u"PRAGMA user_version = 1"_s));
        const AgentTransition ready = transitionTo(AgentState::Ready);
        {
            ReplicaStore store(folder.path(), m_key);
            const auto state = open(store);
            QVERIFY2(state, state ? "" : qPrintable(state.error().detail));
            QCOMPARE((*state)->pending.size(), size_t(1));
            store.putAgentReport(ready);
        }
        QCOMPARE((*reopen(folder.path()))->agentReports, std::vector({ready}));
    }

    void changeThatContainsACommandTakesItFromTheOutbox()
    {
        QTemporaryDir folder;
        Authority server;
        const Command command = commandOf(ComplaintId::create(), pothole());
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putCommand({.command = command, .state = PendingState::Waiting, .refusal = {}});
            server.accept(command).value();
            store.putChanges(server.since(0));
        }
        QVERIFY((*reopen(folder.path()))->pending.empty());
    }

    void commandIsToldDurableOnceCommitted()
    {
        QTemporaryDir folder;
        ReplicaStore store(folder.path(), m_key);
        QVERIFY(open(store));
        Replica replica;
        replica.setActor(staff());
        replica.load({}, {}, test::smallCity(), 0, {});
        store.keep(replica);
        QSignalSpy durable(&store, &ReplicaStore::commandDurable);
        const Command command = commandOf(ComplaintId::create(), pothole());
        QVERIFY(replica.submit(command, someNoon()));
        QTRY_COMPARE(durable.size(), 1);
        QCOMPARE(durable[0][0].value<CommandId>(), command.id);
        QFile copy(databasePath(folder.path()));
        QVERIFY(copy.exists());
    }

    void nothingReadableIsInTheFile()
    {
        QTemporaryDir folder;
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.saveDraft(QUuid::createUuid(), "010-1234-5678 secret draft");
            store.putCommand({.command = commandOf(ComplaintId::create(), pothole(u"SECRET-COMPLAINT"_s)),
                              .state = PendingState::Waiting,
                              .refusal = {}});
        }
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray all = file.readAll();
            QVERIFY(!all.contains("secret draft") && !all.contains("SECRET-COMPLAINT") && !all.contains("01012345678"));
        }
    }

    void fileThatCannotBeUsedIsLeftAsItIs_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<StoreErrorCode>("code");
        QTest::newRow("newer version") << u"PRAGMA user_version=99"_s << StoreErrorCode::NewerVersion;
        QTest::newRow("other key") << u"UPDATE meta SET blob='0123' WHERE name='key'"_s << StoreErrorCode::WrongKey;
        QTest::newRow("no key named") << u"DELETE FROM meta WHERE name='key'"_s << StoreErrorCode::CorruptFile;
        QTest::newRow("foreign file") << u"PRAGMA user_version=0"_s << StoreErrorCode::CorruptFile;
    }
    void fileThatCannotBeUsedIsLeftAsItIs()
    {
        QFETCH(QString, damage);
        QFETCH(StoreErrorCode, code);
        QTemporaryDir folder;
        QVERIFY(reopen(folder.path()));
        QVERIFY(tamper(folder.path(), damage));
        const auto state = reopen(folder.path());
        QVERIFY(!state);
        QCOMPARE(state.error().code, code);
        QVERIFY(!state.error().detail.isEmpty());
        QVERIFY(QFile::exists(databasePath(folder.path())));
    }

    void fileOfRubbishIsCorruptAndCanBeMovedAside()
    {
        QTemporaryDir folder;
        QFile file(databasePath(folder.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20'000, 'x'));
        file.close();
        QCOMPARE(reopen(folder.path()).error().code, StoreErrorCode::CorruptFile);
        const auto aside = ReplicaStore::moveAside(folder.path(), someNoon());
        QVERIFY(aside);
        QVERIFY(QFile::exists(*aside));
        QVERIFY(reopen(folder.path()));
    }

    void folderThatCannotBeMadeIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"blocked"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(reopen(folder.filePath(u"blocked/data"_s)).error().code, StoreErrorCode::FolderNotWritable);
    }

    void secondProgramOnTheSameFileIsRefused()
    {
        QTemporaryDir folder;
        ReplicaStore first(folder.path(), m_key);
        QVERIFY(open(first));
        QCOMPARE(reopen(folder.path()).error().code, StoreErrorCode::InUse);
    }

    void damagedRecordAsksForAResyncAndTheRestIsRead()
    {
        QTemporaryDir folder;
        Authority server;
        for (int i = 0; i < 3; ++i)
            server.accept(commandOf(ComplaintId::create(), pothole())).value();
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putChanges(server.since(0));
        }
        QVERIFY(tamper(folder.path(),
                       u"UPDATE record SET blob = (SELECT blob FROM record LIMIT 1) "
                       "WHERE id = (SELECT id FROM record ORDER BY id DESC LIMIT 1)"_s));
        const auto state = reopen(folder.path());
        QVERIFY(state);
        QVERIFY((*state)->resyncNeeded);
        QCOMPARE((*state)->image.complaints().size(), 2);
        QCOMPARE((*state)->damaged.size(), size_t(1));
        QCOMPARE((*state)->damaged[0].table, u"record"_s);
    }

    void historyIsReadWhenAskedWithWhatWasGivenBefore()
    {
        QTemporaryDir folder;
        Authority server;
        const ComplaintId id = ComplaintId::create();
        server.accept(commandOf(id, pothole())).value();
        server.accept(commandOf(ComplaintId::create(), pothole())).value();
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putChanges(server.since(0));
        }
        ReplicaStore store(folder.path(), m_key);
        QVERIFY(open(store));
        server.accept(commandOf(id, AddNote{.text = u"메모"_s})).value();
        store.putChanges(server.since(2));
        QSignalSpy read(&store, &ReplicaStore::historyRead);
        store.readHistory(id);
        QVERIFY(read.wait(30'000));
        QCOMPARE(read.first().at(0).value<EntityRef>(), EntityRef(id));
        QCOMPARE(read.first().at(1).value<QList<HistoryEntry>>(),
                 (QList<HistoryEntry>{server.since(0)[0].entry, server.since(0)[2].entry}));
    }

    void aKeptReplicaGetsTheHistoryItWants()
    {
        QTemporaryDir folder;
        Authority server;
        const ComplaintId id = ComplaintId::create();
        server.accept(commandOf(id, pothole())).value();
        ReplicaStore store(folder.path(), m_key);
        const auto state = open(store);
        QVERIFY(state);
        store.putChanges(server.since(0));
        Replica replica;
        store.keep(replica);
        QSignalSpy arrived(&replica, &Replica::historyArrived);
        replica.fetchHistory(id);
        QVERIFY(arrived.wait(30'000));
        QCOMPARE(replica.history(id), QList<HistoryEntry>{server.since(0)[0].entry});
    }

    void damagedHistoryIsToldAndTheRestIsRead()
    {
        QTemporaryDir folder;
        Authority server;
        const ComplaintId id = ComplaintId::create();
        server.accept(commandOf(id, pothole())).value();
        server.accept(commandOf(id, AddNote{.text = u"메모"_s})).value();
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putChanges(server.since(0));
        }
        QVERIFY(tamper(folder.path(), u"UPDATE history SET blob = x'00' WHERE version = 1"_s));
        ReplicaStore store(folder.path(), m_key);
        QVERIFY(open(store));
        QSignalSpy read(&store, &ReplicaStore::historyRead);
        QSignalSpy damaged(&store, &ReplicaStore::historyDamaged);
        store.readHistory(id);
        QVERIFY(damaged.wait(30'000));
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().at(1).value<QList<HistoryEntry>>(), QList<HistoryEntry>{server.since(0)[1].entry});
        const auto rows = damaged.first().first().value<std::vector<DamagedRow>>();
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].table, u"history"_s);
    }

    void damagedOutboxRowIsToldAndKept()
    {
        QTemporaryDir folder;
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            for (int i = 0; i < 2; ++i)
                store.putCommand({.command = commandOf(ComplaintId::create(), pothole()), .state = PendingState::Waiting, .refusal = {}});
        }
        QVERIFY(tamper(folder.path(), u"UPDATE outbox SET blob = x'00' WHERE position = 1"_s));
        for (int round = 0; round < 2; ++round) {
            const auto state = reopen(folder.path());
            QVERIFY(state);
            QCOMPARE((*state)->pending.size(), size_t(1));
            QCOMPARE((*state)->damaged.size(), size_t(1));
            QCOMPARE((*state)->damaged[0].table, u"outbox"_s);
            QVERIFY(!(*state)->resyncNeeded);
        }
    }

    void fullDiskIsToldAndWhatWasGivenIsWrittenWhenThereIsRoomAgain()
    {
        QTemporaryDir folder;
        const Command command = commandOf(ComplaintId::create(), pothole(QString(8000, u'가')));
        {
            ReplicaStore store(folder.path(), m_key, {.maxPages = 12, .retry = std::chrono::milliseconds(20)});
            QVERIFY(open(store));
            QSignalSpy failed(&store, &ReplicaStore::writeFailed);
            QSignalSpy durable(&store, &ReplicaStore::commandDurable);
            for (int i = 0; i < 4; ++i)
                store.putCommand({.command = commandOf(ComplaintId::create(), pothole(QString(9000, u'가'))),
                                  .state = PendingState::Waiting,
                                  .refusal = {}});
            QTRY_VERIFY(failed.size() >= 2);
            QCOMPARE(failed[0][0].value<StoreError>().code, StoreErrorCode::DiskFull);
            QCOMPARE(durable.size(), 0);
        }
        ReplicaStore store(folder.path(), m_key);
        QVERIFY(open(store));
        QSignalSpy durable(&store, &ReplicaStore::commandDurable);
        store.putCommand({.command = command, .state = PendingState::Waiting, .refusal = {}});
        QTRY_COMPARE(durable.size(), 1);
    }

    void resyncReplacesRecordsAndKeepsTheOutbox()
    {
        QTemporaryDir folder;
        Authority server;
        server.accept(commandOf(ComplaintId::create(), pothole())).value();
        const PendingCommand waiting{.command = commandOf(ComplaintId::create(), pothole()), .state = PendingState::Waiting, .refusal = {}};
        {
            ReplicaStore store(folder.path(), m_key);
            QVERIFY(open(store));
            store.putChanges(server.since(0));
            store.putCommand(waiting);
            store.replaceRecords({}, {}, 40);
        }
        const auto state = reopen(folder.path());
        QVERIFY((*state)->image.complaints().isEmpty());
        QCOMPARE((*state)->cursor, quint64(40));
        QCOMPARE((*state)->pending.size(), size_t(1));
    }

    void manyRecordsAreReadAndAdoptedQuickly()
    {
        QTemporaryDir folder;
        Authority server;
        const Change first = server.accept(commandOf(ComplaintId::create(), pothole())).value();
        {
            std::vector<Entity> entities;
            std::vector<HistoryEntry> history;
            Complaint complaint = std::get<Complaint>(first.entity);
            HistoryEntry entry = first.entry;
            for (int i = 0; i < m_many; ++i) {
                complaint.id = ComplaintId::create();
                entities.emplace_back(complaint);
                entry.target = complaint.id;
                history.push_back(entry);
            }
            QElapsedTimer timer;
            timer.start();
            {
                ReplicaStore store(folder.path(), m_key);
                QVERIFY(open(store));
                store.replaceRecords(std::move(entities), std::move(history), quint64(m_many));
            }
            qInfo("%d records with history written: %lld ms", m_many, static_cast<long long>(timer.elapsed()));
        }
        QElapsedTimer timer;
        timer.start();
        ReplicaStore store(folder.path(), m_key);
        const auto state = open(store);
        qInfo("%d records read: %lld ms", m_many, static_cast<long long>(timer.elapsed()));
        QCOMPARE((*state)->image.complaints().size(), m_many);
        Replica replica;
        timer.restart();
        replica.adopt(std::move((*state)->image), std::move((*state)->organisation), (*state)->cursor, {});
        qInfo("adopted: %lld us", static_cast<long long>(timer.nsecsElapsed() / 1000));
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestReplicaStore)
#include "tst_replicastore.moc"
