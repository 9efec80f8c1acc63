#include "domain/nearestplace.h"

#include <cmath>
#include <numbers>

namespace barodesk::domain {

namespace {
constexpr double MetresPerDegree = 111'320; ///< Of latitude; of longitude times the cosine. Good to 0.5 % within a city.
}

std::optional<Place> nearestPlace(const PlaceBook &book, const GeoPoint &point, double metres)
{
    const double east = MetresPerDegree * std::cos(point.latitude * std::numbers::pi / 180);
    const Address *nearest = nullptr;
    double best = metres * metres;
    for (const Address &address : book.addresses) {
        const auto at = address.point();
        if (!at)
            continue;
        const double dx = (at->longitude - point.longitude) * east;
        const double dy = (at->latitude - point.latitude) * MetresPerDegree;
        if (dx * dx + dy * dy > best)
            continue;
        best = dx * dx + dy * dy;
        nearest = &address;
    }
    if (!nearest)
        return std::nullopt;
    return Place{.address = book.roadAddress(*nearest),
                 .district = book.areas.at(nearest->area).district,
                 .landmark = book.buildings.value(nearest->building),
                 .point = point};
}

} // namespace barodesk::domain
