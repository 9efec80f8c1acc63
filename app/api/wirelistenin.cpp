#include "api/wirelistenin.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxPass = 64;
constexpr qsizetype MaxExtension = 40;

/// A line of 1 to `most` characters.
void readShort(ObjectReader &reader, QLatin1StringView key, QString &text, qsizetype most)
{
    reader.line(key, text);
    if (!reader.failed() && (text.isEmpty() || text.size() > most))
        reader.fail(key, u"This must have 1 to %1 characters."_s.arg(most));
}

} // namespace

QJsonObject toJson(const ListenInRequest &request)
{
    QJsonObject object{{u"user"_s, toJson(request.user)}};
    if (isByCode(request.way))
        object.insert(k("way"), wordOf(request.way));
    return object;
}

template <> Parsed<ListenInRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInRequest request;
    reader.required(k("user"), request.user);
    std::optional<domain::ListenWay> way;
    reader.optional(k("way"), way);
    request.way = way.value_or(domain::ListenWay::Desk);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const ListenInPass &pass) { return {{u"pass"_s, pass.pass}, {u"extension"_s, pass.extension}}; }

template <> Parsed<ListenInPass> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInPass pass;
    readShort(reader, k("pass"), pass.pass, MaxPass);
    readShort(reader, k("extension"), pass.extension, MaxExtension);
    return reader.finish(std::move(pass));
}

QJsonObject toJson(const CodeListener &listener) { return {{u"by"_s, toJson(listener.by)}, {u"way"_s, wordOf(listener.way)}}; }

template <> Parsed<CodeListener> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CodeListener listener;
    reader.required(k("by"), listener.by);
    reader.required(k("way"), listener.way);
    return reader.finish(std::move(listener));
}

QJsonObject toJson(const CodeListeners &listeners) { return {{u"listeners"_s, toArray(listeners.listeners)}}; }

template <> Parsed<CodeListeners> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    CodeListeners listeners;
    reader.list(k("listeners"), listeners.listeners);
    return reader.finish(std::move(listeners));
}

QJsonObject toJson(const ListenInEnd &end) { return end.pass ? QJsonObject{{u"pass"_s, *end.pass}} : QJsonObject(); }

template <> Parsed<ListenInEnd> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInEnd end;
    if (reader.contains(k("pass")))
        readShort(reader, k("pass"), end.pass.emplace(), MaxPass);
    return reader.finish(std::move(end));
}

QJsonObject toJson(const ListenInConfirmation &confirmation)
{
    return {{u"pass"_s, confirmation.pass}, {u"call"_s, toJson(confirmation.call)}};
}

template <> Parsed<ListenInConfirmation> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInConfirmation confirmation;
    readShort(reader, k("pass"), confirmation.pass, MaxPass);
    reader.required(k("call"), confirmation.call);
    return reader.finish(std::move(confirmation));
}

QJsonObject toJson(const ListenInConfirmed &confirmed) { return {{u"by"_s, toJson(confirmed.by)}}; }

template <> Parsed<ListenInConfirmed> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInConfirmed confirmed;
    reader.required(k("by"), confirmed.by);
    return reader.finish(std::move(confirmed));
}

QJsonObject toJson(const ListenInVoice &voice) { return {{u"pass"_s, voice.pass}, {u"speaking"_s, voice.speaking}}; }

template <> Parsed<ListenInVoice> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ListenInVoice voice;
    readShort(reader, k("pass"), voice.pass, MaxPass);
    reader.required(k("speaking"), voice.speaking);
    return reader.finish(std::move(voice));
}

} // namespace barodesk::api
