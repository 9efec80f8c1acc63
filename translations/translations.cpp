#include "translations/translations.h"

#include <QDir>
#include <QString>

namespace {

/// Q_INIT_RESOURCE must not stand in a namespace.
void initialise()
{
    Q_INIT_RESOURCE(translations);
}

} // namespace

namespace barodesk::translations {

void makeReadable()
{
    initialise();
}

QString englishFile()
{
    return QStringLiteral(":/translations/barodesk_en.qm");
}

} // namespace barodesk::translations
