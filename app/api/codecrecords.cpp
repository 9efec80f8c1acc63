#include "api/codecrecords.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject toJson(const GeoPoint &point) { return {{u"latitude"_s, point.latitude}, {u"longitude"_s, point.longitude}}; }

template <> Parsed<GeoPoint> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    GeoPoint point;
    reader.number(k("latitude"), point.latitude, -90, 90);
    reader.number(k("longitude"), point.longitude, -180, 180);
    return reader.finish(point);
}

QJsonObject toJson(const Place &place)
{
    QJsonObject object{{u"address"_s, place.address}, {u"landmark"_s, place.landmark}};
    putOptional(object, k("district"), place.district);
    putOptional(object, k("point"), place.point);
    return object;
}

template <> Parsed<Place> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Place place;
    reader.line(k("address"), place.address);
    reader.line(k("landmark"), place.landmark);
    reader.optional(k("district"), place.district);
    reader.optional(k("point"), place.point);
    return reader.finish(place);
}

QJsonObject toJson(const Citizen &citizen)
{
    QJsonObject object{
        {u"id"_s, toJson(citizen.id)},
        {u"version"_s, toJson(citizen.version)},
        {u"name"_s, citizen.name},
        {u"phones"_s, toArray(citizen.phones)},
        {u"address"_s, citizen.address},
        {u"note"_s, citizen.note},
        {u"changedAt"_s, toJson(citizen.changedAt)},
    };
    putOptional(object, k("district"), citizen.district);
    return object;
}

template <> Parsed<Citizen> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Citizen citizen;
    reader.required(k("id"), citizen.id);
    reader.required(k("version"), citizen.version);
    reader.line(k("name"), citizen.name);
    reader.list(k("phones"), citizen.phones);
    reader.optional(k("district"), citizen.district);
    reader.line(k("address"), citizen.address);
    reader.text(k("note"), citizen.note);
    reader.required(k("changedAt"), citizen.changedAt);
    return reader.finish(citizen);
}

QJsonObject toJson(const Utterance &utterance)
{
    return {{u"leg"_s, wordOf(utterance.leg)},
            {u"text"_s, utterance.text},
            {u"startMs"_s, toJson(utterance.start)},
            {u"endMs"_s, toJson(utterance.end)}};
}

template <> Parsed<Utterance> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Utterance utterance;
    reader.required(k("leg"), utterance.leg);
    reader.text(k("text"), utterance.text);
    reader.required(k("startMs"), utterance.start);
    reader.required(k("endMs"), utterance.end);
    return reader.finish(utterance);
}

QJsonObject toJson(const FairEnd &end) { return {{u"warnedAt"_s, toJson(end.warnedAt)}, {u"reason"_s, toJson(end.reason)}}; }

template <> Parsed<FairEnd> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    FairEnd end;
    reader.required(k("warnedAt"), end.warnedAt);
    reader.required(k("reason"), end.reason);
    return reader.finish(end);
}

QJsonObject toJson(const CallRecord &call)
{
    QJsonObject object{
        {u"id"_s, toJson(call.id)},           {u"version"_s, toJson(call.version)},     {u"direction"_s, wordOf(call.direction)},
        {u"result"_s, wordOf(call.result)},   {u"displayName"_s, call.displayName},     {u"startedAt"_s, toJson(call.startedAt)},
        {u"endedAt"_s, toJson(call.endedAt)}, {u"handledBy"_s, toJson(call.handledBy)}, {u"transcript"_s, toArray(call.transcript)},
    };
    putOptional(object, k("number"), call.number);
    putOptional(object, k("answeredAt"), call.answeredAt);
    putOptional(object, k("citizen"), call.citizen);
    putOptional(object, k("queue"), call.queue);
    putOptional(object, k("dialled"), call.dialled);
    putOptional(object, k("wrapUp"), call.wrapUp);
    putOptional(object, k("fairEnd"), call.fairEnd);
    return object;
}

template <> Parsed<CallRecord> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CallRecord call;
    reader.required(k("id"), call.id);
    reader.required(k("version"), call.version);
    reader.required(k("direction"), call.direction);
    reader.required(k("result"), call.result);
    reader.optional(k("number"), call.number);
    reader.line(k("displayName"), call.displayName);
    reader.required(k("startedAt"), call.startedAt);
    reader.optional(k("answeredAt"), call.answeredAt);
    reader.required(k("endedAt"), call.endedAt);
    reader.required(k("handledBy"), call.handledBy);
    reader.optional(k("citizen"), call.citizen);
    reader.list(k("transcript"), call.transcript);
    reader.optional(k("queue"), call.queue);
    reader.optional(k("dialled"), call.dialled);
    reader.optional(k("wrapUp"), call.wrapUp);
    reader.optional(k("fairEnd"), call.fairEnd);
    return reader.finish(call);
}

QJsonObject toJson(const EntityRef &ref) { return {{u"kind"_s, wordOf(ref.kind)}, {u"id"_s, ref.id.toString(QUuid::WithoutBraces)}}; }

template <> Parsed<EntityRef> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EntityRef ref;
    reader.required(k("kind"), ref.kind);
    ComplaintId id; // Any kind of id: on the wire they look alike.
    reader.required(k("id"), id);
    ref.id = id.value();
    return reader.finish(ref);
}

QJsonObject toJson(const Entity &entity)
{
    return {{u"kind"_s, wordOf(refOf(entity).kind)}, {u"value"_s, std::visit([](const auto &record) { return toJson(record); }, entity)}};
}

template <> Parsed<Entity> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    auto kind = EntityKind::Complaint;
    reader.required(k("kind"), kind);
    Entity entity;
    const auto read = [&]<typename Record>(Record record) {
        reader.required(k("value"), record);
        entity = std::move(record);
    };
    switch (kind) {
    case EntityKind::Complaint: read(Complaint()); break;
    case EntityKind::Citizen: read(Citizen()); break;
    case EntityKind::Call: read(CallRecord()); break;
    }
    return reader.finish(std::move(entity));
}

} // namespace barodesk::api
