#pragma once

#include <QtGlobal>

#include <atomic>
#include <bit>
#include <cstddef>
#include <span>
#include <vector>

namespace barodesk::telephony {

/// A lock-free queue of audio samples between exactly one writing and one reading thread. Neither waits, neither allocates.
class SampleRing
{
public:
    /// \param capacity at least this many samples; rounded up to a power of two
    explicit SampleRing(size_t capacity) : m_samples(std::bit_ceil(capacity)) { }

    size_t capacity() const { return m_samples.size(); }
    /// Samples waiting; the reader may rely on at least this many, the writer on at most this many.
    size_t size() const noexcept { return m_written.load(std::memory_order_acquire) - m_read.load(std::memory_order_acquire); }

    size_t write(std::span<const qint16> samples) noexcept; ///< Writing thread. Returns how many found room.
    size_t read(std::span<qint16> samples) noexcept;        ///< Reading thread. Returns how many there were.
    size_t skip(size_t count) noexcept;                     ///< Reading thread. Forgets the oldest ones; returns how many.

private:
    std::vector<qint16> m_samples;
    alignas(64) std::atomic<size_t> m_written = 0; // Ever-growing; the difference is what waits, also across overflow.
    alignas(64) std::atomic<size_t> m_read = 0;
};

} // namespace barodesk::telephony
