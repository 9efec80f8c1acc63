#include "telephony/softphone.h"
#include "tests/support/fakephoneengine.h"

#include "domain/koreatime.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;
using engines::CallEndReason;
using engines::CallHandle;
using engines::EngineCallState;
using engines::RegistrationError;
using engines::RegistrationState;
using test::FakePhoneEngine;

namespace {

/// A softphone over a fake engine, at nine o'clock and a second later with every look at the clock.
struct Fixture
{
    /// \param step seconds that pass with every look at the clock
    explicit Fixture(int step = 1)
    {
        auto fake = std::make_unique<FakePhoneEngine>();
        engine = fake.get();
        phone = std::make_unique<Softphone>(std::move(fake), [this, step] { return now = now.addSecs(step); });
        phone->start({}, nullptr, nullptr);
        emit engine->started();
        phone->signIn(engines::SipAccount{.user = u"8501"_s, .domain = u"desk.test"_s});
        emit engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        phone->setReady();
        engine->takeRequests();
    }

    CallHandle talk(const QString &number = u"01012345678"_s)
    {
        const CallHandle call = engine->ring(number);
        phone->answer();
        engine->tell(call, EngineCallState::Active);
        engine->takeRequests();
        return call;
    }

    QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(9, 0));
    FakePhoneEngine *engine = nullptr;
    std::unique_ptr<Softphone> phone;
};

} // namespace

/// Queues by their after-call work, called under 0315900001 … 0315900005 in the order of AfterCallKind; 20 s to answer, 60 s of work.
domain::CallCentre centre()
{
    domain::CallCentre centre;
    for (int i = 0; i < domain::AfterCallKindCount; ++i) {
        const auto kind = domain::AfterCallKind(i);
        domain::Queue queue;
        queue.code = *domain::QueueCode::parse(u"queue-%1"_s.arg(i));
        queue.name = u"줄"_s;
        queue.number = domain::PhoneNumber::parse(u"031590000%1"_s.arg(i + 1));
        queue.afterCall = {kind, std::chrono::seconds(domain::isTimed(kind) ? 60 : 0)};
        centre.queues.append(queue);
    }
    centre.notReadyReasons
        = {{*domain::NotReadyReasonCode::parse(u"rest"), u"휴식"_s}, {*domain::NotReadyReasonCode::parse(u"meal"), u"식사"_s}};
    centre.wrapUps = {{*domain::WrapUpCode::parse(u"taken"), u"접수"_s}, {*domain::WrapUpCode::parse(u"told"), u"안내"_s}};
    centre.fairEndReasons = {{*domain::FairEndReasonCode::parse(u"abuse"), u"욕설"_s}};
    return centre;
}

const auto Meal = *domain::NotReadyReasonCode::parse(u"meal");
const auto Taken = *domain::WrapUpCode::parse(u"taken");
const auto Told = *domain::WrapUpCode::parse(u"told");

/// The same in a call centre, with a clock that stands until the test moves it.
struct Room : Fixture
{
    Room() : Fixture(0) { phone->agent().setCallCentre(centre()); }
    CallHandle ringFor(domain::AfterCallKind kind) { return engine->ring(u"01012345678"_s, {}, u"031-590-000%1"_s.arg(int(kind) + 1)); }
    CallHandle talkFor(domain::AfterCallKind kind)
    {
        const CallHandle call = ringFor(kind);
        phone->answer();
        engine->tell(call, EngineCallState::Active);
        engine->takeRequests();
        return call;
    }
    void hangUp(CallHandle call) { engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp); }
    void pass(int seconds)
    {
        now = now.addSecs(seconds);
        phone->watch().checkTime();
        phone->agent().checkTime();
    }
    Agent &agent() { return phone->agent(); }
};

class TestSoftphone : public QObject
{
    Q_OBJECT
private slots:
    void withoutAnEngineEverythingElseGoesOn()
    {
        Softphone phone(nullptr, [] { return domain::koreaTime(QDate(2026, 11, 23), QTime(9, 0)); });
        phone.start({}, nullptr, nullptr);
        phone.signIn(std::nullopt);
        phone.setReady();
        QCOMPARE(phone.lineState(), LineState::NoEngine);
        QCOMPARE(phone.agentState(), AgentState::Ready);
        phone.dial(u"8502"_s);
        phone.answer();
        phone.hangUp();
        phone.toggleHold();
        phone.toggleMute();
        phone.sendDtmf(u'1');
        phone.signOut();
        QVERIFY(phone.calls().isEmpty());
        QCOMPARE(phone.sipPort(), 0);
    }

    void answeredCallLeadsToAfterCallWorkAndReadyEndsIt()
    {
        Fixture f;
        QSignalSpy added(f.phone.get(), &Softphone::callAdded);
        QSignalSpy ended(f.phone.get(), &Softphone::callEnded);
        const CallHandle call = f.engine->ring(u"+821098765432"_s, u"홍길동\u202E"_s);
        QCOMPARE(added.count(), 1);
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
        QCOMPARE(f.phone->ringing()->number->digits(), u"01098765432"_s);
        QCOMPARE(f.phone->ringing()->displayName, u"홍길동"_s);
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"answer 1"_s});
        QCOMPARE(f.phone->agentState(), AgentState::Talking);
        f.engine->tell(call, EngineCallState::Active);
        QVERIFY(f.phone->current()->answeredAt);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(ended.count(), 1);
        const Call last = ended.first().first().value<Call>();
        QCOMPARE(last.reason, CallEndReason::RemoteHangUp);
        QVERIFY(*last.endedAt > *last.answeredAt && *last.answeredAt > last.startedAt);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
        f.phone->setReady();
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void withheldNumberIsNone()
    {
        Fixture f;
        f.engine->ring(u"anonymous"_s);
        QVERIFY(!f.phone->ringing()->number);
    }

    void failedCallLeadsBackToTheStateBefore_data()
    {
        QTest::addColumn<AgentState>("before");
        QTest::newRow("ready") << AgentState::Ready;
        QTest::newRow("paused") << AgentState::NotReady;
        QTest::newRow("in after-call work") << AgentState::AfterCallWork;
    }

    void failedCallLeadsBackToTheStateBefore()
    {
        QFETCH(const AgentState, before);
        Fixture f;
        if (before == AgentState::NotReady)
            f.phone->setNotReady();
        if (before == AgentState::AfterCallWork)
            f.engine->tell(f.talk(), EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->agentState(), before);
        f.phone->dial(u"010-1234-5678"_s);
        QCOMPARE(f.phone->agentState(), AgentState::Talking);
        const CallHandle call = f.phone->current()->handle;
        QCOMPARE(f.engine->takeRequests().constLast(), u"dial 01012345678 %1"_s.arg(call));
        f.engine->tell(call, EngineCallState::RemoteRinging);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::Busy, 486);
        QCOMPARE(f.phone->agentState(), before);
    }

    void callerWhoGivesUpWhileWeAnswerLeavesUsReady()
    {
        Fixture f;
        const CallHandle call = f.engine->ring(u"01012345678"_s);
        f.phone->answer();
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::Cancelled);
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void answeringHoldsThePresentCallFirst()
    {
        Fixture f;
        const CallHandle first = f.talk();
        const CallHandle second = f.engine->ring(u"0315901234"_s);
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hold %1"_s.arg(first), u"answer %1"_s.arg(second)}));
        f.engine->tell(first, EngineCallState::Held);
        f.engine->tell(second, EngineCallState::Active);
        QCOMPARE(f.phone->current()->handle, second);
        f.engine->tell(second, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::Talking); // One is still held.
        QCOMPARE(f.phone->current()->handle, first);
        f.engine->tell(first, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
    }

    void buttonPressedTwiceDoesNothingTwice()
    {
        Fixture f;
        const CallHandle first = f.engine->ring(u"01012345678"_s);
        f.phone->answer();
        f.phone->answer();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"answer %1"_s.arg(first)});
        f.engine->tell(first, EngineCallState::Active);
        f.phone->toggleMute();
        f.phone->toggleMute();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"mute %1"_s.arg(first), u"unmute %1"_s.arg(first)}));
        f.phone->hangUp();
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(first)});
        f.phone->dial(u"8502"_s);
        f.phone->dial(u"8502"_s);
        QCOMPARE(f.engine->takeRequests().filter(u"dial"_s).size(), 1);
    }

    void secondHangUpDoesNotReachTheHeldCall()
    {
        Fixture f;
        const CallHandle held = f.talk();
        f.engine->tell(held, EngineCallState::Held);
        const CallHandle active = f.talk(u"0315901234"_s);
        f.phone->hangUp();
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(active)});
    }

    void holdIsToggledAndOthersGiveWay()
    {
        Fixture f;
        const CallHandle call = f.talk();
        f.phone->toggleHold();
        f.engine->tell(call, EngineCallState::Held);
        f.phone->toggleHold();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hold %1"_s.arg(call), u"resume %1"_s.arg(call)}));
    }

    void refusingAndHangingUpARingingCallIsBusy()
    {
        Fixture f;
        const CallHandle first = f.engine->ring(u"01012345678"_s);
        f.phone->refuse();
        f.engine->tell(first, EngineCallState::Ended, CallEndReason::Refused);
        const CallHandle second = f.engine->ring(u"01012345678"_s);
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"refuse %1"_s.arg(first), u"refuse %1"_s.arg(second)}));
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void nobodySignedInRefusesCalls()
    {
        Fixture f;
        const CallHandle talk = f.talk();
        f.phone->signOut();
        QCOMPARE(f.phone->agentState(), AgentState::SignedOut);
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hangUp %1"_s.arg(talk), u"unregister"_s}));
        QSignalSpy added(f.phone.get(), &Softphone::callAdded);
        const CallHandle stray = f.engine->ring(u"01012345678"_s);
        QCOMPARE(f.engine->takeRequests(), QStringList{u"refuse %1"_s.arg(stray)});
        QCOMPARE(added.count(), 0);
        f.engine->tell(talk, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(f.phone->agentState(), AgentState::SignedOut);
    }

    void repeatedTriesOfALostRegistrarAreNoNews()
    {
        Fixture f;
        QSignalSpy changes(f.phone.get(), &Softphone::lineChanged);
        emit f.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        for (int attempt = 0; attempt < 5; ++attempt) {
            emit f.engine->registrationChanged(RegistrationState::InProgress, RegistrationError::None);
            emit f.engine->registrationChanged(RegistrationState::Failed, RegistrationError::Unreachable);
        }
        QCOMPARE(changes.count(), 1);
        QCOMPARE(f.phone->lineState(), LineState::Failed);
        QCOMPARE(f.phone->lineError(), RegistrationError::Unreachable);
        emit f.engine->registrationChanged(RegistrationState::Registered, RegistrationError::None);
        QCOMPARE(f.phone->lineState(), LineState::Registered);
        QCOMPARE(f.phone->lineError(), RegistrationError::None);
    }

    void engineThatFailsEndsItsCalls()
    {
        Fixture f;
        f.talk();
        QSignalSpy ended(f.phone.get(), &Softphone::callEnded);
        emit f.engine->failed(u"no grammar"_s);
        QCOMPARE(f.phone->lineState(), LineState::Failed);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
    }

    void levelsAreThoseOfThePresentCall()
    {
        Fixture f;
        const CallHandle call = f.talk();
        emit f.engine->levelsChanged(call, 0.5, 0.25);
        QCOMPARE(f.phone->remoteLevel(), 0.5);
        emit f.engine->levelsChanged(call + 7, 0.9, 0.9);
        QCOMPARE(f.phone->localLevel(), 0.25);
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(f.phone->remoteLevel(), 0.0);
    }

    void queueOfACallIsKnownByTheNumberDialled()
    {
        Room room;
        room.ringFor(domain::AfterCallKind::Timed);
        QCOMPARE(room.phone->ringing()->queue.text(), u"queue-2"_s);
        room.engine->ring(u"01012345678"_s, {}, u"8501"_s);
        QVERIFY(room.phone->calls().constLast().queue.isEmpty());
    }

    void callThatRingsTooLongGoesBackAndItsCounsellorOffReady()
    {
        Room room;
        QSignalSpy ended(room.phone.get(), &Softphone::callEnded);
        QSignalSpy unanswered(&room.phone->watch(), &CallWatch::unanswered);
        const CallHandle call = room.ringFor(domain::AfterCallKind::Optional);
        room.pass(19);
        QCOMPARE(room.engine->takeRequests(), QStringList());
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        room.pass(1);
        QCOMPARE(room.engine->takeRequests(), QStringList{u"refuse %1"_s.arg(call)});
        QCOMPARE(unanswered.count(), 1);
        QCOMPARE(room.phone->agentState(), AgentState::NotReady);
        QCOMPARE(room.agent().status().system, std::optional(domain::SystemReason::NoAnswer));
        room.pass(60);
        QCOMPARE(room.engine->takeRequests(), QStringList()); // Once.
        room.engine->tell(call, EngineCallState::Ended, CallEndReason::Refused);
        QCOMPARE(ended.first().first().value<Call>().reason, CallEndReason::NoAnswer);
        room.phone->setReady();
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
        QVERIFY(!room.agent().status().system);
    }

    void callBeingAnsweredIsNotGivenBack()
    {
        Room room;
        const CallHandle call = room.ringFor(domain::AfterCallKind::Optional);
        room.pass(19);
        room.phone->answer();
        room.pass(5);
        QCOMPARE(room.engine->takeRequests(), QStringList{u"answer %1"_s.arg(call)});
        QCOMPARE(room.phone->agentState(), AgentState::Talking);
    }

    void callToTheExtensionItselfRingsOn()
    {
        Room room;
        room.engine->ring(u"8502"_s, {}, u"8501"_s);
        room.pass(170);
        QCOMPARE(room.engine->takeRequests(), QStringList());
        QCOMPARE(room.phone->agentState(), AgentState::Ready);
    }

    void queueIsKnownByItsHeaderToo_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("code");
        QTest::newRow("its code") << u"queue-2"_s << u"queue-2"_s;
        QTest::newRow("its name") << u"줄"_s << u"queue-0"_s;
        QTest::newRow("its number") << u"+82 31 590 0003"_s << u"queue-2"_s;
        QTest::newRow("of none") << u"교환"_s << QString();
        QTest::newRow("none") << QString() << QString();
    }

    void queueIsKnownByItsHeaderToo()
    {
        QFETCH(const QString, header);
        QFETCH(const QString, code);
        Room room;
        room.engine->ring(u"01012345678"_s, {}, u"8501"_s, header);
        QCOMPARE(room.phone->ringing()->queue.text(), code);
        room.pass(21);
        QCOMPARE(room.phone->agentState(), code.isEmpty() ? AgentState::Ready : AgentState::NotReady);
    }

    void realTimeGivesACallBackToo()
    {
        domain::CallCentre quick = centre();
        quick.queues[0].noAnswer = std::chrono::seconds(0);
        Room room;
        room.agent().setCallCentre(quick);
        room.ringFor(domain::AfterCallKind::None);
        QTRY_COMPARE(room.phone->agentState(), AgentState::NotReady);
    }

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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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
        Room room;
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

    void longCallIsSignalledTwice()
    {
        Room room;
        QSignalSpy warnings(&room.phone->watch(), &CallWatch::longCall);
        const CallHandle call = room.talkFor(domain::AfterCallKind::Optional);
        room.pass(15 * 60 - 1);
        QCOMPARE(warnings.count(), 0);
        room.pass(1);
        QCOMPARE(warnings.count(), 1);
        QCOMPARE(warnings.at(0).at(1).toInt(), 1);
        QCOMPARE(room.phone->watch().warnings(room.phone->current()->id), 1);
        room.pass(5 * 60);
        QCOMPARE(warnings.count(), 2);
        QCOMPARE(warnings.at(1).at(1).toInt(), 2);
        room.pass(3600);
        QCOMPARE(warnings.count(), 2);
        room.hangUp(call);
    }

    void fairEndGoesItsStepsInOrder()
    {
        Room room;
        QSignalSpy ended(room.phone.get(), &Softphone::callEnded);
        const auto abuse = *domain::FairEndReasonCode::parse(u"abuse");
        room.phone->warnFairEnd(); // No call.
        const CallHandle call = room.talkFor(domain::AfterCallKind::Optional);
        room.phone->chooseFairEndReason(abuse);
        room.phone->endFairly();
        QCOMPARE(room.phone->current()->fairEnd.step, FairEndStep::None);
        QCOMPARE(room.engine->takeRequests(), QStringList());
        room.phone->warnFairEnd();
        const QDateTime warnedAt = room.now;
        room.pass(30);
        room.phone->endFairly(); // Not without a reason.
        room.phone->chooseFairEndReason(*domain::FairEndReasonCode::parse(u"dislike"));
        QCOMPARE(room.phone->current()->fairEnd.step, FairEndStep::Warned);
        room.phone->withdrawFairEnd();
        QCOMPARE(room.phone->current()->fairEnd, FairEnd());
        room.phone->warnFairEnd();
        room.phone->chooseFairEndReason(abuse);
        room.phone->endFairly();
        QCOMPARE(room.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(call)});
        room.engine->tell(call, EngineCallState::Ended, CallEndReason::LocalHangUp);
        const FairEnd last = ended.first().first().value<Call>().fairEnd;
        QCOMPARE(last, (FairEnd{FairEndStep::Ended, warnedAt.addSecs(30), abuse}));
    }

    void whateverHappensTheBooksBalance()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Room f;
        std::vector<domain::AgentTransition> history;
        const QDateTime from = f.now;
        const auto note = [&] {
            domain::AgentTransition transition;
            transition.at = f.now;
            transition.state = f.phone->agentState();
            history.push_back(transition);
        };
        note();
        connect(&f.agent(), &Agent::changed, this, note);
        QHash<QString, int> endings;
        int added = 0;
        connect(f.phone.get(), &Softphone::callAdded, this, [&](const Call &call) {
            QVERIFY(!endings.contains(call.id.toString()));
            endings.insert(call.id.toString(), 0);
            ++added;
        });
        connect(f.phone.get(), &Softphone::callEnded, this, [&](const Call &call) { ++endings[call.id.toString()]; });
        for (int step = 0; step < 100'000; ++step) {
            takeRandomStep(f, random);
            f.pass(random.bounded(8));
            const auto &calls = f.phone->calls();
            const bool engaged = std::ranges::any_of(calls, [](const Call &call) { return isEngaging(call.state); });
            if (f.phone->agentState() != AgentState::SignedOut)
                QVERIFY2(!engaged || f.phone->agentState() == AgentState::Talking, qPrintable(QString::number(step)));
            QVERIFY2(f.phone->agentState() != AgentState::Ready || !engaged, qPrintable(QString::number(step)));
            if (f.phone->agentState() == AgentState::Talking)
                QVERIFY2(!calls.isEmpty(), qPrintable(QString::number(step)));
            QCOMPARE(f.phone->current() == nullptr, calls.isEmpty());
            for (const Call &call : calls) {
                QVERIFY(call.state != EngineCallState::Ended);
                QCOMPARE(endings.value(call.id.toString()), 0);
            }
        }
        const QList<CallHandle> calls = f.engine->calls().keys();
        for (const CallHandle call : calls)
            f.engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QVERIFY(f.phone->calls().isEmpty());
        QVERIFY(added > 2500);
        qint64 sum = 0;
        for (const auto time : domain::timeInStates(history, from, f.now)) {
            QVERIFY(time > std::chrono::minutes(10)); // It has been everything.
            sum += time.count();
        }
        QCOMPARE(sum, from.msecsTo(f.now));
        for (const int times : std::as_const(endings))
            QCOMPARE(times, 1);
    }

private:
    /// A press of any button, or anything the network may do.
    static void takeRandomStep(Room &f, QRandomGenerator &random)
    {
        const auto anyCall = [&] {
            const auto handles = f.engine->calls().keys();
            return handles.isEmpty() ? CallHandle(0) : handles.at(random.bounded(handles.size()));
        };
        switch (random.bounded(26)) {
        case 0: f.engine->ring(random.bounded(3) ? u"01012345678"_s : u"anonymous"_s, {}, u"031590000%1"_s.arg(random.bounded(8))); break;
        case 1: f.phone->dial(u"8502"_s); break;
        case 2: f.phone->answer(); break;
        case 3: f.phone->refuse(); break;
        case 4: f.phone->hangUp(); break;
        case 5: f.phone->toggleHold(); break;
        case 6: f.phone->toggleMute(); break;
        case 7: f.phone->setReady(); break;
        case 8: f.phone->setNotReady(); break;
        case 9: f.phone->sendDtmf(u'5'); break;
        case 10:
            if (random.bounded(20) == 0)
                f.phone->signOut();
            break;
        case 11: f.phone->signIn(std::nullopt); break;
        case 12:
        case 15:
        case 16:
            if (const CallHandle call = anyCall())
                f.engine->tell(call, EngineCallState::Ended, CallEndReason(random.bounded(1, 13)));
            break;
        case 13: emit f.engine->registrationChanged(RegistrationState(random.bounded(4)), RegistrationError::Unreachable); break;
        case 17: f.agent().setNotReady(Meal); break;
        case 18: f.agent().setWrapUp(random.bounded(2) ? Taken : Told); break;
        case 19: f.agent().endAfterCallWork(); break;
        case 20: f.agent().cancelWaiting(); break;
        case 21:
            if (random.bounded(10) == 0)
                f.agent().signOutWhenFree();
            break;
        case 22: f.phone->warnFairEnd(); break;
        case 23: f.phone->chooseFairEndReason(*domain::FairEndReasonCode::parse(u"abuse")); break;
        case 24: f.phone->endFairly(); break;
        case 14: f.engine->tell(9'999'999, EngineCallState::Ended, CallEndReason::Failed); break; // Of a call long gone.
        default:
            if (const CallHandle call = anyCall()) {
                const bool incoming = f.engine->calls().value(call).incoming;
                const QList<EngineCallState> states = incoming
                    ? QList{EngineCallState::IncomingRinging, EngineCallState::Active, EngineCallState::Held, EngineCallState::HeldByRemote}
                    : QList{EngineCallState::RemoteRinging, EngineCallState::Active, EngineCallState::Held, EngineCallState::HeldByRemote};
                const EngineCallState now = f.engine->calls().value(call).state;
                const EngineCallState told = states.at(random.bounded(states.size()));
                if (!isConnected(now) || isConnected(told)) // An answered call does not ring again.
                    f.engine->tell(call, told);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSoftphone)
#include "tst_softphone.moc"
