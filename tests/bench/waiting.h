#pragma once

#include <chrono>
#include <functional>

namespace barodesk::bench {

/// Runs the event loop until `condition` holds; looks after it every few milliseconds. \returns false when it never did
bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds patience = std::chrono::minutes(1));

} // namespace barodesk::bench
