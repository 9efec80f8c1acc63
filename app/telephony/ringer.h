#pragma once

#include "telephony/ringtone.h"

#include <QObject>

namespace barodesk::telephony {

class Softphone;

/// The bell of the desk: rings from the first moment a call waits until it is taken, refused or gone, and keeps quiet while somebody is
/// being talked to. Without a loudspeaker it rings silently. GUI thread.
class Ringer final : public QObject
{
    Q_OBJECT
public:
    /// \param phone outlives the ringer
    explicit Ringer(Softphone &phone, QObject *parent = nullptr);
    ~Ringer() override;

    bool isRinging() const { return m_tone.isPlaying(); }
    void setSettings(const AudioSettings &settings); ///< Device and loudness of the bell, also while it rings.

signals:
    void ringingChanged();

private:
    void follow();

    Softphone &m_phone;
    RingTone m_tone;
};

} // namespace barodesk::telephony
