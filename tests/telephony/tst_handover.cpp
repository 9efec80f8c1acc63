#include "tests/telephony/softphonefixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::telephony;
using namespace barodesk::test;
using engines::CallEndReason;
using engines::CallHandle;
using engines::EngineCall;
using engines::EngineCallState;
using engines::TransferState;

namespace {

/// A counsellor who talks with a citizen.
struct Talk : DeskPhone
{
    Talk() : DeskPhone(0), citizen(talk()) { }

    /// Asks 8502 and, if wanted, hears them answer.
    CallHandle consult(bool answered = true)
    {
        phone->consult(u"8502"_s);
        engine->tell(citizen, EngineCallState::Held);
        const CallHandle asked = engine->calls().lastKey();
        if (answered)
            engine->tell(asked, EngineCallState::Active);
        return asked;
    }

    const Call &call(CallHandle handle) const { return *std::ranges::find(phone->calls(), handle, &Call::handle); }

    CallHandle citizen;
};

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT
private slots:
    void blindTransferAsksTheEngineOnceAndSaysHowItGoes()
    {
        Talk talk;
        talk.phone->transfer(u" 031-590-4321 "_s);
        talk.phone->transfer(u"8503"_s); // pressed again
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"transfer 0315904321 %1"_s.arg(talk.citizen)});
        QCOMPARE(talk.call(talk.citizen).transfer, TransferState::Asked);
        QCOMPARE(talk.call(talk.citizen).transferTarget, u"0315904321"_s);
        emit talk.engine->transferChanged(talk.citizen, TransferState::Ringing, 180);
        QCOMPARE(talk.call(talk.citizen).transfer, TransferState::Ringing);
        QVERIFY(isHandedOn(talk.call(talk.citizen)));
        emit talk.engine->transferChanged(talk.citizen, TransferState::Done, 200);
        talk.engine->tell(talk.citizen, EngineCallState::Ended, CallEndReason::Transferred);
        QVERIFY(talk.phone->calls().isEmpty());
        QCOMPARE(talk.phone->agentState(), AgentState::AfterCallWork);
    }

    void transferThatFailsGivesTheCitizenBackAndSaysWhy()
    {
        Talk talk;
        talk.phone->transfer(u"8502"_s);
        talk.engine->tell(talk.citizen, EngineCallState::Held);
        talk.engine->takeRequests();
        emit talk.engine->transferChanged(talk.citizen, TransferState::Failed, 486);
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"resume %1"_s.arg(talk.citizen)});
        QCOMPARE(talk.call(talk.citizen).transferStatus, 486);
        QVERIFY(!isHandedOn(talk.call(talk.citizen)));
        talk.engine->tell(talk.citizen, EngineCallState::Active);
        talk.phone->transfer(u"8503"_s); // another try
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"transfer 8503 %1"_s.arg(talk.citizen)});
        QCOMPARE(talk.call(talk.citizen).transferStatus, 0);
    }

    void consultationHoldsTheCitizenAndIsCompleted()
    {
        Talk talk;
        const CallHandle asked = talk.consult(false);
        QCOMPARE(talk.engine->takeRequests(), (QStringList{u"hold %1"_s.arg(talk.citizen), u"dial 8502 %1"_s.arg(asked)}));
        QCOMPARE(talk.phone->consultation()->handle, asked);
        QCOMPARE(talk.phone->current()->handle, asked);
        QCOMPARE(talk.phone->waiting()->handle, talk.citizen);
        talk.phone->completeTransfer(); // nobody has answered yet
        talk.phone->consult(u"8503"_s); // one at a time
        QVERIFY(talk.engine->takeRequests().isEmpty());
        talk.engine->tell(asked, EngineCallState::Active);
        talk.phone->completeTransfer();
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"completeTransfer %1 %2"_s.arg(asked).arg(talk.citizen)});
        talk.engine->tell(asked, EngineCallState::Ended, CallEndReason::Transferred);
        QVERIFY(talk.engine->takeRequests().isEmpty()); // Who was handed on is not taken back.
        talk.engine->tell(talk.citizen, EngineCallState::Ended, CallEndReason::Transferred);
        QVERIFY(talk.phone->calls().isEmpty());
    }

    void consultationThatEndsGivesTheCitizenBack_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::addColumn<CallEndReason>("reason");
        QTest::newRow("they hung up") << true << CallEndReason::RemoteHangUp;
        QTest::newRow("busy") << false << CallEndReason::Busy;
        QTest::newRow("nobody answers") << false << CallEndReason::NoAnswer;
    }
    void consultationThatEndsGivesTheCitizenBack()
    {
        QFETCH(bool, answered);
        QFETCH(CallEndReason, reason);
        Talk talk;
        const CallHandle asked = talk.consult(answered);
        talk.engine->takeRequests();
        talk.engine->tell(asked, EngineCallState::Ended, reason);
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"resume %1"_s.arg(talk.citizen)});
        QVERIFY(!talk.phone->consultation());
        QCOMPARE(talk.phone->agentState(), AgentState::Talking);
    }

    void hangUpInAConsultationReturnsToTheCitizen()
    {
        Talk talk;
        const CallHandle asked = talk.consult();
        talk.engine->takeRequests();
        talk.phone->hangUp();
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"hangUp %1"_s.arg(asked)});
        talk.engine->tell(asked, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"resume %1"_s.arg(talk.citizen)});
    }

    void citizenWhoGivesUpDuringAConsultationLeavesIt()
    {
        Talk talk;
        const CallHandle asked = talk.consult();
        talk.engine->tell(talk.citizen, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        talk.engine->takeRequests();
        talk.phone->completeTransfer();
        talk.engine->tell(asked, EngineCallState::Ended, CallEndReason::LocalHangUp);
        QVERIFY(talk.engine->takeRequests().isEmpty());
        QCOMPARE(talk.phone->agentState(), AgentState::AfterCallWork);
    }

    void swapGoesFromOneToTheOther()
    {
        Talk talk;
        const CallHandle asked = talk.consult();
        talk.engine->takeRequests();
        talk.phone->swap();
        QCOMPARE(talk.engine->takeRequests(), (QStringList{u"hold %1"_s.arg(asked), u"resume %1"_s.arg(talk.citizen)}));
        talk.engine->tell(asked, EngineCallState::Held);
        talk.engine->tell(talk.citizen, EngineCallState::Active);
        QCOMPARE(talk.phone->current()->handle, talk.citizen);
        QCOMPARE(talk.phone->waiting()->handle, asked);
    }

    void threeInOneTalkEndTogether()
    {
        Talk talk;
        const CallHandle asked = talk.consult();
        talk.engine->takeRequests();
        talk.phone->conference();
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"conference %1 %2"_s.arg(asked).arg(talk.citizen)});
        for (const CallHandle handle : {talk.citizen, asked}) {
            EngineCall told = talk.engine->calls().value(handle);
            told.state = EngineCallState::Active;
            told.inConference = true;
            emit talk.engine->callChanged(told);
        }
        QVERIFY(talk.call(asked).inConference);
        talk.phone->splitConference();
        QCOMPARE(talk.engine->takeRequests(), QStringList{u"splitConference %1"_s.arg(talk.citizen)});
        talk.phone->hangUp();
        QCOMPARE(talk.engine->takeRequests(), (QStringList{u"hangUp %1"_s.arg(talk.citizen), u"hangUp %1"_s.arg(asked)}));
    }

    void callThatContinuesAConsultationIsTakenUp()
    {
        Talk talk; // Here the "citizen" is a colleague who asks us and then hands the citizen over.
        EngineCall told;
        told.handle = 77;
        told.incoming = true;
        told.state = EngineCallState::Active;
        told.remoteUser = u"01098765432"_s;
        told.replaces = talk.citizen;
        told.transferredBy = u"8502"_s;
        emit talk.engine->callChanged(told);
        QCOMPARE(talk.phone->calls().size(), 2);
        QVERIFY(talk.call(77).answeredAt);
        QCOMPARE(talk.call(77).transferredBy, u"8502"_s);
        talk.engine->tell(talk.citizen, EngineCallState::Ended, CallEndReason::Transferred);
        QCOMPARE(talk.phone->agentState(), AgentState::Talking);
        QVERIFY(talk.engine->takeRequests().isEmpty());
    }

    void nothingIsHandedOnWithoutATalk()
    {
        Talk talk;
        talk.engine->tell(talk.citizen, EngineCallState::Ended, CallEndReason::RemoteHangUp);
        talk.phone->transfer(u"8502"_s);
        talk.phone->consult(u"8502"_s);
        talk.phone->completeTransfer();
        talk.phone->swap();
        talk.phone->conference();
        talk.phone->splitConference();
        QVERIFY(talk.engine->takeRequests().isEmpty());
    }

    void whoIsFollowedIsSubscribedOnce()
    {
        Talk talk;
        talk.phone->setFollowed({u"8502"_s, u"8503"_s});
        talk.phone->setFollowed({u"8503"_s, u"8504"_s});
        QCOMPARE(talk.engine->takeRequests(),
                 (QStringList{u"subscribe 8502"_s, u"subscribe 8503"_s, u"unsubscribe 8502"_s, u"subscribe 8504"_s}));
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
