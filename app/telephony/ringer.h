#pragma once

#include <QObject>

#include <memory>

class QSoundEffect;

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

    bool isRinging() const { return m_ringing; }

signals:
    void ringingChanged();

private:
    void follow();
    void sound();

    Softphone &m_phone;
    std::unique_ptr<QSoundEffect> m_tone; ///< Made with the first call: looking for devices takes its time.
    bool m_ringing = false;
};

} // namespace barodesk::telephony
