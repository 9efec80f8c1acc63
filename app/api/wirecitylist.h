#pragma once

#include "api/parse.h"
#include "domain/organisation.h"

/// Lists of the organisation that the teams keep themselves: rules of escalation, text templates, shared views. Each is changed as a whole
/// and read with the organisation.
namespace barodesk::api {

/// PUT /v1/escalation-rules, /v1/text-templates, /v1/shared-views
template <typename Item> struct CityList
{
    quint64 version = 0; ///< Of the organisation it was changed in; another one is a conflict.
    QList<Item> items;
    friend bool operator==(const CityList &, const CityList &) = default;
};
using EscalationRules = CityList<domain::EscalationRule>;
using TextTemplates = CityList<domain::TextTemplate>;
using SharedViews = CityList<domain::SharedView>;

struct CityListAnswer
{
    quint64 version = 0; ///< Of the organisation with the new list.
    friend bool operator==(const CityListAnswer &, const CityListAnswer &) = default;
};

QJsonObject toJson(const EscalationRules &list);
QJsonObject toJson(const TextTemplates &list);
QJsonObject toJson(const SharedViews &list);
QJsonObject toJson(const CityListAnswer &answer);

// Codes occur once.
template <> Parsed<EscalationRules> fromJson(const QJsonValue &value);
template <> Parsed<TextTemplates> fromJson(const QJsonValue &value);
template <> Parsed<SharedViews> fromJson(const QJsonValue &value);
template <> Parsed<CityListAnswer> fromJson(const QJsonValue &value);

} // namespace barodesk::api
