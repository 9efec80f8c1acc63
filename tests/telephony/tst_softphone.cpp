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

/// Calls and the line, as buttons and network move them.
class TestSoftphone final : public QObject
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
        DeskPhone f;
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
        DeskPhone f;
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
        DeskPhone f;
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
        DeskPhone f;
        const CallHandle call = f.engine->ring(u"01012345678"_s);
        f.phone->answer();
        f.engine->tell(call, EngineCallState::Ended, CallEndReason::Cancelled);
        QCOMPARE(f.phone->agentState(), AgentState::Ready);
    }

    void answeringHoldsThePresentCallFirst()
    {
        DeskPhone f;
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
        DeskPhone f;
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
        DeskPhone f;
        const CallHandle held = f.talk();
        f.engine->tell(held, EngineCallState::Held);
        const CallHandle active = f.talk(u"0315901234"_s);
        f.phone->hangUp();
        f.phone->hangUp();
        QCOMPARE(f.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(active)});
    }

    void holdIsToggledAndOthersGiveWay()
    {
        DeskPhone f;
        const CallHandle call = f.talk();
        f.phone->toggleHold();
        f.engine->tell(call, EngineCallState::Held);
        f.phone->toggleHold();
        QCOMPARE(f.engine->takeRequests(), QStringList({u"hold %1"_s.arg(call), u"resume %1"_s.arg(call)}));
    }

    void refusingAndHangingUpARingingCallIsBusy()
    {
        DeskPhone f;
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
        DeskPhone f;
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
        DeskPhone f;
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
        DeskPhone f;
        f.talk();
        QSignalSpy ended(f.phone.get(), &Softphone::callEnded);
        emit f.engine->failed(u"no grammar"_s);
        QCOMPARE(f.phone->lineState(), LineState::Failed);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(f.phone->agentState(), AgentState::AfterCallWork);
    }

    void levelsAreThoseOfThePresentCall()
    {
        DeskPhone f;
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
        CentrePhone room;
        room.ringFor(domain::AfterCallKind::Timed);
        QCOMPARE(room.phone->ringing()->queue.text(), u"queue-2"_s);
        room.engine->ring(u"01012345678"_s, {}, u"8501"_s);
        QVERIFY(room.phone->calls().constLast().queue.isEmpty());
    }

    void fairEndGoesItsStepsInOrder()
    {
        CentrePhone room;
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
};

QTEST_GUILESS_MAIN(TestSoftphone)
#include "tst_softphone.moc"
