#include "desk/draftcodec.h"

#include "api/codecrecords.h"
#include "api/objectreader.h"

namespace barodesk::desk {

namespace {

constexpr QLatin1StringView Id("id");
constexpr QLatin1StringView Category("category");
constexpr QLatin1StringView Urgency("urgency");
constexpr QLatin1StringView Place("place");
constexpr QLatin1StringView Text("text");
constexpr QLatin1StringView Citizen("citizen");
constexpr QLatin1StringView PetitionerName("petitionerName");
constexpr QLatin1StringView PetitionerPhone("petitionerPhone");
constexpr QLatin1StringView OnBehalfOf("onBehalfOf");
constexpr QLatin1StringView Dictation("dictation");
constexpr QLatin1StringView Call("call");
constexpr QLatin1StringView CallBackWanted("callBackWanted");
constexpr QLatin1StringView CallBackReason("callBackReason");
constexpr QLatin1StringView CallBackPhone("callBackPhone");
constexpr QLatin1StringView CallBackFor("callBackFor");
constexpr QLatin1StringView SavedAt("savedAt");

} // namespace

QByteArray draftToBytes(const ComplaintDraft &draft)
{
    QJsonObject object{{Id, api::toJson(draft.id)},
                       {Urgency, api::wordOf(draft.urgency)},
                       {Place, api::toJson(draft.place)},
                       {Text, draft.text},
                       {PetitionerName, draft.petitionerName},
                       {PetitionerPhone, draft.petitionerPhone},
                       {CallBackWanted, draft.callBackWanted},
                       {CallBackReason, api::wordOf(draft.callBackReason)},
                       {CallBackPhone, draft.callBackPhone},
                       {SavedAt, api::toJson(draft.savedAt)}};
    api::putOptional(object, Category, draft.category);
    api::putOptional(object, Citizen, draft.citizen);
    api::putText(object, OnBehalfOf, draft.onBehalfOf);
    if (draft.dictation)
        object.insert(Dictation, true);
    api::putOptional(object, Call, draft.call);
    api::putOptional(object, CallBackFor, draft.callBackFor);
    return api::toBytes(object);
}

api::Parsed<ComplaintDraft> draftFromBytes(const QByteArray &bytes)
{
    const auto object = api::parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    api::ObjectReader reader(*object);
    ComplaintDraft draft;
    reader.required(Id, draft.id);
    reader.optional(Category, draft.category);
    reader.required(Urgency, draft.urgency);
    reader.required(Place, draft.place);
    reader.text(Text, draft.text);
    reader.optional(Citizen, draft.citizen);
    reader.line(PetitionerName, draft.petitionerName);
    reader.line(PetitionerPhone, draft.petitionerPhone);
    reader.lineIfAny(OnBehalfOf, draft.onBehalfOf);
    std::optional<bool> dictation;
    reader.optional(Dictation, dictation);
    draft.dictation = dictation.value_or(false);
    reader.optional(Call, draft.call);
    reader.required(CallBackWanted, draft.callBackWanted);
    reader.required(CallBackReason, draft.callBackReason);
    reader.line(CallBackPhone, draft.callBackPhone);
    reader.optional(CallBackFor, draft.callBackFor);
    reader.required(SavedAt, draft.savedAt);
    return reader.finish(draft);
}

} // namespace barodesk::desk
