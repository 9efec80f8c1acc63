#pragma once

#include <QString>

#include <optional>

namespace barodesk::api {

/// Why the server refused a whole request. The words on the wire (words.h) are stable: programs decide by them.
enum class ErrorCode {
    BadJson,
    BadField,   ///< Read as JSON, but a field is not what it must be; `path` says which.
    BadRequest, ///< The HTTP around it is not right: a malformed header, query or path.
    TooLarge,
    TooDeep,
    NotFound,
    MethodNotAllowed,
    UnsupportedMediaType,
    Unauthenticated,
    TokenExpired,
    LockedOut, ///< Too many failed sign-ins; Retry-After says how long.
    Forbidden,
    IdempotencyMismatch, ///< An id seen before, with other content.
    Infected,            ///< The virus scanner found something in the file.
    QuotaFull,           ///< This person has brought too much that no complaint names; after a while there is room again.
    Conflict,
    Gone, ///< The feed no longer reaches back so far: fetch all records anew.
    TooManyRequests,
    Unavailable, ///< Shutting down or the database is away; try again.
    Internal,
};
inline constexpr int ErrorCodeCount = int(ErrorCode::Internal) + 1;

int httpStatus(ErrorCode code); ///< The one status each code is answered with.

} // namespace barodesk::api
