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
QJsonObject toJson(const domain::DueExtension &extension);
QJsonObject toJson(const domain::Petitioner &petitioner);
QJsonObject toJson(const domain::DepartmentMove &move);
QJsonObject toJson(const domain::CompetenceRefusal &refusal);
QJsonObject toJson(const domain::Obstacle &obstacle);
QJsonObject toJson(const domain::Mediation &mediation);
QJsonObject toJson(const domain::ComplaintLink &link);
QJsonObject toJson(const domain::Attachment &attachment);
QJsonObject toJson(const domain::PanelVerdict &verdict);
QJsonObject toJson(const domain::Escalation &escalation);
QJsonObject toJson(const domain::LastStep &step);
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
template <> Parsed<domain::DueExtension> fromJson(const QJsonValue &value);
template <> Parsed<domain::Petitioner> fromJson(const QJsonValue &value);
template <> Parsed<domain::DepartmentMove> fromJson(const QJsonValue &value);
template <> Parsed<domain::CompetenceRefusal> fromJson(const QJsonValue &value);
template <> Parsed<domain::Obstacle> fromJson(const QJsonValue &value);
template <> Parsed<domain::Mediation> fromJson(const QJsonValue &value);
template <> Parsed<domain::ComplaintLink> fromJson(const QJsonValue &value);
template <> Parsed<domain::Attachment> fromJson(const QJsonValue &value);
template <> Parsed<domain::PanelVerdict> fromJson(const QJsonValue &value);
template <> Parsed<domain::Escalation> fromJson(const QJsonValue &value);
template <> Parsed<domain::LastStep> fromJson(const QJsonValue &value);
template <> Parsed<domain::Complaint> fromJson(const QJsonValue &value);
template <> Parsed<domain::Citizen> fromJson(const QJsonValue &value);
template <> Parsed<domain::Utterance> fromJson(const QJsonValue &value);
template <> Parsed<domain::FairEnd> fromJson(const QJsonValue &value);
template <> Parsed<domain::CallRecord> fromJson(const QJsonValue &value);
template <> Parsed<domain::EntityRef> fromJson(const QJsonValue &value);
template <> Parsed<domain::Entity> fromJson(const QJsonValue &value);

inline QJsonValue toJson(const domain::ComplaintNumber &number) { return number.toString(); }

} // namespace barodesk::api
