#include "soundturn.h"

#include <utility>

namespace barodesk::linphone_plugin {

void SoundTurn::whenFree(std::function<void()> action)
{
    constexpr int TurnsToWait = 200; // 4 s
    m_waiting.push_back({std::move(action), TurnsToWait});
    if (m_waiting.size() == 1 && !m_isBusy())
        turn();
}

void SoundTurn::look()
{
    if (!m_waiting.empty() && !m_isBusy())
        turn();
}

void SoundTurn::turn()
{
    while (!m_waiting.empty() && (!m_isBusy() || --m_waiting.front().turnsLeft <= 0)) {
        const auto action = std::move(m_waiting.front().action);
        m_waiting.pop_front();
        action();
    }
}

} // namespace barodesk::linphone_plugin
