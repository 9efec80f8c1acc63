// What a telephone must live through: nonsense from the network, and one call after the other. The long form is tests/soak/phonesoak.

#include "phoneordeal.h"

#include "tests/support/sippeer.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;

/// The telephone is good for the next call, whatever rings there already.
void expectGoodForACall(Desk &desk)
{
    Desk other;
    startAlone(other, u"8502"_s);
    const CallHandle dialled = other.engine->dial(u"8501@"_s + desk.address());
    const auto called = [&desk] {
        const auto call = std::ranges::find(desk.calls, u"8502"_s, &EngineCall::remoteUser);
        return call == desk.calls.end() ? CallHandle(0) : call->handle;
    };
    QTRY_VERIFY_WITH_TIMEOUT(called() != 0, Patience);
    desk.engine->answer(called());
    QTRY_VERIFY_WITH_TIMEOUT(other.is(dialled, EngineCallState::Active), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.is(called(), EngineCallState::Active), Patience);
}

/// A call from the peer, answered at the desk.
CallHandle talk(Desk &desk, SipPeer &peer)
{
    peer.send(peer.invitation("8501"), quint16(desk.engine->sipPort()));
    if (!QTest::qWaitFor([&desk] { return desk.call() != 0; }, Patience))
        return 0;
    const CallHandle call = desk.call();
    desk.engine->answer(call);
    const bool isUp = QTest::qWaitFor([&] { return desk.is(call, EngineCallState::Active) && !peer.mirrored().text.isEmpty(); }, Patience);
    return isUp ? call : 0;
}

class TestPhoneFaults : public QObject
{
    Q_OBJECT

private slots:
    /// What once ended or deafened a telephone. New ones are looked for by tests/soak, with random messages.
    void spoiltMessageDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<QByteArray>("into");
        QTest::newRow("as it should be") << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 69");
        QTest::newRow("NUL in a header") << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 70\r\nAccept: a") + '\0' + "b";
        QTest::newRow("no Call-ID") << QByteArray("Call-ID:") << QByteArray("Call-Me:");
        QTest::newRow("no From") << QByteArray("From:") << QByteArray("Form:");
        QTest::newRow("no To") << QByteArray("To:") << QByteArray("Too:");
        QTest::newRow("a caller of 2300 letters") << QByteArray("From: <sip:") << QByteArray("From: <sip:" + QByteArray(2'300, 'p'));
        QTest::newRow("a caller who is a number") << QByteArray("From: <sip:") << QByteArray("From: <tel:");
        QTest::newRow("a Via without a host") << QByteArray("Via: SIP/2.0/UDP ") << QByteArray("Via: SIP/2.0/UDP :0;");
        QTest::newRow("a Replaces without tags") << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 70\r\nReplaces: abc");
        QTest::newRow("a Replaces with one tag")
            << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 70\r\nReplaces: abc;from-tag=2");
        QTest::newRow("a line that is no header") << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 70\r\n;hG4bK-;rport");
        QTest::newRow("a Via of 3000 letters") << QByteArray("Via: SIP/2.0/UDP ")
                                               << QByteArray("Via: SIP/2.0/UDP " + QByteArray(3'000, 'p') + ';');
        QTest::newRow("a first line of 3000 letters") << QByteArray("INVITE sip:") << QByteArray("INVITE sip:" + QByteArray(3'000, 'p'));
        QTest::newRow("sound described by nobody") << QByteArray("o=peer 1 1 IN IP4 127.0.0.1\r\ns=-\r\n")
                                                   << QByteArray("s=" + QByteArray(30, '-') + "\r\n"); // As long as it was.
        QTest::newRow("cut short") << QByteArray("Content-Length: ") << QByteArray("Content-Length: 9");
    }

    void spoiltMessageDoesNoHarm()
    {
        QFETCH(const QByteArray, changed);
        QFETCH(const QByteArray, into);
        Desk desk;
        startAlone(desk, u"8501"_s);
        SipPeer peer;
        QByteArray message = peer.invitation("8501");
        QVERIFY2(message.contains(changed), message.constData());
        for (const bool inDialog : {false, true}) {
            QByteArray spoilt = message;
            if (inDialog)
                spoilt.replace("To: <sip:8501@127.0.0.1>", "To: <sip:8501@127.0.0.1>;tag=7ZV");
            peer.send(spoilt.replace(changed, into), quint16(desk.engine->sipPort()));
        }
        expectGoodForACall(desk);
    }

    /// An invitation to change the call that crosses its end, RFC 3261 §14: once it ended the process.
    void changeOfACallThatIsOverDoesNoHarm()
    {
        Desk desk;
        startAlone(desk, u"8501"_s);
        SipPeer peer; // It answers nothing by itself, so that for the desk the end is not confirmed.
        const CallHandle call = talk(desk, peer);
        QVERIFY(call);
        desk.engine->hangUp(call);
        QTRY_VERIFY_WITH_TIMEOUT(peer.count("BYE") > 0, Patience);
        for (int sequence = 2; sequence < 5; ++sequence) {
            peer.send(peer.requestWithin(peer.mirrored(), "INVITE", sequence, "Content-Type: application/sdp\r\n",
                                         peer.sdp("m=audio 9 RTP/AVP 8\r\na=sendonly\r\n")),
                      quint16(desk.engine->sipPort()));
            QTest::qWait(100);
        }
        expectGoodForACall(desk);
    }

    /// Calls are repaired then, and the library took for granted that the other side has described some sound.
    void changeOfTheNetworkWhileNoSoundIsDescribedDoesNoHarm()
    {
        Desk desk;
        startAlone(desk, u"8501"_s);
        SipPeer peer;
        QVERIFY(talk(desk, peer));
        peer.send(peer.requestWithin(peer.mirrored(), "INVITE", 2, "Content-Type: application/sdp\r\n", peer.sdp({})),
                  quint16(desk.engine->sipPort()));
        QTest::qWait(300);
        desk.engine->networkChanged();
        QTest::qWait(300);
        expectGoodForACall(desk);
    }

    /// The short form of the ordeal, always with the same messages. tests/soak looks for new ones.
    void spoiltMessagesOneAfterTheOtherDoNoHarm()
    {
        Desk desk;
        startAlone(desk, u"8501"_s);
        constexpr quint32 Seed = 3'590'921'873;
        constexpr int Count = 300;
        QCOMPARE(sendNonsense(desk, Seed, Count), QString());
        expectGoodForACall(desk);
    }

    void callsInARowLeaveNothingBehind()
    {
        Desk caller;
        Desk called;
        startAlone(caller, u"8502"_s);
        startAlone(called, u"8501"_s);
        constexpr int Count = 20;
        QCOMPARE(callInARow(caller, called, u"8501@"_s + called.address(), Count), Count);
        QCOMPARE(caller.endedCalls.size(), Count);
        QCOMPARE(called.endedCalls.size(), Count);
        QVERIFY(caller.calls.isEmpty() && called.calls.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhoneFaults)
#include "tst_phonefaults.moc"
