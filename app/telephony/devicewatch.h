#pragma once

#include "telephony/audiodevices.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QMediaDevices;

namespace barodesk::telephony {

/// Tells when devices are plugged in or pulled out. Qt 6.4 keeps its list up to date on PulseAudio and tells nobody, so the list, which lies
/// in memory, is looked at every second as well. GUI thread.
class DeviceWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DeviceWatch(QObject *parent = nullptr);
    ~DeviceWatch() override;

    const AudioDevices &present() const { return m_present; } ///< As last told.

signals:
    void changed();

private:
    void look();

    std::unique_ptr<QMediaDevices> m_devices;
    AudioDevices m_present;
    QTimer m_timer;
};

} // namespace barodesk::telephony
