#pragma once

#include "api/wireroom.h"
#include "domain/callcentre.h"
#include "server/sql/database.h"

namespace barodesk::server::room {

// All inside a unit of work. Times are milliseconds since 1970.

/// Takes what the exchange tells of a call. Telling it twice, or what comes after the call's end, changes nothing.
/// \param queue the one the event names; none: it names none
/// \returns the call's state after it; none: there is no such call, and no queue to put it in
std::optional<api::QueueCallState> recordQueueEvent(sql::Database &database, const api::QueueEvent &event,
                                                    const std::optional<domain::QueueCode> &queue, qint64 now);

struct QueueNow
{
    int waiting = 0;
    qint64 longestWaitSince = 0; ///< 0: nobody waits.
    int answered = 0;            ///< Since `dayStart`, as the next.
    int abandoned = 0;
};
QHash<QString, QueueNow> queuesNow(sql::Database &database, qint64 dayStart, qint64 now);

/// What the exchange has with each extension just now.
struct ExtensionBusy
{
    qint64 ringsSince = 0; ///< A call is being offered; 0: none.
    QString ringsFor;      ///< Of that queue.
    qint64 answeredAt = 0; ///< The last call answered there lately.
};
QHash<QString, ExtensionBusy> busyExtensions(sql::Database &database, qint64 now);

} // namespace barodesk::server::room
