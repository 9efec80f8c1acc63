#pragma once

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
};

/// What is plugged in now. GUI thread.
struct AudioDevices
{
    QList<AudioDevice> microphones;
    QList<AudioDevice> loudspeakers;

    static AudioDevices present();
    /// For the log and the diagnosis page: "microphones: Headset (default); loudspeakers: none".
    QString describe() const;
};

} // namespace barodesk::telephony
