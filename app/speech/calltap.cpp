#include "speech/calltap.h"

#include <algorithm>

namespace barodesk::speech {

using engines::AudioLeg;
using engines::CallHandle;

CallTap::CallTap() = default;
CallTap::~CallTap() = default;

void CallTap::hear(CallHandle call, AudioLeg leg, std::span<const qint16> samples, int rate) noexcept
{
    if (call == 0)
        return;
    const auto slot = std::ranges::find_if(
        m_slots, [call](const Slot &candidate) { return candidate.listening.load(std::memory_order_acquire) == call; });
    if (slot == m_slots.end())
        return;
    Leg &into = (*slot->legs)[leg == AudioLeg::Remote ? 0 : 1];
    while (!samples.empty()) {
        const size_t count = std::min(samples.size(), AudioBlock::Capacity);
        if (AudioBlock *block = into.ring.claim()) {
            block->call = call;
            block->rate = rate;
            block->count = quint32(count);
            block->lostBefore = into.lost;
            block->heardAt = std::chrono::steady_clock::now();
            std::ranges::copy(samples.first(count), block->samples.begin());
            into.ring.publish();
            into.lost = 0;
        } else {
            into.lost += quint32(count);
            m_lost.fetch_add(count, std::memory_order_relaxed);
        }
        samples = samples.subspan(count);
    }
}

bool CallTap::listen(CallHandle call)
{
    const auto free = std::ranges::find_if(m_slots, [](const Slot &slot) { return slot.listening.load(std::memory_order_relaxed) == 0; });
    if (call == 0 || free == m_slots.end())
        return false;
    if (!free->legs)
        free->legs = std::make_unique<std::array<Leg, 2>>();
    // Blocks of an earlier call that are still in the rings carry its handle and are passed over by the reader.
    free->owner.store(call, std::memory_order_release);
    free->listening.store(call, std::memory_order_release);
    return true;
}

void CallTap::ignore(CallHandle call)
{
    for (Slot &slot : m_slots) {
        if (slot.listening.load(std::memory_order_relaxed) == call)
            slot.listening.store(0, std::memory_order_release);
    }
}

CallTap::Ring *CallTap::ring(CallHandle call, AudioLeg leg)
{
    for (Slot &slot : m_slots) {
        if (slot.owner.load(std::memory_order_acquire) == call)
            return &(*slot.legs)[leg == AudioLeg::Remote ? 0 : 1].ring;
    }
    return nullptr;
}

} // namespace barodesk::speech
