#include "telephony/devicewatch.h"

#include <QMediaDevices>

#include <chrono>

namespace barodesk::telephony {

DeviceWatch::DeviceWatch(QObject *parent)
    : QObject(parent), m_devices(std::make_unique<QMediaDevices>()), m_present(AudioDevices::present())
{
    // Queued: they may come from a thread of Qt's.
    connect(m_devices.get(), &QMediaDevices::audioInputsChanged, this, &DeviceWatch::look, Qt::QueuedConnection);
    connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &DeviceWatch::look, Qt::QueuedConnection);
    m_timer.setInterval(std::chrono::seconds(1));
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DeviceWatch::look);
    m_timer.start();
}

DeviceWatch::~DeviceWatch() = default;

void DeviceWatch::look()
{
    AudioDevices present = AudioDevices::present();
    if (present == m_present)
        return;
    m_present = std::move(present);
    emit changed();
}

} // namespace barodesk::telephony
