#pragma once

#include "domain/complaint.h"
#include "domain/organisation.h"
#include "server/sql/database.h"

#include <QDateTime>

/// What the server does to complaints by the passing of time alone: due times are counted anew after the holidays have changed, and the
/// city's rules of escalation fire, each by a command of its own (RecountDue, Escalate) that every desk and the history see.
/// All inside a unit of work.
namespace barodesk::server::records {

struct ClockWork
{
    int looked = 0;    ///< Complaints.
    int recounted = 0; ///< Due times changed.
    int escalated = 0;
    quint64 head = 0;  ///< Of the feed, when a change was made.
    bool more = false; ///< Another batch is waiting.
};

/// Notes when the complaint is to be looked at again; after every command on it.
void noteClock(sql::Database &database, const domain::Complaint &complaint, const domain::Organisation &organisation);

/// One small batch of what is to be looked at by `now`. After a change of the organisation that is every complaint not ended.
/// \param now the server's clock, Korea time
ClockWork keepClock(sql::Database &database, const domain::Organisation &organisation, const QDateTime &now);

} // namespace barodesk::server::records
