#include "ui/theme/resources.h"

#include <QDir>
#include <QtGlobal>

static void init() // Q_INIT_RESOURCE wants to stand outside of our namespaces.
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(fonts);
}

namespace barodesk::ui::theme {

void initResources() { [[maybe_unused]] static const bool done = (init(), true); }

} // namespace barodesk::ui::theme
