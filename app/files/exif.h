#pragma once

#include "domain/place.h"

#include <QByteArray>

#include <optional>

namespace barodesk::files {

/// What is of use to us in a photo's Exif data (JEITA CP-3451, a TIFF structure).
struct Exif
{
    std::optional<domain::GeoPoint> position; ///< WGS 84; none where it is missing, out of range or 0, 0.
    int orientation = 1;                      ///< 1 to 8, as in the standard; 1: as it is.
    QByteArray takenAt;                       ///< "2026:11:27 14:03:11", the camera's clock; empty where unknown.
    friend bool operator==(const Exif &, const Exif &) = default;
};

/// Reads a TIFF structure of anybody's making: what lies outside of it or contradicts itself is passed over. Any thread.
Exif readExif(QByteArrayView tiff);
/// A TIFF structure that tells only how the photo is turned and when it was taken; empty when there is nothing to tell.
QByteArray makeExif(const Exif &exif);

} // namespace barodesk::files
