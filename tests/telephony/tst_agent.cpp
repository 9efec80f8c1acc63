#include "tests/telephony/softphonefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;
using namespace barodesk::test;
using engines::CallEndReason;
using engines::CallHandle;
using engines::EngineCallState;
using engines::RegistrationError;
using engines::RegistrationState;

/// What a counsellor is, before, during and after calls: after-call work and its codes, changes that wait, a line that is lost.
class TestAgent final : public QObject
{
    Q_OBJECT
private slots:
    void afterCallWorkFollowsTheQueue_data()
    {
        using domain::AfterCallKind;
        QTest::addColumn<domain::AfterCallKind>("kind");
        QTest::addColumn<AgentState>("after");
        QTest::addColumn<bool>("mayLeave");
        QTest::addColumn<bool>("endsByTime");
        QTest::newRow("none") << AfterCallKind::None << AgentState::Ready << false << false;
        QTest::newRow("optional") << AfterCallKind::Optional << AgentState::AfterCallWork << true << false;
        QTest::newRow("timed") << AfterCallKind::Timed << AgentState::AfterCallWork << true << true;
        QTest::newRow("required") << AfterCallKind::Required << AgentState::AfterCallWork << false << false;
        QTest::newRow("timed without early exit") << AfterCallKind::TimedNoEarlyExit << AgentState::AfterCallWork << false << true;
    }

    void afterCallWorkFollowsTheQueue()
    {
        QFETCH(const domain::AfterCallKind, kind);
        QFETCH(const AgentState, after);
        QFETCH(const bool, mayLeave);
        QFETCH(const bool, endsByTime);
        CentrePhone room;
        room.hangUp(room.talkFor(kind));
        QCOMPARE(room.phone->agentState(), after);
        QCOMPARE(room.agent().mayEndAfterCallWork(), mayLeave);
        QCOMPARE(room.agent().afterCallDeadline(), endsByTime ? std::optional(room.now.addSecs(60)) : std::nullopt);
        room.pass(59);
        QCOMPARE(room.phone->agentState(), after);
        room.pass(1);
        QCOMPARE(room.phone->agentState(), endsByTime ? AgentState::Ready : after);
    }

    void wrapUpCodeFreesRequiredAfterCallWork()
    {
        CentrePhone room;
        QSignalSpy given(&room.agent(), &Agent::wrapUpGiven);
        room.hangUp(room.talkFor(domain::AfterCallKind::Required));
        room.agent().endAfterCallWork();
        QCOMPARE(room.phone->agentState(), AgentState::AfterCallWork);
        room.phone->setReady(); // Waits for the code.
        QCOMPARE(room.phone->agentState(), AgentState::AfterCallWork);
        QCOMPARE(room.agent().status().waiting->to, domain::AgentChange::Ready);
        room.agent().setWrapUp(*domain::WrapUpCode::parse(u"nonsense"));
        QCOMPARE(given.count(), 0);
        room.agent().setWrapUp(Taken);
        QCOMPARE(given.count(), 1);
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
    }

    void wrapUpCodeOfACallThatIsNamedFreesToo()
    {
        CentrePhone room;
        QSignalSpy ended(room.phone.get(), &Softphone::callEnded);
        QSignalSpy given(&room.agent(), &Agent::wrapUpGiven);
        room.hangUp(room.talkFor(domain::AfterCallKind::Required));
        const domain::CallId call = ended.first().first().value<Call>().id;
        QVERIFY(!room.agent().setWrapUpOf(domain::CallId::create(), Taken));
        QVERIFY(!room.agent().setWrapUpOf(call, *domain::WrapUpCode::parse(u"nonsense")));
        QVERIFY(!room.agent().mayEndAfterCallWork());
        QVERIFY(room.agent().setWrapUpOf(call, Taken));
        QCOMPARE(given.count(), 1);
        QCOMPARE(given.first().first().value<domain::CallId>(), call);
        QVERIFY(room.agent().mayEndAfterCallWork());
    }

    void wrapUpCodeMayBeGivenWhileTalking()
    {
        CentrePhone room;
        QSignalSpy ended(room.phone.get(), &Softphone::callEnded);
        const CallHandle call = room.talkFor(domain::AfterCallKind::Required);
        room.agent().setWrapUp(Told);
        QCOMPARE(room.phone->current()->wrapUp, Told);
        room.agent().setWrapUp(Taken);
        QCOMPARE(room.agent().wrapUp(), Taken);
        room.hangUp(call);
        QCOMPARE(ended.first().first().value<Call>().wrapUp, Taken);
        QVERIFY(room.agent().mayEndAfterCallWork());
        room.agent().endAfterCallWork();
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        room.agent().setWrapUp(Told); // The call is done with.
        QVERIFY(room.agent().wrapUp().isEmpty());
    }

    void everyCallOfOneEngagementOwesItsOwnCode()
    {
        CentrePhone room;
        QSignalSpy given(&room.agent(), &Agent::wrapUpGiven);
        const CallHandle first = room.talkFor(domain::AfterCallKind::Required);
        room.engine->tell(first, EngineCallState::Held);
        const CallHandle second = room.talkFor(domain::AfterCallKind::Required);
        room.agent().setWrapUp(Told); // Of the second, which is talked in.
        room.hangUp(second);
        QCOMPARE(room.phone->agentState(), AgentState::Talking);
        room.hangUp(first);
        QVERIFY(!room.agent().mayEndAfterCallWork());
        room.agent().setWrapUp(Taken);
        QCOMPARE(given.count(), 2);
        QVERIFY(given.at(0).at(0).value<domain::CallId>() != given.at(1).at(0).value<domain::CallId>());
        QVERIFY(room.agent().mayEndAfterCallWork());
    }

    void changeAskedForDuringACallWaitsAndIsShown()
    {
        CentrePhone room;
        const CallHandle call = room.talkFor(domain::AfterCallKind::Optional);
        room.agent().setNotReady(Meal);
        QCOMPARE(room.phone->agentState(), AgentState::Talking);
        QCOMPARE(room.agent().status().waiting, std::optional(domain::WaitingChange{domain::AgentChange::NotReady, Meal}));
        room.agent().cancelWaiting();
        QVERIFY(!room.agent().status().waiting);
        room.agent().setNotReady(Meal);
        room.hangUp(call);
        QCOMPARE(room.phone->agentState(), AgentState::NotReady);
        QCOMPARE(room.agent().status().reason, Meal);
    }

    void signOutAskedForDuringACallWaits()
    {
        CentrePhone room;
        QSignalSpy due(&room.agent(), &Agent::signedOutAsAsked);
        const CallHandle call = room.talkFor(domain::AfterCallKind::Optional);
        room.agent().signOutWhenFree();
        QCOMPARE(room.engine->takeRequests(), QStringList());
        QCOMPARE(due.count(), 0);
        room.hangUp(call);
        QCOMPARE(due.count(), 1);
        QCOMPARE(room.phone->agentState(), AgentState::SignedOut);
    }

    void reasonsAreThoseOfTheCity()
    {
        CentrePhone room;
        room.agent().setNotReady(*domain::NotReadyReasonCode::parse(u"golf"));
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        room.agent().setNotReady({});
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        room.phone->setNotReady();
        QCOMPARE(room.agent().status().reason.text(), u"rest"_s);
        const QDateTime since = room.agent().since();
        room.pass(5);
        room.agent().setNotReady(Meal);
        QCOMPARE(room.agent().since(), since.addSecs(5)); // Another reason is another state of affairs.
    }

    void lostLineIsSaidApartAndTheWishComesBackWithIt()
    {
        CentrePhone room;
        emit room.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        QCOMPARE(room.phone->agentState(), AgentState::NotReady);
        QCOMPARE(room.agent().status().system, std::optional(domain::SystemReason::Network));
        emit room.engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        room.agent().setNotReady(Meal);
        emit room.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        QCOMPARE(room.agent().status().reason, Meal);
        QVERIFY(!room.agent().status().system && room.agent().status().lineLost);
        room.phone->setReady();
        QCOMPARE(room.agent().status().system, std::optional(domain::SystemReason::Network));
        emit room.engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
    }

    void nobodyIsReadyBeforeTheLineStands()
    {
        CentrePhone room;
        room.phone->signOut();
        emit room.engine->registrationChanged(RegistrationState::None, RegistrationError::None);
        room.phone->signIn(engines::SipAccount{.user = u"8501"_s, .domain = u"desk.test"_s});
        room.phone->setReady();
        QCOMPARE(room.phone->agentState(), AgentState::NotReady);
        emit room.engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
    }

    void timedWorkGoesOnToItsEndOverACallThatReachesNobody()
    {
        CentrePhone room;
        room.hangUp(room.talkFor(domain::AfterCallKind::TimedNoEarlyExit));
        const auto deadline = room.agent().afterCallDeadline();
        room.pass(10);
        room.phone->dial(u"8502"_s);
        QVERIFY(!room.agent().afterCallDeadline());
        room.pass(10);
        room.engine->tell(room.phone->current()->handle, EngineCallState::Ended, CallEndReason::Busy);
        QCOMPARE(room.phone->agentState(), AgentState::AfterCallWork);
        QCOMPARE(room.agent().afterCallDeadline(), deadline);
        room.phone->dial(u"8502"_s);
        room.pass(60); // It runs out meanwhile.
        QCOMPARE(room.phone->agentState(), AgentState::Talking);
        room.engine->tell(room.phone->current()->handle, EngineCallState::Ended, CallEndReason::Busy);
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
    }
};

QTEST_GUILESS_MAIN(TestAgent)
#include "tst_agent.moc"
