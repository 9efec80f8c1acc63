#pragma once

#include "domain/placebook.h"
#include "server/sql/database.h"

#include <QByteArray>

namespace barodesk::server::places {

/// The city's addresses: one versioned document. Desks look for a new one when the organisation's version moves, so an import raises that
/// too. All functions inside a unit of work.

quint64 placesVersion(sql::Database &database); ///< 0: nothing was imported yet.

/// As desks get it; of a database without any, an empty book of version 0.
QByteArray placesDocument(sql::Database &database);

/// Stores the book under the next version. \returns that version
quint64 savePlaces(sql::Database &database, domain::PlaceBook book);

} // namespace barodesk::server::places
