#include "telephony/ringtone.h"

#include "telephony/audiodevices.h"
#include "telephony/devicewatch.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

#include <algorithm>

static void initRingTone() // Q_INIT_RESOURCE wants to stand outside of our namespaces.
{
    Q_INIT_RESOURCE(ringtone);
}

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

RingTone::RingTone(QObject *parent) : QObject(parent) { initRingTone(); }

RingTone::~RingTone() = default;

void RingTone::setDevice(const DeviceChoice &device)
{
    m_choice = device;
    if (m_playing)
        sound();
}

void RingTone::setVolume(int percent)
{
    m_volume = percent;
    if (m_effect)
        m_effect->setVolume(float(percent) / 100);
}

void RingTone::start()
{
    if (std::exchange(m_playing, true))
        return;
    if (!m_devices) {
        m_devices = std::make_unique<DeviceWatch>();
        connect(m_devices.get(), &DeviceWatch::changed, this, [this] {
            if (m_playing)
                sound();
        });
    }
    sound();
}

void RingTone::stop()
{
    m_playing = false;
    m_devices.reset();
    if (m_effect)
        m_effect->stop();
}

QByteArray RingTone::device() const { return m_effect ? m_effect->audioDevice().id() : QByteArray(); }

void RingTone::sound()
{
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    const DeviceMatch found = match(m_choice, AudioDevices::present().loudspeakers);
    const auto device = std::ranges::find(devices, found.device.id, [](const QAudioDevice &each) { return each.id(); });
    if (found.state == DeviceState::Missing || device == devices.end()) {
        m_effect.reset();
        return;
    }
    if (!m_effect || m_effect->audioDevice().id() != device->id()) {
        m_effect = std::make_unique<QSoundEffect>(*device);
        m_effect->setSource(QUrl(u"qrc:/audio/ring.wav"_s));
        m_effect->setLoopCount(QSoundEffect::Infinite);
        m_effect->setVolume(float(m_volume) / 100);
    }
    if (!m_effect->isPlaying())
        m_effect->play();
}

} // namespace barodesk::telephony
