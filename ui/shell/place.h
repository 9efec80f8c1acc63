#pragma once

#include "ui/theme/icons.h"

#include <QString>

namespace barodesk::ui::shell {

/// A page a person works in, as the rail shows it.
struct Place
{
    QString id; ///< "counsel": stable, also the object name of its button as "rail-counsel".
    theme::Icon icon = theme::Icon::Circle;
    QString title;       ///< Two or three syllables; empty: the page's window title, which also renews it when the language changes.
    bool atFoot = false; ///< Settings.
};

} // namespace barodesk::ui::shell
