#pragma once

#include <QLatin1StringView>

/// Where the server answers. One list for the desk, the server and the OpenAPI file.
namespace barodesk::api::paths {

inline constexpr QLatin1StringView Session("/v1/session");
inline constexpr QLatin1StringView Organisation("/v1/organisation");
inline constexpr QLatin1StringView Commands("/v1/commands");
inline constexpr QLatin1StringView Changes("/v1/changes");
inline constexpr QLatin1StringView Records("/v1/records");
inline constexpr QLatin1StringView Events("/v1/events");
inline constexpr QLatin1StringView AccessLog("/v1/access-log");
inline constexpr QLatin1StringView Health("/v1/health");

inline constexpr QLatin1StringView All[]{Session, Organisation, Commands, Changes, Records, Events, AccessLog, Health};

} // namespace barodesk::api::paths

namespace barodesk::api {

inline constexpr QLatin1StringView ApiVersion("1"); ///< A desk of another version does not work with this server.

inline constexpr int MaxCommandsPerRequest = 500;
inline constexpr int MaxChangesPerPage = 1000;
inline constexpr int MaxRecordsPerPage = 1000;

} // namespace barodesk::api
