#pragma once

#include <deque>
#include <functional>

namespace barodesk::linphone_plugin {

/// The library drops an invitation, an answer, a resumption or a transfer asked for while some call is on its way to hold or back: such
/// requests wait here for their turn, a few seconds at most. Core thread.
class SoundTurn
{
public:
    explicit SoundTurn(std::function<bool()> isBusy) : m_isBusy(std::move(isBusy)) { }

    void whenFree(std::function<void()> action); ///< At once when nothing is on its way.
    void turn();                                 ///< At each turn of the core, 20 ms.
    void look();                                 ///< In between: whether it is free now.
    void forget() { m_waiting.clear(); }

private:
    struct Waiting
    {
        std::function<void()> action;
        int turnsLeft = 0;
    };

    std::function<bool()> m_isBusy;
    std::deque<Waiting> m_waiting;
};

} // namespace barodesk::linphone_plugin
