#pragma once

#include "api/errorcode.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace barodesk::server::http {

struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Beside Content-Type, Content-Length and those every answer has.

    static Response json(int status, const QJsonObject &object);
    /// The one form every failure has (api::ErrorBody), with the status that belongs to the code.
    static Response failure(api::ErrorCode code, const QString &sentence, const QString &path = {});
    static Response noContent() { return {204, {}, {}, {}}; }
};

} // namespace barodesk::server::http
