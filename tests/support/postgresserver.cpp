#include "tests/support/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000;

QString programsFolder()
{
    QStringList folders;
    QProcess config;
    config.start(u"pg_config"_s, {u"--bindir"_s});
    if (config.waitForFinished(Patience))
        folders << QString::fromUtf8(config.readAllStandardOutput()).trimmed();
    const QDir debian(u"/usr/lib/postgresql"_s);
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders << debian.filePath(version + u"/bin"_s);
    for (const QString &folder : std::as_const(folders)) {
        if (QFile::exists(folder + u"/initdb"_s) && QFile::exists(folder + u"/postgres"_s))
            return folder;
    }
    return {};
}

const passwd *account() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

/// In the child, before it becomes the program: leave root, and end with the test.
void prepare(QProcess &process)
{
    const passwd *user = account();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT); // after setuid(), which takes it back
    });
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

} // namespace

PostgresServer::PostgresServer() = default;

PostgresServer::~PostgresServer() { stop(); }

tl::expected<QString, QString> PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder->path());
    process.start(m_programs + u'/' + program, arguments);
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return tl::unexpected(u"%1: %2 %3"_s.arg(program, process.errorString(), QString::fromUtf8(process.readAll())));
    return QString::fromUtf8(process.readAll());
}

tl::expected<void, QString> PostgresServer::makeCluster()
{
    m_programs = programsFolder();
    if (m_programs.isEmpty())
        return tl::unexpected(u"PostgreSQL is not installed (initdb was not found)."_s);
    // Not below the test's own folder: that is closed to other accounts, and a socket's path must be short.
    m_folder = std::make_unique<QTemporaryDir>(u"/tmp/barodesk-pg-XXXXXX"_s);
    if (!m_folder->isValid())
        return tl::unexpected(m_folder->errorString());
    if (const passwd *user = account(); user && chown(m_folder->path().toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
        return tl::unexpected(u"The folder cannot be given to the account postgres."_s);
    const auto made = run(u"initdb"_s,
                          {u"-D"_s, m_folder->filePath(u"data"_s), u"-U"_s, u"barodesk"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s,
                           u"--locale=C"_s, u"--no-sync"_s});
    if (!made)
        return tl::unexpected(made.error());
    return {};
}

tl::expected<void, QString> PostgresServer::start()
{
    if (!m_folder) {
        if (const auto made = makeCluster(); !made)
            return made;
        m_port = freePort();
    }
    m_process = std::make_unique<QProcess>();
    prepare(*m_process);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setWorkingDirectory(m_folder->path());
    m_process->setStandardOutputFile(m_folder->filePath(u"log"_s), QIODevice::Append);
    m_process->start(
        m_programs + u"/postgres"_s,
        {u"-D"_s, m_folder->filePath(u"data"_s), u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-k"_s, m_folder->path()});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < Patience) {
        if (m_process->waitForFinished(100))
            break;
        if (run(u"pg_isready"_s, {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-q"_s}))
            return {};
    }
    QFile log(m_folder->filePath(u"log"_s));
    return tl::unexpected(
        u"PostgreSQL did not start: %1"_s.arg(log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString()));
}

void PostgresServer::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process->processId()), SIGQUIT); // to this process only: it ends its own children
    if (!m_process->waitForFinished(Patience)) {
        m_process->kill();
        m_process->waitForFinished(Patience);
    }
}

tl::expected<void, QString> PostgresServer::createDatabase(const QString &name)
{
    const auto made = run(u"createdb"_s, {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"barodesk"_s, name});
    if (!made)
        return tl::unexpected(made.error());
    return {};
}

QString PostgresServer::url(const QString &database) const { return u"postgresql://barodesk@127.0.0.1:%1/%2"_s.arg(m_port).arg(database); }

} // namespace barodesk::test
