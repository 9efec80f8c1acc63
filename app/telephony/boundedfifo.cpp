#include "telephony/boundedfifo.h"

#include <algorithm>

namespace barodesk::telephony {

void BoundedFifo::write(std::span<const qint16> samples) noexcept
{
    const size_t written = m_ring.write(samples);
    m_dropped.fetch_add(samples.size() - written, std::memory_order_relaxed);
}

size_t BoundedFifo::read(std::span<qint16> samples) noexcept
{
    const size_t waiting = m_ring.size();
    if (waiting > m_depth.limit)
        m_dropped.fetch_add(m_ring.skip(waiting - m_depth.target), std::memory_order_relaxed);
    if (!m_flowing)
        m_flowing = m_ring.size() >= std::max(m_depth.target, samples.size());
    const size_t count = m_flowing ? m_ring.read(samples) : 0;
    if (m_flowing && count < samples.size()) {
        m_flowing = false;
        m_underruns.fetch_add(1, std::memory_order_relaxed);
    }
    std::fill(samples.begin() + std::ptrdiff_t(count), samples.end(), qint16(0));
    return count;
}

void BoundedFifo::clear() noexcept
{
    m_ring.skip(m_ring.capacity());
    m_flowing = false;
}

} // namespace barodesk::telephony
