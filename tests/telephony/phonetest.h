#pragma once

#include "engines/engineloader.h"
#include "engines/phoneengine.h"
#include "telephony/wavfile.h"

#include <QDebug>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <vector>

/// What the tests of the phone share.
namespace barodesk::test {

inline std::unique_ptr<engines::PhoneEngine> makePhoneEngine()
{
    const auto root = engines::loadPlugin(QStringLiteral("telephony-linphone"), BARODESK_PHONE_ENGINE_IID);
    if (!root) {
        qWarning().noquote() << root.error().file << root.error().detail;
        return nullptr;
    }
    auto *factory = qobject_cast<engines::PhoneEngineFactory *>(*root);
    return factory ? factory->create() : nullptr;
}

/// Keeps what was heard of each leg, without allocating on the media thread.
class RecordingTap final : public engines::AudioTap
{
public:
    RecordingTap() : m_legs{std::vector<qint16>(Capacity), std::vector<qint16>(Capacity)} { }

    void hear(engines::CallHandle, engines::AudioLeg leg, std::span<const qint16> samples, int rate) noexcept override
    {
        m_rate.store(rate);
        std::atomic<size_t> &size = m_sizes[size_t(leg)];
        const size_t count = std::min(samples.size(), Capacity - size.load());
        std::ranges::copy(samples.first(count), m_legs[size_t(leg)].begin() + std::ptrdiff_t(size.load()));
        size.fetch_add(count);
    }

    telephony::Sound heard(engines::AudioLeg leg) const
    {
        const auto &samples = m_legs[size_t(leg)];
        return {.samples = {samples.begin(), samples.begin() + std::ptrdiff_t(size(leg))}, .rate = m_rate.load()};
    }
    size_t size(engines::AudioLeg leg) const { return m_sizes[size_t(leg)].load(); }
    void forget()
    {
        m_sizes[0] = 0;
        m_sizes[1] = 0;
    }

private:
    static constexpr size_t Capacity = 48'000 * 60;
    std::array<std::vector<qint16>, 2> m_legs;
    std::array<std::atomic<size_t>, 2> m_sizes{};
    std::atomic<int> m_rate = 8'000;
};

/// A RecordingTap for each call: of up to four.
class CallTaps final : public engines::AudioTap
{
public:
    void hear(engines::CallHandle call, engines::AudioLeg leg, std::span<const qint16> samples, int rate) noexcept override
    {
        for (Slot &slot : m_slots) {
            engines::CallHandle none = 0;
            if (slot.call.compare_exchange_strong(none, call) || none == call) {
                slot.legs[size_t(leg)].hear(call, leg, samples, rate);
                return;
            }
        }
    }

    telephony::Sound heard(engines::CallHandle call, engines::AudioLeg leg) const
    {
        const auto slot = std::ranges::find_if(m_slots, [call](const Slot &candidate) { return candidate.call == call; });
        return slot == m_slots.end() ? telephony::Sound() : slot->legs[size_t(leg)].heard(leg);
    }

private:
    struct Slot
    {
        std::atomic<engines::CallHandle> call = 0;
        std::array<RecordingTap, 2> legs; ///< Each with its own rate.
    };
    std::array<Slot, 4> m_slots;
};

/// How alike two sounds are: the best correlation of their loudness over time (20 ms steps) at any delay of `heard` up to `reach`
/// milliseconds, or with its first second lost (who answers may speak before the caller's stream stands). 1 is the same; speech against other speech stays below 0.6.
double likeness(const telephony::Sound &spoken, const telephony::Sound &heard, int reach = 6'000);

/// Root mean square, 0…32767.
double loudness(std::span<const qint16> samples);

} // namespace barodesk::test
