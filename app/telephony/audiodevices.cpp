#include "telephony/audiodevices.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QStringList>

#include <algorithm>

namespace barodesk::telephony {

using namespace Qt::StringLiterals;

namespace {

QList<AudioDevice> listOf(const QList<QAudioDevice> &devices)
{
    QList<AudioDevice> list;
    for (const QAudioDevice &device : devices)
        list.append({.id = device.id(), .name = device.description(), .isDefault = device.isDefault()});
    return list;
}

QString namesOf(const QList<AudioDevice> &devices)
{
    QStringList names;
    for (const AudioDevice &device : devices)
        names << (device.isDefault ? QString(device.name + u" (default)"_s) : device.name);
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

} // namespace

AudioDevices AudioDevices::present()
{
    return {.microphones = listOf(QMediaDevices::audioInputs()), .loudspeakers = listOf(QMediaDevices::audioOutputs())};
}

QString AudioDevices::describe() const { return u"microphones: %1; loudspeakers: %2"_s.arg(namesOf(microphones), namesOf(loudspeakers)); }

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
