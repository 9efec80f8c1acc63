#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace barodesk::recording {

/// Speech made faster without making it higher (WSOLA: pieces that fit each other are laid over each other). Two interleaved channels.
/// One thread.
class TimeStretch final
{
public:
    explicit TimeStretch(int rate);

    void setSpeed(double speed); ///< 1…2
    double speed() const { return m_speed; }
    void reset(); ///< Forgets the sound, keeps the speed.

    void give(std::span<const qint16> talk);
    /// \returns interleaved frames that can be heard now, about one hop at once; empty: more has to be given first
    std::vector<qint16> take();
    /// How much of the sound that was given has not come out yet, in frames.
    size_t waiting() const { return m_input.size() / 2; }

private:
    size_t bestOffset() const;

    size_t m_hop;    ///< Frames that come out at once.
    size_t m_search; ///< How far a piece that fits better may lie.
    double m_speed = 1;
    std::vector<qint16> m_input;
    std::vector<qint16> m_tail; ///< What would have followed the last piece: the next one is faded in over it.
};

} // namespace barodesk::recording
