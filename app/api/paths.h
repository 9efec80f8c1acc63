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
inline constexpr QLatin1StringView Recordings("/v1/recordings");
inline constexpr QLatin1StringView RecordingInfo("/v1/recordings/info");
inline constexpr QLatin1StringView Attachments("/v1/attachments");
inline constexpr QLatin1StringView AgentStates("/v1/agent-states");
inline constexpr QLatin1StringView Presence("/v1/presence");
inline constexpr QLatin1StringView Room("/v1/room");
inline constexpr QLatin1StringView HandOvers("/v1/hand-overs");
inline constexpr QLatin1StringView ListenIns("/v1/listen-ins");
inline constexpr QLatin1StringView ListenInEnd("/v1/listen-ins/end");
inline constexpr QLatin1StringView ListenInConfirm("/v1/listen-ins/confirm");
inline constexpr QLatin1StringView ListenInVoice("/v1/listen-ins/voice");
inline constexpr QLatin1StringView EscalationRules("/v1/escalation-rules"); ///< As the next two: lists the teams keep.
inline constexpr QLatin1StringView TextTemplates("/v1/text-templates");
inline constexpr QLatin1StringView SharedViews("/v1/shared-views");
inline constexpr QLatin1StringView ExchangeAgents("/v1/exchange/agents"); ///< For the telephone exchange, as the next.
inline constexpr QLatin1StringView ExchangeEvents("/v1/exchange/events");
inline constexpr QLatin1StringView Places("/v1/places");
inline constexpr QLatin1StringView Health("/v1/health");

inline constexpr QLatin1StringView All[]{Session,   Organisation,    Commands,      Changes,         Records,        Events,
                                         AccessLog, Recordings,      RecordingInfo, AgentStates,     Room,           HandOvers,
                                         ListenIns, ListenInConfirm, ListenInVoice, EscalationRules, ExchangeAgents, ExchangeEvents,
                                         Places,    TextTemplates,   SharedViews,   Attachments,     Health};

} // namespace barodesk::api::paths

namespace barodesk::api {

inline constexpr QLatin1StringView ApiVersion("1"); ///< A desk of another version does not work with this server.

inline constexpr int MaxCommandsPerRequest = 500;
inline constexpr int MaxChangesPerPage = 1000;
inline constexpr int MaxRecordsPerPage = 1000;

} // namespace barodesk::api
