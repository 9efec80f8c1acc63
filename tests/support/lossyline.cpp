#include "tests/support/lossyline.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimer>
#include <QUdpSocket>

#include <array>

namespace barodesk::test {

namespace {

const QHostAddress Here(QHostAddress::LocalHost);

QByteArray read(QUdpSocket &socket, quint16 &from)
{
    QByteArray datagram(socket.pendingDatagramSize(), Qt::Uninitialized);
    datagram.truncate(socket.readDatagram(datagram.data(), datagram.size(), nullptr, &from));
    return datagram;
}

} // namespace

/// Where the sound for one of the two comes in: RTP, and RTCP beside it. What came in is sent on from the other one's sockets, as
/// telephones answer to where they hear from.
struct LossyEnd
{
    bool open()
    {
        constexpr int Attempts = 50;
        for (int attempt = 0; attempt < Attempts; ++attempt) {
            const auto port = quint16(QRandomGenerator::global()->bounded(10'000, 15'000) * 2);
            if (sockets[0].bind(Here, port, QAbstractSocket::DontShareAddress)
                && sockets[1].bind(Here, port + 1, QAbstractSocket::DontShareAddress))
                return true;
            sockets[0].close();
        }
        return false;
    }

    std::array<QUdpSocket, 2> sockets;
    quint16 telephone = 0; ///< Its RTP port; 0 until it has said it.
    std::atomic<int> passed = 0;
    std::atomic<int> lost = 0;
};

/// Lives on the line's thread.
class LossyRelay final : public QObject
{
public:
    LossyRelay(const LossyLine::Quality &quality, quint16 called, quint32 seed) : m_quality(quality), m_called(called), m_random(seed) { }

    quint16 open()
    {
        m_signalling = std::make_unique<QUdpSocket>();
        m_ends = std::make_unique<std::array<LossyEnd, 2>>();
        if (!m_signalling->bind(Here) || !(*m_ends)[0].open() || !(*m_ends)[1].open())
            return 0;
        connect(m_signalling.get(), &QUdpSocket::readyRead, this, &LossyRelay::relaySignalling);
        for (size_t way = 0; way < m_ends->size(); ++way) {
            for (size_t kind = 0; kind < 2; ++kind)
                connect(&(*m_ends)[way].sockets[kind], &QUdpSocket::readyRead, this, [this, way, kind] { relaySound(way, kind); });
        }
        return m_signalling->localPort();
    }

    void close()
    {
        m_closing = true;
        m_signalling.reset();
        m_ends.reset();
    }

    const LossyEnd &end(size_t way) const { return (*m_ends)[way]; }

private:
    void relaySignalling()
    {
        while (m_signalling->hasPendingDatagrams()) {
            quint16 from = 0;
            QByteArray message = read(*m_signalling, from);
            const bool answer = from == m_called;
            if (!answer)
                m_caller = from;
            useOurPorts(message, answer ? LossyLine::ToCalled : LossyLine::ToCaller);
            m_signalling->writeDatagram(message, Here, answer ? m_caller : m_called);
        }
    }

    /// \param way to the one whose message it is
    void useOurPorts(QByteArray &message, size_t way)
    {
        static const QRegularExpression sound(QStringLiteral("\\bm=audio (\\d+) "));
        static const QRegularExpression length(QStringLiteral("\r\nContent-Length: *\\d+"), QRegularExpression::CaseInsensitiveOption);
        const qsizetype headEnd = message.indexOf("\r\n\r\n") + 4;
        QString body = QString::fromLatin1(message.mid(headEnd));
        const auto match = sound.match(body);
        if (headEnd < 4 || !match.hasMatch())
            return;
        LossyEnd &ours = (*m_ends)[way];
        ours.telephone = match.captured(1).toUShort();
        body.replace(match.capturedStart(1), match.capturedLength(1), QString::number(ours.sockets[0].localPort()));
        QString head = QString::fromLatin1(message.left(headEnd));
        head.replace(length, QStringLiteral("\r\nContent-Length: %1").arg(body.size()));
        message = (head + body).toLatin1();
    }

    void relaySound(size_t way, size_t kind)
    {
        LossyEnd &here = (*m_ends)[way];
        while (here.sockets[kind].hasPendingDatagrams()) {
            quint16 from = 0;
            const QByteArray packet = read(here.sockets[kind], from);
            if (m_random.generateDouble() < m_quality.lost) {
                here.lost += kind == 0 ? 1 : 0;
                continue;
            }
            here.passed += kind == 0 ? 1 : 0;
            const auto held = std::chrono::milliseconds(m_random.bounded(int(m_quality.mostHeldUp.count()) + 1));
            if (held.count() == 0)
                sendOn(way, kind, packet);
            else
                QTimer::singleShot(held, Qt::PreciseTimer, this, [this, way, kind, packet] { sendOn(way, kind, packet); });
        }
    }

    void sendOn(size_t way, size_t kind, const QByteArray &packet)
    {
        if (!m_closing && (*m_ends)[way].telephone != 0)
            (*m_ends)[1 - way].sockets[kind].writeDatagram(packet, Here, quint16((*m_ends)[way].telephone + kind));
    }

    LossyLine::Quality m_quality;
    quint16 m_called;
    quint16 m_caller = 0;
    QRandomGenerator m_random;
    bool m_closing = false;
    std::unique_ptr<QUdpSocket> m_signalling;
    std::unique_ptr<std::array<LossyEnd, 2>> m_ends;
};

LossyLine::LossyLine(const Quality &quality, quint16 called, quint32 seed) : m_relay(std::make_unique<LossyRelay>(quality, called, seed))
{
    m_relay->moveToThread(&m_thread);
    m_thread.start(QThread::TimeCriticalPriority);
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_port = m_relay->open(); }, Qt::BlockingQueuedConnection);
}

LossyLine::~LossyLine()
{
    QMetaObject::invokeMethod(
        m_relay.get(), [this] { m_relay->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString LossyLine::address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

int LossyLine::passed(Way way) const { return m_relay->end(way).passed; }

int LossyLine::lost(Way way) const { return m_relay->end(way).lost; }

} // namespace barodesk::test
