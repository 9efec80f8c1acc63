#pragma once

#include "api/wireroom.h"
#include "server/sql/database.h"

#include <QHash>

#include <vector>

namespace barodesk::server::room {

// All inside a unit of work. Times are milliseconds since 1970.

/// Writes down what a desk tells of its person, each once. A time in the future is taken for now. Who signs in while they are held for
/// being there was on a desk that vanished: they are signed out first, as of when it was last heard of.
/// \param lastHeard of this person's desk, before this
api::AgentStatesAnswer recordTransitions(sql::Database &database, const domain::UserId &user,
                                         const QList<domain::AgentTransition> &transitions, qint64 now, qint64 lastHeard);

/// What the server holds the person for; signed out, when nothing was ever told. Reads only.
domain::AgentState agentState(sql::Database &database, const domain::UserId &user);

/// Signs a person out on the server's own account, unless they are. \returns whether they were not
bool signOutAgent(sql::Database &database, const domain::UserId &user, qint64 at, std::optional<domain::SystemReason> system);

struct AgentNow
{
    domain::UserId user;
    domain::AgentTransition latest;
    qint64 heardAt = 0; ///< Of their desk, as tellHeard() told last.
};

/// Of everybody who ever told anything and is no disabled user.
std::vector<AgentNow> agentsNow(sql::Database &database);

/// Tells the other servers on this database of whose desks this one has heard.
void tellHeard(sql::Database &database, const QHash<domain::UserId, qint64> &heard);

/// One person's day, up to now.
api::AgentDay agentDay(sql::Database &database, const domain::UserId &user, const QDate &day, const QDateTime &now);

} // namespace barodesk::server::room
