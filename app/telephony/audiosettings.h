#pragma once

#include <QByteArray>
#include <QString>

namespace barodesk::telephony {

/// A device as a person chose it, kept by identity. An empty one is the system's default, whichever that is at the time.
struct DeviceChoice
{
    QByteArray id{}; ///< The system's, for example of PulseAudio's source; stays the same over unplugging.
    QString name;    ///< What it was called: finds it again where the system gives ids anew.

    bool isSystemDefault() const { return id.isEmpty() && name.isEmpty(); }
    bool operator==(const DeviceChoice &) const = default;
};

/// How this desk hears and is heard. The port does all of it; a phone engine gets a microphone that is already clean.
struct AudioSettings
{
    static constexpr int LeastGain = -20; ///< Decibel.
    static constexpr int MostGain = 20;

    DeviceChoice microphone{};
    DeviceChoice loudspeaker{}; ///< Speech: the headset.
    DeviceChoice ring{};        ///< The bell: better a loudspeaker, as a headset may lie on the desk.
    int ringVolume = 70;        ///< Percent.
    int microphoneGain = 0;     ///< Decibel.
    int loudspeakerGain = 0;
    bool noiseSuppression = false;
    bool automaticGain = false;
    bool echoCancellation = false; ///< For a loudspeaker on the desk; a headset has no echo.

    bool operator==(const AudioSettings &) const = default;
};

} // namespace barodesk::telephony
