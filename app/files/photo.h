#pragma once

#include "files/exif.h"

#include <tl/expected.hpp>

namespace barodesk::files {

/// What of its makers' data a photo carries. Empty for anything that is no JPEG, PNG or WebP, or is damaged. Any thread.
Exif exifOf(QByteArrayView file);

enum class CleanError {
    UnknownForm, ///< It may say where it was taken in a form we cannot take out: HEIF, TIFF, raw photos, films.
    Damaged,     ///< It cannot be read as what it says it is.
};

/// The file without anything that tells where it was taken or by what: of a photo stays what is needed to show it as it was, which way it
/// is turned and when it was taken. That takes more than the position's own field: makers' notes, XMP, thumbnails and the films some
/// telephones hang behind a photo tell it too. What is no photo (a document) comes back as it is. Any thread.
tl::expected<QByteArray, CleanError> withoutPosition(const QByteArray &file);

} // namespace barodesk::files
