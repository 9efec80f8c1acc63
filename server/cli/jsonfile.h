#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace barodesk::server::cli {

/// A whole file, or stdin for "-". \returns its bytes or one sentence
tl::expected<QByteArray, QString> readFile(const QString &path);

/// Writes the object to the file, or to stdout for "-"; an old file stays whole until the new one is. \returns the exit code
int writeJson(const QJsonObject &object, const QString &path);

} // namespace barodesk::server::cli
