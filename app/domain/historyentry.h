#pragma once

#include "domain/command.h"

namespace barodesk::domain {

/// What happened to a record: never edited. The payload is the whole reason and content; ui/ tells it as a sentence.
struct HistoryEntry
{
    HistoryEntryId id;
    EntityRef target;
    quint64 version = 0; ///< Of the record after it.
    UserId by;
    QDateTime at; ///< When it was done (issuedAt, never later than the server's clock).
    Payload what;
    std::optional<ComplaintState> stateBefore; ///< Complaints only.
    std::optional<ComplaintState> stateAfter;
    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// One step of the one order all desks see. Sequences have no gap.
struct Change
{
    quint64 sequence = 0;
    CommandId command; ///< Which command made it.
    Entity entity;     ///< The record as it is after.
    HistoryEntry entry;
    friend bool operator==(const Change &, const Change &) = default;
};

} // namespace barodesk::domain
