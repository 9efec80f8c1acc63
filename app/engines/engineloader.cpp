#include "engines/engineloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>

namespace barodesk::engines {

using namespace Qt::StringLiterals;

namespace {

/// The file of `name` in the first folder that has one: "<folder>/<name>.<the platform's library suffix>".
QString findPlugin(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList({name + u".*"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            if (QLibrary::isLibrary(file.fileName()))
                return file.absoluteFilePath();
        }
    }
    return {};
}

/// Qt writes its version into the metadata as 0xMMmmpp. Plugins of an older minor version of the same major one load.
bool fitsThisQt(int version)
{
    constexpr int MinorMask = 0xffff00;
    return (version >> 16) == QT_VERSION_MAJOR && (version & MinorMask) <= (QT_VERSION & MinorMask);
}

QString versionText(int version) { return u"%1.%2.%3"_s.arg(version >> 16).arg((version >> 8) & 0xff).arg(version & 0xff); }

} // namespace

QStringList pluginFolders()
{
    QStringList folders = qEnvironmentVariable("BARODESK_PLUGIN_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &relative : {u"plugins"_s, u"../plugins"_s, u"../libexec/barodesk/plugins"_s})
        folders << QDir::cleanPath(program.absoluteFilePath(relative));
    return folders;
}

tl::expected<QObject *, LoadError> loadPlugin(const QString &name, const QByteArray &iid, const QStringList &folders)
{
    const QString file = findPlugin(name, folders);
    if (file.isEmpty())
        return tl::unexpected(LoadError{LoadErrorCode::NotFound, folders.join(QDir::listSeparator()), name});

    QPluginLoader loader(file);
    const QJsonObject metaData = loader.metaData();
    const QString found = metaData.value("IID"_L1).toString();
    if (found.isEmpty())
        return tl::unexpected(LoadError{LoadErrorCode::NotAPlugin, file, loader.errorString()});
    const QString wanted = QString::fromLatin1(iid);
    if (found != wanted)
        return tl::unexpected(LoadError{LoadErrorCode::WrongInterface, file, u"found %1, wanted %2"_s.arg(found, wanted)});
    if (const int version = metaData.value("version"_L1).toInt(); !fitsThisQt(version)) {
        return tl::unexpected(LoadError{LoadErrorCode::WrongQtVersion, file,
                                        u"built for Qt %1, this is Qt %2"_s.arg(versionText(version), versionText(QT_VERSION))});
    }

    QObject *root = loader.instance();
    if (!root)
        return tl::unexpected(LoadError{LoadErrorCode::LoadFailed, file, loader.errorString()});
    return root;
}

} // namespace barodesk::engines
