#include "server/http/response.h"

#include "api/wire.h"

namespace barodesk::server::http {

Response Response::json(int status, const QJsonObject &object) { return {status, "application/json", api::toBytes(object), {}}; }

Response Response::failure(api::ErrorCode code, const QString &sentence, const QString &path)
{
    Response response
        = json(api::httpStatus(code), api::toJson(api::ErrorBody{code, sentence, path.isEmpty() ? std::nullopt : std::optional(path)}));
    if (code == api::ErrorCode::Unauthenticated || code == api::ErrorCode::TokenExpired)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer"); // RFC 9110 section 15.5.2
    if (code == api::ErrorCode::Unavailable || code == api::ErrorCode::TooManyRequests)
        response.headers.emplaceBack("Retry-After", "2");
    return response;
}

} // namespace barodesk::server::http
