#pragma once

#include "domain/apply.h"
#include "server/sql/database.h"

#include <QDateTime>

#include <optional>

namespace barodesk::server::records {

/// How long the city keeps what, in days (`retention` in server.json).
struct Retention
{
    std::optional<int> transcriptDays; ///< What was said in a call; none: for good.
    std::optional<int> callDays;       ///< Who called, and what was said; none: for good. When, how long and who answered always stays.
    /// The sound of a call; it goes with its transcript or with the call where that is sooner.
    int recordingDays = 180;
    int accessLogDays = 730;
    int commandDays = 400; ///< The answers to refused commands.

    static constexpr int LeastCommandDays = 31; ///< A desk may come back with an outbox of 30 days (domain::apply()).
    static constexpr int MostDays = 36'500;
    friend bool operator==(const Retention &, const Retention &) = default;
};

struct Purged
{
    qint64 calls = 0;
    qint64 recordings = 0; ///< Marked; their files follow.
    qint64 accesses = 0;
    quint64 head = 0;  ///< Of the feed, when a change was made.
    bool more = false; ///< Another batch is waiting.
};

/// Takes out one small batch of what is past its time, inside a writing unit of work. What leaves a record leaves it by a command of the
/// server (domain::PurgeCall), so that every desk loses it too, and leaves the earlier places in the feed where it stood: a desk that
/// reads the feed from its beginning finds the record there as it is allowed to be now.
/// \param now the server's clock, Korea time
Purged purgeBatch(sql::Database &database, const Retention &retention, const domain::Organisation &organisation, const QDateTime &now);

/// Notes a call just recorded, so that the purge finds it.
void keepCall(sql::Database &database, const domain::CallRecord &call, qint64 at);

} // namespace barodesk::server::records
