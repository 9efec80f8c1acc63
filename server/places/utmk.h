#pragma once

#include "domain/place.h"

namespace barodesk::server::places {

/// The national plane coordinates of Korea (UTM-K, EPSG:5179: GRS80, 38° N 127.5° E, scale 0.9996, false origin 1,000,000 / 2,000,000 m)
/// in WGS 84, whose difference to GRS80 is under a millimetre.
/// \param x metres east; \param y metres north. Right to a centimetre within Korea.
domain::GeoPoint fromUtmK(double x, double y);

/// The other way.
struct PlanePoint
{
    double x = 0;
    double y = 0;
};
PlanePoint toUtmK(const domain::GeoPoint &point);

} // namespace barodesk::server::places
