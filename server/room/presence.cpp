#include "server/room/presence.h"

#include <algorithm>
#include <utility>

namespace barodesk::server::room {

qint64 Presence::heard(const domain::UserId &user, qint64 now)
{
    const qint64 before = lastHeard(user);
    m_heard.insert(user, std::max(before, now));
    m_news.insert(user, std::max(before, now));
    return before;
}

void Presence::learn(const domain::UserId &user, qint64 at)
{
    if (at > lastHeard(user))
        m_heard.insert(user, at);
}

QHash<domain::UserId, qint64> Presence::takeNews() { return std::exchange(m_news, {}); }

std::optional<qint64> Presence::lostSince(const domain::UserId &user, qint64 now) const
{
    const qint64 last = lastHeard(user);
    return now - last > m_patience.lost.count() ? std::optional(last) : std::nullopt;
}

} // namespace barodesk::server::room
