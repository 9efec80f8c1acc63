#include "tests/support/kamailioserver.h"

#include "tests/support/childprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>

#include <csignal>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMilliseconds = 20'000;

QString templateFolder() { return QStringLiteral(BARODESK_TELEPHONY_FILES); }

quint16 freePort()
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(QHostAddress::LocalHost) && udp.bind(QHostAddress(QHostAddress::LocalHost), tcp.serverPort()))
            return tcp.serverPort();
    }
    return 0;
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

/// Debian keeps the modules in a folder named after the machine's architecture.
QString modulesFolder()
{
    for (const QString &root : {u"/usr/lib"_s, u"/usr/lib64"_s, u"/usr/local/lib"_s}) {
        QStringList folders{root};
        for (const QString &architecture : QDir(root).entryList({u"*-linux-gnu*"_s}, QDir::Dirs))
            folders << root + u'/' + architecture;
        for (const QString &folder : std::as_const(folders)) {
            if (QFile::exists(folder + u"/kamailio/modules/tm.so"_s))
                return folder + u"/kamailio/modules/"_s;
        }
    }
    return {};
}

constexpr QStringView Citizen = u"citizen";

QStringList extensions()
{
    QStringList extensions;
    for (int extension = 8501; extension <= 8561; ++extension)
        extensions << QString::number(extension);
    return extensions;
}

tl::expected<QString, QString> readText(const QString &file)
{
    QFile text(file);
    if (!text.open(QIODevice::ReadOnly))
        return tl::unexpected<QString>(file + u": "_s + text.errorString());
    return QString::fromUtf8(text.readAll());
}

tl::expected<void, QString> writeText(const QString &file, const QString &content)
{
    QFile text(file);
    const QByteArray bytes = content.toUtf8();
    if (!text.open(QIODevice::WriteOnly) || text.write(bytes) != bytes.size())
        return tl::unexpected<QString>(file + u": "_s + text.errorString());
    return {};
}

} // namespace

KamailioServer::KamailioServer()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    endWithUs(m_process, SIGTERM, ProcessGroup::Own);
}

KamailioServer::~KamailioServer() { stop(); }

void KamailioServer::useTls(const QString &certificate, const QString &key)
{
    m_certificate = certificate;
    m_key = key;
}

tl::expected<void, QString> KamailioServer::writeFiles()
{
    const QString folder = m_folder.path();
    if (!m_folder.isValid() || !QDir(folder).mkpath(u"db"_s))
        return tl::unexpected<QString>(u"no folder for Kamailio: "_s + m_folder.errorString());
    if (modulesFolder().isEmpty())
        return tl::unexpected<QString>(u"Kamailio's modules are not installed (Debian package kamailio)"_s);

    if (!m_certificate.isEmpty()) {
        const QString settings = u"[server:default]\nmethod = TLSv1.2+\nverify_certificate = no\nrequire_certificate = no\n"
                                 "private_key = %1\ncertificate = %2\n"_s.arg(m_key, m_certificate);
        if (const auto written = writeText(folder + u"/tls.cfg"_s, settings); !written)
            return written;
    }
    const std::initializer_list<std::pair<const char *, const char *>> files{{"kamailio.cfg.in", "kamailio.cfg"},
                                                                             {"queues.cfg.in", "queues.cfg"},
                                                                             {"subscriber.in", "db/subscriber"},
                                                                             {"version", "db/version"}};
    for (const auto &[from, to] : files) {
        const auto text = filledIn(QLatin1String(from));
        if (!text)
            return tl::unexpected(text.error());
        if (const auto written = writeText(folder + u'/' + QLatin1String(to), *text); !written)
            return written;
    }
    return {};
}

tl::expected<QString, QString> KamailioServer::filledIn(const QString &name) const
{
    auto text = readText(templateFolder() + u'/' + name);
    if (!text)
        return text;
    QStringList rows;
    for (const QString &user : QStringList{Citizen.toString()} + extensions())
        rows << u"%1:%2:%3:%4::"_s.arg(rows.size() + 1).arg(user, QLatin1String(Domain), passwordOf(user));
    const QString folder = m_folder.path();
    const bool tls = !m_certificate.isEmpty();
    const Numbers numbers = m_numbers.value_or(Numbers());
    const std::initializer_list<std::pair<const char *, QString>> values{
        {"@DOMAIN@", QLatin1String(Domain)},
        {"@TRUNK@", QLatin1String(TrunkDomain)},
        {"@PORT@", QString::number(m_port)},
        {"@MODULES@", modulesFolder()},
        {"@FOLDER@", folder},
        {"@LOG_MODULE@", m_logsRequests && !m_numbers ? u"loadmodule \"xlog.so\""_s : QString()},
        {"@LOG_REQUEST@", m_logsRequests ? u"xlog(\"L_ERR\", \"REQUEST $rm $fU\\n\");"_s : QString()},
        {"@TLS@", tls ? u"enable_tls=yes\nlisten=tls:127.0.0.1:%1"_s.arg(m_tlsPort) : QString()},
        {"@TLS_MODULE@", tls ? u"loadmodule \"tls.so\"\nmodparam(\"tls\", \"config\", \"%1/tls.cfg\")"_s.arg(folder) : QString()},
        {"@ROWS@", rows.join(u'\n')},
        {"@SERVER@", numbers.server},
        {"@CA@", numbers.serverCa},
        {"@TOKEN@", numbers.token},
        {"@CLOSED@", numbers.closed},
        {"@OVERFLOW@", numbers.overflow},
        {"@SURVEY@", numbers.survey},
        {"@SURVEY_NUMBER@", numbers.surveyNumber},
        {"@EXTENSIONS@", u'"' + extensions().join(u"\", \""_s) + u'"'}};
    for (const auto &[placeholder, value] : values)
        text->replace(QLatin1String(placeholder), value);
    return text;
}

QString KamailioServer::passwordOf(const QString &user) const
{
    return m_staffPassword.isEmpty() || user == Citizen ? QString(u"pw-"_s + user) : m_staffPassword;
}

tl::expected<void, QString> KamailioServer::start()
{
    stop();
    if (m_port == 0)
        m_port = freePort();
    if (m_tlsPort == 0 && !m_certificate.isEmpty())
        m_tlsPort = freePort();
    if (const auto written = writeFiles(); !written)
        return written;
    QString program = QStandardPaths::findExecutable(u"kamailio"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"kamailio"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    if (program.isEmpty())
        return tl::unexpected<QString>(u"kamailio is not installed"_s);

    const QString folder = m_folder.path();
    m_log.clear();
    QStringList arguments{u"-DD"_s, u"-E"_s, u"-f"_s, folder + u"/kamailio.cfg"_s, u"-m"_s, u"64"_s,
                          u"-M"_s,  u"8"_s,  u"-P"_s, folder + u"/kamailio.pid"_s, u"-Y"_s, folder,
                          u"-w"_s,  folder};
    if (m_numbers)
        arguments << u"-A"_s << u"WITH_QUEUES"_s;
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        return tl::unexpected<QString>(program + u": "_s + m_process.errorString());
    QElapsedTimer clock;
    clock.start();
    while (m_process.state() == QProcess::Running && clock.elapsed() < PatienceMilliseconds) {
        if (listens(m_port))
            return {};
        m_process.waitForReadyRead(50);
        readLog();
    }
    stop();
    return tl::unexpected<QString>(u"Kamailio did not come up on port %1:\n"_s.arg(m_port) + m_log);
}

void KamailioServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    readLog();
}

void KamailioServer::signalAll(int signal) const
{
    if (m_process.processId() > 0)
        ::kill(-pid_t(m_process.processId()), signal);
}

void KamailioServer::kill()
{
    signalAll(SIGKILL);
    m_process.waitForFinished(5'000);
    readLog();
}

void KamailioServer::freeze(bool frozen) { signalAll(frozen ? SIGSTOP : SIGCONT); }

QString KamailioServer::registrar() const { return u"127.0.0.1:%1"_s.arg(m_port); }

engines::SipAccount KamailioServer::account(const QString &user, engines::Transport transport) const
{
    engines::SipAccount account;
    account.user = user;
    account.domain = QLatin1String(Domain);
    account.password = passwordOf(user);
    account.registrar = transport == engines::Transport::Tls ? u"localhost:%1"_s.arg(m_tlsPort) : registrar();
    account.transport = transport;
    return account;
}

void KamailioServer::readLog() { m_log += QString::fromLocal8Bit(m_process.readAll()); }

} // namespace barodesk::test
