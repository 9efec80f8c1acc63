#pragma once

#include "domain/id.h"

#include <QHash>

#include <chrono>
#include <optional>

namespace barodesk::server::room {

/// How long nothing may be heard of a desk.
struct Patience
{
    std::chrono::milliseconds lost{60'000};       ///< Then it counts as lost: it is shown so and offered no call.
    std::chrono::milliseconds signedOut{600'000}; ///< Then its person is signed out, as of when it was last heard of.
};

/// When each person's desk was last heard of. Desks report at least every 20 s. In memory: after a restart all count as heard of at the
/// start. Servers that share a database learn of each other's desks by it. On the thread of the connections. Times are milliseconds since
/// 1970.
class Presence final
{
public:
    Presence(Patience patience, qint64 startedAt) : m_patience(patience), m_startedAt(startedAt) { }

    const Patience &patience() const { return m_patience; }
    /// \returns when it was heard of before
    qint64 heard(const domain::UserId &user, qint64 now);
    void learn(const domain::UserId &user, qint64 at); ///< Another server has heard of it.
    QHash<domain::UserId, qint64> takeNews();          ///< Who was heard of here since the last time.
    qint64 lastHeard(const domain::UserId &user) const { return m_heard.value(user, m_startedAt); }
    /// None while it is there.
    std::optional<qint64> lostSince(const domain::UserId &user, qint64 now) const;

private:
    Patience m_patience;
    qint64 m_startedAt;
    QHash<domain::UserId, qint64> m_heard;
    QHash<domain::UserId, qint64> m_news;
};

} // namespace barodesk::server::room
