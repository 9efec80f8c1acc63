#pragma once

#include <utility> // before Asio with GCC 12

#include "server/http/eventhub.h"
#include "server/room/agentstore.h"
#include "server/room/presence.h"
#include "server/sql/workers.h"

#include <QDateTime>
#include <QSet>

#include <functional>

namespace barodesk::server::room {

/// What the server does for the room by itself, now and then: signs out whose desk is gone for long, hints at what changes by the passing of
/// time alone, and, with PostgreSQL, tells the other servers of whose desks it has heard and hints at what those have written.
/// All on the thread of the hub.
class RoomKeeping final
{
public:
    RoomKeeping(sql::Workers &readers, sql::Workers &writers, http::EventHub &hub, Presence &presence, sql::Dialect dialect,
                std::function<QDateTime()> clock)
        : m_readers(readers),
          m_writers(writers),
          m_hub(hub),
          m_presence(presence),
          m_hasOthers(dialect != sql::Dialect::Sqlite),
          m_clock(std::move(clock))
    {
    }

    /// One look; the caller waits for its end before the next.
    boost::asio::awaitable<void> look();

private:
    /// The room as it is written down, as far as it is compared from one look to the next.
    struct Written
    {
        std::vector<AgentNow> agents;
        QList<sql::Row> queues;
        QHash<QString, sql::Row> listeners; ///< By codes of the exchange, by whom they listen to.
    };

    static Written written(sql::Database &database, bool withOthers);
    boost::asio::awaitable<void> tellOthers(qint64 now);
    void hintAtOthers(const Written &now);

    sql::Workers &m_readers;
    sql::Workers &m_writers;
    http::EventHub &m_hub;
    Presence &m_presence;
    const bool m_hasOthers; ///< A file of SQLite has one server.
    const std::function<QDateTime()> m_clock;
    QSet<domain::UserId> m_lost; ///< Whose desk was lost at the last look.
    std::optional<Written> m_seen;
    qint64 m_lastTold = 0; ///< Milliseconds since 1970, by m_clock.
};

} // namespace barodesk::server::room
