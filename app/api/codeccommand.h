#pragma once

#include "api/codecrecords.h"

/// Commands and what history keeps of them.
namespace barodesk::api {

QJsonObject toJson(const domain::CallBackWish &wish);
QJsonObject toJson(const domain::Payload &payload); ///< Without its kind, which stands beside it.
QJsonObject toJson(const domain::Command &command); ///< {"id","kind","target","issuedAt","payload"}
QJsonObject toJson(const domain::HistoryEntry &entry);
QJsonObject toJson(const domain::Change &change);
QJsonObject toJson(const domain::Refusal &refusal);

template <> Parsed<domain::CallBackWish> fromJson(const QJsonValue &value);
/// \param target whose id a logged call takes; its version and handledBy do not travel
Parsed<domain::Payload> payloadFromJson(domain::CommandKind kind, const domain::EntityRef &target, const QJsonValue &value);
template <> Parsed<domain::Command> fromJson(const QJsonValue &value);
template <> Parsed<domain::HistoryEntry> fromJson(const QJsonValue &value);
template <> Parsed<domain::Change> fromJson(const QJsonValue &value);
template <> Parsed<domain::Refusal> fromJson(const QJsonValue &value);

} // namespace barodesk::api
