#pragma once

namespace barodesk::ui::theme {

/// Makes ":/icons" and ":/fonts" known; a static library's resources do not announce themselves. Any number of times.
void initResources();

} // namespace barodesk::ui::theme
