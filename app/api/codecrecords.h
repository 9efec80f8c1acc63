#pragma once

#include "api/parse.h"
#include "domain/historyentry.h"
#include "domain/refusal.h"

/// Records as they travel and as they are stored.
namespace barodesk::api {

QJsonObject toJson(const domain::GeoPoint &point);
QJsonObject toJson(const domain::Place &place);
QJsonObject toJson(const domain::ClockStopSpan &span);
QJsonObject toJson(const domain::CallBackAttempt &attempt);
QJsonObject toJson(const domain::CallBack &callBack);
QJsonObject toJson(const domain::Complaint &complaint);
QJsonObject toJson(const domain::Citizen &citizen);
QJsonObject toJson(const domain::Utterance &utterance);
QJsonObject toJson(const domain::FairEnd &end);
QJsonObject toJson(const domain::CallRecord &call);
QJsonObject toJson(const domain::EntityRef &ref); ///< {"kind":"complaint","id":"…"}
QJsonObject toJson(const domain::Entity &entity); ///< {"kind":"complaint","value":{…}}

template <> Parsed<domain::GeoPoint> fromJson(const QJsonValue &value);
template <> Parsed<domain::Place> fromJson(const QJsonValue &value);
template <> Parsed<domain::ClockStopSpan> fromJson(const QJsonValue &value);
template <> Parsed<domain::CallBackAttempt> fromJson(const QJsonValue &value);
template <> Parsed<domain::CallBack> fromJson(const QJsonValue &value);
template <> Parsed<domain::ComplaintNumber> fromJson(const QJsonValue &value); ///< "2026-001234"
template <> Parsed<domain::Complaint> fromJson(const QJsonValue &value);
template <> Parsed<domain::Citizen> fromJson(const QJsonValue &value);
template <> Parsed<domain::Utterance> fromJson(const QJsonValue &value);
template <> Parsed<domain::FairEnd> fromJson(const QJsonValue &value);
template <> Parsed<domain::CallRecord> fromJson(const QJsonValue &value);
template <> Parsed<domain::EntityRef> fromJson(const QJsonValue &value);
template <> Parsed<domain::Entity> fromJson(const QJsonValue &value);

inline QJsonValue toJson(const domain::ComplaintNumber &number) { return number.toString(); }

} // namespace barodesk::api
