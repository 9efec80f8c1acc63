// Calls that are handed on, both ways of it and from all three sides, with Kamailio between, sipp as a citizen, and desks of ours.

#include "phonedesk.h"

#include "tests/support/sippcaller.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;
using namespace std::chrono_literals;

class TestPhoneTransfer : public QObject
{
    Q_OBJECT

    KamailioServer m_registrar;

    /// A citizen calls `desk`, which answers; then `steps` of the citizen's scenario.
    void connectCitizen(SippCaller &citizen, Desk &desk, const QString &extension, const QString &steps)
    {
        signIn(desk, m_registrar, extension);
        const auto called = citizen.start({.target = extension, .number = u"01033334444"_s, .steps = steps}, m_registrar.registrar());
        QVERIFY2(called, qPrintable(called ? QString() : called.error()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.call());
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Active), Patience);
    }

    static QString held() { return SippCaller::step(u"reinvited"_s, {{u"SEQUENCE"_s, u"2"_s}, {u"DIRECTION"_s, u"recvonly"_s}}); }
    static QString resumed() { return SippCaller::step(u"reinvited"_s, {{u"SEQUENCE"_s, u"3"_s}, {u"DIRECTION"_s, u"sendrecv"_s}}); }
    static QString referred(const QString &status) { return SippCaller::step(u"referred"_s, {{u"STATUS"_s, status}}); }
    static QString told(int sequence, const QString &status, bool last)
    {
        return SippCaller::step(u"notify"_s,
                                {{u"SEQUENCE"_s, QString::number(sequence)},
                                 {u"STATUS"_s, status},
                                 {u"SUBSCRIPTION"_s, last ? u"terminated;reason=noresource"_s : u"active;expires=60"_s}})
            + (last ? QString() : SippCaller::pause(200ms));
    }
    static void endsWell(SippCaller &citizen)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Patience);
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
    }

private slots:
    void initTestCase()
    {
        const auto started = m_registrar.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error()));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qInfo().noquote() << m_registrar.log().right(3'000);
    }

    void blindTransferIsHeldFirstAndFollowedToItsEnd()
    {
        Desk desk;
        SippCaller citizen;
        connectCitizen(citizen, desk, u"8501"_s,
                       held() + referred(u"202 Accepted"_s) + told(11, u"100 Trying"_s, false) + told(12, u"180 Ringing"_s, false)
                           + told(13, u"200 OK"_s, true) + SippCaller::step(u"ended"_s));
        if (QTest::currentTestFailed())
            return;
        const CallHandle call = desk.call();
        desk.engine->transfer(call, u"8509"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::Transferred);
        QVERIFY(desk.states.contains(EngineCallState::Held));
        QCOMPARE(desk.transferOf, call);
        QCOMPARE(desk.transfers, (QList{TransferState::Asked, TransferState::Trying, TransferState::Ringing, TransferState::Done}));
        QCOMPARE(desk.transferStatus, 200);
        endsWell(citizen);
        QVERIFY2(citizen.messages().contains(u"Refer-To: sip:8509@desk.test"_s), qPrintable(citizen.messages()));
        const QString hold = citizen.messages().section(u"REFER sip:"_s, 0, 0);
        QVERIFY2(hold.contains(u"a=sendonly"_s), qPrintable(hold));
    }

    void failedBlindTransferLeavesTheCallToBeResumed()
    {
        Desk desk;
        SippCaller citizen;
        connectCitizen(citizen, desk, u"8502"_s,
                       held() + referred(u"202 Accepted"_s) + told(11, u"100 Trying"_s, false) + told(12, u"486 Busy Here"_s, true)
                           + resumed() + SippCaller::step(u"ended"_s));
        if (QTest::currentTestFailed())
            return;
        const CallHandle call = desk.call();
        desk.engine->transfer(call, u"8509"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.transfers.contains(TransferState::Failed), Patience);
        QCOMPARE(desk.transferStatus, 486);
        QVERIFY(desk.is(call, EngineCallState::Held));
        desk.engine->resume(call);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, EngineCallState::Active), Patience);
        desk.engine->hangUp(call);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::LocalHangUp);
        endsWell(citizen);
    }

    void peerThatKnowsNoTransferIsToldAsFailed()
    {
        Desk desk;
        SippCaller citizen;
        connectCitizen(citizen, desk, u"8503"_s, held() + referred(u"603 Decline"_s) + SippCaller::step(u"ended"_s));
        if (QTest::currentTestFailed())
            return;
        desk.engine->transfer(desk.call(), u"8509"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.transfers.contains(TransferState::Failed), Patience);
        QCOMPARE(desk.transferStatus, 603);
        QVERIFY(desk.is(EngineCallState::Held));
        desk.engine->hangUp(desk.call());
        endsWell(citizen);
    }

    void transferToNothingFailsAndKeepsTheCall()
    {
        Desk a;
        Desk b;
        signIn(a, m_registrar, u"8501"_s);
        signIn(b, m_registrar, u"8502"_s);
        connectDesks(a, b, u"8502"_s);
        if (QTest::currentTestFailed())
            return;
        a.engine->transfer(a.call(), {});
        QTRY_COMPARE_WITH_TIMEOUT(a.transfers, QList{TransferState::Failed}, Patience);
        QVERIFY(a.is(EngineCallState::Active));
        a.engine->completeTransfer(a.call(), a.call());
        QTRY_COMPARE_WITH_TIMEOUT(a.transfers.size(), 2, Patience);
        QCOMPARE(a.transfers.last(), TransferState::Failed);
        a.engine->transfer(a.call(), u"8599"_s); // Nobody has this extension.
        QTRY_COMPARE_WITH_TIMEOUT(a.transferStatus, 404, Patience);
        QCOMPARE(a.transfers.last(), TransferState::Failed);
        QCOMPARE(a.calls.size(), 1);
    }

    void deskThatIsTransferredAnnouncesTheNewCall()
    {
        Desk a;
        Desk b;
        Desk c;
        signIn(a, m_registrar, u"8501"_s);
        signIn(b, m_registrar, u"8502"_s);
        signIn(c, m_registrar, u"8503"_s);
        connectDesks(a, b, u"8502"_s);
        if (QTest::currentTestFailed())
            return;
        const CallHandle old = b.call();
        a.engine->transfer(a.call(), u"8503"_s);
        QTRY_VERIFY_WITH_TIMEOUT(c.is(EngineCallState::IncomingRinging), Patience);
        QCOMPARE(c.last.remoteUser, u"8502"_s);
        QCOMPARE(c.last.transferredBy, u"8501"_s);
        QTRY_COMPARE_WITH_TIMEOUT(b.calls.size(), 2, Patience);
        const CallHandle fresh = b.call();
        QVERIFY(fresh != old && !b.calls.value(fresh).incoming);
        QCOMPARE(b.calls.value(fresh).transferredBy, u"8501"_s);
        QCOMPARE(b.calls.value(fresh).remoteUser, u"8503"_s);
        c.engine->answer(c.call());
        QTRY_VERIFY_WITH_TIMEOUT(b.is(fresh, EngineCallState::Active) && c.is(EngineCallState::Active), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Ended), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::Transferred);
        QCOMPARE(a.transfers.last(), TransferState::Done);
        QTRY_VERIFY_WITH_TIMEOUT(b.endedCalls.contains(old), Patience);
        QCOMPARE(b.endedCalls.value(old).reason, CallEndReason::Transferred);
        hears(c.tap, AudioLeg::Remote, 300);
    }

    void attendedTransferBringsBothPeersTogether()
    {
        Desk a;
        Desk b;
        Desk c;
        signIn(a, m_registrar, u"8501"_s);
        signIn(b, m_registrar, u"8502"_s);
        signIn(c, m_registrar, u"8503"_s);
        connectDesks(b, a, u"8501"_s); // B is who calls in.
        if (QTest::currentTestFailed())
            return;
        const CallHandle first = a.call();
        a.engine->hold(first);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(first, EngineCallState::Held), Patience);
        connectDesks(a, c, u"8503"_s);
        if (QTest::currentTestFailed())
            return;
        const CallHandle consultation = a.call();
        const CallHandle consulted = c.call();
        a.engine->completeTransfer(first, consultation);
        QTRY_COMPARE_WITH_TIMEOUT(a.calls.size(), 0, Patience);
        QCOMPARE(a.endedCalls.value(first).reason, CallEndReason::Transferred);
        QCOMPARE(a.endedCalls.value(consultation).reason, CallEndReason::Transferred);
        QCOMPARE(a.transfers.last(), TransferState::Done);

        QTRY_VERIFY_WITH_TIMEOUT(c.is(c.call(), EngineCallState::Active) && c.call() != consulted, Patience);
        QCOMPARE(c.calls.value(c.call()).replaces, consulted);
        QCOMPARE(c.calls.value(c.call()).transferredBy, u"8501"_s);
        QCOMPARE(c.calls.value(c.call()).remoteUser, u"8502"_s);
        QTRY_VERIFY_WITH_TIMEOUT(c.endedCalls.contains(consulted), Patience);
        QCOMPARE(c.endedCalls.value(consulted).reason, CallEndReason::Transferred);
        QTRY_VERIFY_WITH_TIMEOUT(b.is(b.call(), EngineCallState::Active), Patience);
        hears(b.tap, AudioLeg::Remote, 300);
        hears(c.tap, AudioLeg::Remote, 300);
    }

    void attendedTransferNamesTheDialogToReplace()
    {
        Desk desk;
        Desk colleague;
        SippCaller citizen;
        connectCitizen(citizen, desk, u"8501"_s, held() + referred(u"603 Decline"_s) + resumed() + SippCaller::step(u"ended"_s));
        signIn(colleague, m_registrar, u"8502"_s);
        if (QTest::currentTestFailed())
            return;
        const CallHandle call = desk.call();
        desk.engine->hold(call);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, EngineCallState::Held), Patience);
        connectDesks(desk, colleague, u"8502"_s);
        if (QTest::currentTestFailed())
            return;
        const CallHandle consultation = desk.call();
        desk.engine->completeTransfer(call, consultation);
        QTRY_VERIFY_WITH_TIMEOUT(desk.transfers.contains(TransferState::Failed), Patience);
        QCOMPARE(desk.transferStatus, 603);
        QVERIFY(desk.is(call, EngineCallState::Held) && desk.is(consultation, EngineCallState::Held)); // Both are still there…
        desk.engine->resume(call);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(call, EngineCallState::Active), Patience); // …and of use.
        desk.engine->hangUp(call);
        endsWell(citizen);
        static const QRegularExpression referTo(
            u"Refer-To: <sip:8502@desk.test\\?Replaces=[^;>?]+%3Bfrom-tag%3D[^;>?]+%3Bto-tag%3D[^;>?]+>"_s,
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(citizen.messages().contains(referTo), qPrintable(citizen.messages()));
        QVERIFY2(citizen.messages().contains(u"Referred-By: sip:8501@desk.test"_s), qPrintable(citizen.messages()));
    }

    void strangerCannotMakeADeskCall()
    {
        Desk desk;
        startAlone(desk, u"8501"_s);
        SippCaller stranger;
        const QString scenario
            = u"<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<scenario name=\"stranger\"><send retrans=\"500\"><![CDATA[\n"
              "REFER sip:8501@127.0.0.1:%1 SIP/2.0\n"
              "Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]\n"
              "From: <sip:stranger@[local_ip]>;tag=1\n"
              "To: <sip:8501@127.0.0.1>\n"
              "Call-ID: [call_id]\n"
              "CSeq: 1 REFER\n"
              "Contact: <sip:stranger@[local_ip]:[local_port]>\n"
              "Max-Forwards: 70\n"
              "Refer-To: <sip:0609990000@[local_ip]:[local_port]>\n"
              "Content-Length: 0\n\n]]></send><recv response=\"603\"/></scenario>\n"_s.arg(desk.engine->sipPort());
        QVERIFY(stranger.startScenario(scenario, desk.address()));
        endsWell(stranger);
        QVERIFY(desk.states.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhoneTransfer)
#include "tst_phonetransfer.moc"
