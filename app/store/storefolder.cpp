#include "store/storefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

namespace barodesk::store {

using namespace Qt::StringLiterals;

QString databasePath(const QString &folder) { return QDir(folder).filePath(u"replica.db"_s); }

tl::expected<void, StoreError> makePrivateFolder(const QString &folder)
{
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return tl::unexpected(StoreError{StoreErrorCode::FolderNotWritable, u"cannot make %1"_s.arg(folder)});
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QTemporaryFile probe(QDir(folder).filePath(u"probe.XXXXXX"_s));
    if (!probe.open())
        return tl::unexpected(StoreError{StoreErrorCode::FolderNotWritable, u"%1: %2"_s.arg(folder, probe.errorString())});
    return {};
}

} // namespace barodesk::store
