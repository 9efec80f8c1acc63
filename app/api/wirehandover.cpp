#include "api/codecrecords.h"

#include "api/wirehandover.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MaxExtension = 40;
constexpr int MaxCards = 100;
} // namespace

QJsonObject toJson(const Noted &noted)
{
    QJsonObject object{{u"petitionerName"_s, noted.petitionerName},
                       {u"petitionerPhone"_s, noted.petitionerPhone},
                       {u"urgency"_s, wordOf(noted.urgency)},
                       {u"place"_s, toJson(noted.place)},
                       {u"text"_s, noted.text},
                       {u"complaints"_s, toArray(noted.complaints)}};
    putOptional(object, k("caller"), noted.caller);
    putOptional(object, k("citizen"), noted.citizen);
    putOptional(object, k("category"), noted.category);
    return object;
}

template <> Parsed<Noted> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Noted noted;
    reader.optional(k("caller"), noted.caller);
    reader.optional(k("citizen"), noted.citizen);
    reader.line(k("petitionerName"), noted.petitionerName);
    reader.line(k("petitionerPhone"), noted.petitionerPhone);
    reader.optional(k("category"), noted.category);
    reader.required(k("urgency"), noted.urgency);
    reader.required(k("place"), noted.place);
    reader.text(k("text"), noted.text);
    reader.list(k("complaints"), noted.complaints, MaxHandedComplaints);
    return reader.finish(std::move(noted));
}

QJsonObject toJson(const HandOverRequest &request)
{
    return {{u"call"_s, toJson(request.call)}, {u"to"_s, request.to}, {u"noted"_s, toJson(request.noted)}};
}

template <> Parsed<HandOverRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    HandOverRequest request;
    reader.required(k("call"), request.call);
    reader.line(k("to"), request.to);
    if (!reader.failed() && (request.to.isEmpty() || request.to.size() > MaxExtension))
        reader.fail(k("to"), u"This must have 1 to %1 characters."_s.arg(MaxExtension));
    reader.required(k("noted"), request.noted);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const HandOverCard &card)
{
    return {{u"call"_s, toJson(card.call)}, {u"from"_s, toJson(card.from)}, {u"at"_s, toJson(card.at)}, {u"noted"_s, toJson(card.noted)}};
}

template <> Parsed<HandOverCard> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    HandOverCard card;
    reader.required(k("call"), card.call);
    reader.required(k("from"), card.from);
    reader.required(k("at"), card.at);
    reader.required(k("noted"), card.noted);
    return reader.finish(std::move(card));
}

QJsonObject toJson(const HandOverCards &cards) { return {{u"cards"_s, toArray(cards.cards)}}; }

template <> Parsed<HandOverCards> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    HandOverCards cards;
    reader.list(k("cards"), cards.cards, MaxCards);
    return reader.finish(std::move(cards));
}

} // namespace barodesk::api
