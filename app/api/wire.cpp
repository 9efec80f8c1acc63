#include "api/wire.h"

#include "api/objectreader.h"
#include "api/paths.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject toJson(const CommandsRequest &request) { return {{u"commands"_s, toArray(request.commands)}}; }

template <> Parsed<CommandsRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CommandsRequest request;
    reader.list(k("commands"), request.commands, MaxCommandsPerRequest);
    if (!reader.failed() && request.commands.isEmpty())
        reader.fail(k("commands"), u"There must be at least one command."_s);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const CommandResult &result)
{
    QJsonObject object{{u"id"_s, toJson(result.id)}, {u"status"_s, wordOf(result.status)}};
    if (result.status == CommandStatus::Accepted) {
        object.insert(k("sequence"), toJson(result.sequence));
        object.insert(k("duplicate"), result.duplicate);
    }
    putOptional(object, k("refusal"), result.refusal);
    return object;
}

template <> Parsed<CommandResult> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CommandResult result;
    reader.required(k("id"), result.id);
    reader.required(k("status"), result.status);
    if (result.status == CommandStatus::Accepted) {
        reader.required(k("sequence"), result.sequence);
        reader.required(k("duplicate"), result.duplicate);
    } else if (result.status == CommandStatus::Refused) {
        reader.required(k("refusal"), result.refusal);
    }
    return reader.finish(std::move(result));
}

QJsonObject toJson(const CommandsAnswer &answer) { return {{u"results"_s, toArray(answer.results)}}; }

template <> Parsed<CommandsAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CommandsAnswer answer;
    reader.list(k("results"), answer.results, MaxCommandsPerRequest);
    return reader.finish(std::move(answer));
}

QJsonObject toJson(const ChangesPage &page)
{
    return {{u"changes"_s, toArray(page.changes)},
            {u"head"_s, toJson(page.head)},
            {u"more"_s, page.more},
            {u"organisationVersion"_s, toJson(page.organisationVersion)}};
}

template <> Parsed<ChangesPage> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ChangesPage page;
    reader.list(k("changes"), page.changes, MaxChangesPerPage);
    reader.required(k("head"), page.head);
    reader.required(k("more"), page.more);
    reader.required(k("organisationVersion"), page.organisationVersion);
    for (size_t i = 1; i < page.changes.size() && !reader.failed(); ++i) {
        if (page.changes[i].sequence != page.changes[i - 1].sequence + 1)
            reader.fail(k("changes"), ParseError{u"[%1].sequence"_s.arg(i), u"Sequences must follow one another without gap."_s});
    }
    return reader.finish(std::move(page));
}

QJsonObject toJson(const RecordsPage &page)
{
    QJsonObject object{{u"entities"_s, toArray(page.entities)}, {u"history"_s, toArray(page.history)}, {u"head"_s, toJson(page.head)}};
    putOptional(object, k("next"), page.next);
    return object;
}

template <> Parsed<RecordsPage> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RecordsPage page;
    reader.list(k("entities"), page.entities);
    reader.list(k("history"), page.history);
    reader.optionalLine(k("next"), page.next);
    reader.required(k("head"), page.head);
    return reader.finish(std::move(page));
}

QJsonObject toJson(const EventHead &head)
{
    return {{u"head"_s, toJson(head.head)}, {u"organisationVersion"_s, toJson(head.organisationVersion)}};
}

template <> Parsed<EventHead> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EventHead head;
    reader.required(k("head"), head.head);
    reader.required(k("organisationVersion"), head.organisationVersion);
    return reader.finish(head);
}

QJsonObject toJson(const AccessLogRequest &request) { return {{u"target"_s, toJson(request.target)}, {u"purpose"_s, request.purpose}}; }

template <> Parsed<AccessLogRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AccessLogRequest request;
    reader.required(k("target"), request.target);
    reader.line(k("purpose"), request.purpose);
    if (!reader.failed() && request.purpose.trimmed().isEmpty())
        reader.fail(k("purpose"), u"A purpose must be given."_s);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const Health &health)
{
    QJsonObject object{{u"status"_s, health.status}, {u"version"_s, health.version}, {u"database"_s, health.database}};
    putOptional(object, k("certificateEnds"), health.certificateEnds);
    return object;
}

template <> Parsed<Health> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Health health;
    reader.line(k("status"), health.status);
    reader.line(k("version"), health.version);
    reader.line(k("database"), health.database);
    reader.optional(k("certificateEnds"), health.certificateEnds);
    return reader.finish(std::move(health));
}

QJsonObject toJson(const ErrorBody &body)
{
    QJsonObject object{{u"code"_s, wordOf(body.code)}, {u"message"_s, body.message}};
    putOptional(object, k("path"), body.path);
    return object;
}

template <> Parsed<ErrorBody> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ErrorBody body;
    reader.required(k("code"), body.code);
    reader.text(k("message"), body.message);
    reader.optionalText(k("path"), body.path);
    return reader.finish(std::move(body));
}

} // namespace barodesk::api
