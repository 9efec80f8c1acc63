#pragma once

namespace barodesk::domain {

/// How somebody comes into a counsellor's talk: a conference at the counsellor's desk, or a feature code of the city's exchange.
enum class ListenWay {
    Desk,    ///< Muted, and heard when they bring themselves in.
    Listen,  ///< By code: heard by nobody.
    Whisper, ///< By code: heard by the counsellor alone.
    Barge,   ///< By code: heard by both.
};

inline constexpr bool isByCode(ListenWay way) { return way != ListenWay::Desk; }

} // namespace barodesk::domain
