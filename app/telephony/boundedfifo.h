#pragma once

#include "telephony/samplering.h"

#include <atomic>

namespace barodesk::telephony {

/// A SampleRing whose delay stays bounded though the two sides run on different clocks: it starts to give when `target` samples wait,
/// drops down to `target` when more than `limit` do, and after it ran dry fills up to `target` again. What is missing is silence.
class BoundedFifo
{
public:
    struct Depth
    {
        size_t target = 0;
        size_t limit = 0;
    };

    explicit BoundedFifo(Depth depth) : m_ring(depth.limit * 2), m_depth(depth) { }

    void write(std::span<const qint16> samples) noexcept; ///< Writing thread. What finds no room is dropped.
    size_t read(std::span<qint16> samples) noexcept;      ///< Reading thread. Always fills; returns how many are not made-up silence.
    void clear() noexcept;                                ///< Reading thread.

    size_t size() const noexcept { return m_ring.size(); }
    quint64 dropped() const noexcept { return m_dropped.load(std::memory_order_relaxed); }     ///< Samples, ever.
    quint64 underruns() const noexcept { return m_underruns.load(std::memory_order_relaxed); } ///< Times it ran dry.

private:
    SampleRing m_ring;
    Depth m_depth;
    bool m_flowing = false; ///< Reading thread's.
    std::atomic<quint64> m_dropped = 0;
    std::atomic<quint64> m_underruns = 0;
};

} // namespace barodesk::telephony
