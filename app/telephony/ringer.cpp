#include "telephony/ringer.h"

#include "telephony/softphone.h"

#include <algorithm>

namespace barodesk::telephony {

using engines::EngineCallState;

namespace {

/// Somebody is listened to, or will be in a moment.
bool isBusy(const Call &call)
{
    return call.state == EngineCallState::Active || call.state == EngineCallState::Dialling || call.state == EngineCallState::RemoteRinging;
}

} // namespace

Ringer::Ringer(Softphone &phone, QObject *parent) : QObject(parent), m_phone(phone)
{
    connect(&phone, &Softphone::callAdded, this, &Ringer::follow);
    connect(&phone, &Softphone::callChanged, this, &Ringer::follow);
    connect(&phone, &Softphone::callEnded, this, &Ringer::follow);
    follow();
}

Ringer::~Ringer() = default;

void Ringer::setSettings(const AudioSettings &settings)
{
    m_tone.setVolume(settings.ringVolume);
    m_tone.setDevice(settings.ring);
}

void Ringer::follow()
{
    const bool rings = m_phone.ringing() && std::ranges::none_of(m_phone.calls(), isBusy);
    if (rings == m_tone.isPlaying())
        return;
    if (rings)
        m_tone.start();
    else
        m_tone.stop();
    emit ringingChanged();
}

} // namespace barodesk::telephony
