#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QTimer>

#include <chrono>

namespace barodesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcInstance, "barodesk.instance", QtInfoMsg)

namespace {

constexpr int Patience = 2'000; ///< Milliseconds; a desk that does not answer in that is not there.
constexpr auto MostTalk = 5s;
constexpr qint64 MostLine = 4'100; ///< Bytes of 1,000 characters and the line's end.
constexpr qsizetype MostLink = 1'000;

QString nameFor(const QString &dataFolder)
{
    const QByteArray path = QDir(dataFolder).absolutePath().toUtf8();
    return u"barodesk-"_s + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent) : QObject(parent), m_name(nameFor(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
            QTimer::singleShot(MostTalk, socket, &QLocalSocket::abort);
            read(socket);
        }
    });
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > MostLine)
            socket->abort();
        return;
    }
    const QString link = QString::fromUtf8(socket->readLine(MostLine)).trimmed().left(MostLink);
    socket->write("ok\n");
    socket->flush();
    socket->disconnectFromServer();
    emit asked(link);
}

bool SingleInstance::passOn(const QString &link)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(link.left(MostLink).toUtf8().replace('\n', ' ') + '\n');
    return socket.waitForBytesWritten(Patience) && (socket.canReadLine() || socket.waitForReadyRead(Patience))
        && socket.readLine(16) == "ok\n";
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    // Nobody answered there: what is left is of a program that crashed.
    QLocalServer::removeServer(m_name);
    if (m_server.listen(m_name))
        return true;
    qCWarning(lcInstance) << "a second start will not find this one:" << m_server.errorString();
    return false;
}

} // namespace barodesk
