#include "api/codecrecords.h"
#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject toJson(const DueExtension &extension)
{
    return {{u"kind"_s, wordOf(extension.kind)},
            {u"by"_s, toJson(extension.by)},
            {u"at"_s, toJson(extension.at)},
            {u"reason"_s, extension.reason}};
}

template <> Parsed<DueExtension> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    DueExtension extension;
    reader.required(k("kind"), extension.kind);
    reader.required(k("by"), extension.by);
    reader.required(k("at"), extension.at);
    reader.line(k("reason"), extension.reason);
    return reader.finish(std::move(extension));
}

QJsonObject toJson(const Petitioner &petitioner)
{
    QJsonObject object{{u"joinedAt"_s, toJson(petitioner.joinedAt)}};
    putOptional(object, k("citizen"), petitioner.citizen);
    putText(object, k("name"), petitioner.name);
    putOptional(object, k("phone"), petitioner.phone);
    putText(object, k("onBehalfOf"), petitioner.onBehalfOf);
    putOptional(object, k("call"), petitioner.call);
    return object;
}

template <> Parsed<Petitioner> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Petitioner petitioner;
    reader.optional(k("citizen"), petitioner.citizen);
    reader.lineIfAny(k("name"), petitioner.name);
    reader.optional(k("phone"), petitioner.phone);
    reader.lineIfAny(k("onBehalfOf"), petitioner.onBehalfOf);
    reader.optional(k("call"), petitioner.call);
    reader.required(k("joinedAt"), petitioner.joinedAt);
    return reader.finish(std::move(petitioner));
}

QJsonObject toJson(const DepartmentMove &move)
{
    QJsonObject object{{u"at"_s, toJson(move.at)}, {u"by"_s, toJson(move.by)}, {u"to"_s, toJson(move.to)}, {u"reason"_s, move.reason}};
    putOptional(object, k("from"), move.from);
    return object;
}

template <> Parsed<DepartmentMove> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    DepartmentMove move;
    reader.required(k("at"), move.at);
    reader.required(k("by"), move.by);
    reader.optional(k("from"), move.from);
    reader.required(k("to"), move.to);
    reader.line(k("reason"), move.reason);
    return reader.finish(std::move(move));
}

QJsonObject toJson(const CompetenceRefusal &refusal)
{
    return {{u"department"_s, toJson(refusal.department)},
            {u"by"_s, toJson(refusal.by)},
            {u"at"_s, toJson(refusal.at)},
            {u"reason"_s, refusal.reason}};
}

template <> Parsed<CompetenceRefusal> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CompetenceRefusal refusal;
    reader.required(k("department"), refusal.department);
    reader.required(k("by"), refusal.by);
    reader.required(k("at"), refusal.at);
    reader.line(k("reason"), refusal.reason);
    return reader.finish(std::move(refusal));
}

QJsonObject toJson(const Obstacle &obstacle)
{
    return {{u"kind"_s, wordOf(obstacle.kind)},
            {u"reason"_s, obstacle.reason},
            {u"by"_s, toJson(obstacle.by)},
            {u"since"_s, toJson(obstacle.since)}};
}

template <> Parsed<Obstacle> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Obstacle obstacle;
    reader.required(k("kind"), obstacle.kind);
    reader.line(k("reason"), obstacle.reason);
    reader.required(k("by"), obstacle.by);
    reader.required(k("since"), obstacle.since);
    return reader.finish(std::move(obstacle));
}

QJsonObject toJson(const Mediation &mediation)
{
    QJsonObject object{{u"proposal"_s, mediation.proposal},
                       {u"proposedBy"_s, toJson(mediation.proposedBy)},
                       {u"proposedAt"_s, toJson(mediation.proposedAt)}};
    putOptional(object, k("decidedAt"), mediation.decidedAt);
    putText(object, k("decision"), mediation.decision);
    return object;
}

template <> Parsed<Mediation> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Mediation mediation;
    reader.text(k("proposal"), mediation.proposal);
    reader.required(k("proposedBy"), mediation.proposedBy);
    reader.required(k("proposedAt"), mediation.proposedAt);
    reader.optional(k("decidedAt"), mediation.decidedAt);
    reader.lineIfAny(k("decision"), mediation.decision);
    return reader.finish(std::move(mediation));
}

QJsonObject toJson(const ComplaintLink &link) { return {{u"other"_s, toJson(link.other)}, {u"kind"_s, wordOf(link.kind)}}; }

template <> Parsed<ComplaintLink> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ComplaintLink link;
    reader.required(k("other"), link.other);
    reader.required(k("kind"), link.kind);
    return reader.finish(std::move(link));
}

QJsonObject toJson(const Attachment &attachment)
{
    return {{u"id"_s, toJson(attachment.id)}, {u"purpose"_s, wordOf(attachment.purpose)},
            {u"name"_s, attachment.name},     {u"mediaType"_s, attachment.mediaType},
            {u"size"_s, attachment.size},     {u"sha256"_s, attachment.sha256},
            {u"by"_s, toJson(attachment.by)}, {u"at"_s, toJson(attachment.at)}};
}

template <> Parsed<Attachment> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Attachment attachment;
    reader.required(k("id"), attachment.id);
    reader.required(k("purpose"), attachment.purpose);
    reader.line(k("name"), attachment.name);
    reader.line(k("mediaType"), attachment.mediaType);
    quint64 size = 0;
    reader.required(k("size"), size);
    attachment.size = qint64(size);
    reader.line(k("sha256"), attachment.sha256);
    reader.required(k("by"), attachment.by);
    reader.required(k("at"), attachment.at);
    return reader.finish(std::move(attachment));
}

QJsonObject toJson(const PanelVerdict &verdict)
{
    QJsonObject object{{u"panelist"_s, verdict.panelist}, {u"verdict"_s, wordOf(verdict.verdict)}, {u"at"_s, toJson(verdict.at)}};
    putText(object, k("note"), verdict.note);
    return object;
}

template <> Parsed<PanelVerdict> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    PanelVerdict verdict;
    reader.line(k("panelist"), verdict.panelist);
    reader.required(k("verdict"), verdict.verdict);
    reader.textIfAny(k("note"), verdict.note);
    reader.required(k("at"), verdict.at);
    return reader.finish(std::move(verdict));
}

QJsonObject toJson(const Escalation &escalation) { return {{u"rule"_s, toJson(escalation.rule)}, {u"at"_s, toJson(escalation.at)}}; }

template <> Parsed<Escalation> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Escalation escalation;
    reader.required(k("rule"), escalation.rule);
    reader.required(k("at"), escalation.at);
    return reader.finish(std::move(escalation));
}

QJsonObject toJson(const LastStep &step)
{
    QJsonObject object{{u"by"_s, toJson(step.by)}, {u"at"_s, toJson(step.at)}, {u"state"_s, wordOf(step.state)}, {u"moves"_s, step.moves}};
    putOptional(object, k("department"), step.department);
    putOptional(object, k("officer"), step.officer);
    putOptional(object, k("acceptedAt"), step.acceptedAt);
    putOptional(object, k("scheduledFor"), step.scheduledFor);
    putText(object, k("contractor"), step.contractor);
    return object;
}

template <> Parsed<LastStep> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    LastStep step;
    reader.required(k("by"), step.by);
    reader.required(k("at"), step.at);
    reader.required(k("state"), step.state);
    reader.optional(k("department"), step.department);
    reader.optional(k("officer"), step.officer);
    reader.optional(k("acceptedAt"), step.acceptedAt);
    reader.optional(k("scheduledFor"), step.scheduledFor);
    reader.lineIfAny(k("contractor"), step.contractor);
    reader.integer(k("moves"), step.moves, 0, 100'000);
    return reader.finish(std::move(step));
}

} // namespace barodesk::api
