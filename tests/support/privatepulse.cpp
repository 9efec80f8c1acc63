#include "tests/support/privatepulse.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>

namespace barodesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMilliseconds = 20'000;

} // namespace

PrivatePulse::PrivatePulse()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); }); // Also when this process crashes.
}

PrivatePulse::~PrivatePulse() { stop(); }

QProcessEnvironment PrivatePulse::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    environment.insert(u"PULSE_RUNTIME_PATH"_s, m_folder.path());
    environment.insert(u"PULSE_STATE_PATH"_s, m_folder.path());
    environment.insert(u"PULSE_SERVER"_s, u"unix:"_s + m_folder.filePath(u"native"_s));
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    return environment;
}

tl::expected<void, QString> PrivatePulse::start()
{
    stop();
    const QString program = QStandardPaths::findExecutable(u"pulseaudio"_s);
    if (program.isEmpty())
        return tl::unexpected<QString>(u"pulseaudio is not installed"_s);
    const QString socket = m_folder.filePath(u"native"_s);
    qputenv("PULSE_SERVER", QFile::encodeName(u"unix:"_s + socket));
    m_process.setProcessEnvironment(environment());
    m_log.clear();
    m_process.start(program,
                    {u"-n"_s, u"--daemonize=no"_s, u"--use-pid-file=no"_s, u"--exit-idle-time=-1"_s, u"--high-priority=no"_s,
                     u"--realtime=no"_s, u"--disable-shm=yes"_s, u"--log-target=stderr"_s, u"-L"_s,
                     u"module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0 socket=%1"_s.arg(socket)});
    if (!m_process.waitForStarted())
        return tl::unexpected<QString>(program + u": "_s + m_process.errorString());
    QElapsedTimer clock;
    clock.start();
    while (m_process.state() == QProcess::Running && clock.elapsed() < PatienceMilliseconds) {
        if (QFile::exists(socket) && control({u"info"_s}))
            return {};
        m_process.waitForReadyRead(50);
        m_log += QString::fromLocal8Bit(m_process.readAll());
    }
    stop();
    return tl::unexpected<QString>(u"PulseAudio did not come up:\n"_s + m_log);
}

void PrivatePulse::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    m_log += QString::fromLocal8Bit(m_process.readAll());
}

tl::expected<QByteArray, QString> PrivatePulse::control(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(u"pactl"_s, arguments);
    if (!process.waitForFinished(PatienceMilliseconds) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return tl::unexpected<QString>(u"pactl "_s + arguments.join(u' ') + u": "_s
                                       + QString::fromLocal8Bit(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

int PrivatePulse::load(const QString &module, const QString &arguments)
{
    const auto answer = control(QStringList{u"load-module"_s, module} + QProcess::splitCommand(arguments));
    if (!answer)
        m_log += answer.error();
    return answer ? answer->trimmed().toInt() : 0;
}

bool PrivatePulse::unload(int module) { return control({u"unload-module"_s, QString::number(module)}).has_value(); }

int PrivatePulse::loadLoudspeaker(const QString &name, const QString &description)
{
    return load(u"module-null-sink"_s,
                u"sink_name=%1 rate=48000 channels=1 sink_properties=device.description=%2"_s.arg(name, description));
}

int PrivatePulse::loadMicrophoneHearing(const QString &sink, const QString &name, const QString &description)
{
    return load(u"module-remap-source"_s,
                u"master=%1.monitor source_name=%2 source_properties=device.description=%3"_s.arg(sink, name, description));
}

void PrivatePulse::setDefaults(const QString &sink, const QString &source)
{
    for (const QStringList &arguments : {QStringList{u"set-default-sink"_s, sink}, QStringList{u"set-default-source"_s, source}}) {
        if (const auto answer = control(arguments); !answer)
            m_log += answer.error();
    }
}

} // namespace barodesk::test
