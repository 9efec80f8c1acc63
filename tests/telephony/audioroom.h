#pragma once

#include "tests/support/privatepulse.h"
#include "tests/telephony/likeness.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

namespace barodesk::engines {
class AudioPort;
}

namespace barodesk::test {

/// A room with a mouth and an ear, both channels of one sink, so that one recording holds what was said and what came out at the very same
/// moments. What is between them is a port under test: microphone "room-mic", loudspeaker "ear".
class AudioRoom final : public QObject
{
    Q_OBJECT
public:
    struct Window
    {
        double correlation = 0;
        double delay = 0;  ///< Milliseconds from mouth to ear.
        double wander = 0; ///< Milliseconds.
        double loss = 0;   ///< Milliseconds of the window in which something was said and nothing heard.
    };

    static constexpr int Rate = 16'000;
    static constexpr int WindowSeconds = 10;

    AudioRoom(PrivatePulse &pulse, quint32 seed);
    ~AudioRoom() override;

    bool furnish(); ///< Loads the devices; they are the defaults.
    void speak();   ///< From now on, without end.
    void listen();  ///< From now on; windows come every ten seconds.
    void stop();    ///< Both.

signals:
    void measured(const barodesk::test::AudioRoom::Window &window);

private:
    void topUp();
    void hear();
    void judge();

    PrivatePulse &m_pulse;
    SpeechLikeSound m_sound;
    QProcess m_mouth;
    QProcess m_ear;
    QTimer m_breath;
    size_t m_spoken = 0;
    QByteArray m_rest;
    std::vector<qint16> m_said; ///< With a second before the window.
    std::vector<qint16> m_heard;
    double m_delay = 0;
    bool m_known = false;
};

/// What a phone engine's media thread does, and no more: every 10 ms of its own clock it gives the microphone to the loudspeaker.
class LoopingEngine
{
public:
    /// \param drift by how much its clock is fast, parts of one
    LoopingEngine(engines::AudioPort &port, double drift);
    ~LoopingEngine();

    std::atomic<bool> silent = false; ///< Gives silence instead.

private:
    engines::AudioPort &m_port;
    std::jthread m_thread;
};

} // namespace barodesk::test
