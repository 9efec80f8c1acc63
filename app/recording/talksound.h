#pragma once

#include <QtGlobal>

#include <chrono>
#include <vector>

namespace barodesk::recording {

inline constexpr int TalkRate = 16'000; ///< Frames per second as a talk is put together; telephony has no more.
inline constexpr int TalkLegs = 2;      ///< Interleaved: the citizen left, the counsellor right.

inline qint64 framesIn(std::chrono::milliseconds time) { return time.count() * TalkRate / 1000; }
inline std::chrono::milliseconds timeOf(qint64 frames) { return std::chrono::milliseconds(frames * 1000 / TalkRate); }

} // namespace barodesk::recording
