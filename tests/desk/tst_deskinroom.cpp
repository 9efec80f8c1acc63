#include "desk/agentreporter.h"
#include "desk/contactbook.h"
#include "desk/desk.h"
#include "desk/presencewatch.h"
#include "desk/roomwatch.h"
#include "domain/koreatime.h"
#include "store/replicastore.h"
#include "tests/support/fakephoneengine.h"
#include "tests/support/serverprocess.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;
using desk::AgentReporter;
using desk::Desk;
using desk::SessionState;
using domain::AgentState;
using domain::SystemReason;
using engines::CallEndReason;
using engines::EngineCallState;
using test::FakePhoneEngine;
using test::ServerProcess;

/// Whole desks, and a reporter alone, against the real server: what becomes of the counsellor is in the supervisor's room.
class TestDeskInRoom final : public QObject
{
    Q_OBJECT

    struct Seat
    {
        FakePhoneEngine *engine = nullptr;
        std::unique_ptr<Desk> desk;
    };

    Seat seat(const QString &folder)
    {
        desk::Settings settings;
        settings.serverUrl = QUrl(m_server->url());
        settings.serverCaFile = m_server->caFile();
        settings.dataDirectory = m_folder->filePath(folder);
        settings.keychain = false;
        auto engine = std::make_unique<FakePhoneEngine>();
        Seat made;
        made.engine = engine.get();
        Desk::Parts parts;
        parts.phoneEngine = std::move(engine);
        made.desk = std::make_unique<Desk>(settings, std::move(parts));
        emit made.engine->started();
        return made;
    }

    Seat signedIn(const QString &name)
    {
        Seat made = seat(name);
        made.desk->signIn(name, QString::fromLatin1(ServerProcess::Password));
        if (!QTest::qWaitFor([&] { return made.desk->syncStatus().connection == sync::Connection::Live; }, 30'000))
            QTest::qFail("not live", __FILE__, __LINE__);
        return made;
    }

    /// What the room says of the person now. None: nothing.
    std::optional<api::RoomAgent> seen(Desk &supervisor, const domain::UserId &user)
    {
        std::optional<api::RoomAgent> found;
        bool answered = false;
        QObject context;
        supervisor.fetchRoom(&context, [&](const tl::expected<api::Room, sync::ApiError> &room) {
            answered = true;
            for (const api::RoomAgent &agent : room ? room->agents : QList<api::RoomAgent>()) {
                if (agent.user == user)
                    found = agent;
            }
        });
        if (!QTest::qWaitFor([&] { return answered; }, 15'000))
            QTest::qFail("no room", __FILE__, __LINE__);
        return found;
    }
    AgentState state(Desk &supervisor, const domain::UserId &user)
    {
        const auto agent = seen(supervisor, user);
        return agent ? agent->state : AgentState::SignedOut;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto made = m_server->init();
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        const auto started = m_server->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void everybodySeesWhichColleaguesCanBeCalledWhileTheyLook()
    {
        const Seat looking = signedIn(u"c02"_s);
        const Seat colleague = signedIn(u"c01"_s);
        using Seen = QHash<QString, engines::PresenceState>;
        desk::PresenceWatch watch(*looking.desk);
        Seen seen;
        int told = 0;
        connect(&watch, &desk::PresenceWatch::changed, this, [&](const Seen &now) {
            seen = now;
            ++told;
        });
        const auto lookAgain = [&watch] {
            watch.setWatching(false);
            watch.setWatching(true);
        };
        watch.setWatching(true);
        QTRY_COMPARE_WITH_TIMEOUT(seen.value(u"8501"_s), engines::PresenceState::Away, 15'000);
        colleague.desk->phone().setReady();
        QTRY_COMPARE_WITH_TIMEOUT(seen.value(u"8501"_s), engines::PresenceState::Free, 30'000); // By itself.
        colleague.engine->ring(u"01012345678"_s);
        colleague.desk->phone().answer();
        colleague.engine->tell(1, EngineCallState::Active);
        lookAgain();
        QTRY_COMPARE_WITH_TIMEOUT(seen.value(u"8501"_s), engines::PresenceState::Busy, 30'000);

        m_server->kill(); // Nothing is known any more.
        lookAgain();
        QTRY_VERIFY_WITH_TIMEOUT(seen.isEmpty(), 30'000);
        watch.setWatching(false);
        const int before = told;
        const auto restarted = m_server->start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
        QTRY_VERIFY_WITH_TIMEOUT(looking.desk->syncStatus().connection == sync::Connection::Live, 60'000);
        QCOMPARE(told, before); // Nobody looks.
    }

    void whatIsDialledAnywhereIsAmongTheLastCallsOfTheDirectory()
    {
        const Seat seat = signedIn(u"c01"_s);
        telephony::Softphone &phone = seat.desk->phone();
        phone.dial(u"010-1234-5678"_s);
        seat.engine->tell(1, EngineCallState::Ended);
        seat.engine->ring(u"01099998888"_s); // Came in: not called.
        phone.answer();
        seat.engine->tell(2, EngineCallState::Active);
        phone.consult(u"8502"_s);
        QCOMPARE(seat.desk->contacts().recent(), (QStringList{u"8502"_s, u"01012345678"_s}));
    }

    void dayOfACounsellorIsInTheSupervisorsRoom()
    {
        const Seat supervisor = signedIn(u"s01"_s);
        const Seat counsellor = signedIn(u"c01"_s);
        const domain::UserId who = counsellor.desk->user().id;
        telephony::Softphone &phone = counsellor.desk->phone();
        QCOMPARE(phone.agent().callCentre().queues.size(), 3); // From the server, with the organisation.
        desk::RoomWatch watch(*supervisor.desk);
        watch.setWatching(true);
        const auto watched = [&]() -> std::optional<api::RoomAgent> {
            for (const api::RoomAgent &agent : watch.room() ? watch.room()->agents : QList<api::RoomAgent>()) {
                if (agent.user == who)
                    return agent;
            }
            return std::nullopt;
        };
        // The supervisor's page follows by hints alone.
        QTRY_VERIFY_WITH_TIMEOUT(watched() && watched()->system == SystemReason::SignIn, 10'000);
        phone.setReady();
        QTRY_COMPARE_WITH_TIMEOUT(watched()->state, AgentState::Ready, 10'000);
        const auto call = counsellor.engine->ring(u"01012345678"_s, {}, u"0315908700"_s);
        phone.answer();
        counsellor.engine->tell(call, EngineCallState::Active);
        QTRY_COMPARE_WITH_TIMEOUT(watched()->state, AgentState::Talking, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(watched()->queue.text(), u"sincere"_s, 10'000);
        QVERIFY(watched()->callSince);
        phone.agent().setNotReady(*domain::NotReadyReasonCode::parse(u"meal"));
        QTRY_VERIFY_WITH_TIMEOUT(watched()->waiting && watched()->waiting->reason.text() == u"meal", 10'000);
        counsellor.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QTRY_COMPARE_WITH_TIMEOUT(watched()->state, AgentState::AfterCallWork, 10'000); // A queue that requires a code.
        phone.agent().setWrapUp(*domain::WrapUpCode::parse(u"guided"));
        QTRY_COMPARE_WITH_TIMEOUT(watched()->state, AgentState::NotReady, 10'000);
        QCOMPARE(watched()->reason.text(), u"meal"_s);
        QVERIFY(!watched()->system);
        counsellor.desk->signOut();
        QTRY_COMPARE_WITH_TIMEOUT(watched()->state, AgentState::SignedOut, 10'000);
        QVERIFY(!watched()->system);
    }

    void recordOfACallHoldsQueueNumberAndCodeAlsoWhenItFollows()
    {
        const Seat counsellor = signedIn(u"c01"_s);
        telephony::Softphone &phone = counsellor.desk->phone();
        const auto recorded = [&](const domain::CallId &id) { return counsellor.desk->replica().call(id); };
        phone.setReady();
        const auto early = counsellor.engine->ring(u"01012345678"_s, {}, u"031-590-8700"_s);
        phone.answer();
        counsellor.engine->tell(early, EngineCallState::Active);
        const domain::CallId first = phone.current()->id;
        phone.agent().setWrapUp(*domain::WrapUpCode::parse(u"progress"));
        phone.warnFairEnd();
        phone.chooseFairEndReason(*domain::FairEndReasonCode::parse(u"threat"));
        phone.endFairly();
        counsellor.engine->tell(early, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QTRY_VERIFY_WITH_TIMEOUT(recorded(first), 15'000);
        QCOMPARE(recorded(first)->queue.text(), u"sincere"_s);
        QCOMPARE(recorded(first)->dialled, domain::PhoneNumber::parse(u"0315908700"));
        QCOMPARE(recorded(first)->wrapUp.text(), u"progress"_s);
        QVERIFY(recorded(first)->fairEnd && recorded(first)->fairEnd->reason.text() == u"threat");

        const auto late = counsellor.engine->ring(u"01012345678"_s, {}, u"0315908700"_s);
        phone.answer();
        counsellor.engine->tell(late, EngineCallState::Active);
        const domain::CallId second = phone.current()->id;
        counsellor.engine->tell(late, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QTRY_VERIFY_WITH_TIMEOUT(recorded(second), 15'000);
        QVERIFY(recorded(second)->wrapUp.isEmpty() && !recorded(second)->fairEnd);
        phone.agent().setWrapUp(*domain::WrapUpCode::parse(u"guided"));
        QTRY_COMPARE_WITH_TIMEOUT(recorded(second)->wrapUp.text(), u"guided"_s, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(counsellor.desk->replica().pending().empty(), 15'000); // The server took it so.
        QCOMPARE(recorded(second)->version, 2u);
    }

    void signOutAskedForDuringACallEndsTheSessionAfterIt()
    {
        const Seat counsellor = signedIn(u"c01"_s);
        telephony::Softphone &phone = counsellor.desk->phone();
        phone.setReady();
        const auto call = counsellor.engine->ring(u"01012345678"_s, {}, u"0315908500"_s);
        phone.answer();
        counsellor.engine->tell(call, EngineCallState::Active);
        phone.agent().signOutWhenFree();
        QCOMPARE(counsellor.desk->sessionState(), SessionState::SignedIn);
        counsellor.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QTRY_COMPARE_WITH_TIMEOUT(counsellor.desk->sessionState(), SessionState::SignedOut, 10'000);
    }

    void whatHappenedWithoutTheServerIsToldInOrderAlsoOverARestart()
    {
        const Seat supervisor = signedIn(u"s01"_s);
        domain::UserId who;
        {
            const Seat counsellor = signedIn(u"c01"_s);
            who = counsellor.desk->user().id;
            QTRY_COMPARE_WITH_TIMEOUT(counsellor.desk->reporter().waiting(), 0, 10'000);
            QVERIFY(m_server->stop());
            counsellor.desk->phone().setReady();
            counsellor.desk->phone().agent().setNotReady(*domain::NotReadyReasonCode::parse(u"meal"));
            counsellor.desk->phone().setReady();
            QCOMPARE(counsellor.desk->reporter().waiting(), 3);
        } // The program ends, offline.
        const auto started = m_server->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        QTRY_COMPARE_WITH_TIMEOUT(supervisor.desk->syncStatus().connection, sync::Connection::Live, 60'000);
        const Seat again = signedIn(u"c01"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again.desk->reporter().waiting(), 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(state(*supervisor.desk, who), AgentState::NotReady, 10'000);
        std::optional<api::AgentDay> day;
        supervisor.desk->fetchAgentDay(who, {}, this, [&](const auto &answer) {
            if (answer)
                day = *answer;
        });
        QTRY_VERIFY_WITH_TIMEOUT(day, 10'000);
        QList<AgentState> states;
        for (const domain::AgentTransition &transition : day->transitions)
            states.append(transition.state);
        QCOMPARE(states,
                 QList({AgentState::NotReady, AgentState::Ready, AgentState::NotReady, AgentState::Ready, AgentState::SignedOut,
                        AgentState::NotReady}));
        QVERIFY(std::ranges::is_sorted(day->transitions, {}, &domain::AgentTransition::at));
        QVERIFY(!day->transitions.at(4).system); // The desk's own word, not the server's guess.
    }

    void deskThatTheServerGaveUpSaysAnewWhatItsCounsellorIs()
    {
        const Seat supervisor = signedIn(u"s01"_s);
        const auto clock = [] { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); };
        sync::RestClient client(QUrl(m_server->url()), m_server->caFile());
        const domain::UserId who = signIn(client, u"c01"_s);
        store::ReplicaStore store(m_folder->filePath(u"store"_s), store::DataKey::generate());
        QSignalSpy opened(&store, &store::ReplicaStore::opened);
        store.open();
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 15'000);
        telephony::Softphone phone(nullptr, clock);
        AgentReporter reporter(phone, client, clock,
                               {.heartbeat = std::chrono::milliseconds(200), .retry = std::chrono::milliseconds(100)});
        reporter.open(store, {});
        phone.signIn(std::nullopt);
        phone.setReady();
        QTRY_COMPARE_WITH_TIMEOUT(state(*supervisor.desk, who), AgentState::Ready, 10'000);
        const auto states = [&] {
            QList<AgentState> told;
            bool answered = false;
            supervisor.desk->fetchAgentDay(who, {}, this, [&](const tl::expected<api::AgentDay, sync::ApiError> &day) {
                answered = true;
                for (const domain::AgentTransition &transition : day ? day->transitions : QList<domain::AgentTransition>())
                    told.append(transition.state);
            });
            if (!QTest::qWaitFor([&] { return answered; }, 10'000))
                QTest::qFail("no day", __FILE__, __LINE__);
            return told;
        };
        QCOMPARE(states(), QList({AgentState::NotReady, AgentState::Ready}));
        // The same person signs in and out again elsewhere; nothing changes at this desk.
        sync::RestClient elsewhere(QUrl(m_server->url()), m_server->caFile());
        signIn(elsewhere, u"c01"_s);
        elsewhere.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(states(), QList({AgentState::NotReady, AgentState::Ready, AgentState::SignedOut, AgentState::Ready}),
                                  15'000);
        QCOMPARE(state(*supervisor.desk, who), AgentState::Ready);
        phone.signOut();
        reporter.close();
        QTRY_COMPARE_WITH_TIMEOUT(state(*supervisor.desk, who), AgentState::SignedOut, 10'000);
    }

private:
    domain::UserId signIn(sync::RestClient &client, const QString &name)
    {
        domain::UserId who;
        client.signIn({name, QString::fromLatin1(ServerProcess::Password), {}}, this,
                      [&](const tl::expected<api::SessionAnswer, sync::ApiError> &answer) {
                          if (!answer)
                              return;
                          client.setToken(answer->token);
                          who = answer->user.id;
                      });
        if (!QTest::qWaitFor([&] { return client.hasToken(); }, 15'000))
            QTest::qFail("not signed in", __FILE__, __LINE__);
        return who;
    }

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDeskInRoom)
#include "tst_deskinroom.moc"
