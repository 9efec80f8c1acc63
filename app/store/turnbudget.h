#pragma once

#include <chrono>
#include <functional>
#include <utility>

namespace barodesk::store {

/// How long one turn of the GUI thread works on something that may wait; what is left comes in a later turn. Begins when it is made.
class TurnBudget
{
public:
    using Clock = std::function<std::chrono::nanoseconds()>; ///< Steady; empty: the system's.

    /// Two of them, one for changes and one for the board, leave most of a frame of 16 ms to what the person does.
    static constexpr std::chrono::milliseconds Length{2};

    explicit TurnBudget(Clock clock = {}) : m_clock(std::move(clock)), m_end(now() + Length) { }
    bool isSpent() const { return now() >= m_end; }

private:
    std::chrono::nanoseconds now() const { return m_clock ? m_clock() : std::chrono::steady_clock::now().time_since_epoch(); }

    Clock m_clock;
    std::chrono::nanoseconds m_end;
};

} // namespace barodesk::store
