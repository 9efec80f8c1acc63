#include "telephony/audiodevices.h"

#include <QAudioDevice>
#include <QMediaDevices>

#include <algorithm>

namespace barodesk::telephony {

namespace {

QList<AudioDevice> listOf(const QList<QAudioDevice> &devices)
{
    QList<AudioDevice> list;
    for (const QAudioDevice &device : devices)
        list.append({.id = device.id(), .name = device.description(), .isDefault = device.isDefault()});
    return list;
}

} // namespace

AudioDevices AudioDevices::present()
{
    return {.microphones = listOf(QMediaDevices::audioInputs()), .loudspeakers = listOf(QMediaDevices::audioOutputs())};
}

DeviceMatch match(const DeviceChoice &choice, const QList<AudioDevice> &devices)
{
    if (devices.isEmpty())
        return {};
    if (!choice.isSystemDefault()) {
        const auto same = std::ranges::find(devices, choice.id, &AudioDevice::id);
        if (!choice.id.isEmpty() && same != devices.end())
            return {.state = DeviceState::Chosen, .device = *same};
        if (!choice.name.isEmpty() && std::ranges::count(devices, choice.name, &AudioDevice::name) == 1)
            return {.state = DeviceState::Chosen, .device = *std::ranges::find(devices, choice.name, &AudioDevice::name)};
    }
    const auto standard = std::ranges::find(devices, true, &AudioDevice::isDefault);
    return {.state = choice.isSystemDefault() ? DeviceState::Chosen : DeviceState::Substitute,
            .device = standard == devices.end() ? devices.first() : *standard};
}

AudioStatus AudioStatus::of(const AudioSettings &settings, const AudioDevices &devices)
{
    return {.microphone = match(settings.microphone, devices.microphones),
            .loudspeaker = match(settings.loudspeaker, devices.loudspeakers),
            .ring = match(settings.ring, devices.loudspeakers)};
}

} // namespace barodesk::telephony
