#pragma once

#include "engines/phonetypes.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;
class QUdpSocket;

namespace barodesk::linphone_plugin {

/// Asks again and again whether anybody is there at a registrar's address, on a socket of its own: by OPTIONS over UDP (RFC 3261 §11; any
/// answer will do), else by connecting. UDP itself tells nothing of a registrar that is gone. Any thread with an event loop.
class RegistrarProbe final : public QObject
{
    Q_OBJECT
public:
    explicit RegistrarProbe(QObject *parent);
    ~RegistrarProbe() override;

    /// \param hostPort "host:port". From now on, the first time at once; asking for the same again changes nothing but the interval.
    void watch(const QString &hostPort, engines::Transport transport, std::chrono::milliseconds interval);
    void stop();

signals:
    void answered();
    void silent(); ///< Refused, or two questions went unanswered.

private:
    void ask();
    void askByDatagram();
    void askByConnecting();
    void read();

    QTimer m_timer;
    std::unique_ptr<QUdpSocket> m_udp;
    std::unique_ptr<QTcpSocket> m_tcp;
    QString m_hostPort;
    engines::Transport m_transport = engines::Transport::Udp;
    int m_unanswered = 0;
    quint32 m_sequence = 0;
};

} // namespace barodesk::linphone_plugin
