#include "tests/server/localbackend.h"
#include "tests/support/eventstream.h"
#include "tests/support/httpclient.h"
#include "tests/support/postgresserver.h"

#include "api/wire.h"
#include "api/wireroom.h"
#include "domain/koreatime.h"
#include "server/auth/servicetoken.h"
#include "server/cli/subcommands.h"
#include "server/datafolder.h"
#include "server/sample/samplecity.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using domain::AgentState;
using domain::AgentTransition;
using domain::SystemReason;

/// What desks and the exchange tell of the room, and what the server makes of it, on both databases.
class TestRoom final : public QObject
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

    /// A city of its own for every test: the room is one.
    void init()
    {
        QFETCH_GLOBAL(const QString, database);
        QString url;
        if (database == u"postgresql") {
            const QString name = u"room%1"_s.arg(++m_count);
            QVERIFY(m_postgres.createDatabase(name));
            url = m_postgres.url(name);
        }
        m_backend = std::make_unique<LocalBackend>();
        const auto made = m_backend->init(url);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        start();
        m_exchangeToken = exchangeToken();
        m_people.clear();
    }

    void cleanup() { m_backend.reset(); }

    void whatADeskTellsTheSupervisorSees()
    {
        const QDateTime since = m_backend->now().addSecs(-30);
        AgentTransition transition = made(AgentState::NotReady, since);
        transition.reason = *domain::NotReadyReasonCode::parse(u"meal");
        QCOMPARE(tell(u"c01"_s, {transition}).state, AgentState::NotReady);

        const api::Room room = seen();
        QCOMPARE(room.agents.size(), 1);
        QCOMPARE(room.agents.first().user, person(u"c01"_s).user.id);
        QCOMPARE(room.agents.first().state, AgentState::NotReady);
        QCOMPARE(room.agents.first().since, since);
        QCOMPARE(room.agents.first().reason, transition.reason);
        QVERIFY(!room.agents.first().lostSince);
        QCOMPARE(room.queues.size(), 3);
    }

    void everyDeskSeesWhoCanBeCalledAndNoMore_data()
    {
        QTest::addColumn<AgentState>("state");
        QTest::addColumn<bool>("lineLost");
        QTest::addColumn<api::PresenceWord>("shown");
        QTest::newRow("ready") << AgentState::Ready << false << api::PresenceWord::Free;
        QTest::newRow("ready, line lost") << AgentState::Ready << true << api::PresenceWord::Away;
        QTest::newRow("talking") << AgentState::Talking << false << api::PresenceWord::Busy;
        QTest::newRow("writing") << AgentState::AfterCallWork << false << api::PresenceWord::Busy;
        QTest::newRow("at table") << AgentState::NotReady << false << api::PresenceWord::Away;
        QTest::newRow("gone") << AgentState::SignedOut << false << api::PresenceWord::Away;
    }
    void everyDeskSeesWhoCanBeCalledAndNoMore()
    {
        QFETCH(const AgentState, state);
        QFETCH(const bool, lineLost);
        QFETCH(const api::PresenceWord, shown);
        HttpClient &asking = *person(u"c02"_s).client;
        QVERIFY(presenceFor(asking).isEmpty());
        AgentTransition transition = made(state, m_backend->now());
        transition.lineLost = lineLost;
        tell(u"c01"_s, {transition});
        QCOMPARE(presenceFor(asking), QList({api::ColleaguePresence{u"8501"_s, shown}}));
        QVERIFY(!asking.get(u"/v1/presence"_s).body.contains(person(u"c01"_s).user.id.toString().toUtf8()));
        QCOMPARE(HttpClient(m_backend->url()).get(u"/v1/presence"_s).status, 401);
        QCOMPARE(asking.get(u"/v1/presence?user=1"_s).status, 400);
        m_backend->advanceClock(std::chrono::seconds(61)); // Nothing is heard of that desk.
        QCOMPARE(presenceFor(asking).value(0).presence, api::PresenceWord::Away);
    }

    void talkIsShownWithItsQueueAndItsBeginning()
    {
        AgentTransition transition = made(AgentState::Talking, m_backend->now().addSecs(-20));
        transition.queue = *domain::QueueCode::parse(u"main");
        transition.call = domain::CallId::create();
        transition.callSince = m_backend->now().addSecs(-15);
        transition.waiting = {domain::AgentChange::NotReady, *domain::NotReadyReasonCode::parse(u"rest")};
        tell(u"c01"_s, {transition});
        const api::RoomAgent agent = seen().agents.value(0);
        QCOMPARE(agent.queue, transition.queue);
        QCOMPARE(agent.callSince, transition.callSince);
        QCOMPARE(agent.waiting, transition.waiting);
    }

    void tellingTwiceTellsOnceAndLateNewsIsHistoryOnly()
    {
        const QDateTime now = m_backend->now();
        const AgentTransition ready = made(AgentState::Ready, now.addSecs(-100));
        const AgentTransition talking = made(AgentState::Talking, now.addSecs(-50));
        const AgentTransition late = made(AgentState::NotReady, now.addSecs(-80));
        QCOMPARE(tell(u"c01"_s, {ready, talking}).accepted, 2);
        const auto again = tell(u"c01"_s, {ready, late});
        QCOMPARE(again.accepted, 1);
        QCOMPARE(again.duplicate, 1);
        QCOMPARE(again.state, AgentState::Talking);
        QCOMPARE(seen().agents.value(0).state, AgentState::Talking);
        const auto day = dayOf(u"c01"_s, {});
        QCOMPARE(day.transitions, QList({ready, late, talking}));
    }

    void timesOfADayAddUp()
    {
        const QDateTime midnight = domain::koreaTime(m_backend->now().date(), QTime(0, 0));
        tell(u"c01"_s,
             {made(AgentState::NotReady, midnight.addDays(-1).addSecs(79'200)), made(AgentState::Ready, midnight.addSecs(1)),
              made(AgentState::SignedOut, midnight.addSecs(2))});
        const auto day = dayOf(u"c01"_s, midnight.date());
        QCOMPARE(day.transitions.size(), 3);
        QCOMPARE(day.times.at(size_t(AgentState::NotReady)), std::chrono::milliseconds(1000));
        QCOMPARE(day.times.at(size_t(AgentState::Ready)), std::chrono::milliseconds(1000));
        const auto yesterday = dayOf(u"c01"_s, midnight.date().addDays(-1));
        std::chrono::milliseconds sum{0};
        for (const auto time : yesterday.times)
            sum += time;
        QCOMPARE(sum, std::chrono::hours(24));
        QCOMPARE(yesterday.times.at(size_t(AgentState::NotReady)), std::chrono::hours(2));
    }

    void clockThatRunsAheadIsTakenForNow()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now().addSecs(900))});
        QVERIFY(seen().agents.value(0).since <= m_backend->now());
    }

    void onlyWhoSupervisesSeesTheRoomAndOthersDays()
    {
        HttpClient &counsellor = client(u"c01"_s);
        QCOMPARE(counsellor.get(u"/v1/room"_s).status, 403);
        QCOMPARE(counsellor.get(u"/v1/agent-states?user="_s + person(u"c02"_s).user.id.toString()).status, 403);
        QCOMPARE(counsellor.get(u"/v1/agent-states?user="_s + person(u"c01"_s).user.id.toString()).status, 200);
        QCOMPARE(client(u"s01"_s).get(u"/v1/agent-states?user="_s + person(u"c01"_s).user.id.toString()).status, 200);
        QCOMPARE(counsellor.get(u"/v1/agent-states?day=yesterday"_s).status, 400);
        QCOMPARE(client(u"s01"_s).get(u"/v1/room?team=1"_s).status, 400);
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.get(u"/v1/room"_s).status, 401);
    }

    void reasonsOfPersonAndSystemAreNotMixed()
    {
        AgentTransition transition = made(AgentState::NotReady, m_backend->now());
        transition.reason = *domain::NotReadyReasonCode::parse(u"meal");
        transition.system = SystemReason::Network;
        const HttpAnswer answer = client(u"c01"_s).post(u"/v1/agent-states"_s, api::toJson(api::AgentStatesRequest{{transition}}));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json()[u"path"].toString(), u"transitions[0].reason"_s);
    }

    void readyDesksAreOfferedIdleLongestFirst()
    {
        const QDateTime now = m_backend->now();
        tell(u"c01"_s, {made(AgentState::Ready, now.addSecs(-10))});
        tell(u"c02"_s, {made(AgentState::Ready, now.addSecs(-30))});
        tell(u"c03"_s, {made(AgentState::NotReady, now.addSecs(-90))});
        tell(u"b01"_s, {made(AgentState::Ready, now.addSecs(-20))});
        tell(u"c04"_s, {made(AgentState::Talking, now.addSecs(-90))});
        AgentTransition lineLost = made(AgentState::Ready, now.addSecs(-90));
        lineLost.lineLost = true;
        tell(u"c05"_s, {lineLost});
        QCOMPARE(offered(u"queue=main"_s), QStringList({u"8502"_s, u"8501"_s})); // The call centre's own.
        QCOMPARE(offered(u"number=031-590-8119"_s), QStringList({u"8502"_s, u"8521"_s, u"8501"_s}));
        QCOMPARE(offered(u"queue=sincere"_s), QStringList());
        const api::Room room = seen();
        QCOMPARE(room.queues.at(0).ready, 2);
        QCOMPARE(room.queues.at(1).ready, 3);
    }

    void queueIsOpenInTheCitysHoursUnlessItAlwaysIs()
    {
        const auto agents = [this](const QString &queue) {
            HttpClient exchange(m_backend->url());
            exchange.setToken(m_exchangeToken);
            const auto read = api::fromBytes<api::ExchangeAgents>(exchange.get(QString(u"/v1/exchange/agents?queue="_s + queue)).body);
            return read.value_or(api::ExchangeAgents{.queue = {}, .name = u"failed"_s, .open = false, .extensions = {}});
        };
        const auto goTo = [this](const QDate &day, int hour) {
            m_backend->advanceClock(std::chrono::seconds(m_backend->now().secsTo(domain::koreaTime(day, QTime(hour, 0))) + 1));
        };
        const auto city = server::sample::sampleCity();
        QVERIFY(city);
        const domain::WorkingCalendar calendar(city->workingHours, city->holidays);
        const QDate working = calendar.nextWorkingDay(m_backend->now().date());
        goTo(working, 11);
        QVERIFY(agents(u"main"_s).open);
        QVERIFY(agents(u"urgent"_s).open);
        QCOMPARE(agents(u"main"_s).name, u"민원 대표"_s);
        QCOMPARE(agents(u"main"_s).maxWaitSeconds, 180);
        goTo(working, 12); // Who is at lunch is not ready; the line is open.
        QVERIFY(agents(u"main"_s).open);
        goTo(working, 18);
        QVERIFY(!agents(u"main"_s).open);
        QVERIFY(agents(u"urgent"_s).open);
        QDate free = working;
        while (calendar.isWorkingDay(free))
            free = free.addDays(1);
        goTo(free, 11);
        QVERIFY(!agents(u"main"_s).open);
        QVERIFY(agents(u"urgent"_s).open);
    }

    void deskThatRingsOrHasJustAnsweredIsNotOfferedAnother()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now().addSecs(-30))});
        tell(u"c02"_s, {made(AgentState::Ready, m_backend->now().addSecs(-20))});
        event(u"one"_s, u"enqueued"_s, {}, u"main"_s);
        event(u"one"_s, u"offered"_s, u"8501"_s);
        QCOMPARE(offered(u"queue=main"_s), QStringList{u"8502"_s});
        event(u"one"_s, u"returned"_s, u"8501"_s);
        QCOMPARE(offered(u"queue=main"_s), QStringList({u"8501"_s, u"8502"_s}));
        event(u"one"_s, u"offered"_s, u"8501"_s);
        event(u"one"_s, u"answered"_s, u"8501"_s); // The desk has not told yet.
        QCOMPARE(offered(u"queue=main"_s), QStringList{u"8502"_s});
    }

    void offerTheExchangeForgotDoesNotHoldADeskForLong()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        event(u"one"_s, u"enqueued"_s, {}, u"main"_s);
        event(u"one"_s, u"offered"_s, u"8501"_s);
        m_backend->advanceClock(std::chrono::seconds(29));
        QCOMPARE(offered(u"queue=main"_s), QStringList());
        m_backend->advanceClock(std::chrono::seconds(3));
        QCOMPARE(offered(u"queue=main"_s), QStringList{u"8501"_s});
    }

    void callsOfAQueueAreCounted()
    {
        const QDateTime before = m_backend->now();
        QCOMPARE(event(u"one"_s, u"enqueued"_s, {}, u"main"_s), u"waiting"_s);
        event(u"two"_s, u"enqueued"_s, {}, u"main"_s);
        event(u"three"_s, u"enqueued"_s, {}, u"main"_s);
        event(u"four"_s, u"enqueued"_s, {}, u"urgent"_s);
        api::RoomQueue main = seen().queues.at(0);
        QCOMPARE(main.waiting, 3);
        QVERIFY(main.longestWaitSince && *main.longestWaitSince >= before.addMSecs(-1) && *main.longestWaitSince <= m_backend->now());
        QCOMPARE(event(u"one"_s, u"offered"_s, u"8501"_s), u"offered"_s);
        QCOMPARE(seen().queues.at(0).waiting, 3); // It rings, nobody has it yet.
        QCOMPARE(event(u"one"_s, u"answered"_s, u"8501"_s), u"answered"_s);
        QCOMPARE(event(u"two"_s, u"abandoned"_s), u"abandoned"_s);
        QCOMPARE(event(u"four"_s, u"redirected"_s), u"redirected"_s);
        main = seen().queues.at(0);
        QCOMPARE(main.waiting, 1);
        QCOMPARE(main.answered, 1);
        QCOMPARE(main.abandoned, 1);
        const api::RoomQueue urgent = seen().queues.at(1);
        QCOMPARE(urgent.waiting + urgent.answered + urgent.abandoned, 0);
    }

    void whatComesTwiceOrTooLateChangesNothing()
    {
        event(u"one"_s, u"enqueued"_s, {}, u"main"_s);
        QCOMPARE(event(u"one"_s, u"enqueued"_s, {}, u"main"_s), u"waiting"_s);
        event(u"one"_s, u"offered"_s, u"8501"_s);
        event(u"one"_s, u"offered"_s, u"8502"_s);
        QCOMPARE(event(u"one"_s, u"returned"_s, u"8501"_s), u"offered"_s); // Of the offer before.
        event(u"one"_s, u"answered"_s, u"8502"_s);
        QCOMPARE(event(u"one"_s, u"abandoned"_s), u"answered"_s);
        QCOMPARE(event(u"one"_s, u"answered"_s, u"8502"_s), u"answered"_s);
        QCOMPARE(event(u"one"_s, u"enqueued"_s, {}, u"main"_s), u"answered"_s);
        QCOMPARE(seen().queues.at(0).answered, 1);
        QCOMPARE(seen().queues.at(0).abandoned, 0);
    }

    void dailySumsSurviveARestartAndEndWithTheDay()
    {
        event(u"one"_s, u"enqueued"_s, {}, u"main"_s);
        event(u"one"_s, u"answered"_s, u"8501"_s);
        event(u"two"_s, u"enqueued"_s, {}, u"main"_s);
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        m_backend->stop();
        start();
        m_people.clear();
        const api::Room room = seen();
        QCOMPARE(room.queues.at(0).answered, 1);
        QCOMPARE(room.queues.at(0).waiting, 1);
        QCOMPARE(room.agents.value(0).state, AgentState::Ready);
        m_backend->advanceClock(std::chrono::hours(24));
        m_people.clear(); // Sessions are over by then, too.
        QCOMPARE(seen().queues.at(0).answered, 0);
        QCOMPARE(seen().queues.at(0).waiting, 0); // Nobody waits a day: the exchange forgot it.
    }

    void exchangeIsKnownByItsOwnTokenOnly()
    {
        HttpClient stranger(m_backend->url());
        QCOMPARE(stranger.get(u"/v1/exchange/agents?queue=main"_s).status, 401);
        QCOMPARE(client(u"s01"_s).get(u"/v1/exchange/agents?queue=main"_s).status, 401);
        HttpClient exchange(m_backend->url());
        exchange.setToken(m_exchangeToken);
        QCOMPARE(exchange.get(u"/v1/exchange/agents?queue=main"_s).status, 200);
        QCOMPARE(exchange.get(u"/v1/room"_s).status, 401); // And it is nobody.
        QCOMPARE(exchange.get(u"/v1/exchange/agents?queue=nowhere"_s).status, 404);
        QCOMPARE(exchange.get(u"/v1/exchange/agents"_s).status, 400);
        QCOMPARE(exchange.get(u"/v1/exchange/agents?queue=main&number=0315908500"_s).status, 400);
        QCOMPARE(exchange.post(u"/v1/exchange/events"_s, {{u"call"_s, u"x"_s}, {u"kind"_s, u"abandoned"_s}}).status, 404);
        QCOMPARE(exchange.post(u"/v1/exchange/events"_s, {{u"call"_s, u"x"_s}, {u"kind"_s, u"enqueued"_s}}).status, 400);
        QCOMPARE(exchange.post(u"/v1/exchange/events"_s, {{u"call"_s, u"x"_s}, {u"kind"_s, u"answered"_s}}).status, 400);
        QCOMPARE(exchange.send("POST", u"/v1/exchange/events"_s, "{}", {{"Content-Type", "text/plain"}}).status, 415);
        const QString fresh = exchangeToken();
        QCOMPARE(exchange.get(u"/v1/exchange/agents?queue=main"_s).status, 401); // The old one is no longer good.
        exchange.setToken(fresh);
        QCOMPARE(exchange.get(u"/v1/exchange/agents?queue=main"_s).status, 200);
    }

    void deskThatVanishedIsShownLostAndOfferedNothing()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        const QDateTime heard = m_backend->now();
        QCOMPARE(offered(u"queue=main"_s), QStringList{u"8501"_s});
        m_backend->advanceClock(std::chrono::seconds(61));
        const api::RoomAgent lost = seen().agents.value(0);
        QCOMPARE(lost.state, AgentState::Ready);
        QVERIFY(lost.lostSince && std::abs(lost.lostSince->msecsTo(heard)) < 5000);
        QCOMPARE(offered(u"queue=main"_s), QStringList());
        QCOMPARE(seen().queues.at(0).ready, 0);
        QCOMPARE(tell(u"c01"_s, {}).state, AgentState::Ready); // It was only away.
        QVERIFY(!seen().agents.value(0).lostSince);
        QCOMPARE(offered(u"queue=main"_s), QStringList{u"8501"_s});
    }

    void deskOfAnotherServerOnTheSameRecordsIsThere()
    {
        QFETCH_GLOBAL(const QString, database);
        if (database != u"postgresql")
            return; // a file has one server
        const auto address = m_backend->startAnother();
        QVERIFY2(address, address ? "" : qPrintable(address.error()));
        HttpClient there(*address);
        there.setToken(client(u"s01"_s).token());
        const auto lost = [&] {
            const auto room = api::fromBytes<api::Room>(there.get(u"/v1/room"_s).body);
            return !room || room->agents.size() != 1 || room->agents.first().lostSince;
        };
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        QVERIFY(!lost());
        m_backend->advanceClock(std::chrono::seconds(50));
        tell(u"c01"_s, {});
        m_backend->advanceClock(std::chrono::seconds(20)); // a minute and more after the start
        QTRY_VERIFY_WITH_TIMEOUT(!lost(), 15'000);
        m_backend->advanceClock(std::chrono::seconds(50));
        QVERIFY(lost());
    }

    void whatAnotherServerIsToldIsHintedAtHere()
    {
        QFETCH_GLOBAL(const QString, database);
        if (database != u"postgresql")
            return; // a file has one server
        const auto address = m_backend->startAnother();
        QVERIFY2(address, address ? "" : qPrintable(address.error()));
        HttpClient there(*address);
        there.setToken(client(u"s01"_s).token());
        EventStream supervisor(there);
        QTRY_VERIFY_WITH_TIMEOUT(supervisor.events() >= 1, 20'000);
        const auto hints = [&] { return supervisor.text().count("event: room"); };
        QTest::qWait(5000); // two looks of the server
        QCOMPARE(hints(), 0);
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 1, 15'000);
        event(u"one"_s, u"enqueued"_s, {}, u"main"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 2, 15'000);
        event(u"one"_s, u"offered"_s, u"8501"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 3, 15'000);
        event(u"one"_s, u"abandoned"_s);
        QTRY_COMPARE_WITH_TIMEOUT(hints(), 4, 15'000);
    }

    void deskThatCrashedReadyIsSignedOutAsOfWhenItWasHeardLast()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        const QDateTime heard = m_backend->now();
        m_backend->advanceClock(std::chrono::minutes(11));
        QTRY_COMPARE_WITH_TIMEOUT(seen().agents.value(0).state, AgentState::SignedOut, 15'000);
        const api::RoomAgent agent = seen().agents.value(0);
        QCOMPARE(agent.system, std::optional(SystemReason::ConnectionLost));
        QVERIFY(std::abs(agent.since.msecsTo(heard)) < 5000);
        QCOMPARE(tell(u"c01"_s, {}).state, AgentState::SignedOut); // By which the desk knows to say it anew.
    }

    void whoSignsInAnewAfterACrashWasSignedOutBefore()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        const QDateTime heard = m_backend->now();
        m_backend->advanceClock(std::chrono::minutes(3));
        AgentTransition back = made(AgentState::NotReady, m_backend->now());
        back.system = SystemReason::SignIn;
        tell(u"c01"_s, {back});
        const auto day = dayOf(u"c01"_s, {});
        QCOMPARE(day.transitions.size(), 3);
        QCOMPARE(day.transitions.at(1).state, AgentState::SignedOut);
        QCOMPARE(day.transitions.at(1).system, std::optional(SystemReason::ConnectionLost));
        QVERIFY(std::abs(day.transitions.at(1).at.msecsTo(heard)) < 5000);
        QCOMPARE(seen().agents.value(0).state, AgentState::NotReady);
    }

    void signOutFromTheServerSignsOutOfTheRoom()
    {
        tell(u"c01"_s, {made(AgentState::Ready, m_backend->now())});
        QCOMPARE(client(u"c01"_s).send("DELETE", u"/v1/session"_s).status, 204);
        QCOMPARE(seen().agents.value(0).state, AgentState::SignedOut);
        QVERIFY(!seen().agents.value(0).system);
    }

    void roomIsHintedAtToWhoSupervisesAndNotInFloods()
    {
        EventStream supervisor(client(u"s01"_s));
        EventStream counsellor(client(u"c02"_s));
        QTRY_VERIFY_WITH_TIMEOUT(supervisor.events() >= 1 && counsellor.events() >= 1, 20'000);
        const auto hints = [](const EventStream &stream) { return stream.text().count("event: room"); };
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 40; ++i)
            tell(u"c01"_s, {made(i % 2 == 0 ? AgentState::Ready : AgentState::NotReady, m_backend->now())});
        const qint64 told = timer.elapsed();
        QTRY_VERIFY_WITH_TIMEOUT(hints(supervisor) >= 1, 10'000);
        // The last change is hinted at too, and after it there is quiet.
        QTRY_VERIFY_WITH_TIMEOUT(hints(supervisor) >= 2, 10'000);
        // One more where the server looks whether another one has written.
        QVERIFY2(hints(supervisor) <= told / 1000 + 3, qPrintable(u"%1 in %2 ms"_s.arg(hints(supervisor)).arg(timer.elapsed())));
        QCOMPARE(hints(counsellor), 0);
    }

private:
    void start()
    {
        const auto started = m_backend->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }
    struct Known
    {
        std::unique_ptr<HttpClient> client;
        domain::User user;
    };
    Known &known(const QString &name)
    {
        if (const auto found = m_people.find(name); found != m_people.end())
            return found->second;
        auto client = std::make_unique<HttpClient>(m_backend->url());
        const auto answer = api::fromBytes<api::SessionAnswer>(client->signIn(name, QString::fromLatin1(LocalBackend::Password)).body);
        if (!answer)
            qWarning("%s", qPrintable(answer.error().toString()));
        return m_people.emplace(name, Known{std::move(client), answer ? answer->user : domain::User()}).first->second;
    }
    HttpClient &client(const QString &name) { return *known(name).client; }
    Known &person(const QString &name) { return known(name); }
    static QList<api::ColleaguePresence> presenceFor(HttpClient &client)
    {
        return api::fromBytes<api::RoomPresence>(client.get(u"/v1/presence"_s).body).value_or(api::RoomPresence()).presence;
    }

    static AgentTransition made(AgentState state, const QDateTime &at)
    {
        AgentTransition transition;
        transition.id = domain::AgentTransitionId::create();
        transition.at = at;
        transition.since = at;
        transition.state = state;
        return transition;
    }
    api::AgentStatesAnswer tell(const QString &name, const QList<AgentTransition> &transitions)
    {
        const HttpAnswer answer = client(name).post(u"/v1/agent-states"_s, api::toJson(api::AgentStatesRequest{transitions}));
        const auto read = api::fromBytes<api::AgentStatesAnswer>(answer.body);
        if (!read)
            QTest::qFail(answer.body.constData(), __FILE__, __LINE__);
        return read.value_or(api::AgentStatesAnswer());
    }
    api::Room seen()
    {
        const HttpAnswer answer = client(u"s01"_s).get(u"/v1/room"_s);
        const auto read = api::fromBytes<api::Room>(answer.body);
        if (!read)
            QTest::qFail(answer.body.constData(), __FILE__, __LINE__);
        return read.value_or(api::Room());
    }
    api::AgentDay dayOf(const QString &name, const QDate &day)
    {
        const QString query = day.isValid() ? u"?day="_s + day.toString(Qt::ISODate) : QString();
        return api::fromBytes<api::AgentDay>(client(name).get(QString(u"/v1/agent-states"_s + query)).body).value_or(api::AgentDay());
    }
    /// As `exchange-token` makes it, without its standard output.
    QString exchangeToken()
    {
        const auto settings = server::DataFolder(m_backend->dataFolder()).readSettings();
        server::sql::Database database(settings->database);
        const auto token = database.transact(server::sql::Database::Intent::Write, [&] {
            return server::auth::makeServiceToken(database, server::auth::ExchangeService.toString(), m_backend->now().toMSecsSinceEpoch());
        });
        return token.value_or(QString());
    }
    QStringList offered(const QString &query)
    {
        HttpClient exchange(m_backend->url());
        exchange.setToken(m_exchangeToken);
        const auto read = api::fromBytes<api::ExchangeAgents>(exchange.get(QString(u"/v1/exchange/agents?"_s + query)).body);
        return read ? read->extensions : QStringList{u"failed"_s};
    }
    QString event(const QString &call, const QString &kind, const QString &extension = {}, const QString &queue = {})
    {
        HttpClient exchange(m_backend->url());
        exchange.setToken(m_exchangeToken);
        QJsonObject body{{u"call"_s, call}, {u"kind"_s, kind}};
        if (!extension.isEmpty())
            body.insert(u"extension"_s, extension);
        if (!queue.isEmpty())
            body.insert(u"queue"_s, queue);
        return exchange.post(u"/v1/exchange/events"_s, body).json()[u"state"].toString();
    }

    PostgresServer m_postgres;
    int m_count = 0;
    std::unique_ptr<LocalBackend> m_backend;
    std::map<QString, Known> m_people;
    QString m_exchangeToken;
};

QTEST_GUILESS_MAIN(TestRoom)
#include "tst_room.moc"
