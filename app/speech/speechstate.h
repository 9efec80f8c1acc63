#pragma once

namespace barodesk::speech {

enum class SpeechState {
    Off, ///< Switched off in the settings.
    Starting,
    Ready,        ///< Model loaded.
    Restarting,   ///< The helper died and comes back.
    ModelMissing, ///< Nothing at the configured place; the talk goes on unwritten.
    Failed,       ///< Does not start; tried again with growing pauses.
};

} // namespace barodesk::speech
