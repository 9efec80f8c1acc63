#pragma once

#include "domain/placebook.h"

namespace barodesk::domain {

/// The address nearest to a point, with the point itself; none within `metres`. Looks at every address: some hundred microseconds for a
/// hundred thousand.
std::optional<Place> nearestPlace(const PlaceBook &book, const GeoPoint &point, double metres);

} // namespace barodesk::domain
