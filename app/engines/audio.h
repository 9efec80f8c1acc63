#pragma once

#include "engines_export.h"

#include <QtGlobal>

#include <cstddef>
#include <cstdint>
#include <span>

namespace barodesk::engines {

/// A call inside one engine; 0 is none. Never reused while the engine lives.
using CallHandle = quint64;

enum class AudioLeg { Remote, Local };

/// Where a phone engine's microphone comes from and its loudspeaker goes: 16 kHz, mono, 16-bit.
/// Reading and writing run on the engine's media thread: they neither block, allocate nor throw. What is missing reads as silence.
/// Outlives the engine it is given to.
class ENGINES_EXPORT AudioPort
{
public:
    static constexpr int SampleRate = 16'000;

    virtual ~AudioPort();
    /// Fills `samples` with the next microphone samples, with silence where there are none.
    virtual void readMicrophone(std::span<qint16> samples) noexcept = 0;
    virtual void writeLoudspeaker(std::span<const qint16> samples) noexcept = 0;
    /// The first stream opens, the last one closes; also between a call's hold and resumption. Some thread of the engine, not at the
    /// same time as each other: they do not block either.
    virtual void streamsOpened() noexcept { }
    virtual void streamsClosed() noexcept { }
};

/// Hears both legs of every call for speech recognition: the remote leg after loss concealment, the local leg after mute.
/// On the engine's media thread: no blocking, no allocation, no exception. Outlives the engine it is given to.
class ENGINES_EXPORT AudioTap
{
public:
    virtual ~AudioTap();
    /// \param rate samples per second, 8000 for G.711; constant for a call's leg until streams restart
    virtual void hear(CallHandle call, AudioLeg leg, std::span<const qint16> samples, int rate) noexcept = 0;
};

} // namespace barodesk::engines
