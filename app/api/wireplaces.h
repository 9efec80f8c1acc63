#pragma once

#include "api/parse.h"
#include "domain/placebook.h"

namespace barodesk::api {

/// The addresses by columns, each as long as there are addresses: a hundred thousand objects would be three times the size and time.
QJsonObject toJson(const domain::PlaceBook &book);
template <> Parsed<domain::PlaceBook> fromJson(const QJsonValue &value);

} // namespace barodesk::api
