#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace barodesk::server::http {

enum class Method { Get, Head, Post, Put, Delete, Options };

/// One request as handlers see it: read completely, within the limits, nothing decoded but the address line.
struct Request
{
    Method method = Method::Get;
    QString path; ///< Decoded, without the query.
    QUrlQuery query;
    QByteArray body;
    QString contentType; ///< Lower case, without parameters.
    QString bearerToken; ///< Of "Authorization: Bearer …", else empty.
    QByteArray ifNoneMatch;
    QByteArray lastEventId;
    QString address; ///< Of the peer.
};

} // namespace barodesk::server::http
