#pragma once

#include "engines/audio.h"
#include "telephony/boundedfifo.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QByteArray>
#include <QObject>

#include <memory>

class QAudioSink;
class QAudioSource;
class QIODevice;
class QMediaDevices;

namespace barodesk::telephony {

/// The two directions between the engine's media thread and the thread of the devices.
class AudioBuffers
{
public:
    static constexpr size_t Millisecond = engines::AudioPort::SampleRate / 1000;

    BoundedFifo microphone{{.target = 40 * Millisecond, .limit = 120 * Millisecond}};
    BoundedFifo loudspeaker{{.target = 40 * Millisecond, .limit = 120 * Millisecond}};
};

/// Opens and serves the devices. Lives on QtAudioPort's thread; everything but the constructor is called there.
class QtAudioWorker final : public QObject
{
    Q_OBJECT
public:
    explicit QtAudioWorker(AudioBuffers &buffers);
    ~QtAudioWorker() override;

    void setDevices(const QByteArray &microphone, const QByteArray &loudspeaker);
    void open();
    void close();

signals:
    void devicesChanged(bool microphone, bool loudspeaker);

private:
    class LoudspeakerFeed;

    void openMicrophone();
    void openLoudspeaker();
    void closeMicrophone();
    void closeLoudspeaker();
    void takeMicrophone();
    void tell();

    AudioBuffers &m_buffers;
    QByteArray m_microphoneId;
    QByteArray m_loudspeakerId;
    bool m_open = false;
    QAudioDevice m_microphoneDevice;
    QAudioDevice m_loudspeakerDevice;
    std::unique_ptr<QMediaDevices> m_devices; ///< Made on this thread with the first opening.
    std::unique_ptr<QAudioSource> m_source;
    std::unique_ptr<LoudspeakerFeed> m_feed;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_recording = nullptr; ///< The source's.
};

} // namespace barodesk::telephony
