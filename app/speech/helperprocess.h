#pragma once

#include "engines/speechengine.h"
#include "speech/protocol.h"
#include "speech/speechstate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace barodesk::speech {

/// Keeps one helper process running: starts it, says Hello, notices its death or silence and starts it again, at once the first time
/// and with growing pauses when that does not help. Lives on the speech thread.
class HelperProcess final : public QObject
{
    Q_OBJECT
public:
    explicit HelperProcess(QObject *parent = nullptr);
    ~HelperProcess() override;

    /// Ends what runs and starts with these settings.
    void start(const QString &program, const QString &enginePlugin, const engines::SpeechModelSettings &model);
    void stop();
    /// For streams opened from now on, also of a helper that is started again.
    void setHotwords(const QStringList &words);

    SpeechState state() const { return m_state; }
    const QString &detail() const { return m_detail; }
    qint64 processId() const { return m_process.state() == QProcess::Running ? m_process.processId() : 0; } ///< 0: none runs.

    /// Only while Ready; dropped otherwise.
    void send(const protocol::Message &message);
    /// While watched, a helper that does not work off what it was sent within three seconds is killed and started again.
    void setWatched(bool watched);
    /// Much was sent at once; the watch is this much more patient for a while.
    void allowFor(std::chrono::milliseconds audio);

signals:
    void stateChanged();
    void died(); ///< After having been Ready: its streams are gone.
    void resultReceived(const barodesk::speech::protocol::Result &result);
    void streamClosed(quint32 stream);

private:
    void launch();
    void endProcess();
    void readFrames();
    void receive(const protocol::Message &message);
    void tellHotwords();
    void watch();
    void lose(const QString &why);
    void setState(SpeechState state, const QString &detail);
    QString lastWords() const;

    QString m_program;
    QString m_enginePlugin;
    engines::SpeechModelSettings m_model;
    QStringList m_hotwordsTold; ///< The running helper's.
    QProcess m_process;
    protocol::FrameReader m_reader;
    QByteArray m_errorOutput;
    SpeechState m_state = SpeechState::Off;
    QString m_detail;
    QTimer m_relaunch;
    QTimer m_watch;
    QElapsedTimer m_launchedAt;
    QElapsedTimer m_pingSentAt;
    quint64 m_pingToken = 0;
    bool m_pingOutstanding = false;
    bool m_watched = false;
    bool m_wasReady = false; ///< Since start().
    std::chrono::milliseconds m_patience{};
    bool m_errorSaid = false; ///< By the running helper: its state and detail stay when it ends.
    int m_losses = 0;         ///< In a row, without a healthy while between.
};

} // namespace barodesk::speech
