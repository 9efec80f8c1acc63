#pragma once

#include "recording/recordingerror.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <memory>
#include <span>

namespace barodesk::recording {

/// Makes an Ogg Opus stream of a talk (RFC 7845): two channels, about 6 kB a second while somebody speaks. Every player can play it. One
/// thread.
class TalkEncoder final
{
public:
    static tl::expected<std::unique_ptr<TalkEncoder>, RecordingError> create();
    ~TalkEncoder();
    TalkEncoder(const TalkEncoder &) = delete;
    TalkEncoder &operator=(const TalkEncoder &) = delete;

    /// \param talk interleaved frames of TalkRate
    tl::expected<void, RecordingError> write(std::span<const qint16> talk);
    tl::expected<void, RecordingError> finish(); ///< The last page; nothing is written afterwards.
    /// The bytes made since it was asked last: whole pages, at most half a second behind.
    QByteArray take();

private:
    TalkEncoder();

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace barodesk::recording
