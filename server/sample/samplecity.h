#pragma once

#include "domain/organisation.h"

#include <tl/expected.hpp>

namespace barodesk::server::sample {

/// The made city with its users and holidays; no real person is in it.
tl::expected<domain::Organisation::Data, QString> sampleCity();

/// The public holidays the program carries, for a city that brings none.
tl::expected<domain::HolidayTable, QString> builtInHolidays();
/// What a city begins with: the usual reasons, wrap-up codes and etiquette, and no queue.
tl::expected<domain::CallCentre, QString> builtInCallCentre();

} // namespace barodesk::server::sample
