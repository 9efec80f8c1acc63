#pragma once

#include "domain/placebook.h"

namespace barodesk::bench {

/// A city of made addresses, 60 a road; every fourth has a building's name.
domain::PlaceBook madePlaces(int count);

} // namespace barodesk::bench
