#pragma once

#include "api/wire.h"
#include "domain/apply.h"
#include "server/files/sealedfiles.h"
#include "server/sql/database.h"

namespace barodesk::server::records {

/// Applies one command by the same rules as the desk did, inside a unit of work: the record, its history entry, its place
/// in the feed and the memory of the command are written together or not at all. A refused command is remembered too.
/// \param now the server's clock, Korea time
/// \param attachments where the bytes of files lie that a command adds; null: none of these commands adds any
api::CommandResult processCommand(sql::Database &database, const domain::Actor &actor, const domain::Command &command,
                                  const domain::Organisation &organisation, const QDateTime &now,
                                  const files::SealedFiles *attachments = nullptr);

/// The record as it is now; inside a unit of work that may change it, other writers wait.
std::optional<domain::Entity> loadRecord(sql::Database &database, const domain::EntityRef &ref);

} // namespace barodesk::server::records
