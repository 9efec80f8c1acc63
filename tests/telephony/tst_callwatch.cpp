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

/// Calls that ring or last too long, by the queue they came through.
class TestCallWatch final : public QObject
{
    Q_OBJECT
private slots:
    void callThatRingsTooLongGoesBackAndItsCounsellorOffReady()
    {
        CentrePhone room;
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
        CentrePhone room;
        const CallHandle call = room.ringFor(domain::AfterCallKind::Optional);
        room.pass(19);
        room.phone->answer();
        room.pass(5);
        QCOMPARE(room.engine->takeRequests(), QStringList{u"answer %1"_s.arg(call)});
        QCOMPARE(room.phone->agentState(), AgentState::Talking);
    }

    void callToTheExtensionItselfRingsOn()
    {
        CentrePhone room;
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
        CentrePhone room;
        room.engine->ring(u"01012345678"_s, {}, u"8501"_s, header);
        QCOMPARE(room.phone->ringing()->queue.text(), code);
        room.pass(21);
        QCOMPARE(room.phone->agentState(), code.isEmpty() ? AgentState::Ready : AgentState::NotReady);
    }

    void realTimeGivesACallBackToo()
    {
        domain::CallCentre quick = centre();
        quick.queues[0].noAnswer = std::chrono::seconds(0);
        CentrePhone room;
        room.agent().setCallCentre(quick);
        room.ringFor(domain::AfterCallKind::None);
        QTRY_COMPARE(room.phone->agentState(), AgentState::NotReady);
    }

    void longCallIsSignalledTwice()
    {
        CentrePhone room;
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
};

QTEST_GUILESS_MAIN(TestCallWatch)
#include "tst_callwatch.moc"
