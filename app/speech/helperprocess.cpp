#include "speech/helperprocess.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace barodesk::speech {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds WatchInterval = 250ms;
constexpr milliseconds SilenceTolerated = 3s;
constexpr milliseconds LoadTolerated = 90s; // a large model from a slow disk
constexpr milliseconds HealthyAfter = 20s;
constexpr std::array<milliseconds, 6> Pauses{0ms, 250ms, 1s, 3s, 10s, 30s};
constexpr int LossesUntilFailed = 3;
constexpr qsizetype KeptErrorOutput = 4096;

SpeechState stateFor(protocol::Error::Code code)
{
    return code == protocol::Error::Code::ModelMissing ? SpeechState::ModelMissing : SpeechState::Failed;
}

} // namespace

HelperProcess::HelperProcess(QObject *parent) : QObject(parent), m_process(this), m_relaunch(this), m_watch(this)
{
    m_relaunch.setSingleShot(true);
    m_watch.setInterval(WatchInterval);
    connect(&m_relaunch, &QTimer::timeout, this, &HelperProcess::launch);
    connect(&m_watch, &QTimer::timeout, this, &HelperProcess::watch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &HelperProcess::readFrames);
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_errorOutput = m_errorOutput.append(m_process.readAllStandardError()).right(KeptErrorOutput); });
    connect(&m_process, &QProcess::started, this, [this] {
        protocol::Hello hello;
        hello.model = m_model;
        m_hotwordsTold = m_model.hotwords;
        m_process.write(protocol::encode(hello));
        emit stateChanged(); // the process has an id now
    });
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        readFrames(); // a last Error says more than the exit code
        lose(status == QProcess::CrashExit ? u"the helper crashed"_s + lastWords()
                                           : u"the helper ended with code %1"_s.arg(exitCode) + lastWords());
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            lose(m_program + u": "_s + m_process.errorString());
    });
}

HelperProcess::~HelperProcess() { endProcess(); }

void HelperProcess::start(const QString &program, const QString &enginePlugin, const engines::SpeechModelSettings &model)
{
    endProcess();
    m_program = program;
    m_enginePlugin = enginePlugin;
    m_model = model;
    m_losses = 0;
    m_wasReady = false;
    setState(SpeechState::Starting, {});
    launch();
}

void HelperProcess::stop()
{
    endProcess();
    setState(SpeechState::Off, {});
}

void HelperProcess::setHotwords(const QStringList &words)
{
    m_model.hotwords = words;
    tellHotwords();
}

/// Before Ready the helper is loading: what changed meanwhile is told then.
void HelperProcess::tellHotwords()
{
    if (m_state != SpeechState::Ready || m_hotwordsTold == m_model.hotwords)
        return;
    m_hotwordsTold = m_model.hotwords;
    send(protocol::Hotwords{m_hotwordsTold});
}

void HelperProcess::endProcess()
{
    m_relaunch.stop();
    m_watch.stop();
    if (m_process.state() != QProcess::NotRunning) {
        const QSignalBlocker quiet(m_process);
        m_process.closeWriteChannel(); // it ends by itself at the end of its input
        if (!m_process.waitForFinished(300)) {
            m_process.kill();
            m_process.waitForFinished(2000);
        }
    }
}

void HelperProcess::launch()
{
    m_reader = {};
    m_errorOutput.clear();
    m_pingOutstanding = false;
    m_errorSaid = false;
    m_patience = {};
    m_launchedAt.start();
    m_watch.start();
    m_process.start(m_program, {u"--engine"_s, m_enginePlugin});
}

void HelperProcess::send(const protocol::Message &message)
{
    if (m_state == SpeechState::Ready)
        m_process.write(protocol::encode(message));
}

void HelperProcess::setWatched(bool watched) { m_watched = watched; }

void HelperProcess::allowFor(milliseconds audio) { m_patience = std::max(m_patience, audio); }

void HelperProcess::readFrames()
{
    m_reader.append(m_process.readAllStandardOutput());
    for (;;) {
        const auto message = m_reader.next();
        if (!message) {
            m_process.kill(); // finished() follows
            return;
        }
        if (!*message)
            return;
        receive(**message);
    }
}

void HelperProcess::receive(const protocol::Message &message)
{
    if (const auto *result = std::get_if<protocol::Result>(&message)) {
        emit resultReceived(*result);
    } else if (const auto *pong = std::get_if<protocol::Pong>(&message)) {
        if (pong->token == m_pingToken) {
            m_pingOutstanding = false;
            m_patience = {};
        }
    } else if (const auto *closed = std::get_if<protocol::Closed>(&message)) {
        emit streamClosed(closed->stream);
    } else if (const auto *ready = std::get_if<protocol::Ready>(&message)) {
        if (m_state != SpeechState::Ready) { // else it answers Hotwords
            m_wasReady = true;
            m_pingOutstanding = false;
            m_launchedAt.start();
        }
        setState(SpeechState::Ready, ready->description);
        tellHotwords();
    } else if (const auto *error = std::get_if<protocol::Error>(&message)) {
        const bool wasReady = m_state == SpeechState::Ready;
        m_errorSaid = true;
        setState(stateFor(error->code), error->detail);
        if (wasReady)
            emit died();
    }
}

void HelperProcess::watch()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    if (m_state != SpeechState::Ready) {
        if (m_launchedAt.hasExpired(LoadTolerated.count()))
            m_process.kill();
        return;
    }
    if (m_launchedAt.hasExpired(HealthyAfter.count()))
        m_losses = 0;
    if (!m_watched) {
        m_pingOutstanding = false;
        return;
    }
    if (!m_pingOutstanding) {
        m_pingOutstanding = true;
        m_pingSentAt.start();
        send(protocol::Ping{++m_pingToken});
    } else if (m_pingSentAt.hasExpired((SilenceTolerated + m_patience).count())) {
        m_process.kill();
    }
}

void HelperProcess::lose(const QString &why)
{
    m_watch.stop();
    const bool wasReady = m_state == SpeechState::Ready;
    milliseconds pause = Pauses.at(std::min(size_t(m_losses), Pauses.size() - 1));
    if (m_errorSaid) // a missing or broken model does not mend itself at once
        pause = std::max(pause, milliseconds(3s));
    ++m_losses;
    m_relaunch.start(pause);
    if (m_errorSaid)
        emit stateChanged(); // the process id is gone
    else
        setState(m_wasReady && m_losses <= LossesUntilFailed ? SpeechState::Restarting : SpeechState::Failed, why);
    if (wasReady)
        emit died();
}

void HelperProcess::setState(SpeechState state, const QString &detail)
{
    m_state = state;
    m_detail = detail;
    emit stateChanged();
}

QString HelperProcess::lastWords() const
{
    const QString words = QString::fromUtf8(m_errorOutput).simplified();
    return words.isEmpty() ? QString() : u": "_s + words.right(300);
}

} // namespace barodesk::speech
