#include "server/places/utmk.h"

#include <array>
#include <cmath>
#include <numbers>

namespace barodesk::server::places {

namespace {

// The transverse Mercator projection by Krüger's series in the third flattening, to its fourth power.
constexpr double SemiMajor = 6'378'137.0;
constexpr double Flattening = 1 / 298.257222101;
constexpr double N = Flattening / (2 - Flattening);
constexpr double Radius = SemiMajor / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
constexpr double Scale = 0.9996;
constexpr double FalseEast = 1'000'000;
constexpr double FalseNorth = 2'000'000;
constexpr double Degree = std::numbers::pi / 180;
constexpr double CentralMeridian = 127.5 * Degree;
constexpr double OriginLatitude = 38 * Degree;

constexpr std::array Alpha{N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16, 13 * N *N / 48 - 3 * N *N *N / 5, 61 * N *N *N / 240};
constexpr std::array Beta{N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96, N *N / 48 + N *N *N / 15, 17 * N *N *N / 480};
constexpr std::array Delta{2 * N - 2 * N * N / 3 - 2 * N * N * N, 7 * N *N / 3 - 8 * N *N *N / 5, 56 * N *N *N / 15};

struct Normal
{
    double north = 0; ///< In radii.
    double east = 0;
};

Normal projected(double latitude, double longitude)
{
    const double e = 2 * std::sqrt(N) / (1 + N);
    const double sine = std::sin(latitude);
    const double t = std::sinh(std::atanh(sine) - e * std::atanh(e * sine));
    const double away = longitude - CentralMeridian;
    const double north = std::atan2(t, std::cos(away));
    const double east = std::atanh(std::sin(away) / std::hypot(1.0, t));
    Normal result{north, east};
    for (size_t j = 0; j < Alpha.size(); ++j) {
        const double k = 2 * double(j + 1);
        result.north += Alpha[j] * std::sin(k * north) * std::cosh(k * east);
        result.east += Alpha[j] * std::cos(k * north) * std::sinh(k * east);
    }
    return result;
}

} // namespace

domain::GeoPoint fromUtmK(double x, double y)
{
    const double origin = projected(OriginLatitude, CentralMeridian).north;
    const double xi = (y - FalseNorth) / (Scale * Radius) + origin;
    const double eta = (x - FalseEast) / (Scale * Radius);
    double north = xi;
    double east = eta;
    for (size_t j = 0; j < Beta.size(); ++j) {
        const double k = 2 * double(j + 1);
        north -= Beta[j] * std::sin(k * xi) * std::cosh(k * eta);
        east -= Beta[j] * std::cos(k * xi) * std::sinh(k * eta);
    }
    const double conformal = std::asin(std::sin(north) / std::cosh(east));
    double latitude = conformal;
    for (size_t j = 0; j < Delta.size(); ++j)
        latitude += Delta[j] * std::sin(2 * double(j + 1) * conformal);
    const double longitude = CentralMeridian + std::atan2(std::sinh(east), std::cos(north));
    return {latitude / Degree, longitude / Degree};
}

PlanePoint toUtmK(const domain::GeoPoint &point)
{
    const double origin = projected(OriginLatitude, CentralMeridian).north;
    const Normal normal = projected(point.latitude * Degree, point.longitude * Degree);
    return {FalseEast + Scale * Radius * normal.east, FalseNorth + Scale * Radius * (normal.north - origin)};
}

} // namespace barodesk::server::places
