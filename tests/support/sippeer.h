#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUdpSocket>

namespace barodesk::test {

/// One SIP message as it came, whatever is in it.
struct SipMessage
{
    QByteArray text;

    QByteArray method() const; ///< "INVITE" of a request; empty for a response.
    QByteArray header(const QByteArray &name) const;
    QByteArray body() const;
};

/// A UDP socket on loopback that speaks SIP only as far as a test tells it to: for what sipp cannot, such as raw bytes, several calls
/// with a memory, or nonsense.
class SipPeer final : public QObject
{
    Q_OBJECT
public:
    explicit SipPeer(QObject *parent = nullptr);

    quint16 port() const { return m_socket.localPort(); }
    QString address() const; ///< "127.0.0.1:port"
    const QList<SipMessage> &received() const { return m_received; }
    void forget() { m_received.clear(); }
    qsizetype count(const QByteArray &method) const; ///< Requests received, with retransmissions.
    /// The newest request of the method; empty when there was none.
    SipMessage last(const QByteArray &method) const;

    void send(const QByteArray &message, quint16 port);
    /// \param status "200 OK"
    /// \param headers whole lines, each with its end
    void answer(const SipMessage &request, const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {});
    /// A request within the dialog that `invitation` (received) opened and answer() confirmed.
    QByteArray requestWithin(const SipMessage &invitation, const QByteArray &method, int sequence, const QByteArray &headers,
                             const QByteArray &body) const;
    /// For requestWithin() of the dialog that the first answer to our own invitation() opened: that invitation as if the other side had
    /// sent it. Empty when none was answered with 200.
    SipMessage mirrored() const;
    /// An INVITE with an offer of A-law, as it is to be sent.
    /// \param name before the address in From, byte for byte
    QByteArray invitation(const QByteArray &target, const QByteArray &name = {}, const QByteArray &headers = {});
    bool isRefused() const;                        ///< The newest response is a final one that is no success.
    QByteArray sdp(const QByteArray &media) const; ///< A description with these "m=" and "a=" lines.

    static constexpr auto Tag = "peer"; ///< Of every To in an answer.

signals:
    void requested(const barodesk::test::SipMessage &request); ///< Also retransmissions.

private:
    void read();

    QUdpSocket m_socket;
    QList<SipMessage> m_received;
    int m_invitations = 0;
};

} // namespace barodesk::test
