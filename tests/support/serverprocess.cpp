#include "tests/support/serverprocess.h"

#include "tests/support/childprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

#include <csignal>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {
QString program() { return QStringLiteral(BARODESK_SERVER_PROGRAM); }
constexpr int Patience = 60'000;
} // namespace

ServerProcess::ServerProcess(const QString &folder) : m_path(folder.isEmpty() ? m_folder.path() : folder) { endWithUs(m_process, SIGTERM); }

ServerProcess::~ServerProcess() { kill(); }

ServerProcess::Ran ServerProcess::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(Patience * 2)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, u"%1 did not end: %2"_s.arg(program(), process.errorString())};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

tl::expected<void, QString> ServerProcess::init(int complaints, const QStringList &more)
{
    const Ran ran
        = run(QStringList{u"init"_s, u"--data"_s, dataFolder(), u"--sample"_s, u"--sample-password"_s, QString::fromLatin1(Password),
                          u"--admin-password"_s, QString::fromLatin1(AdminPassword), u"--complaints"_s, QString::number(complaints)}
              + more);
    if (ran.code != 0)
        return tl::unexpected(u"init ended with %1: %2"_s.arg(ran.code).arg(ran.err));
    return {};
}

tl::expected<void, QString> ServerProcess::start(const QStringList &more)
{
    m_process.setStandardErrorFile(QString(m_path + u"/server.log"_s), QIODevice::Append);
    m_process.start(program(), QStringList{u"serve"_s, u"--data"_s, dataFolder(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)} + more);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(1000) && (!isRunning() || timer.elapsed() > Patience))
            return tl::unexpected(u"barodesk-server did not get ready: %1"_s.arg(log()));
    }
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    if (!line.startsWith(u"ready "))
        return tl::unexpected(u"barodesk-server said '%1'."_s.arg(line));
    m_url = line.mid(6);
    m_port = quint16(QUrl(m_url).port());
    return {};
}

bool ServerProcess::stop()
{
    if (!isRunning())
        return false;
    m_process.terminate();
    if (!m_process.waitForFinished(Patience)) {
        kill();
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ServerProcess::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(Patience);
}

QString ServerProcess::log() const
{
    QFile file(QString(m_path + u"/server.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace barodesk::test
