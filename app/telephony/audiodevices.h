#pragma once

#include "telephony/audiosettings.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace barodesk::telephony {

/// A microphone or a loudspeaker as the system names it.
struct AudioDevice
{
    QByteArray id;
    QString name;
    bool isDefault = false;

    bool operator==(const AudioDevice &) const = default;
};

/// What is plugged in now. GUI thread.
struct AudioDevices
{
    QList<AudioDevice> microphones;
    QList<AudioDevice> loudspeakers;

    static AudioDevices present();

    bool operator==(const AudioDevices &) const = default;
};

/// How a choice could be met.
enum class DeviceState {
    Chosen,     ///< The device that was chosen, or the system's default where that was chosen.
    Substitute, ///< The chosen one is away; the system's default does its work until it is back.
    Missing,    ///< There is none at all.
};

struct DeviceMatch
{
    DeviceState state = DeviceState::Missing;
    AudioDevice device{};

    bool operator==(const DeviceMatch &) const = default;
};

/// By id; else by name, when exactly one bears it; else the default one; else the first.
DeviceMatch match(const DeviceChoice &choice, const QList<AudioDevice> &devices);

/// What the three roles get of what is plugged in.
struct AudioStatus
{
    DeviceMatch microphone{};
    DeviceMatch loudspeaker{};
    DeviceMatch ring{};
    bool microphoneFails = false; ///< It is there, and does not give sound: tried again every few seconds.
    bool loudspeakerFails = false;

    static AudioStatus of(const AudioSettings &settings, const AudioDevices &devices);
    bool operator==(const AudioStatus &) const = default;
};

} // namespace barodesk::telephony
