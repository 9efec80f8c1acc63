#pragma once

#include "recording/recordingerror.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

namespace barodesk::recording {

/// Plays a recording through a loudspeaker of the system, at 1× to 2× its speed. Decoding and the device are on a thread of their own.
/// GUI thread.
class TalkPlayer final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,
        Paused,
        Playing,
        NoDevice, ///< There is no loudspeaker, or it has gone away; play() tries again.
    };

    explicit TalkPlayer(QObject *parent = nullptr);
    ~TalkPlayer() override;

    void load(const QByteArray &ogg); ///< Stands at the beginning then; what cannot be decoded plays nothing.
    void clear();
    State state() const;
    std::chrono::milliseconds position() const; ///< Of what is heard now.
    std::chrono::milliseconds duration() const;
    double speed() const;

    /// \param device identity of a loudspeaker as the system has it; empty or not there: its default
    void play(const QByteArray &device);
    void pause();
    void seek(std::chrono::milliseconds to); ///< Goes on playing if it was.
    void setSpeed(double speed);             ///< 1…2

signals:
    void stateChanged();
    void positionChanged(); ///< Some 20 times a second while playing.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barodesk::recording
