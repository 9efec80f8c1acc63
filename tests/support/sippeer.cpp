#include "tests/support/sippeer.h"

#include <algorithm>

namespace barodesk::test {

namespace {

QByteArray withTag(const QByteArray &to) { return to.contains("tag=") ? to : to + ";tag=" + SipPeer::Tag; }

/// The URI between brackets.
QByteArray uriOf(const QByteArray &address)
{
    const qsizetype open = address.indexOf('<');
    return open < 0 ? address : address.mid(open + 1, address.indexOf('>') - open - 1);
}

} // namespace

QByteArray SipMessage::method() const { return text.startsWith("SIP/2.0") ? QByteArray() : text.left(text.indexOf(' ')); }

QByteArray SipMessage::header(const QByteArray &name) const
{
    const QByteArray head = text.left(text.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        if (line.size() > name.size() && line.at(name.size()) == ':' && line.left(name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray SipMessage::body() const
{
    const qsizetype end = text.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : text.mid(end + 4);
}

SipPeer::SipPeer(QObject *parent) : QObject(parent)
{
    m_socket.bind(QHostAddress(QHostAddress::LocalHost));
    connect(&m_socket, &QUdpSocket::readyRead, this, &SipPeer::read);
}

QString SipPeer::address() const { return QStringLiteral("127.0.0.1:%1").arg(port()); }

qsizetype SipPeer::count(const QByteArray &method) const
{
    return std::ranges::count_if(m_received, [&method](const SipMessage &message) { return message.method() == method; });
}

SipMessage SipPeer::last(const QByteArray &method) const
{
    for (qsizetype index = m_received.size() - 1; index >= 0; --index) {
        if (m_received.at(index).method() == method)
            return m_received.at(index);
    }
    return {};
}

void SipPeer::send(const QByteArray &message, quint16 port)
{
    m_socket.writeDatagram(message, QHostAddress(QHostAddress::LocalHost), port);
}

void SipPeer::read()
{
    while (m_socket.hasPendingDatagrams()) {
        QByteArray datagram(m_socket.pendingDatagramSize(), Qt::Uninitialized);
        datagram.truncate(m_socket.readDatagram(datagram.data(), datagram.size()));
        m_received.append({datagram});
        const SipMessage message = m_received.constLast();
        if (!message.method().isEmpty())
            emit requested(message);
    }
}

void SipPeer::answer(const SipMessage &request, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    const QByteArray via = request.header("Via");
    const qsizetype host = via.indexOf(' ') + 1;
    const QByteArray sentBy = via.mid(host, via.indexOf(';') - host);
    send("SIP/2.0 " + status + "\r\nVia: " + via + "\r\nFrom: " + request.header("From") + "\r\nTo: " + withTag(request.header("To"))
             + "\r\nCall-ID: " + request.header("Call-ID") + "\r\nCSeq: " + request.header("CSeq") + "\r\nContact: <sip:peer@"
             + address().toLatin1() + ">\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
         sentBy.mid(sentBy.indexOf(':') + 1).toUShort());
}

QByteArray SipPeer::requestWithin(const SipMessage &invitation, const QByteArray &method, int sequence, const QByteArray &headers,
                                  const QByteArray &body) const
{
    return method + ' ' + uriOf(invitation.header("Contact")) + " SIP/2.0\r\nVia: SIP/2.0/UDP " + address().toLatin1() + ";branch=z9hG4bK-"
        + method + QByteArray::number(sequence) + invitation.header("Call-ID").toHex() + "\r\nFrom: " + withTag(invitation.header("To"))
        + "\r\nTo: " + invitation.header("From") + "\r\nCall-ID: " + invitation.header("Call-ID")
        + "\r\nCSeq: " + QByteArray::number(sequence) + ' ' + method + "\r\nContact: <sip:peer@" + address().toLatin1()
        + ">\r\nMax-Forwards: 70\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

SipMessage SipPeer::mirrored() const
{
    const auto answered
        = std::ranges::find_if(m_received, [](const SipMessage &message) { return message.text.startsWith("SIP/2.0 200"); });
    if (answered == m_received.cend())
        return {};
    return {"INVITE x SIP/2.0\r\nFrom: " + answered->header("To") + "\r\nTo: " + answered->header("From")
            + "\r\nContact: " + answered->header("Contact") + "\r\nCall-ID: " + answered->header("Call-ID") + "\r\n\r\n"};
}

QByteArray SipPeer::invitation(const QByteArray &target, const QByteArray &name, const QByteArray &headers)
{
    const QByteArray here = address().toLatin1();
    const QByteArray token = QByteArray::number(++m_invitations) + 'p' + QByteArray::number(port());
    const QByteArray body = sdp("m=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n");
    return "INVITE sip:" + target + "@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + token + "\r\nFrom: " + name
        + "<sip:peer@" + here + ">;tag=" + Tag + "\r\nTo: <sip:" + target + "@127.0.0.1>\r\nCall-ID: " + token + "\r\nCSeq: 1 INVITE\r\n"
        + "Contact: <sip:peer@" + here + ">\r\nMax-Forwards: 70\r\n" + headers
        + "Content-Type: application/sdp\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool SipPeer::isRefused() const
{
    return !m_received.isEmpty() && m_received.constLast().method().isEmpty() && m_received.constLast().text.mid(8, 1) >= "3";
}

QByteArray SipPeer::sdp(const QByteArray &media) const
{
    return "v=0\r\no=peer 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" + media;
}

} // namespace barodesk::test
