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
using engines::TransferState;

namespace {

/// A counsellor who talks with a citizen, to whom a supervisor's desk comes.
struct Counsellor : DeskPhone
{
    Counsellor() : DeskPhone(0), citizen(DeskPhone::talk()) { }

    /// Let in and mixed.
    void letIn()
    {
        listener = engine->join(u"8599"_s, u"pass"_s);
        phone->letListen(listener, u"김팀장"_s);
        engine->tell(listener, EngineCallState::Active);
        engine->mix(listener, true);
        engine->mix(citizen, true);
        engine->takeRequests();
    }
    const Call &talk() const { return *std::ranges::find(phone->calls(), citizen, &Call::handle); }

    CallHandle citizen;
    CallHandle listener = 0;
};

QString request(const char *what, CallHandle call) { return QLatin1StringView(what) + u' ' + QString::number(call); }

} // namespace

class TestListening : public QObject
{
    Q_OBJECT
private slots:
    // The counsellor's side.

    void whoComesWithAPassDoesNotRingAndIsAskedAbout()
    {
        Counsellor desk;
        QSignalSpy asked(desk.phone.get(), &Softphone::joinAsked);
        QSignalSpy added(desk.phone.get(), &Softphone::callAdded);
        const CallHandle joining = desk.engine->join(u"8599"_s, u"pass"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<CallHandle>(), joining);
        QCOMPARE(asked.first().at(1).toString(), u"pass"_s);
        QCOMPARE(asked.first().at(2).value<domain::CallId>(), desk.talk().id);
        QVERIFY(!desk.phone->ringing());
        QCOMPARE(desk.phone->calls().size(), 1);
        QVERIFY(added.isEmpty());
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void whoIsLetInIsMixedAndShownWithoutMakingATalkOfThree()
    {
        Counsellor desk;
        const CallHandle joining = desk.engine->join(u"8599"_s, u"pass"_s);
        desk.phone->letListen(joining, u"김팀장"_s);
        QCOMPARE(desk.engine->takeRequests(), QStringList{request("answer", joining)});
        QVERIFY(desk.talk().listener.isEmpty());
        desk.engine->tell(joining, EngineCallState::Active);
        QCOMPARE(desk.engine->takeRequests(), QStringList{u"conference %1 %2"_s.arg(joining).arg(desk.citizen)});
        desk.engine->mix(joining, true);
        desk.engine->mix(desk.citizen, true);
        QCOMPARE(desk.talk().listener, u"김팀장"_s);
        QVERIFY(!desk.talk().listenerSpeaks && !desk.talk().inConference);
        QCOMPARE(desk.phone->calls().size(), 1);
        QVERIFY(!desk.phone->waiting());
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void whoIsTurnedAwayIsRefusedAndTheTalkIsLeftAlone()
    {
        Counsellor desk;
        const CallHandle joining = desk.engine->join(u"8599"_s, u"pass"_s);
        desk.phone->turnAway(joining);
        desk.phone->turnAway(joining);
        QCOMPARE(desk.engine->takeRequests(), QStringList{request("refuse", joining)});
        desk.engine->tell(joining, EngineCallState::Ended, CallEndReason::Refused);
        QCOMPARE(desk.talk().state, EngineCallState::Active);
        desk.phone->letListen(joining, u"김팀장"_s);
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void nobodyIsLetInWhereThereIsNoTalk_data()
    {
        QTest::addColumn<QString>("desk");
        for (const char *desk : {"free", "ringing", "handing on", "listening itself", "listened to already", "signed out"})
            QTest::newRow(desk) << QString::fromLatin1(desk);
    }
    void nobodyIsLetInWhereThereIsNoTalk()
    {
        QFETCH(const QString, desk);
        Counsellor busy;
        DeskPhone free(0);
        FakePhoneEngine *engine = desk.startsWith(u"handing") || desk.startsWith(u"listened") ? busy.engine : free.engine;
        if (desk == u"ringing")
            free.engine->ring(u"01012345678"_s);
        if (desk == u"handing on")
            busy.phone->transfer(u"8502"_s);
        if (desk == u"listening itself") {
            free.phone->listenIn(u"8502"_s, u"mine"_s);
            free.engine->tell(free.engine->calls().lastKey(), EngineCallState::Active);
        }
        if (desk == u"listened to already")
            busy.letIn();
        if (desk == u"signed out")
            free.phone->signOut();
        engine->takeRequests();
        Softphone *phone = engine == busy.engine ? busy.phone.get() : free.phone.get();
        QSignalSpy asked(phone, &Softphone::joinAsked);
        const CallHandle joining = engine->join(u"8599"_s, u"pass"_s);
        QCOMPARE(engine->takeRequests(), QStringList{request("refuse", joining)});
        QVERIFY(asked.isEmpty());
    }

    void whoListensAndLeavesLeavesTheTalkAsItWas()
    {
        Counsellor desk;
        desk.letIn();
        desk.engine->tell(desk.listener, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        desk.engine->mix(desk.citizen, false);
        QVERIFY(desk.talk().listener.isEmpty() && !desk.talk().inConference);
        QCOMPARE(desk.talk().state, EngineCallState::Active);
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void whenTheTalkEndsListeningEnds_data()
    {
        QTest::addColumn<bool>("here");
        QTest::newRow("the citizen hangs up") << false;
        QTest::newRow("the counsellor hangs up") << true;
    }
    void whenTheTalkEndsListeningEnds()
    {
        QFETCH(const bool, here);
        Counsellor desk;
        desk.letIn();
        QSignalSpy ended(desk.phone.get(), &Softphone::callEnded);
        if (here)
            desk.phone->hangUp();
        desk.engine->takeRequests();
        desk.engine->tell(desk.citizen, EngineCallState::Ended, here ? CallEndReason::LocalHangUp : CallEndReason::RemoteHangUp);
        QCOMPARE(desk.engine->takeRequests(), QStringList{request("hangUp", desk.listener)});
        desk.engine->tell(desk.listener, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(desk.phone->agentState(), AgentState::AfterCallWork);
    }

    void aVoiceIsShownWhenItIsToldAndIsNoDigit()
    {
        Counsellor desk;
        desk.letIn();
        QSignalSpy digits(desk.phone.get(), &Softphone::dtmfReceived);
        emit desk.engine->dtmfReceived(desk.listener, u'A');
        QVERIFY(desk.talk().listenerSpeaks);
        emit desk.engine->dtmfReceived(desk.listener, u'B');
        QVERIFY(!desk.talk().listenerSpeaks);
        QVERIFY(digits.isEmpty());
        emit desk.engine->dtmfReceived(desk.citizen, u'1');
        QCOMPARE(digits.size(), 1);
    }

    void holdingTheCitizenHoldsTheListenerAndResumingTakesThemInAgain()
    {
        Counsellor desk;
        desk.letIn();
        desk.phone->toggleHold();
        QCOMPARE(desk.engine->takeRequests(), QStringList{u"splitConference 0"_s});
        desk.engine->mix(desk.listener, false); // Before the citizen is on hold.
        QVERIFY(desk.engine->takeRequests().isEmpty());
        desk.engine->mix(desk.citizen, false);
        desk.engine->tell(desk.listener, EngineCallState::Held);
        desk.engine->tell(desk.citizen, EngineCallState::Held);
        QVERIFY(desk.engine->takeRequests().isEmpty());
        QCOMPARE(desk.talk().listener, u"김팀장"_s);
        desk.phone->toggleHold();
        QCOMPARE(desk.engine->takeRequests(), QStringList{request("resume", desk.citizen)});
        desk.engine->tell(desk.citizen, EngineCallState::Active);
        QCOMPARE(desk.engine->takeRequests(), QStringList{u"conference %1 %2"_s.arg(desk.listener).arg(desk.citizen)});
    }

    void whoIsLetInDuringAHoldWaitsForItsEnd()
    {
        Counsellor desk;
        desk.phone->toggleHold();
        const CallHandle joining = desk.engine->join(u"8599"_s, u"pass"_s);
        desk.engine->tell(desk.citizen, EngineCallState::Held);
        desk.engine->takeRequests();
        desk.phone->letListen(joining, u"김팀장"_s);
        desk.engine->tell(joining, EngineCallState::Active);
        QCOMPARE(desk.engine->takeRequests(), QStringList{request("answer", joining)});
        desk.engine->tell(desk.citizen, EngineCallState::Active);
        QCOMPARE(desk.engine->takeRequests(), QStringList{u"conference %1 %2"_s.arg(joining).arg(desk.citizen)});
    }

    // The supervisor's side.

    void listeningIsACallWithThePassMutedFromTheStart()
    {
        DeskPhone desk(0);
        desk.phone->listenIn(u"8501"_s, u"a-pass"_s);
        QCOMPARE(desk.engine->takeRequests(), QStringList({u"dial 8501 1"_s, u"X-BaroDesk-Join: a-pass"_s, u"mute 1"_s}));
        const Call &call = desk.phone->calls().first();
        QVERIFY(call.listening && call.muted);
        QCOMPARE(desk.phone->agentState(), AgentState::Talking);
        desk.phone->listenIn(u"8502"_s, u"another"_s); // One at a time.
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void afterListeningThereIsNoAfterCallWork()
    {
        DeskPhone desk(0);
        desk.phone->listenIn(u"8501"_s, u"a-pass"_s);
        desk.engine->tell(1, EngineCallState::Active);
        desk.engine->tell(1, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        QCOMPARE(desk.phone->agentState(), AgentState::Ready);
    }

    void muteAsksToSpeakAndTheMicrophoneStaysShutUntilItMay()
    {
        DeskPhone desk(0);
        desk.phone->listenIn(u"8501"_s, u"a-pass"_s);
        desk.engine->tell(1, EngineCallState::Active);
        desk.engine->takeRequests();
        QSignalSpy asked(desk.phone.get(), &Softphone::speakingAsked);
        desk.phone->toggleMute();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.takeFirst().first().toBool(), true);
        QVERIFY(desk.engine->takeRequests().isEmpty());
        desk.phone->setSpeaking(true);
        QCOMPARE(desk.engine->takeRequests(), QStringList({u"dtmf A 1"_s, u"unmute 1"_s}));
        desk.engine->tell(1, EngineCallState::Active);
        desk.phone->toggleMute();
        QCOMPARE(asked.takeFirst().first().toBool(), false);
        desk.phone->setSpeaking(false);
        QCOMPARE(desk.engine->takeRequests(), QStringList({u"dtmf B 1"_s, u"mute 1"_s}));
    }

    void whoListensHoldsAndHandsOnNothing()
    {
        DeskPhone desk(0);
        desk.phone->listenIn(u"8501"_s, u"a-pass"_s);
        desk.engine->tell(1, EngineCallState::Active);
        desk.engine->takeRequests();
        desk.phone->toggleHold();
        desk.phone->transfer(u"8502"_s);
        desk.phone->consult(u"8502"_s);
        desk.phone->warnFairEnd();
        QVERIFY(desk.engine->takeRequests().isEmpty());
    }

    void anotherCallEndsListeningInsteadOfHoldingIt()
    {
        DeskPhone desk(0);
        desk.phone->listenIn(u"8501"_s, u"a-pass"_s);
        desk.engine->tell(1, EngineCallState::Active);
        const CallHandle second = desk.engine->ring(u"8503"_s);
        desk.engine->takeRequests();
        desk.phone->answer();
        QCOMPARE(desk.engine->takeRequests(), QStringList({request("hangUp", 1), request("answer", second)}));
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "tst_listening.moc"
