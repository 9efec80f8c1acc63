#include "api/codecrecords.h"
#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject toJson(const ClockStopSpan &span)
{
    QJsonObject object{{u"from"_s, toJson(span.from)}};
    putOptional(object, k("to"), span.to);
    return object;
}

template <> Parsed<ClockStopSpan> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ClockStopSpan span;
    reader.required(k("from"), span.from);
    reader.optional(k("to"), span.to);
    return reader.finish(span);
}

QJsonObject toJson(const CallBackAttempt &attempt)
{
    return {{u"at"_s, toJson(attempt.at)}, {u"by"_s, toJson(attempt.by)}, {u"result"_s, wordOf(attempt.result)}, {u"note"_s, attempt.note}};
}

template <> Parsed<CallBackAttempt> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CallBackAttempt attempt;
    reader.required(k("at"), attempt.at);
    reader.required(k("by"), attempt.by);
    reader.required(k("result"), attempt.result);
    reader.text(k("note"), attempt.note);
    return reader.finish(attempt);
}

QJsonObject toJson(const CallBack &callBack)
{
    QJsonObject object{
        {u"id"_s, toJson(callBack.id)},       {u"reason"_s, wordOf(callBack.reason)}, {u"number"_s, toJson(callBack.number)},
        {u"owner"_s, toJson(callBack.owner)}, {u"state"_s, wordOf(callBack.state)},   {u"attempts"_s, toArray(callBack.attempts)},
    };
    putOptional(object, k("promisedFor"), callBack.promisedFor);
    return object;
}

template <> Parsed<CallBack> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CallBackId id;
    auto reason = CallBackReason::Requested;
    std::optional<PhoneNumber> number;
    std::optional<QDateTime> promisedFor;
    UserId owner;
    auto state = CallBackState::Promised;
    QList<CallBackAttempt> attempts;
    reader.required(k("id"), id);
    reader.required(k("reason"), reason);
    reader.required(k("number"), number);
    reader.optional(k("promisedFor"), promisedFor);
    reader.required(k("owner"), owner);
    reader.required(k("state"), state);
    reader.list(k("attempts"), attempts);
    if (const auto &error = reader.finish())
        return tl::make_unexpected(*error);
    return CallBack{
        .id = id, .reason = reason, .number = *number, .promisedFor = promisedFor, .owner = owner, .state = state, .attempts = attempts};
}

template <> Parsed<ComplaintNumber> fromJson(const QJsonValue &value)
{
    const auto number = value.isString() ? ComplaintNumber::parse(value.toString()) : std::nullopt;
    if (!number)
        return tl::make_unexpected(ParseError{{}, u"This must be a complaint number such as 2026-001234."_s});
    return *number;
}

namespace {

/// Links of a kind; and those of records stored before links had one.
void readLinks(ObjectReader &reader, Few<ComplaintLink> &links)
{
    reader.listIfAny(k("links"), links);
    QList<ComplaintId> plain;
    reader.listIfAny(k("linked"), plain);
    for (const ComplaintId &other : plain)
        links.append({.other = other, .kind = LinkKind::Related});
}

} // namespace

QJsonObject toJson(const Complaint &complaint)
{
    QJsonObject object{
        {u"id"_s, toJson(complaint.id)},
        {u"version"_s, toJson(complaint.version)},
        {u"state"_s, wordOf(complaint.state)},
        {u"channel"_s, wordOf(complaint.channel)},
        {u"urgency"_s, wordOf(complaint.urgency)},
        {u"category"_s, toJson(complaint.category)},
        {u"legalType"_s, wordOf(complaint.legalType)},
        {u"period"_s, toJson(complaint.period)},
        {u"place"_s, toJson(complaint.place)},
        {u"text"_s, complaint.text},
        {u"petitionerName"_s, complaint.petitionerName},
        {u"receivedAt"_s, toJson(complaint.receivedAt)},
        {u"receivedBy"_s, toJson(complaint.receivedBy)},
        {u"dueAt"_s, toJson(complaint.dueAt)},
        {u"clockStops"_s, toArray(complaint.clockStops)},
        {u"resultText"_s, complaint.resultText},
        {u"callBacks"_s, toArray(complaint.callBacks)},
        {u"changedAt"_s, toJson(complaint.changedAt)},
    };
    putOptional(object, k("number"), complaint.number);
    putOptional(object, k("citizen"), complaint.citizen);
    putOptional(object, k("petitionerPhone"), complaint.petitionerPhone);
    putOptional(object, k("call"), complaint.call);
    putOptional(object, k("reopenedAt"), complaint.reopenedAt);
    putOptional(object, k("scheduledFor"), complaint.scheduledFor);
    putOptional(object, k("resolvedAt"), complaint.resolvedAt);
    putOptional(object, k("closedAt"), complaint.closedAt);
    putOptional(object, k("department"), complaint.department);
    putOptional(object, k("officer"), complaint.officer);
    putText(object, k("onBehalfOf"), complaint.onBehalfOf);
    putList(object, k("joined"), complaint.joined);
    if (complaint.dictated)
        object.insert(k("dictated"), true);
    putOptional(object, k("signedAt"), complaint.signedAt);
    putList(object, k("extensions"), complaint.extensions);
    putOptional(object, k("lastNoticeAt"), complaint.lastNoticeAt);
    putOptional(object, k("acceptedAt"), complaint.acceptedAt);
    putList(object, k("moves"), complaint.moves);
    putList(object, k("refusals"), complaint.refusals);
    putOptional(object, k("obstacle"), complaint.obstacle);
    putOptional(object, k("mediation"), complaint.mediation);
    putList(object, k("links"), complaint.links);
    putOptional(object, k("mergedInto"), complaint.mergedInto);
    putList(object, k("attachments"), complaint.attachments);
    putList(object, k("panelVerdicts"), complaint.panelVerdicts);
    putText(object, k("contractor"), complaint.contractor);
    putList(object, k("escalations"), complaint.escalations);
    putOptional(object, k("lastStep"), complaint.lastStep);
    return object;
}

template <> Parsed<Complaint> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Complaint complaint;
    reader.required(k("id"), complaint.id);
    reader.optional(k("number"), complaint.number);
    reader.required(k("version"), complaint.version);
    reader.required(k("state"), complaint.state);
    reader.required(k("channel"), complaint.channel);
    reader.required(k("urgency"), complaint.urgency);
    reader.required(k("category"), complaint.category);
    reader.required(k("legalType"), complaint.legalType);
    reader.required(k("period"), complaint.period);
    reader.required(k("place"), complaint.place);
    reader.text(k("text"), complaint.text);
    reader.optional(k("citizen"), complaint.citizen);
    reader.line(k("petitionerName"), complaint.petitionerName);
    reader.optional(k("petitionerPhone"), complaint.petitionerPhone);
    reader.optional(k("call"), complaint.call);
    reader.required(k("receivedAt"), complaint.receivedAt);
    reader.required(k("receivedBy"), complaint.receivedBy);
    reader.optional(k("reopenedAt"), complaint.reopenedAt);
    reader.required(k("dueAt"), complaint.dueAt);
    reader.list(k("clockStops"), complaint.clockStops);
    reader.optional(k("scheduledFor"), complaint.scheduledFor);
    reader.optional(k("resolvedAt"), complaint.resolvedAt);
    reader.optional(k("closedAt"), complaint.closedAt);
    reader.text(k("resultText"), complaint.resultText);
    reader.optional(k("department"), complaint.department);
    reader.optional(k("officer"), complaint.officer);
    reader.list(k("callBacks"), complaint.callBacks);
    reader.lineIfAny(k("onBehalfOf"), complaint.onBehalfOf);
    reader.listIfAny(k("joined"), complaint.joined);
    std::optional<bool> dictated;
    reader.optional(k("dictated"), dictated);
    complaint.dictated = dictated.value_or(false);
    reader.optional(k("signedAt"), complaint.signedAt);
    reader.listIfAny(k("extensions"), complaint.extensions);
    reader.optional(k("lastNoticeAt"), complaint.lastNoticeAt);
    reader.optional(k("acceptedAt"), complaint.acceptedAt);
    reader.listIfAny(k("moves"), complaint.moves);
    reader.listIfAny(k("refusals"), complaint.refusals);
    reader.optional(k("obstacle"), complaint.obstacle);
    reader.optional(k("mediation"), complaint.mediation);
    readLinks(reader, complaint.links);
    reader.optional(k("mergedInto"), complaint.mergedInto);
    reader.listIfAny(k("attachments"), complaint.attachments);
    reader.listIfAny(k("panelVerdicts"), complaint.panelVerdicts);
    reader.lineIfAny(k("contractor"), complaint.contractor);
    reader.listIfAny(k("escalations"), complaint.escalations);
    reader.optional(k("lastStep"), complaint.lastStep);
    reader.required(k("changedAt"), complaint.changedAt);
    return reader.finish(std::move(complaint));
}

} // namespace barodesk::api
