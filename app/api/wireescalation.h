#pragma once

#include "api/parse.h"
#include "domain/escalationrule.h"

#include <QList>

/// The city's rules of escalation, changed as a whole. They are read with the organisation.
namespace barodesk::api {

/// PUT /v1/escalation-rules
struct EscalationRulesRequest
{
    quint64 version = 0; ///< Of the organisation they were changed in; another one is a conflict.
    QList<domain::EscalationRule> rules;
    friend bool operator==(const EscalationRulesRequest &, const EscalationRulesRequest &) = default;
};

struct EscalationRulesAnswer
{
    quint64 version = 0; ///< Of the organisation with the new rules.
    friend bool operator==(const EscalationRulesAnswer &, const EscalationRulesAnswer &) = default;
};

QJsonObject toJson(const EscalationRulesRequest &request);
QJsonObject toJson(const EscalationRulesAnswer &answer);

template <> Parsed<EscalationRulesRequest> fromJson(const QJsonValue &value); ///< Codes occur once.
template <> Parsed<EscalationRulesAnswer> fromJson(const QJsonValue &value);

} // namespace barodesk::api
