#include "telephony/ringer.h"

#include "telephony/softphone.h"

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
    initRingTone();
    connect(&phone, &Softphone::callAdded, this, &Ringer::follow);
    connect(&phone, &Softphone::callChanged, this, &Ringer::follow);
    connect(&phone, &Softphone::callEnded, this, &Ringer::follow);
    follow();
}

Ringer::~Ringer() = default;

void Ringer::follow()
{
    const bool rings = m_phone.ringing() && std::ranges::none_of(m_phone.calls(), isBusy);
    if (rings == m_ringing)
        return;
    m_ringing = rings;
    sound();
    emit ringingChanged();
}

void Ringer::sound()
{
    if (!m_ringing) {
        if (m_tone)
            m_tone->stop();
        return;
    }
    const QAudioDevice loudspeaker = QMediaDevices::defaultAudioOutput();
    if (loudspeaker.isNull())
        return;
    if (!m_tone || m_tone->audioDevice() != loudspeaker) {
        m_tone = std::make_unique<QSoundEffect>(loudspeaker);
        m_tone->setSource(QUrl(u"qrc:/audio/ring.wav"_s));
        m_tone->setLoopCount(QSoundEffect::Infinite);
        m_tone->setVolume(0.7F);
    }
    m_tone->play();
}

} // namespace barodesk::telephony
