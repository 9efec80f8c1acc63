#pragma once

#include "api/parse.h"
#include "domain/organisation.h"

/// Organisational data as it travels and as it is stored.
namespace barodesk::api {

QJsonObject toJson(const domain::District &district);
QJsonObject toJson(const domain::Department &department);
QJsonObject toJson(const domain::Category &category);
QJsonObject toJson(const domain::User &user);
QJsonObject toJson(const domain::Holiday &holiday);
QJsonObject toJson(const domain::HolidayTable &table);
QJsonObject toJson(const domain::WorkingHours &hours);
QJsonObject toJson(const domain::NotReadyReason &reason);
QJsonObject toJson(const domain::WrapUp &wrapUp);
QJsonObject toJson(const domain::FairEndReason &reason);
QJsonObject toJson(const domain::Etiquette &etiquette);
QJsonObject toJson(const domain::SatisfactionSurvey &survey);
QJsonObject toJson(const domain::RecordingPauseReason &reason);
QJsonObject toJson(const domain::RecordingPolicy &policy);
QJsonObject toJson(const domain::AfterCallPolicy &policy);
QJsonObject toJson(const domain::Queue &queue);
QJsonObject toJson(const domain::CallCentre &centre);
QJsonObject toJson(const domain::EscalationRule &rule);
QJsonObject toJson(const domain::TextTemplate &textTemplate);
QJsonObject toJson(const domain::SharedView &view);
QJsonObject toJson(const domain::Organisation::Data &data);

template <> Parsed<domain::District> fromJson(const QJsonValue &value);
template <> Parsed<domain::Department> fromJson(const QJsonValue &value);
template <> Parsed<domain::Category> fromJson(const QJsonValue &value);
template <> Parsed<domain::User> fromJson(const QJsonValue &value);
template <> Parsed<domain::Holiday> fromJson(const QJsonValue &value);
template <> Parsed<domain::HolidayTable> fromJson(const QJsonValue &value); ///< Ascending, inside its cover.
template <> Parsed<domain::WorkingHours> fromJson(const QJsonValue &value); ///< In their natural order.
template <> Parsed<domain::NotReadyReason> fromJson(const QJsonValue &value);
template <> Parsed<domain::WrapUp> fromJson(const QJsonValue &value);
template <> Parsed<domain::FairEndReason> fromJson(const QJsonValue &value);
template <> Parsed<domain::SatisfactionSurvey> fromJson(const QJsonValue &value);
template <> Parsed<domain::Etiquette> fromJson(const QJsonValue &value);
template <> Parsed<domain::RecordingPauseReason> fromJson(const QJsonValue &value);
template <> Parsed<domain::RecordingPolicy> fromJson(const QJsonValue &value);
template <> Parsed<domain::AfterCallPolicy> fromJson(const QJsonValue &value); ///< "seconds" with the timed kinds only.
template <> Parsed<domain::Queue> fromJson(const QJsonValue &value);           ///< Named, with a number, its times in their bounds.
/// Codes and numbers occur once, everything has a name, the second warning comes after the first.
template <> Parsed<domain::CallCentre> fromJson(const QJsonValue &value);
template <> Parsed<domain::EscalationRule> fromJson(const QJsonValue &value); ///< Its amount in its trigger's bounds.
template <> Parsed<domain::TextTemplate> fromJson(const QJsonValue &value);   ///< Neither its name nor its text empty, as in the next.
template <> Parsed<domain::SharedView> fromJson(const QJsonValue &value);
/// Codes and ids occur once, parents come before children, departments named by others exist.
template <> Parsed<domain::Organisation::Data> fromJson(const QJsonValue &value);

} // namespace barodesk::api
