#pragma once

#include <algorithm>
#include <chrono>
#include <functional>

namespace barodesk::sync {

/// How long to wait before the next try: doubling from `first` to `most`, each time a random part between the half and the whole, so that
/// fifty desks do not come back in one instant.
struct Backoff
{
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds most{60'000};
    std::function<double()> random; ///< 0 ≤ x < 1; empty: always the whole.

    std::chrono::milliseconds delay(int attempt) const ///< attempt counts from 0.
    {
        const auto whole = std::min(most, std::chrono::milliseconds(first * (1L << std::clamp(attempt, 0, 20))));
        const double part = random ? 0.5 + random() / 2 : 1.0;
        return std::chrono::milliseconds(static_cast<long long>(double(whole.count()) * part));
    }
};

} // namespace barodesk::sync
