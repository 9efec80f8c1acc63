#pragma once

#include "ui/theme/icons.h"

#include <QLatin1StringView>

namespace barodesk::ui::theme {

/// "phone-off" for Icon::PhoneOff: the file in resources/icons without its ending.
QLatin1StringView iconFileName(Icon icon);

} // namespace barodesk::ui::theme
