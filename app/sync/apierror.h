#pragma once

#include <QMetaType>
#include <QString>

namespace barodesk::sync {

enum class ApiErrorKind {
    Unreachable,
    Timeout,
    Certificate,     ///< Not signed by the city's CA, or that CA file cannot be read: nothing was sent.
    Unauthenticated, ///< Wrong password, or a token that is no longer good.
    Forbidden,
    LockedOut,    ///< retryAfterSeconds.
    Gone,         ///< The feed no longer reaches back so far.
    Incompatible, ///< The server speaks another version.
    BadRequest,   ///< `code` is the server's word for it.
    BadAnswer,    ///< Something answered, but not what a BaroDesk server says.
    ServerError,
};

struct ApiError
{
    ApiErrorKind kind = ApiErrorKind::Unreachable;
    QString code;   ///< The server's stable word, where it gave one.
    QString detail; ///< Technical.
    int retryAfterSeconds = 0;
    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace barodesk::sync

Q_DECLARE_METATYPE(barodesk::sync::ApiError)
