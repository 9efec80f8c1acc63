#pragma once

#include "engines/audio.h"
#include "telephony/audiodevices.h"
#include "telephony/elasticbuffer.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace barodesk::telephony {

class AudioBuffers;
class DeviceWatch;
class QtAudioWorker;

/// The headset through Qt Multimedia. The devices are open only while an engine's streams are; a device that is missing, goes away or
/// refuses our format is silence, never the end of a call. What was chosen is taken again as soon as it is back, in a call too.
/// Made, used and destroyed on the GUI thread; devices are served on a thread of its own, so a busy GUI is not heard.
class QtAudioPort final : public QObject, public engines::AudioPort
{
    Q_OBJECT
public:
    explicit QtAudioPort(const AudioSettings &settings = {}, QObject *parent = nullptr);
    ~QtAudioPort() override;

    const AudioSettings &settings() const { return m_settings; }
    void setSettings(const AudioSettings &settings); ///< Also in the midst of a call.
    const AudioStatus &status() const { return m_status; }

    ElasticBuffer::Figures microphoneFigures() const; ///< Any thread.
    ElasticBuffer::Figures loudspeakerFigures() const;

    void readMicrophone(std::span<qint16> samples) noexcept override;
    void writeLoudspeaker(std::span<const qint16> samples) noexcept override;
    void streamsOpened() noexcept override;
    void streamsClosed() noexcept override;

signals:
    void statusChanged();
    void devicesChanged(); ///< The system's list, whether or not it matters to us.

private:
    void look();
    void setStatus(const AudioStatus &status);

    AudioSettings m_settings;
    AudioStatus m_status;
    std::unique_ptr<DeviceWatch> m_devices;
    std::unique_ptr<AudioBuffers> m_buffers; ///< Outlives the worker.
    std::unique_ptr<QtAudioWorker> m_worker;
    QThread m_thread;
};

} // namespace barodesk::telephony
