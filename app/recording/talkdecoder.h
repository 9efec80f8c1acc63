#pragma once

#include "recording/recordingerror.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <chrono>
#include <memory>
#include <span>

namespace barodesk::recording {

/// Reads an Ogg Opus recording out of memory, also one that was broken off. One thread.
class TalkDecoder final
{
public:
    static constexpr int Rate = 48'000; ///< Frames per second of what comes out; Opus has no other.

    /// \param ogg from outside, not trusted
    static tl::expected<std::unique_ptr<TalkDecoder>, RecordingError> open(QByteArray ogg);
    ~TalkDecoder();
    TalkDecoder(const TalkDecoder &) = delete;
    TalkDecoder &operator=(const TalkDecoder &) = delete;

    std::chrono::milliseconds duration() const;
    /// \returns how many frames were written, interleaved, the citizen left; 0 at the end. What is damaged within is passed over.
    size_t read(std::span<qint16> talk);
    bool seek(std::chrono::milliseconds to); ///< False: it stays where it is.

private:
    TalkDecoder();

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace barodesk::recording
