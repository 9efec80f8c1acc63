#include "testdesk.h"

#include "tests/support/serverprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>

using namespace barodesk;
using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using barodesk::sync::Connection;
using barodesk::test::ServerProcess;
using barodesk::test::TestDesk;

/// Desks against the real server in a process of its own.
class TestSyncEngine : public QObject
{
    Q_OBJECT

private:
    struct House
    {
        ServerProcess server;
        QTemporaryDir folder;
        store::DataKey key = store::DataKey::generate();

        bool start(int complaints = 0)
        {
            const auto made = server.init(complaints);
            const auto running = made ? server.start() : made;
            if (!running)
                qWarning("%s", qPrintable(running.error()));
            return running.has_value();
        }
        std::unique_ptr<TestDesk> desk(const QString &name)
        {
            return std::make_unique<TestDesk>(server.url(), server.caFile(), folder.filePath(name), key);
        }
        std::unique_ptr<TestDesk> liveDesk(const QString &name)
        {
            auto made = desk(name);
            if (!made->openStore() || !made->signIn(name, QString::fromLatin1(ServerProcess::Password)))
                return nullptr;
            made->startEngine();
            if (!QTest::qWaitFor([&] { return made->isLive(); }, 30'000)) {
                qWarning("not live: %d %s", int(made->engine().status().connection), qPrintable(made->engine().status().detail));
                return nullptr;
            }
            return made;
        }
    };

private slots:
    void whatOneDeskTakesTheOtherSees()
    {
        House house;
        QVERIFY(house.start());
        const auto one = house.liveDesk(u"c01"_s);
        const auto two = house.liveDesk(u"c02"_s);
        QVERIFY(one && two);
        QElapsedTimer timer;
        timer.start();
        const ComplaintId id = one->takeComplaint(u"가로등이 꺼졌어요"_s);
        QTRY_VERIFY_WITH_TIMEOUT(two->sees(id), 15'000);
        qInfo("submit to the other desk: %lld ms", static_cast<long long>(timer.elapsed()));
        QTRY_VERIFY_WITH_TIMEOUT(one->isSettled(), 15'000);
        QCOMPARE(*one->replica().complaint(id) == *two->replica().complaint(id), true);
    }

    void liveDeskAsksNothingMore()
    {
        House house;
        QVERIFY(house.start(20));
        const auto desk = house.liveDesk(u"c01"_s);
        QVERIFY(desk);
        QCOMPARE(desk->client().requestCount(), 5); // sign-in, who am I, organisation, changes, events
        QSignalSpy status(&desk->engine(), &sync::SyncEngine::statusChanged);
        QVERIFY(!status.wait(300));
        QCOMPARE(desk->client().requestCount(), 5);
    }

    void aPageIsPutInInAsManyTurnsAsItNeeds()
    {
        House house;
        QVERIFY(house.start(20));
        const auto desk = house.desk(u"c01"_s);
        QVERIFY(desk->openStore() && desk->signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)));
        store::Replica &replica = desk->replica();
        QSignalSpy complaints(&replica, &store::Replica::complaintsChanged);
        QSignalSpy citizens(&replica, &store::Replica::citizensChanged);
        QSignalSpy calls(&replica, &store::Replica::callsChanged);
        // However slow the machine: a turn that is over at the first look takes one change.
        desk->startEngine([now = std::chrono::nanoseconds(0)]() mutable { return now += store::TurnBudget::Length; });
        QTRY_VERIFY_WITH_TIMEOUT(desk->isLive(), 30'000);
        QVERIFY(replica.cursor() >= 20);
        QCOMPARE(quint64(complaints.count() + citizens.count() + calls.count()), replica.cursor());
    }

    void complaintsTakenOfflineArriveOnceWhenTheServerIsBack()
    {
        House house;
        QVERIFY(house.start());
        const auto desk = house.liveDesk(u"c01"_s);
        const auto other = house.liveDesk(u"c02"_s);
        QVERIFY(desk && other);
        house.server.kill();
        QTRY_COMPARE_WITH_TIMEOUT(desk->engine().status().connection, Connection::Offline, 15'000);
        QVERIFY(desk->engine().status().nextTry);
        const ComplaintId first = desk->takeComplaint(u"첫째"_s);
        const ComplaintId second = desk->takeComplaint(u"둘째"_s);
        QCOMPARE(desk->engine().status().waiting, 2);
        QVERIFY(desk->replica().complaint(second));
        QVERIFY(house.server.start());
        QTRY_VERIFY_WITH_TIMEOUT(desk->isSettled(), 30'000);
        QVERIFY(desk->sees(first) && desk->sees(second));
        QTRY_VERIFY_WITH_TIMEOUT(other->sees(second), 30'000);
        QCOMPARE(other->replica().complaints().size(), 2);
        QCOMPARE(other->replica().history(first).size(), 1);
        QCOMPARE(other->replica().cursor(), quint64(2));
    }

    void answerLostWithTheServerChangesNothingTwice()
    {
        House house;
        QVERIFY(house.start());
        const auto desk = house.liveDesk(u"c01"_s);
        const auto witness = house.liveDesk(u"c02"_s);
        QVERIFY(desk && witness);
        // The command reaches the server by another way, as if the answer to the desk's own request had been lost with the server.
        desk->engine().stop();
        const ComplaintId id = desk->takeComplaint(u"한 번만"_s);
        const Command command = desk->replica().pending().front().command;
        bool accepted = false;
        desk->client().sendCommands({command}, this, [&](const tl::expected<api::CommandsAnswer, sync::ApiError> &answer) {
            accepted = answer && answer->results.constFirst().status == api::CommandStatus::Accepted;
        });
        QTRY_VERIFY_WITH_TIMEOUT(accepted, 15'000);
        house.server.kill();
        QVERIFY(house.server.start());
        desk->engine().start();
        QTRY_VERIFY_WITH_TIMEOUT(desk->isSettled(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(witness->sees(id), 30'000);
        QCOMPARE(desk->replica().cursor(), quint64(1));
        QCOMPARE(witness->replica().history(id).size(), 1);
    }

    void commandOfACrashedDeskIsSentByTheNextStart()
    {
        House house;
        QVERIFY(house.start());
        ComplaintId id;
        {
            const auto desk = house.liveDesk(u"c01"_s);
            QVERIFY(desk);
            desk->engine().stop(); // the crash comes after the commit and before the sending
            QSignalSpy durable(&desk->store(), &store::ReplicaStore::commandDurable);
            id = desk->takeComplaint(u"전기 나감"_s);
            QTRY_COMPARE_WITH_TIMEOUT(durable.size(), 1, 15'000);
        }
        const auto again = house.liveDesk(u"c01"_s);
        QVERIFY(again);
        QTRY_VERIFY_WITH_TIMEOUT(again->isSettled(), 30'000);
        QVERIFY(again->sees(id));
        QCOMPARE(again->replica().complaints().size(), 1);
    }

    void thousandsOfChangesAreCaughtUp()
    {
        House house;
        QVERIFY(house.start(1500));
        QElapsedTimer timer;
        timer.start();
        const auto desk = house.liveDesk(u"c01"_s);
        QVERIFY(desk);
        qInfo("%llu changes caught up in %lld ms with %d requests", static_cast<unsigned long long>(desk->replica().cursor()),
              static_cast<long long>(timer.elapsed()), desk->client().requestCount());
        QVERIFY(desk->replica().complaints().size() >= 1500);
        QCOMPARE(desk->client().requestCount(), 4 + int(desk->replica().cursor() / 1000) + 1);
    }

    void feedThatNoLongerReachesBackIsReplacedByAllRecordsAndTheOutboxStays()
    {
        House house;
        QVERIFY(house.start(300));
        const auto desk = house.desk(u"c01"_s);
        QVERIFY(desk->openStore());
        QVERIFY(desk->signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)));
        // This desk has read further than the server has: another past.
        desk->replica().load({}, {}, {}, 9'000'000, {});
        QSignalSpy reset(&desk->replica(), &store::Replica::reset);
        desk->startEngine();
        QTRY_VERIFY_WITH_TIMEOUT(desk->isLive(), 60'000);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(desk->replica().complaints().size(), 300);
        const ComplaintId id = desk->takeComplaint(u"다시 맞춘 뒤"_s);
        desk->engine().requestResync();
        QTRY_VERIFY_WITH_TIMEOUT(reset.size() == 2 && desk->isSettled(), 60'000);
        QVERIFY(desk->sees(id));
        QCOMPARE(desk->replica().complaints().size(), 301);
    }

    void serverPutBackFromABackupIsFollowedByADeskThatStayedOn()
    {
        House house;
        QVERIFY(house.start(20));
        const auto desk = house.liveDesk(u"c01"_s);
        QVERIFY(desk);
        const QString database = house.server.dataFolder() + u"/barodesk.db"_s;
        const QString backup = house.folder.filePath(u"backup.db"_s);
        // A stopped server leaves its records in this one file: what lay in a log beside it would come back with the old one.
        QVERIFY(house.server.stop() && !QFile::exists(database + u"-wal"_s) && QFile::copy(database, backup) && house.server.start());
        QTRY_VERIFY_WITH_TIMEOUT(desk->isLive(), 30'000);
        const quint64 cursor = desk->replica().cursor();
        const ComplaintId id = desk->takeComplaint(u"백업 뒤"_s);
        // Read from the feed as well, not only sent and answered: it knows of a later past.
        QTRY_VERIFY_WITH_TIMEOUT(desk->isSettled() && desk->sees(id) && desk->replica().cursor() > cursor, 30'000);

        QSignalSpy reset(&desk->replica(), &store::Replica::reset);
        QVERIFY(house.server.stop() && !QFile::exists(database + u"-wal"_s));
        QVERIFY(QFile::remove(database) && QFile::copy(backup, database) && house.server.start());
        QTRY_VERIFY_WITH_TIMEOUT(!reset.isEmpty() && desk->isLive(), 60'000);
        QCOMPARE(reset.size(), 1);
        QVERIFY(!desk->replica().complaint(id));
        QCOMPARE(desk->replica().complaints().size(), 20);
    }

    void refusedTokenKeepsWhatWaitsUntilTheNextSignIn()
    {
        House house;
        QVERIFY(house.start());
        const auto desk = house.liveDesk(u"c01"_s);
        QVERIFY(desk);
        desk->engine().stop();
        desk->client().setToken(u"nonsense"_s);
        desk->engine().start();
        QTRY_COMPARE_WITH_TIMEOUT(desk->engine().status().connection, Connection::TokenRejected, 15'000);
        const ComplaintId id = desk->takeComplaint(u"기다림"_s);
        QCOMPARE(desk->engine().status().waiting, 1);
        QVERIFY(desk->signIn(u"c01"_s, QString::fromLatin1(ServerProcess::Password)));
        desk->engine().start();
        QTRY_VERIFY_WITH_TIMEOUT(desk->isSettled(), 30'000);
        QVERIFY(desk->sees(id));
    }

    void wrongPasswordIsSaid()
    {
        House house;
        QVERIFY(house.start());
        sync::RestClient client(QUrl(house.server.url()), house.server.caFile());
        std::optional<sync::ApiError> error;
        client.signIn({.name = u"c01"_s, .password = u"wrong"_s, .desk = {}}, this,
                      [&](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) { error = answer.error(); });
        QTRY_VERIFY_WITH_TIMEOUT(error, 15'000);
        QCOMPARE(error->kind, sync::ApiErrorKind::Unauthenticated);
    }

    void serverOfAnotherAuthorityIsRefused()
    {
        House house;
        House stranger;
        QVERIFY(house.start());
        QVERIFY(stranger.server.init());
        sync::RestClient client(QUrl(house.server.url()), stranger.server.caFile());
        client.setToken(u"a-token-that-must-not-leave"_s);
        std::optional<sync::ApiError> error;
        client.whoAmI(this, [&](const tl::expected<api::SessionInfo, sync::ApiError> &answer) { error = answer.error(); });
        QTRY_VERIFY_WITH_TIMEOUT(error, 15'000);
        QCOMPARE(error->kind, sync::ApiErrorKind::Certificate);
        QVERIFY(!house.server.log().contains(u"status=401"_s));
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
