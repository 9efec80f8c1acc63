#include "api/wireescalation.h"

#include "api/codecorganisation.h"
#include "api/objectreader.h"

#include <QSet>

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject toJson(const EscalationRulesRequest &request)
{
    return {{u"version"_s, toJson(request.version)}, {u"rules"_s, toArray(request.rules)}};
}

template <> Parsed<EscalationRulesRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EscalationRulesRequest request;
    reader.required(k("version"), request.version);
    reader.list(k("rules"), request.rules, MaxEscalationRules);
    QSet<EscalationCode> seen;
    for (qsizetype i = 0; i < request.rules.size() && !reader.failed(); ++i) {
        if (seen.contains(request.rules.at(i).code))
            reader.fail(k("rules"), ParseError{u"[%1].code"_s.arg(i), u"This code occurs twice."_s});
        seen.insert(request.rules.at(i).code);
    }
    return reader.finish(std::move(request));
}

QJsonObject toJson(const EscalationRulesAnswer &answer) { return {{u"version"_s, toJson(answer.version)}}; }

template <> Parsed<EscalationRulesAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EscalationRulesAnswer answer;
    reader.required(k("version"), answer.version);
    return reader.finish(answer);
}

} // namespace barodesk::api
