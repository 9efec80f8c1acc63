#pragma once

#include "engines/audio.h"
#include "engines/speechengine.h"
#include "speech/speechstate.h"
#include "speech/transcript.h"

#include <QObject>
#include <QString>

#include <memory>

namespace barodesk::speech {

struct SpeechServiceSettings
{
    bool enabled = true;
    QString helperProgram; ///< Path of barodesk-speech.
    QString enginePlugin = QStringLiteral("stt-sherpa");
    engines::SpeechModelSettings model; ///< Its hotwords are not read: setHotwords().
};

/// Runs the helper process barodesk-speech, feeds it both legs of a call and keeps the transcript. GUI thread; audio comes in over tap() on
/// the media thread and goes through lock-free rings and a thread of its own, never through the GUI thread.
/// A dead helper is started again and fed what it had not finished; the call is not touched.
class SpeechService final : public QObject
{
    Q_OBJECT
public:
    explicit SpeechService(QObject *parent = nullptr);
    ~SpeechService() override;

    engines::AudioTap *tap(); ///< For PhoneEngine::start(); lives as long as the service.
    void start(const SpeechServiceSettings &settings);
    /// Words the recogniser is biased towards, of the organisation that is known now (hotwordsOf()); any time. Calls answered from now on
    /// have them; those the model cannot write are left out.
    void setHotwords(const QStringList &words);

    SpeechState state() const;
    QString detail() const;         ///< Technical, for the diagnosis page.
    qint64 helperProcessId() const; ///< 0: none runs.
    quint64 lostSamples() const;    ///< Found no room on their way, since the start; for the diagnosis page.

    /// Begins to write down a call; its transcript lives until the next call with the same handle or the service's end.
    std::shared_ptr<Transcript> beginCall(const domain::CallId &id, engines::CallHandle handle);
    void endCall(engines::CallHandle handle); ///< Flushes; callFinished follows.

signals:
    void stateChanged();
    void callFinished(const std::shared_ptr<barodesk::speech::Transcript> &transcript); ///< Last words are in.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::speech
