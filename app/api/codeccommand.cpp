#include "api/codeccommand.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// The three fields that say what was done to what.
void readDeed(ObjectReader &reader, EntityRef &target, Payload &payload)
{
    auto kind = CommandKind::AddNote;
    reader.required(k("kind"), kind);
    reader.required(k("target"), target);
    const QJsonValue value = reader.take(k("payload"));
    if (reader.failed())
        return;
    if (value.isUndefined())
        return reader.fail(k("payload"), u"This field is missing."_s);
    auto read = payloadFromJson(kind, target, value);
    if (read)
        payload = *std::move(read);
    else
        reader.fail(k("payload"), read.error());
}

} // namespace

QJsonObject toJson(const Command &command)
{
    return {{u"id"_s, toJson(command.id)},
            {u"kind"_s, wordOf(command.kind())},
            {u"target"_s, toJson(command.target)},
            {u"issuedAt"_s, toJson(command.issuedAt)},
            {u"payload"_s, toJson(command.payload)}};
}

template <> Parsed<Command> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Command command;
    reader.required(k("id"), command.id);
    reader.required(k("issuedAt"), command.issuedAt);
    readDeed(reader, command.target, command.payload);
    return reader.finish(std::move(command));
}

QJsonObject toJson(const HistoryEntry &entry)
{
    QJsonObject object{{u"id"_s, toJson(entry.id)},         {u"kind"_s, wordOf(CommandKind(entry.what.index()))},
                       {u"target"_s, toJson(entry.target)}, {u"version"_s, toJson(entry.version)},
                       {u"by"_s, toJson(entry.by)},         {u"at"_s, toJson(entry.at)},
                       {u"payload"_s, toJson(entry.what)}};
    putOptional(object, k("stateBefore"), entry.stateBefore);
    putOptional(object, k("stateAfter"), entry.stateAfter);
    return object;
}

template <> Parsed<HistoryEntry> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    HistoryEntry entry;
    reader.required(k("id"), entry.id);
    reader.required(k("version"), entry.version);
    reader.required(k("by"), entry.by);
    reader.required(k("at"), entry.at);
    reader.optional(k("stateBefore"), entry.stateBefore);
    reader.optional(k("stateAfter"), entry.stateAfter);
    readDeed(reader, entry.target, entry.what);
    return reader.finish(std::move(entry));
}

QJsonObject toJson(const Change &change)
{
    return {{u"sequence"_s, toJson(change.sequence)},
            {u"command"_s, toJson(change.command)},
            {u"entity"_s, toJson(change.entity)},
            {u"entry"_s, toJson(change.entry)}};
}

template <> Parsed<Change> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Change change;
    reader.required(k("sequence"), change.sequence);
    reader.required(k("command"), change.command);
    reader.required(k("entity"), change.entity);
    reader.required(k("entry"), change.entry);
    if (!reader.failed() && change.entry.target != refOf(change.entity))
        reader.fail(k("entry"), ParseError{u"target"_s, u"This must be the record the change is about."_s});
    return reader.finish(std::move(change));
}

QJsonObject toJson(const Refusal &refusal)
{
    return {{u"rule"_s, wordOf(refusal.rule)}, {u"field"_s, refusal.field}, {u"allowed"_s, toArray(refusal.allowed)}};
}

template <> Parsed<Refusal> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Refusal refusal;
    reader.required(k("rule"), refusal.rule);
    reader.line(k("field"), refusal.field);
    reader.list(k("allowed"), refusal.allowed, CommandKindCount);
    return reader.finish(std::move(refusal));
}

} // namespace barodesk::api
