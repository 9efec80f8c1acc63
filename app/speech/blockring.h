#pragma once

#include "engines/audio.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>

namespace barodesk::speech {

/// A piece of one leg as the media thread left it: at most 40 ms at 8 kHz.
struct AudioBlock
{
    static constexpr size_t Capacity = 320;

    engines::CallHandle call = 0;
    int rate = 0;
    quint32 count = 0;
    quint32 lostBefore = 0; ///< Samples that found no room before this block.
    std::chrono::steady_clock::time_point heardAt;
    std::array<qint16, Capacity> samples;
};

/// A lock-free queue of audio blocks with one writer (the media thread) and one reader (the speech thread); all memory is its own, from
/// the start. Size is a power of two.
template <size_t Size> class BlockRing
{
    static_assert((Size & (Size - 1)) == 0);

public:
    /// Writer: the next free block, or null when the ring is full. publish() hands it over.
    AudioBlock *claim() noexcept
    {
        const size_t head = m_head.load(std::memory_order_relaxed);
        if (head - m_tail.load(std::memory_order_acquire) == Size)
            return nullptr;
        return &m_blocks[head & (Size - 1)];
    }
    void publish() noexcept { m_head.store(m_head.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

    /// Reader: the oldest block, or null. release() gives its room back.
    const AudioBlock *front() const noexcept
    {
        const size_t tail = m_tail.load(std::memory_order_relaxed);
        return m_head.load(std::memory_order_acquire) == tail ? nullptr : &m_blocks[tail & (Size - 1)];
    }
    void release() noexcept { m_tail.store(m_tail.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

private:
    alignas(64) std::atomic<size_t> m_head = 0;
    alignas(64) std::atomic<size_t> m_tail = 0;
    std::array<AudioBlock, Size> m_blocks;
};

} // namespace barodesk::speech
