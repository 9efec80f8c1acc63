#pragma once

#include "api/parse.h"
#include "domain/organisation.h"
#include "server/sql/database.h"

#include <QStringList>

namespace barodesk::server::records {

/// What a city says of itself in a file: its name, districts, departments, categories and working hours, as `organisation export` writes
/// them. A version, users and holidays may stand in it, as in what desks fetch; they are read as strictly and left aside.
api::Parsed<domain::Organisation::Data> readCity(const QByteArray &json);
QJsonObject cityToJson(const domain::Organisation::Data &data);

/// The present organisation with the name, districts, departments, categories and working hours of another.
domain::Organisation::Data withCity(domain::Organisation::Data present, const domain::Organisation::Data &city);

/// Codes of `before` that `after` leaves out though a record or a user names them, a phrase for each: "category 'pothole' (12 records, for
/// example 2026-000031)". Inside a unit of work.
/// \param since looks only at records changed after this place in the feed; 0: at all, and at the users
QStringList codesStillUsed(sql::Database &database, const domain::Organisation::Data &before, const domain::Organisation::Data &after,
                           quint64 since);

} // namespace barodesk::server::records
