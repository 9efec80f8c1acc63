#pragma once

#include "telephony/audiosettings.h"

#include <QObject>

#include <memory>

class QSoundEffect;

namespace barodesk::telephony {

class DeviceWatch;

/// The sound of the bell on a device of its own, again and again until it is stopped. Without any loudspeaker it is silent; one that is
/// plugged in while it rings takes it over. GUI thread.
class RingTone final : public QObject
{
    Q_OBJECT
public:
    explicit RingTone(QObject *parent = nullptr);
    ~RingTone() override;

    void setDevice(const DeviceChoice &device);
    void setVolume(int percent);
    void start();
    void stop();
    bool isPlaying() const { return m_playing; }
    QByteArray device() const; ///< Id of the device it sounds on; empty: none.

private:
    void sound();

    DeviceChoice m_choice;
    int m_volume = AudioSettings().ringVolume;
    bool m_playing = false;
    std::unique_ptr<DeviceWatch> m_devices; ///< While it rings.
    std::unique_ptr<QSoundEffect> m_effect;
};

} // namespace barodesk::telephony
