#pragma once

#include "server/sql/database.h"

namespace barodesk::server::sql {

/// The number of the last migration this program carries.
int programSchemaVersion();

/// Brings the schema up to programSchemaVersion(), each step in a transaction of its own. A schema of a newer
/// program is refused untouched.
Result<void> migrate(Database &database);

/// What a database holds; 0 when it is empty.
Result<int> schemaVersion(Database &database);

} // namespace barodesk::server::sql
