#pragma once

#include "engines/audio.h"
#include "telephony/wavfile.h"

#include <atomic>
#include <chrono>
#include <vector>

namespace barodesk::telephony {

/// A headset made of memory, for the demonstration and for tests: says `speech` once from the moment the first streams open, then
/// keeps silent; keeps what the loudspeaker plays.
class WavAudioPort final : public engines::AudioPort
{
public:
    /// \param speech any rate; empty: silence
    /// \param memory how much of the loudspeaker is kept; what comes after is dropped
    explicit WavAudioPort(const Sound &speech = {}, std::chrono::seconds memory = std::chrono::seconds(120));

    Sound heard() const; ///< What the loudspeaker played so far, 16 kHz. Any thread.
    size_t heardSize() const { return m_heardSize.load(std::memory_order_acquire); }
    bool isOpen() const { return m_open.load(); }
    bool hasSpoken() const;                ///< All of `speech` was said.
    void sayAgain() { m_spoken.store(0); } ///< From the beginning, with the next sample.

    void readMicrophone(std::span<qint16> samples) noexcept override;
    void writeLoudspeaker(std::span<const qint16> samples) noexcept override;
    void streamsOpened() noexcept override { m_open.store(true); }
    void streamsClosed() noexcept override { m_open.store(false); }

private:
    std::vector<qint16> m_speech;
    std::vector<qint16> m_heard; ///< Never grows: written on the media thread.
    std::atomic<size_t> m_spoken = 0;
    std::atomic<size_t> m_heardSize = 0;
    std::atomic<bool> m_open = false;
};

} // namespace barodesk::telephony
