#include "tests/bench/fanout.h"

#include "tests/bench/waiting.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace barodesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// Lives in the writer's thread.
class Writer final : public QObject
{
public:
    bool listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                m_sockets.append(socket);
                connected = int(m_sockets.size());
            }
        });
        return m_server->listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server->serverPort(); }
    void send(const QByteArray &message)
    {
        for (QTcpSocket *socket : std::as_const(m_sockets)) {
            socket->write(message);
            socket->flush();
        }
    }

    std::atomic<int> connected = 0;

private:
    QTcpServer *m_server = nullptr;
    QList<QTcpSocket *> m_sockets;
};

} // namespace

tl::expected<FanOut, QString> fanOut(int readers, qsizetype messageBytes, int messages)
{
    QThread thread;
    auto *writer = new Writer;
    writer->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, writer, &QObject::deleteLater);
    thread.start();
    const auto ended = [&thread](auto result) {
        thread.quit();
        thread.wait();
        return result;
    };
    bool listens = false;
    QMetaObject::invokeMethod(
        writer, [&] { listens = writer->listen(); }, Qt::BlockingQueuedConnection);
    if (!listens)
        return ended(tl::expected<FanOut, QString>(tl::unexpect, u"no port on the loopback"_s));

    FanOut times;
    QElapsedTimer timer;
    QEventLoop loop;
    int waitingFor = 0;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < readers; ++i) {
        auto &socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
        QObject::connect(socket.get(), &QTcpSocket::readyRead, &loop, [&, reader = socket.get()] {
            if (reader->bytesAvailable() < messageBytes)
                return;
            reader->readAll();
            times.each.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (--waitingFor == 0)
                loop.quit();
        });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), writer->port());
    }
    if (!waitFor([&] { return writer->connected == readers; }))
        return ended(tl::expected<FanOut, QString>(tl::unexpect, u"the readers cannot connect"_s));
    const QByteArray message(messageBytes, 'x');
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, [&] { loop.exit(1); });
    for (int i = 0; i < messages; ++i) {
        waitingFor = readers;
        patience.start(30'000);
        timer.start();
        QMetaObject::invokeMethod(
            writer, [writer, message] { writer->send(message); }, Qt::QueuedConnection);
        if (loop.exec() != 0)
            return ended(tl::expected<FanOut, QString>(tl::unexpect, u"a message got lost on the loopback"_s));
        times.last.push_back(times.each.back());
    }
    sockets.clear();
    return ended(tl::expected<FanOut, QString>(std::move(times)));
}

} // namespace barodesk::bench
