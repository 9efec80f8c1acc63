#include "telephony/wavaudioport.h"

#include <algorithm>

namespace barodesk::telephony {

WavAudioPort::WavAudioPort(const Sound &speech, std::chrono::seconds memory)
    : m_speech(resampled(speech, SampleRate).samples), m_heard(size_t(memory.count()) * SampleRate)
{
}

Sound WavAudioPort::heard() const
{
    const auto size = std::ptrdiff_t(heardSize());
    return {.samples = {m_heard.begin(), m_heard.begin() + size}, .rate = SampleRate};
}

bool WavAudioPort::hasSpoken() const { return m_spoken.load() >= m_speech.size(); }

void WavAudioPort::readMicrophone(std::span<qint16> samples) noexcept
{
    size_t spoken = m_spoken.load();
    const size_t count = std::min(samples.size(), m_speech.size() - std::min(spoken, m_speech.size()));
    std::copy_n(m_speech.begin() + std::ptrdiff_t(std::min(spoken, m_speech.size())), count, samples.begin());
    std::fill(samples.begin() + std::ptrdiff_t(count), samples.end(), qint16(0));
    m_spoken.compare_exchange_strong(spoken, spoken + count); // Unless sayAgain() came in between.
}

void WavAudioPort::writeLoudspeaker(std::span<const qint16> samples) noexcept
{
    const size_t size = m_heardSize.load(std::memory_order_relaxed);
    const size_t count = std::min(samples.size(), m_heard.size() - size);
    std::copy_n(samples.begin(), count, m_heard.begin() + std::ptrdiff_t(size));
    m_heardSize.store(size + count, std::memory_order_release);
}

} // namespace barodesk::telephony
