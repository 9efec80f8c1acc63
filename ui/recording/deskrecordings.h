#pragma once

#include "ui/recording/recordingsource.h"

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::recording {

/// The recordings of a desk's calls. \param desk outlives the source
RecordingSource recordingsOf(desk::Desk &desk);

} // namespace barodesk::ui::recording
