#pragma once

#include "engines/audio.h"
#include "telephony/elasticbuffer.h"
#include "telephony/voiceprocessor.h"

#include <QAudioDevice>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

class QAudioSink;
class QAudioSource;
class QIODevice;

namespace barodesk::telephony {

/// The two directions between the engine's media thread and the thread of the devices. The loudspeaker's target is the smaller: the
/// engine gives it 10 ms at a time, while a sound server hands out the microphone in jerks.
class AudioBuffers
{
public:
    ElasticBuffer microphone{{.rate = engines::AudioPort::SampleRate}};
    ElasticBuffer loudspeaker{{.rate = engines::AudioPort::SampleRate}};
};

/// Opens and serves the devices. Lives on QtAudioPort's thread; everything but the constructor is called there. It asks the system for no
/// list of devices: it is told which ones to use.
class QtAudioWorker final : public QObject
{
    Q_OBJECT
public:
    explicit QtAudioWorker(AudioBuffers &buffers);
    ~QtAudioWorker() override;

    void use(const QAudioDevice &microphone, const QAudioDevice &loudspeaker); ///< Null: none. What stays the same is not touched.
    void setSettings(const AudioSettings &settings);
    void open();
    void close();

signals:
    /// While open: whether a device that was given does not work. It is tried again every two seconds.
    void failing(bool microphone, bool loudspeaker);

private:
    class LoudspeakerFeed;

    void openMicrophone();
    void openLoudspeaker();
    void closeMicrophone();
    void closeLoudspeaker();
    void takeMicrophone();
    void lookAfter();
    void tell();

    AudioBuffers &m_buffers;
    VoiceProcessor m_processor;
    AudioSettings m_settings;
    double m_loudspeakerFactor = 1;
    bool m_open = false;
    QAudioDevice m_microphone;
    QAudioDevice m_loudspeaker;
    std::unique_ptr<QAudioSource> m_source;
    std::unique_ptr<LoudspeakerFeed> m_feed;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_recording = nullptr; ///< The source's.
    QTimer m_care;
    quint64 m_taken = 0; ///< Samples since the last look.
    quint64 m_given = 0;
};

} // namespace barodesk::telephony
