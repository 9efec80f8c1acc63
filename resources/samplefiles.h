#pragma once

#include <QString>

/// The made city that a fresh server and the demo start with; no real person is in it. Link barodesk_sample.
namespace barodesk::sample {

/// Makes the files below readable. Call before the first read; calling again does nothing.
void makeReadable();

QString organisationFile(); ///< Organisation::Data without its `holidays`.
QString holidaysFile();     ///< HolidayTable, 2025–2027.
QString landmarksFile();    ///< [{name, district, spoken[], latitude, longitude}]: public places and roads, positions approximate.

} // namespace barodesk::sample
