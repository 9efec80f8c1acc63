#pragma once

#include "files/photo.h"

namespace barodesk::files {

/// By content: a name is only what somebody called it.
bool isGif(QByteArrayView file);

/// A GIF (89a, W3C) without what tells of more than the picture: comments, texts, and every application's own blocks (XMP among them) but
/// those that say how often the film is shown and what its colours are. What follows its end is left out. Any thread.
tl::expected<QByteArray, CleanError> cleanGif(QByteArrayView file);

} // namespace barodesk::files
