#pragma once

#include "ui/papers/paperaccess.h"

namespace barodesk::desk {
class Desk;
}

namespace barodesk::ui::papers {

/// \param desk outlives the access
PaperAccess papersOf(desk::Desk &desk);

} // namespace barodesk::ui::papers
