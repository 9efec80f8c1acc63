#pragma once

#include "api/parse.h"
#include "domain/organisation.h"

/// Organisational data as it travels and as it is stored.
namespace barodesk::api {

QJsonObject toJson(const domain::District &district);
QJsonObject toJson(const domain::Department &department);
QJsonObject toJson(const domain::Category &category);
QJsonObject toJson(const domain::User &user);
QJsonObject toJson(const domain::Holiday &holiday);
QJsonObject toJson(const domain::HolidayTable &table);
QJsonObject toJson(const domain::WorkingHours &hours);
QJsonObject toJson(const domain::Organisation::Data &data);

template <> Parsed<domain::District> fromJson(const QJsonValue &value);
template <> Parsed<domain::Department> fromJson(const QJsonValue &value);
template <> Parsed<domain::Category> fromJson(const QJsonValue &value);
template <> Parsed<domain::User> fromJson(const QJsonValue &value);
template <> Parsed<domain::Holiday> fromJson(const QJsonValue &value);
template <> Parsed<domain::HolidayTable> fromJson(const QJsonValue &value); ///< Ascending, inside its cover.
template <> Parsed<domain::WorkingHours> fromJson(const QJsonValue &value); ///< In their natural order.
/// Codes and ids occur once, parents come before children, departments named by others exist.
template <> Parsed<domain::Organisation::Data> fromJson(const QJsonValue &value);

} // namespace barodesk::api
