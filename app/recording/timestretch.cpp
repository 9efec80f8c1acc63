#include "recording/timestretch.h"

#include <algorithm>
#include <cmath>

namespace barodesk::recording {

namespace {
constexpr size_t Legs = 2;
constexpr size_t Coarse = 4; ///< Frames left out when pieces are compared: speech has little above 6 kHz.
} // namespace

TimeStretch::TimeStretch(int rate) : m_hop(size_t(rate) / 50), m_search(size_t(rate) / 100) { }

void TimeStretch::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 1.0, 2.0);
    m_tail.clear();
}

void TimeStretch::reset()
{
    m_input.clear();
    m_tail.clear();
}

void TimeStretch::give(std::span<const qint16> talk) { m_input.insert(m_input.end(), talk.begin(), talk.end()); }

/// Where the piece begins that goes on best from the last one.
size_t TimeStretch::bestOffset() const
{
    const auto mono = [](const std::vector<qint16> &of, size_t frame) { return double(of[frame * Legs]) + of[frame * Legs + 1]; };
    size_t best = 0;
    double most = -2;
    for (size_t offset = 0; offset <= m_search; offset += Coarse / 2) {
        double together = 0;
        double energy = 1;
        for (size_t i = 0; i < m_hop; i += Coarse) {
            const double there = mono(m_input, offset + i);
            together += mono(m_tail, i) * there;
            energy += there * there;
        }
        const double likeness = together / std::sqrt(energy);
        if (offset == 0 || likeness > most) {
            most = likeness;
            best = offset;
        }
    }
    return best;
}

std::vector<qint16> TimeStretch::take()
{
    if (m_speed == 1.0) {
        std::vector<qint16> all;
        all.swap(m_input);
        m_tail.clear();
        return all;
    }
    if (m_input.size() / Legs < m_search + 2 * m_hop + size_t(double(m_hop) * m_speed))
        return {};
    const size_t offset = m_tail.empty() ? 0 : bestOffset();
    std::vector<qint16> out(m_hop * Legs);
    for (size_t i = 0; i < m_hop; ++i) {
        const double in = m_tail.empty() ? 1 : double(i) / double(m_hop);
        for (size_t leg = 0; leg < Legs; ++leg) {
            const size_t at = i * Legs + leg;
            const double before = m_tail.empty() ? 0 : m_tail[at];
            out[at] = qint16(std::lround(before * (1 - in) + m_input[offset * Legs + at] * in));
        }
    }
    const auto follows = m_input.begin() + std::ptrdiff_t((offset + m_hop) * Legs);
    m_tail.assign(follows, follows + std::ptrdiff_t(m_hop * Legs));
    m_input.erase(m_input.begin(), m_input.begin() + std::ptrdiff_t(size_t(double(m_hop) * m_speed) * Legs));
    return out;
}

} // namespace barodesk::recording
