#pragma once

#include "domain/code.h"

#include <QString>

#include <optional>

namespace barodesk::domain {

/// WGS 84, degrees.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

/// Where something is, as a citizen says it. At least one part is known in a complaint that is accepted.
struct Place
{
    QString address;                      ///< Free text: road name and number, crossing, direction.
    std::optional<DistrictCode> district; ///< 읍면동.
    QString landmark;                     ///< "이마트 앞".
    std::optional<GeoPoint> point;

    bool isEmpty() const { return address.isEmpty() && !district && landmark.isEmpty() && !point; }
    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace barodesk::domain
