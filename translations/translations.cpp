#include "translations/translations.h"

#include <QDir>
#include <QString>

/// Q_INIT_RESOURCE must not stand in a namespace.
static void initialise() { Q_INIT_RESOURCE(translations); }

namespace barodesk::translations {

void makeReadable() { initialise(); }

QString englishFile() { return QStringLiteral(":/translations/barodesk_en.qm"); }

} // namespace barodesk::translations
