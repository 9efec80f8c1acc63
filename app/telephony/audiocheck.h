#pragma once

#include "telephony/audiosettings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace barodesk::telephony {

class QtAudioPort;
class RingTone;

/// Tries the chosen devices as a call would use them, whether there is a call or not: how loud one is, how one is heard, how the bell
/// sounds. Has a port of its own, open only while something is tried. What is recorded stays in memory until it was heard. GUI thread.
class AudioCheck final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Recording, Playing };
    static constexpr int RecordingMilliseconds = 5'000;
    static constexpr int RingMilliseconds = 4'000;

    explicit AudioCheck(const AudioSettings &settings, QObject *parent = nullptr);
    ~AudioCheck() override;

    void setSettings(const AudioSettings &settings); ///< At once, also while recording.
    void setListening(bool listening);               ///< levelChanged() tells how loud it is.
    bool isListening() const { return m_listening; }
    void record(); ///< For five seconds, then plays what was recorded. Again: stops.
    void ring();   ///< For some seconds. Again: stops.
    void stop();
    State state() const { return m_state; }
    bool isRinging() const;
    double progress() const; ///< 0…1 of recording or playing.
    double level() const { return m_level; }
    const std::vector<qint16> &recording() const { return m_recording; } ///< 16 kHz; empty again once it was played.

signals:
    void levelChanged(double level); ///< 0…1, 25 times a second: 0 is −60 dB and less, 1 is full scale.
    void stateChanged();

private:
    void arrange();
    void setState(State state);
    void turn();

    AudioSettings m_settings;
    std::unique_ptr<QtAudioPort> m_port; ///< Only while it is needed.
    std::unique_ptr<RingTone> m_ring;    ///< The same.
    bool m_listening = false;
    State m_state = State::Idle;
    double m_level = 0;
    std::vector<qint16> m_recording;
    std::vector<qint16> m_block;
    size_t m_played = 0;
    QTimer m_turn;
    QTimer m_ringEnd;
    QElapsedTimer m_clock;
    qint64 m_samples = 0; ///< Since m_clock began.
};

} // namespace barodesk::telephony
