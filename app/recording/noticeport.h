#pragma once

#include "engines/audio.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace barodesk::recording {

/// A headset that can speak the city's notice into the call in the place of the microphone: what the counsellor says meanwhile does not
/// reach the citizen; the counsellor hears the notice, softly, and the citizen as always.
class NoticePort final : public engines::AudioPort
{
public:
    /// \param inner the headset; null: silence. \param notice samples of SampleRate; none: play() does nothing
    NoticePort(std::unique_ptr<engines::AudioPort> inner, std::vector<qint16> notice);
    ~NoticePort() override;

    // Any thread but the media thread.
    void play(); ///< From the beginning.
    void stop();
    bool isPlaying() const { return m_said.load(std::memory_order_relaxed) < m_notice.size(); }
    std::chrono::milliseconds length() const { return std::chrono::milliseconds(qint64(m_notice.size()) * 1000 / SampleRate); }

    void readMicrophone(std::span<qint16> samples) noexcept override;
    void writeLoudspeaker(std::span<const qint16> samples) noexcept override;
    void streamsOpened() noexcept override;
    void streamsClosed() noexcept override;

private:
    const std::unique_ptr<engines::AudioPort> m_inner;
    const std::vector<qint16> m_notice;
    std::atomic<size_t> m_said;  ///< Samples of it that went out; all: silent.
    std::atomic<size_t> m_heard; ///< That the counsellor heard.
};

} // namespace barodesk::recording
