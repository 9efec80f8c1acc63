#include "tests/bench/baresipphone.h"

#include "telephony/wavfile.h"
#include "tests/bench/waiting.h"
#include "tests/support/childprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibrary>
#include <QStandardPaths>
#include <QTcpServer>

#include <cmath>
#include <csignal>
#include <numbers>

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// At the codec's own rate, and longer than a call lasts: it is played once.
QByteArray hum()
{
    constexpr int Seconds = 30;
    telephony::Sound sound{.samples = {}, .rate = 8'000};
    for (int i = 0; i < sound.rate * Seconds; ++i)
        sound.samples.push_back(qint16(6'000 * std::sin(2 * std::numbers::pi * 440 * i / sound.rate)));
    return telephony::toWav(sound);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QString modulesFolder()
{
    for (const QString &folder : {u"/usr/lib/baresip/modules"_s, u"/usr/local/lib/baresip/modules"_s}) {
        if (QDir(folder).exists())
            return folder;
    }
    return {};
}

} // namespace

BaresipPhone::BaresipPhone()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    test::endWithUs(m_process, SIGKILL);
}

BaresipPhone::~BaresipPhone()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

tl::expected<double, QString> BaresipPhone::start(const engines::SipAccount &account)
{
    const QString program = QStandardPaths::findExecutable(u"baresip"_s);
    if (program.isEmpty() || modulesFolder().isEmpty())
        return tl::unexpected(u"baresip is not installed (Debian package baresip-core)"_s);
    const quint16 port = freePort();
    const QString config = u"module_path %1\nmodule g711.so\nmodule aufile.so\nmodule account.so\nmodule ctrl_tcp.so\nmodule menu.so\n"
                           "ctrl_tcp_listen 127.0.0.1:%2\nsip_listen 127.0.0.1:0\nnet_interface 127.0.0.1\naudio_source aufile,%3\n"
                           "audio_alert none,none\n"_s.arg(modulesFolder())
                               .arg(port)
                               .arg(m_folder.filePath(u"hum.wav"_s));
    const QString accounts = u"<sip:%1@%2>;auth_pass=%3;outbound=\"sip:%4;transport=udp\";regint=300;audio_codecs=PCMA\n"_s.arg(
        account.user, account.domain, account.password, account.registrar);
    if (!write(m_folder.filePath(u"config"_s), config.toUtf8()) || !write(m_folder.filePath(u"accounts"_s), accounts.toUtf8())
        || !write(m_folder.filePath(u"contacts"_s), {}) || !write(m_folder.filePath(u"hum.wav"_s), hum()))
        return tl::unexpected(u"baresip's folder cannot be written"_s);

    QByteArray said;
    Moment registeredAt;
    bool registered = false;
    const auto reading = QObject::connect(&m_process, &QProcess::readyRead, &m_process, [&] {
        said += m_process.readAll();
        if (!registered && said.contains("200 OK")) {
            registered = true;
            registeredAt = steady_clock::now();
        }
    });
    const Moment begun = steady_clock::now();
    m_process.start(program, {u"-f"_s, m_folder.path()});
    waitFor([&] { return registered || m_process.state() == QProcess::NotRunning; });
    QObject::disconnect(reading);
    if (!registered)
        return tl::unexpected(u"baresip does not register: %1"_s.arg(QString::fromUtf8(said)));
    QObject::connect(&m_process, &QProcess::readyRead, &m_process, [this] { m_process.readAll(); });
    m_control.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!m_control.waitForConnected())
        return tl::unexpected(u"baresip's control port: %1"_s.arg(m_control.errorString()));
    return millisecondsBetween(begun, registeredAt);
}

bool BaresipPhone::dial(const QString &uri)
{
    const QByteArray command = QJsonDocument(QJsonObject{{u"command"_s, u"dial"_s}, {u"params"_s, uri}}).toJson(QJsonDocument::Compact);
    m_control.write(QByteArray::number(command.size()) + ':' + command + ','); // A netstring.
    return m_control.flush();
}

bool BaresipPhone::isOver()
{
    m_events += m_control.readAll();
    return m_events.contains("CALL_CLOSED");
}

} // namespace barodesk::bench
