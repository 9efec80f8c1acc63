#include "phoneordeal.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace barodesk::test {

using engines::EngineCallState;

namespace {

template <typename Condition> bool waitFor(Condition condition, int milliseconds = Patience)
{
    return QTest::qWaitFor(condition, milliseconds);
}

/// An OPTIONS that any telephone answers, repeated as SIP repeats over UDP: a spoilt message before it may have claimed it for its body.
bool answers(SipPeer &peer, Desk &desk, int number)
{
    const QByteArray here = peer.address().toLatin1();
    const QByteArray token = "alive" + QByteArray::number(number);
    const QByteArray question = "OPTIONS sip:8501@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + token
        + "\r\nFrom: <sip:a@" + here + ">;tag=1\r\nTo: <sip:8501@127.0.0.1>\r\nCall-ID: " + token
        + "\r\nCSeq: 1 OPTIONS\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    const auto hasAnswered = [&peer, &token] {
        return std::ranges::any_of(peer.received(), [&token](const SipMessage &message) { return message.header("Call-ID") == token; });
    };
    constexpr int Repetitions = 60;
    for (int sent = 0; sent < Repetitions; ++sent) {
        peer.send(question, quint16(desk.engine->sipPort()));
        if (waitFor(hasAnswered, 500))
            return true;
    }
    return false;
}

} // namespace

QString sendNonsense(Desk &desk, quint32 seed, int count, QIODevice *record)
{
    SipPeer peer;
    QObject::connect(desk.engine.get(), &engines::PhoneEngine::callChanged, &peer, [&desk](const engines::EngineCall &call) {
        if (call.state == EngineCallState::IncomingRinging && call.remoteUser != QStringLiteral("peer"))
            desk.engine->refuse(call.handle);
    });
    // One call is up, so that there are dialogs to be spoilt.
    peer.send(peer.invitation("8501"), quint16(desk.engine->sipPort()));
    if (!waitFor([&desk] { return desk.call() != 0; }))
        return u"the sensible call did not ring"_s;
    const engines::CallHandle up = desk.call();
    desk.engine->answer(up);
    if (!waitFor([&] { return desk.is(up, EngineCallState::Active); }))
        return u"the sensible call was not answered"_s;
    SipNonsense nonsense(seed, peer.address().toLatin1(), "8501");
    if (const SipMessage mirrored = peer.mirrored(); !mirrored.text.isEmpty()) {
        nonsense.alsoSpoil(peer.requestWithin(mirrored, "INVITE", 2, "Content-Type: application/sdp\r\n",
                                              peer.sdp("m=audio 9 RTP/AVP 8\r\na=sendonly\r\n")));
        nonsense.alsoSpoil(peer.requestWithin(mirrored, "INFO", 3, "Content-Type: application/dtmf-relay\r\n", "Signal=5\r\n"));
        nonsense.alsoSpoil(peer.requestWithin(mirrored, "REFER", 4, "Refer-To: <sip:9@127.0.0.1:9>\r\n", {}));
        nonsense.alsoSpoil(
            peer.requestWithin(mirrored, "UPDATE", 5, "Content-Type: application/sdp\r\n", peer.sdp("m=audio 9 RTP/AVP 8\r\n")));
        nonsense.alsoSpoil(
            peer.requestWithin(mirrored, "NOTIFY", 6, "Event: refer\r\nContent-Type: message/sipfrag\r\n", "SIP/2.0 200 OK\r\n"));
    }
    const int atOnce = record ? 1 : 20; // To know which it was is worth the time.
    for (int sent = 0; sent < count; ++sent) {
        const QByteArray message = nonsense.next();
        if (record)
            record->write("\n##### " + QByteArray::number(sent) + " of seed " + QByteArray::number(seed) + "\n" + message);
        peer.send(message, quint16(desk.engine->sipPort()));
        if (sent % atOnce == atOnce - 1) {
            QCoreApplication::processEvents();
            if (!answers(peer, desk, sent))
                return u"nothing answered after message %1"_s.arg(sent);
            peer.forget();
        }
    }
    if (!answers(peer, desk, count))
        return u"nothing answered after the last message"_s;
    for (const engines::CallHandle call : desk.calls.keys())
        desk.engine->hangUp(call);
    if (!waitFor([&desk] { return desk.calls.isEmpty(); }, 60'000))
        return u"%1 calls did not end, the first in state %2"_s.arg(desk.calls.size()).arg(int(desk.calls.first().state));
    return {};
}

int callInARow(Desk &caller, Desk &called, const QString &target, int count)
{
    int good = 0;
    for (int number = 0; number < count; ++number) {
        const engines::CallHandle call = caller.engine->dial(target);
        const bool rang = waitFor([&called] { return called.is(called.call(), EngineCallState::IncomingRinging); });
        called.engine->answer(called.call());
        const bool talked
            = waitFor([&] { return caller.is(call, EngineCallState::Active) && called.is(called.call(), EngineCallState::Active); });
        if (number % 2)
            caller.engine->hangUp(call);
        else
            called.engine->hangUp(called.call());
        const bool ended = waitFor([&] { return caller.calls.isEmpty() && called.calls.isEmpty(); });
        good += rang && talked && ended ? 1 : 0;
    }
    return good;
}

} // namespace barodesk::test
