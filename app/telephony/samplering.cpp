#include "telephony/samplering.h"

#include <algorithm>

namespace barodesk::telephony {

size_t SampleRing::write(std::span<const qint16> samples) noexcept
{
    const size_t written = m_written.load(std::memory_order_relaxed);
    const size_t room = capacity() - (written - m_read.load(std::memory_order_acquire));
    const size_t count = std::min(room, samples.size());
    const size_t start = written & (capacity() - 1);
    const size_t first = std::min(count, capacity() - start);
    std::copy_n(samples.begin(), first, m_samples.begin() + std::ptrdiff_t(start));
    std::copy_n(samples.begin() + std::ptrdiff_t(first), count - first, m_samples.begin());
    m_written.store(written + count, std::memory_order_release);
    return count;
}

size_t SampleRing::read(std::span<qint16> samples) noexcept
{
    const size_t position = m_read.load(std::memory_order_relaxed);
    const size_t waiting = m_written.load(std::memory_order_acquire) - position;
    const size_t count = std::min(waiting, samples.size());
    const size_t start = position & (capacity() - 1);
    const size_t first = std::min(count, capacity() - start);
    std::copy_n(m_samples.begin() + std::ptrdiff_t(start), first, samples.begin());
    std::copy_n(m_samples.begin(), count - first, samples.begin() + std::ptrdiff_t(first));
    m_read.store(position + count, std::memory_order_release);
    return count;
}

size_t SampleRing::skip(size_t count) noexcept
{
    const size_t position = m_read.load(std::memory_order_relaxed);
    const size_t waiting = m_written.load(std::memory_order_acquire) - position;
    const size_t skipped = std::min(waiting, count);
    m_read.store(position + skipped, std::memory_order_release);
    return skipped;
}

} // namespace barodesk::telephony
