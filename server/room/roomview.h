#pragma once

#include "domain/organisation.h"
#include "server/room/agentstore.h"
#include "server/room/presence.h"

namespace barodesk::server::room {

// All inside a unit of work.

/// The room as supervisors see it.
api::Room roomNow(sql::Database &database, const domain::Organisation &organisation, const Presence &presence, const QDateTime &now);

/// Who can be called, as every desk may know it. Who shares an extension with others is left out.
api::RoomPresence presenceNow(sql::Database &database, const domain::Organisation &organisation, const Presence &presence, qint64 now);

/// Whom a call of this queue may be offered to, idle longest first: ready, line up, desk there, of the queue's teams, with an extension that
/// neither rings nor has just been answered.
QStringList offerOrder(sql::Database &database, const domain::Organisation &organisation, const domain::Queue &queue,
                       const Presence &presence, qint64 now);

} // namespace barodesk::server::room
