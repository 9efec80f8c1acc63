#pragma once

#include "engines/audio.h"

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <memory>

namespace barodesk::telephony {

class AudioBuffers;
class QtAudioWorker;

/// The headset through Qt Multimedia. The devices are open only while an engine's streams are; a device that is missing, goes away or
/// refuses our format is silence, never the end of a call, and is taken again when the system's list of devices changes.
/// Made, used and destroyed on the GUI thread; devices are served on a thread of its own, so a busy GUI is not heard.
class QtAudioPort final : public QObject, public engines::AudioPort
{
    Q_OBJECT
public:
    explicit QtAudioPort(QObject *parent = nullptr);
    ~QtAudioPort() override;

    /// By id of AudioDevices; empty: the system's default. Also in the midst of a call.
    void setDevices(const QByteArray &microphone, const QByteArray &loudspeaker);

    void readMicrophone(std::span<qint16> samples) noexcept override;
    void writeLoudspeaker(std::span<const qint16> samples) noexcept override;
    void streamsOpened() noexcept override;
    void streamsClosed() noexcept override;

signals:
    /// While streams are open: whether each side has a working device.
    void devicesChanged(bool microphone, bool loudspeaker);

private:
    std::unique_ptr<AudioBuffers> m_buffers; ///< Outlives the worker.
    std::unique_ptr<QtAudioWorker> m_worker;
    QThread m_thread;
};

} // namespace barodesk::telephony
