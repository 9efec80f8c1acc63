#include "api/codeccommand.h"
#include "api/codecpayloadlife.h"
#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

using payloads::read;
using payloads::write;

constexpr qsizetype MaxPhones = 20;
constexpr qsizetype MaxUtterances = 10'000;

// One pair for each command: how it is written and how it is read.

QJsonObject write(const RegisterComplaint &p)
{
    QJsonObject object{{u"channel"_s, wordOf(p.channel)},
                       {u"urgency"_s, wordOf(p.urgency)},
                       {u"category"_s, toJson(p.category)},
                       {u"place"_s, toJson(p.place)},
                       {u"text"_s, p.text},
                       {u"petitionerName"_s, p.petitionerName}};
    putOptional(object, k("citizen"), p.citizen);
    putOptional(object, k("petitionerPhone"), p.petitionerPhone);
    putOptional(object, k("call"), p.call);
    putOptional(object, k("callBack"), p.callBack);
    putText(object, k("onBehalfOf"), p.onBehalfOf);
    if (p.dictation)
        object.insert(k("dictation"), true);
    return object;
}
void read(ObjectReader &reader, RegisterComplaint &p)
{
    reader.required(k("channel"), p.channel);
    reader.required(k("urgency"), p.urgency);
    reader.codeOrEmpty(k("category"), p.category); // Empty is for apply() to refuse, by its rule.
    reader.required(k("place"), p.place);
    reader.text(k("text"), p.text);
    reader.optional(k("citizen"), p.citizen);
    reader.line(k("petitionerName"), p.petitionerName);
    reader.optional(k("petitionerPhone"), p.petitionerPhone);
    reader.optional(k("call"), p.call);
    reader.optional(k("callBack"), p.callBack);
    reader.lineIfAny(k("onBehalfOf"), p.onBehalfOf);
    std::optional<bool> dictation;
    reader.optional(k("dictation"), dictation);
    p.dictation = dictation.value_or(false);
}

QJsonObject write(const AmendComplaint &p)
{
    QJsonObject object{{u"reason"_s, p.reason}};
    putOptional(object, k("category"), p.category);
    putOptional(object, k("place"), p.place);
    putOptional(object, k("text"), p.text);
    putOptional(object, k("urgency"), p.urgency);
    return object;
}
void read(ObjectReader &reader, AmendComplaint &p)
{
    reader.optional(k("category"), p.category);
    reader.optional(k("place"), p.place);
    reader.optionalText(k("text"), p.text);
    reader.optional(k("urgency"), p.urgency);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const AssignComplaint &p)
{
    QJsonObject object{{u"department"_s, toJson(p.department)}, {u"reason"_s, p.reason}};
    putOptional(object, k("officer"), p.officer);
    return object;
}
void read(ObjectReader &reader, AssignComplaint &p)
{
    reader.codeOrEmpty(k("department"), p.department);
    reader.optional(k("officer"), p.officer);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const StartWork &) { return {}; }
void read(ObjectReader &, StartWork &) { }

QJsonObject write(const ScheduleWork &p)
{
    QJsonObject object{{u"when"_s, toJson(p.when)}, {u"reason"_s, p.reason}};
    putText(object, k("contractor"), p.contractor);
    return object;
}
void read(ObjectReader &reader, ScheduleWork &p)
{
    reader.required(k("when"), p.when);
    reader.line(k("reason"), p.reason);
    reader.lineIfAny(k("contractor"), p.contractor);
}

QJsonObject write(const RequestSupplement &p) { return {{u"what"_s, p.what}}; }
void read(ObjectReader &reader, RequestSupplement &p) { reader.text(k("what"), p.what); }

QJsonObject write(const ReceiveSupplement &p) { return {{u"note"_s, p.note}}; }
void read(ObjectReader &reader, ReceiveSupplement &p) { reader.text(k("note"), p.note); }

QJsonObject write(const TransferOut &p) { return {{u"agency"_s, p.agency}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, TransferOut &p)
{
    reader.line(k("agency"), p.agency);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const WithdrawComplaint &p) { return {{u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, WithdrawComplaint &p) { reader.line(k("reason"), p.reason); }

QJsonObject write(const ResolveComplaint &p) { return {{u"resultText"_s, p.resultText}}; }
void read(ObjectReader &reader, ResolveComplaint &p) { reader.text(k("resultText"), p.resultText); }

QJsonObject write(const CloseComplaint &p) { return {{u"howTold"_s, p.howTold}, {u"contact"_s, p.contact}}; }
void read(ObjectReader &reader, CloseComplaint &p)
{
    reader.text(k("howTold"), p.howTold);
    reader.lineIfAny(k("contact"), p.contact); // History from before it was asked for has none; apply() asks for it.
}

QJsonObject write(const ReopenComplaint &p) { return {{u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, ReopenComplaint &p) { reader.line(k("reason"), p.reason); }

QJsonObject write(const AddNote &p) { return {{u"text"_s, p.text}}; }
void read(ObjectReader &reader, AddNote &p) { reader.text(k("text"), p.text); }

QJsonObject write(const LinkComplaint &p) { return {{u"other"_s, toJson(p.other)}, {u"reason"_s, p.reason}, {u"kind"_s, wordOf(p.kind)}}; }
void read(ObjectReader &reader, LinkComplaint &p)
{
    reader.required(k("other"), p.other);
    reader.line(k("reason"), p.reason);
    std::optional<LinkKind> kind; // None in history from before links had one.
    reader.optional(k("kind"), kind);
    p.kind = kind.value_or(LinkKind::Related);
}

QJsonObject write(const PromiseCallBack &p) { return {{u"wish"_s, toJson(p.wish)}}; }
Parsed<Payload> readPromise(const QJsonValue &value)
{
    ObjectReader reader(value);
    std::optional<CallBackWish> wish;
    reader.required(k("wish"), wish);
    if (const auto &error = reader.finish())
        return tl::make_unexpected(*error);
    return PromiseCallBack{*wish};
}

QJsonObject write(const RecordCallBackAttempt &p)
{
    QJsonObject object{{u"callBack"_s, toJson(p.callBack)}, {u"result"_s, wordOf(p.result)}, {u"note"_s, p.note}};
    putOptional(object, k("nextTry"), p.nextTry);
    return object;
}
void read(ObjectReader &reader, RecordCallBackAttempt &p)
{
    reader.required(k("callBack"), p.callBack);
    reader.required(k("result"), p.result);
    reader.text(k("note"), p.note);
    reader.optional(k("nextTry"), p.nextTry);
}

QJsonObject write(const ExcuseCallBack &p) { return {{u"callBack"_s, toJson(p.callBack)}, {u"reason"_s, p.reason}}; }
void read(ObjectReader &reader, ExcuseCallBack &p)
{
    reader.required(k("callBack"), p.callBack);
    reader.line(k("reason"), p.reason);
}

QJsonObject write(const RegisterCitizen &p)
{
    QJsonObject object{{u"name"_s, p.name}, {u"phones"_s, toArray(p.phones)}, {u"address"_s, p.address}, {u"note"_s, p.note}};
    putOptional(object, k("district"), p.district);
    return object;
}
void read(ObjectReader &reader, RegisterCitizen &p)
{
    reader.line(k("name"), p.name);
    reader.list(k("phones"), p.phones, MaxPhones);
    reader.optional(k("district"), p.district);
    reader.line(k("address"), p.address);
    reader.text(k("note"), p.note);
}

QJsonObject write(const AmendCitizen &p)
{
    QJsonObject object;
    putOptional(object, k("name"), p.name);
    if (p.phones)
        object.insert(k("phones"), toArray(*p.phones));
    putOptional(object, k("district"), p.district);
    putOptional(object, k("address"), p.address);
    putOptional(object, k("note"), p.note);
    return object;
}
void read(ObjectReader &reader, AmendCitizen &p)
{
    reader.optionalLine(k("name"), p.name);
    if (reader.contains(k("phones")))
        reader.list(k("phones"), p.phones.emplace(), MaxPhones);
    if (reader.contains(k("district")))
        reader.codeOrEmpty(k("district"), p.district.emplace());
    reader.optionalLine(k("address"), p.address);
    reader.optionalText(k("note"), p.note);
}

QJsonObject write(const LogCall &p)
{
    QJsonObject object = toJson(p.call);
    for (const char *set : {"id", "version", "handledBy"}) // By the target and by apply().
        object.remove(k(set));
    return object;
}
void read(ObjectReader &reader, LogCall &p)
{
    reader.required(k("direction"), p.call.direction);
    reader.required(k("result"), p.call.result);
    reader.optional(k("number"), p.call.number);
    reader.line(k("displayName"), p.call.displayName);
    reader.required(k("startedAt"), p.call.startedAt);
    reader.optional(k("answeredAt"), p.call.answeredAt);
    reader.required(k("endedAt"), p.call.endedAt);
    reader.optional(k("citizen"), p.call.citizen);
    reader.list(k("transcript"), p.call.transcript, MaxUtterances);
    reader.optional(k("queue"), p.call.queue);
    reader.optional(k("dialled"), p.call.dialled);
    reader.optional(k("wrapUp"), p.call.wrapUp);
    reader.optional(k("fairEnd"), p.call.fairEnd);
}

QJsonObject write(const SetCallWrapUp &p) { return {{u"code"_s, toJson(p.code)}}; }
void read(ObjectReader &reader, SetCallWrapUp &p) { reader.required(k("code"), p.code); }

QJsonObject write(const PurgeCall &p) { return {{u"transcriptOnly"_s, p.transcriptOnly}}; }
void read(ObjectReader &reader, PurgeCall &p) { reader.required(k("transcriptOnly"), p.transcriptOnly); }

template <typename T> Parsed<Payload> readPayload(const QJsonValue &value, T payload = {})
{
    ObjectReader reader(value);
    read(reader, payload);
    return reader.finish(Payload(std::move(payload)));
}

} // namespace

QJsonObject toJson(const CallBackWish &wish)
{
    QJsonObject object{{u"id"_s, toJson(wish.id)}, {u"reason"_s, wordOf(wish.reason)}, {u"number"_s, toJson(wish.number)}};
    putOptional(object, k("promisedFor"), wish.promisedFor);
    return object;
}

template <> Parsed<CallBackWish> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CallBackId id;
    auto reason = CallBackReason::AfterResolution;
    std::optional<PhoneNumber> number;
    std::optional<QDateTime> promisedFor;
    reader.required(k("id"), id);
    reader.required(k("reason"), reason);
    reader.required(k("number"), number);
    reader.optional(k("promisedFor"), promisedFor);
    if (const auto &error = reader.finish())
        return tl::make_unexpected(*error);
    return CallBackWish{.id = id, .reason = reason, .number = *number, .promisedFor = promisedFor};
}

QJsonObject toJson(const Payload &payload)
{
    return std::visit([](const auto &command) { return write(command); }, payload);
}

Parsed<Payload> payloadFromJson(CommandKind kind, const EntityRef &target, const QJsonValue &value)
{
    switch (kind) {
    case CommandKind::RegisterComplaint: return readPayload<RegisterComplaint>(value);
    case CommandKind::AmendComplaint: return readPayload<AmendComplaint>(value);
    case CommandKind::AssignComplaint: return readPayload<AssignComplaint>(value);
    case CommandKind::StartWork: return readPayload<StartWork>(value);
    case CommandKind::ScheduleWork: return readPayload<ScheduleWork>(value);
    case CommandKind::RequestSupplement: return readPayload<RequestSupplement>(value);
    case CommandKind::ReceiveSupplement: return readPayload<ReceiveSupplement>(value);
    case CommandKind::TransferOut: return readPayload<TransferOut>(value);
    case CommandKind::WithdrawComplaint: return readPayload<WithdrawComplaint>(value);
    case CommandKind::ResolveComplaint: return readPayload<ResolveComplaint>(value);
    case CommandKind::CloseComplaint: return readPayload<CloseComplaint>(value);
    case CommandKind::ReopenComplaint: return readPayload<ReopenComplaint>(value);
    case CommandKind::AddNote: return readPayload<AddNote>(value);
    case CommandKind::LinkComplaint: return readPayload<LinkComplaint>(value);
    case CommandKind::PromiseCallBack: return readPromise(value);
    case CommandKind::RecordCallBackAttempt: return readPayload<RecordCallBackAttempt>(value);
    case CommandKind::ExcuseCallBack: return readPayload<ExcuseCallBack>(value);
    case CommandKind::AcceptComplaint: return readPayload<AcceptComplaint>(value);
    case CommandKind::RefuseCompetence: return readPayload<RefuseCompetence>(value);
    case CommandKind::ExtendDue: return readPayload<ExtendDue>(value);
    case CommandKind::GiveProgressNotice: return readPayload<GiveProgressNotice>(value);
    case CommandKind::ConfirmDictation: return readPayload<ConfirmDictation>(value);
    case CommandKind::MergeComplaint: return readPayload<MergeComplaint>(value);
    case CommandKind::JoinPetitioner: return readPayload<JoinPetitioner>(value);
    case CommandKind::UnlinkComplaint: return readPayload<UnlinkComplaint>(value);
    case CommandKind::UndoStep: return readPayload<UndoStep>(value);
    case CommandKind::MoveCallBack: return readPayload<MoveCallBack>(value);
    case CommandKind::ReportObstacle: return readPayload<ReportObstacle>(value);
    case CommandKind::ClearObstacle: return readPayload<ClearObstacle>(value);
    case CommandKind::ProposeMediation: return readPayload<ProposeMediation>(value);
    case CommandKind::DecideMediation: return readPayload<DecideMediation>(value);
    case CommandKind::AddAttachment: return readPayload<AddAttachment>(value);
    case CommandKind::RemoveAttachment: return readPayload<RemoveAttachment>(value);
    case CommandKind::RecordPanelVerdict: return readPayload<RecordPanelVerdict>(value);
    case CommandKind::RecountDue: return readPayload<RecountDue>(value);
    case CommandKind::Escalate: return readPayload<Escalate>(value);
    case CommandKind::RegisterCitizen: return readPayload<RegisterCitizen>(value);
    case CommandKind::AmendCitizen: return readPayload<AmendCitizen>(value);
    case CommandKind::SetCallWrapUp: return readPayload<SetCallWrapUp>(value);
    case CommandKind::PurgeCall: return readPayload<PurgeCall>(value);
    case CommandKind::LogCall: break;
    }
    LogCall log;
    log.call.id = CallId(target.id);
    return readPayload(value, std::move(log));
}

} // namespace barodesk::api
