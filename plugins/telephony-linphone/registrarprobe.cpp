#include "registrarprobe.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QUrl>

namespace barodesk::linphone_plugin {

using namespace Qt::StringLiterals;

namespace {

constexpr int SipPort = 5060;
constexpr int SipsPort = 5061;

} // namespace

RegistrarProbe::RegistrarProbe(QObject *parent) : QObject(parent), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &RegistrarProbe::ask);
}

RegistrarProbe::~RegistrarProbe() = default;

void RegistrarProbe::watch(const QString &hostPort, engines::Transport transport, std::chrono::milliseconds interval)
{
    m_timer.setInterval(interval);
    if (m_timer.isActive() && m_hostPort == hostPort && m_transport == transport)
        return;
    stop();
    m_hostPort = hostPort;
    m_transport = transport;
    m_timer.start();
    ask();
}

void RegistrarProbe::stop()
{
    m_timer.stop();
    m_udp.reset();
    m_tcp.reset();
    m_unanswered = 0;
}

void RegistrarProbe::ask()
{
    constexpr int MostUnanswered = 2;
    if (m_unanswered >= MostUnanswered) {
        m_udp.reset(); // The name may mean another machine by now.
        emit silent();
    }
    ++m_unanswered;
    if (m_transport == engines::Transport::Udp)
        askByDatagram();
    else
        askByConnecting();
}

void RegistrarProbe::askByDatagram()
{
    const QUrl place(u"sip://"_s + m_hostPort);
    if (!m_udp) {
        m_udp = std::make_unique<QUdpSocket>();
        connect(m_udp.get(), &QUdpSocket::readyRead, this, &RegistrarProbe::read);
        connect(m_udp.get(), &QUdpSocket::connected, this, &RegistrarProbe::askByDatagram);
        m_udp->connectToHost(place.host(), quint16(place.port(SipPort)));
        return;
    }
    if (m_udp->state() != QAbstractSocket::ConnectedState)
        return;
    const QString here = u"%1:%2"_s.arg(m_udp->localAddress().toString()).arg(m_udp->localPort());
    const QString token = QString::number(QRandomGenerator::global()->generate64(), 36);
    const QString question = u"OPTIONS sip:%1 SIP/2.0\r\n"
                             "Via: SIP/2.0/UDP %2;branch=z9hG4bK%3;rport\r\n"
                             "Max-Forwards: 70\r\n"
                             "From: <sip:desk@%2>;tag=%3\r\n"
                             "To: <sip:%1>\r\n"
                             "Call-ID: %3\r\n"
                             "CSeq: %4 OPTIONS\r\n"
                             "Content-Length: 0\r\n\r\n"_s.arg(m_hostPort, here, token)
                                 .arg(++m_sequence);
    if (m_udp->write(question.toUtf8()) < 0)
        emit silent(); // The system was told that nobody listens there.
}

void RegistrarProbe::read()
{
    bool isAnswer = false;
    while (m_udp && m_udp->hasPendingDatagrams()) {
        QByteArray datagram(m_udp->pendingDatagramSize(), Qt::Uninitialized);
        const qint64 size = m_udp->readDatagram(datagram.data(), datagram.size());
        if (size < 0) { // The same, told at the next reading.
            emit silent();
            return;
        }
        isAnswer = isAnswer || datagram.first(size).startsWith("SIP/2.0 ");
    }
    if (!isAnswer)
        return;
    m_unanswered = 0;
    emit answered();
}

void RegistrarProbe::askByConnecting()
{
    const QUrl place(u"sip://"_s + m_hostPort);
    m_tcp = std::make_unique<QTcpSocket>();
    connect(m_tcp.get(), &QTcpSocket::connected, this, [this] {
        m_unanswered = 0;
        m_tcp->disconnectFromHost();
        emit answered();
    });
    m_tcp->connectToHost(place.host(), quint16(place.port(m_transport == engines::Transport::Tls ? SipsPort : SipPort)));
}

} // namespace barodesk::linphone_plugin
