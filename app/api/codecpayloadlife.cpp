#include "api/codecpayloadlife.h"

#include "api/codeccommand.h"
#include "api/codecrecords.h"
#include "api/objectreader.h"

namespace barodesk::api::payloads {

using namespace domain;
using namespace Qt::StringLiterals;

QJsonObject write(const AcceptComplaint &) { return {}; }
void read(ObjectReader &, AcceptComplaint &) { }

QJsonObject write(const RefuseCompetence &p) { return {{u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, RefuseCompetence &p) { reader.line(k("reason"), p.reason); }

QJsonObject write(const ExtendDue &p)
{
    return {{u"kind"_s, wordOf(p.kind)}, {u"by"_s, toJson(p.by)}, {u"reason"_s, p.reason}, {u"consent"_s, p.consent}};
}
void read(ObjectReader &reader, ExtendDue &p)
{
    reader.required(k("kind"), p.kind);
    reader.required(k("by"), p.by);
    reader.line(k("reason"), p.reason);
    reader.line(k("consent"), p.consent);
}

QJsonObject write(const GiveProgressNotice &p) { return {{u"text"_s, p.text}}; }
void read(ObjectReader &reader, GiveProgressNotice &p) { reader.text(k("text"), p.text); }

QJsonObject write(const ConfirmDictation &p) { return {{u"note"_s, p.note}}; }
void read(ObjectReader &reader, ConfirmDictation &p) { reader.text(k("note"), p.note); }

QJsonObject write(const MergeComplaint &p) { return {{u"into"_s, toJson(p.into)}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, MergeComplaint &p)
{
    reader.required(k("into"), p.into);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const UnlinkComplaint &p) { return {{u"other"_s, toJson(p.other)}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, UnlinkComplaint &p)
{
    reader.required(k("other"), p.other);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const UndoStep &) { return {}; }
void read(ObjectReader &, UndoStep &) { }

QJsonObject write(const MoveCallBack &p)
{
    QJsonObject object{{u"callBack"_s, toJson(p.callBack)}, {u"reason"_s, p.reason}};
    putOptional(object, k("promisedFor"), p.promisedFor);
    putOptional(object, k("owner"), p.owner);
    return object;
}
void read(ObjectReader &reader, MoveCallBack &p)
{
    reader.required(k("callBack"), p.callBack);
    reader.optional(k("promisedFor"), p.promisedFor);
    reader.optional(k("owner"), p.owner);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const ReportObstacle &p) { return {{u"kind"_s, wordOf(p.kind)}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, ReportObstacle &p)
{
    reader.required(k("kind"), p.kind);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const ClearObstacle &p) { return {{u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, ClearObstacle &p) { reader.line(k("reason"), p.reason); }

QJsonObject write(const ProposeMediation &p) { return {{u"proposal"_s, p.proposal}}; }
void read(ObjectReader &reader, ProposeMediation &p) { reader.text(k("proposal"), p.proposal); }

QJsonObject write(const DecideMediation &p) { return {{u"department"_s, toJson(p.department)}, {u"decision"_s, p.decision}}; }
void read(ObjectReader &reader, DecideMediation &p)
{
    reader.codeOrEmpty(k("department"), p.department);
    reader.line(k("decision"), p.decision);
}

QJsonObject write(const RemoveAttachment &p) { return {{u"attachment"_s, toJson(p.attachment)}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, RemoveAttachment &p)
{
    reader.required(k("attachment"), p.attachment);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const RecordPanelVerdict &p)
{
    return {{u"panelist"_s, p.panelist}, {u"verdict"_s, wordOf(p.verdict)}, {u"note"_s, p.note}};
}
void read(ObjectReader &reader, RecordPanelVerdict &p)
{
    reader.line(k("panelist"), p.panelist);
    reader.required(k("verdict"), p.verdict);
    reader.text(k("note"), p.note);
}

QJsonObject write(const RecountDue &p) { return {{u"calendar"_s, p.calendar}}; }
void read(ObjectReader &reader, RecountDue &p) { reader.line(k("calendar"), p.calendar); }

QJsonObject write(const Escalate &p) { return {{u"rule"_s, toJson(p.rule)}}; }
void read(ObjectReader &reader, Escalate &p) { reader.required(k("rule"), p.rule); }

QJsonObject write(const JoinPetitioner &p)
{
    QJsonObject petitioner = toJson(p.petitioner);
    petitioner.remove(k("joinedAt")); // By apply().
    QJsonObject object{{u"petitioner"_s, petitioner}};
    putOptional(object, k("callBack"), p.callBack);
    return object;
}
void read(ObjectReader &reader, JoinPetitioner &p)
{
    ObjectReader inner(reader.take(k("petitioner")));
    inner.optional(k("citizen"), p.petitioner.citizen);
    inner.lineIfAny(k("name"), p.petitioner.name);
    inner.optional(k("phone"), p.petitioner.phone);
    inner.lineIfAny(k("onBehalfOf"), p.petitioner.onBehalfOf);
    inner.optional(k("call"), p.petitioner.call);
    if (const auto &error = inner.finish(); error && !reader.failed())
        reader.fail(k("petitioner"), *error);
    reader.optional(k("callBack"), p.callBack);
}

QJsonObject write(const AddAttachment &p)
{
    QJsonObject attachment = toJson(p.attachment);
    for (const char *set : {"by", "at"}) // By apply().
        attachment.remove(k(set));
    return {{u"attachment"_s, attachment}};
}
void read(ObjectReader &reader, AddAttachment &p)
{
    ObjectReader inner(reader.take(k("attachment")));
    quint64 size = 0;
    inner.required(k("id"), p.attachment.id);
    inner.required(k("purpose"), p.attachment.purpose);
    inner.line(k("name"), p.attachment.name);
    inner.line(k("mediaType"), p.attachment.mediaType);
    inner.required(k("size"), size);
    inner.line(k("sha256"), p.attachment.sha256);
    p.attachment.size = qint64(size);
    if (const auto &error = inner.finish(); error && !reader.failed())
        reader.fail(k("attachment"), *error);
}

} // namespace barodesk::api::payloads
