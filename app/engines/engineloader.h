#pragma once

#include "engines_export.h"

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>

class QObject;

namespace barodesk::engines {

enum class LoadErrorCode { NotFound, NotAPlugin, WrongInterface, WrongQtVersion, LoadFailed };

struct LoadError
{
    LoadErrorCode code = LoadErrorCode::NotFound;
    QString file;   ///< The plugin's path, or the searched folders.
    QString detail; ///< The loader's words, the found IID.
};

/// Folders searched for plugins: beside the program ("plugins"), one up from it, the installed libexec folder, and
/// BARODESK_PLUGIN_PATH (list, for tests).
ENGINES_EXPORT QStringList pluginFolders();

/// Loads the plugin `name` ("telephony-linphone") after reading its metadata: a foreign interface version is refused before any of its
/// code runs. The root object is owned by Qt and never unloaded, as it may have handed out objects.
/// Call on the GUI thread. Cast the result with qobject_cast to the factory of `iid`.
ENGINES_EXPORT tl::expected<QObject *, LoadError> loadPlugin(const QString &name, const QByteArray &iid,
                                                             const QStringList &folders = pluginFolders());

} // namespace barodesk::engines
