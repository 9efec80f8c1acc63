#include "server/room/presence.h"

#include <algorithm>

namespace barodesk::server::room {

qint64 Presence::heard(const domain::UserId &user, qint64 now)
{
    const qint64 before = lastHeard(user);
    m_heard.insert(user, std::max(before, now));
    return before;
}

std::optional<qint64> Presence::lostSince(const domain::UserId &user, qint64 now) const
{
    const qint64 last = lastHeard(user);
    return now - last > m_patience.lost.count() ? std::optional(last) : std::nullopt;
}

} // namespace barodesk::server::room
