#include "server/cli/jsonfile.h"

#include "server/cli/commandline.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

tl::expected<QByteArray, QString> readFile(const QString &path)
{
    QFile file(path);
    if (!(path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return tl::unexpected(u"The file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    return file.readAll();
}

int writeJson(const QJsonObject &object, const QString &path)
{
    const QByteArray json = QJsonDocument(object).toJson();
    if (path == u"-") {
        print(QString::fromUtf8(json).trimmed());
        return Done;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fail(Failed, u"The file %1 cannot be written: %2."_s.arg(path, file.errorString()));
    return Done;
}

} // namespace barodesk::server::cli
