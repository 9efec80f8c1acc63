#include "telephony/headsetcalls.h"

#include "telephony/headsetbuttons.h"
#include "telephony/softphone.h"

namespace barodesk::telephony {

HeadsetCalls::HeadsetCalls(Softphone &phone, HeadsetButtons &buttons, QObject *parent) : QObject(parent), m_phone(phone), m_buttons(buttons)
{
    connect(&buttons, &HeadsetButtons::pressed, this, &HeadsetCalls::take);
    connect(&phone, &Softphone::callAdded, this, &HeadsetCalls::show);
    connect(&phone, &Softphone::callChanged, this, &HeadsetCalls::show);
    connect(&phone, &Softphone::callEnded, this, &HeadsetCalls::show);
    show();
}

void HeadsetCalls::take(HeadsetEvent event)
{
    const Call *current = m_phone.current();
    const bool engaged = current && isEngaging(current->state);
    switch (event) {
    case HeadsetEvent::OffHook:
        // Many headsets say so too when they are told that a call is on: that takes no second call.
        if (!engaged && m_phone.ringing())
            m_phone.answer();
        return;
    case HeadsetEvent::OnHook:
        if (engaged)
            m_phone.hangUp();
        return;
    case HeadsetEvent::MuteKey:
        if (engaged)
            m_phone.toggleMute();
        return;
    }
}

void HeadsetCalls::show()
{
    const Call *current = m_phone.current();
    const bool engaged = current && isEngaging(current->state);
    m_buttons.setLights({.offHook = engaged, .ring = !engaged && m_phone.ringing(), .mute = engaged && current->muted});
}

} // namespace barodesk::telephony
