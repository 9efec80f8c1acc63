#include "sipnonsense.h"

#include <QFile>

#include <malloc.h>
#include <unistd.h>

namespace barodesk::test {

namespace {

QByteArray request(const QByteArray &method, const QByteArray &user, const QByteArray &peer, const QByteArray &headers,
                   const QByteArray &body)
{
    return method + " sip:" + user + "@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + peer
        + ";branch=z9hG4bK@TOKEN@;rport\r\nFrom: \"Hong \\\"Gil\\\" Dong\" <sip:01012345678@" + peer
        + ";user=phone>;tag=@TOKEN@\r\nTo: <sip:" + user + "@127.0.0.1>\r\nCall-ID: @TOKEN@@nonsense\r\nCSeq: 1 " + method
        + "\r\nContact: <sip:nonsense@" + peer + ";transport=udp>\r\nMax-Forwards: 70\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray response(const QByteArray &status, const QByteArray &method, const QByteArray &peer)
{
    return "SIP/2.0 " + status + "\r\nVia: SIP/2.0/UDP " + peer + ";branch=z9hG4bK@TOKEN@\r\nFrom: <sip:a@" + peer
        + ">;tag=1\r\nTo: <sip:b@" + peer + ">;tag=2\r\nCall-ID: @TOKEN@\r\nCSeq: 20 " + method + "\r\nContact: <sip:b@" + peer
        + ">;expires=60\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\", algorithm=MD5, qop=\"auth\"\r\nContent-Length: 0\r\n\r\n";
}

const QByteArray Description = "v=0\r\no=- 20518 0 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                               "m=audio 54400 RTP/SAVP 96 9 8 0 101\r\na=rtpmap:96 opus/48000/2\r\na=rtpmap:101 telephone-event/8000\r\n"
                               "a=fmtp:101 0-15\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj\r\n"
                               "a=candidate:1 1 UDP 2130706431 127.0.0.1 54400 typ host\r\na=rtcp-fb:* trr-int 5000\r\na=sendrecv\r\n";

const QByteArray Dialogs = "<?xml version=\"1.0\"?><dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"1\" state=\"full\" "
                           "entity=\"sip:a@b\"><dialog id=\"1\"><state>early</state></dialog></dialog-info>";

} // namespace

SipNonsense::SipNonsense(quint32 seed, const QByteArray &peer, const QByteArray &user) : m_random(seed)
{
    const QByteArray sdp = "Content-Type: application/sdp\r\n";
    m_good = {
        request("INVITE", user, peer, sdp + "Diversion: <sip:1@b>;reason=busy\r\nX-Queue: roads\r\n", Description),
        request("INVITE", user, peer, sdp + "Replaces: abc;to-tag=1;from-tag=2\r\nReferred-By: <sip:x@y>\r\n", Description),
        request("INVITE", user, peer, "Content-Type: multipart/mixed;boundary=\"b\"\r\n",
                "--b\r\n" + sdp + "\r\n" + Description + "\r\n--b--"),
        request("INVITE", user, peer, "P-Asserted-Identity: <tel:+82212345678>\r\nHistory-Info: <sip:1@b>;index=1\r\n", {}),
        request("OPTIONS", user, peer, "Accept: application/sdp\r\n", {}),
        request("MESSAGE", user, peer, "Content-Type: text/plain\r\n", "hello"),
        request("SUBSCRIBE", user, peer, "Event: dialog\r\nExpires: 600\r\nAccept: application/dialog-info+xml\r\n", {}),
        request("NOTIFY", user, peer, "Event: dialog\r\nSubscription-State: active\r\nContent-Type: application/dialog-info+xml\r\n",
                Dialogs),
        request("NOTIFY", user, peer, "Event: refer\r\nSubscription-State: active\r\nContent-Type: message/sipfrag\r\n",
                "SIP/2.0 180 Ringing\r\n"),
        request("REFER", user, peer, "Refer-To: <sip:1@b?Replaces=a%3Bto-tag%3D1%3Bfrom-tag%3D2>\r\nReferred-By: <sip:x@y>\r\n", {}),
        request("INFO", user, peer, "Content-Type: application/dtmf-relay\r\n", "Signal=5\r\nDuration=160\r\n"),
        request("PUBLISH", user, peer, "Event: presence\r\n", "<presence/>"),
        request("BYE", user, peer, {}, {}),
        request("CANCEL", user, peer, "Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n", {}),
        request("ACK", user, peer, {}, {}),
        request("UPDATE", user, peer, sdp + "Session-Expires: 90;refresher=uac\r\n", Description),
        request("PRACK", user, peer, "RAck: 1 1 INVITE\r\n", {}),
        request("REGISTER", user, peer, "Expires: 60\r\nAuthorization: Digest username=\"a\", realm=\"b\", nonce=\"c\", response=\"d\"\r\n",
                {}),
        response("200 OK", "REGISTER", peer),
        response("401 Unauthorized", "REGISTER", peer),
        response("180 Ringing", "INVITE", peer),
        response("302 Moved", "INVITE", peer),
    };
}

QByteArray SipNonsense::next()
{
    QByteArray message = m_good.at(below(m_good.size()));
    message.replace("@TOKEN@", QByteArray(QByteArray::number(++m_count) + 't' + QByteArray::number(m_random.bounded(1'000'000))));
    for (int change = 1 + below(4); change > 0 && !message.isEmpty(); --change)
        spoil(message);
    constexpr qsizetype LargestDatagram = 60'000;
    return message.left(LargestDatagram);
}

void SipNonsense::spoil(QByteArray &message)
{
    const int at = below(message.size());
    const int lineStart = int(message.lastIndexOf('\n', at)) + 1;
    const auto lineEnd = [&message, at] {
        const qsizetype end = message.indexOf('\n', at);
        return end < 0 ? message.size() : end + 1;
    };
    static const QList<QByteArray> odd{"\0",
                                       "\xff",
                                       "\r\n",
                                       "\r\n\r\n",
                                       "%00",
                                       "%",
                                       "\"",
                                       "<",
                                       ">",
                                       ";",
                                       ",",
                                       "=",
                                       "@",
                                       ":",
                                       "[::1]",
                                       "-1",
                                       "4294967296",
                                       "99999999999999999999",
                                       "\xed\xa0\x80",
                                       "%n%s%x",
                                       "tel:+821012345678",
                                       "sips:",
                                       "\t",
                                       "\\"};
    switch (m_random.bounded(12)) {
    case 0: message[at] = char(m_random.bounded(256)); return;
    case 1: message.remove(at, 1 + below(40)); return;
    case 2: message.insert(at, odd.at(below(odd.size()))); return;
    case 3: message.insert(at, QByteArray(1 + below(5'000), char('0' + m_random.bounded(75)))); return;
    case 4: message.remove(lineStart, lineEnd() - lineStart); return;                         // A header is missing…
    case 5: message.insert(lineStart, message.mid(lineStart, lineEnd() - lineStart)); return; // …or there twice…
    case 6: {                                                                                 // …or empty.
        const qsizetype colon = message.indexOf(':', lineStart);
        if (colon > 0 && colon < lineEnd())
            message.remove(colon + 1, lineEnd() - colon - 3);
        return;
    }
    case 7: message.truncate(at); return;
    case 8: message.replace("Content-Length: ", QByteArray("Content-Length: " + odd.at(14 + below(4)))); return;
    case 9: message.replace(at, 1, odd.at(below(odd.size()))); return;
    case 10: message.insert(at, m_good.at(below(m_good.size())).mid(below(200), 1 + below(300))); return;
    case 11: message = message.left(at) + message.mid(lineStart); return;
    default: return;
    }
}

qint64 residentKilobytes()
{
    malloc_trim(0);
    QFile statistics(QStringLiteral("/proc/self/statm"));
    if (!statistics.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statistics.readAll().split(' ');
    return pages.size() < 3 ? 0 : (pages.at(1).toLongLong() - pages.at(2).toLongLong()) * sysconf(_SC_PAGESIZE) / 1'024;
}

} // namespace barodesk::test
