#include "resources/samplefiles.h"

#include <QtGlobal>

static void initialiseResource() { Q_INIT_RESOURCE(barodesk_sample_files); }

namespace barodesk::sample {

void makeReadable() { initialiseResource(); }

QString organisationFile() { return QStringLiteral(":/sample/organisation.json"); }
QString holidaysFile() { return QStringLiteral(":/sample/holidays-kr.json"); }
QString landmarksFile() { return QStringLiteral(":/sample/landmarks.json"); }

} // namespace barodesk::sample
