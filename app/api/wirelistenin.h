#pragma once

#include "api/parse.h"
#include "domain/id.h"
#include "domain/listenway.h"

#include <QList>
#include <QString>

#include <optional>

/// Listening in on a counsellor's talk: who may, is let in with a pass that is good once.
namespace barodesk::api {

/// POST /v1/listen-ins
struct ListenInRequest
{
    domain::UserId user;                             ///< Whose talk.
    domain::ListenWay way = domain::ListenWay::Desk; ///< By a code of the exchange the pass only says what is over in the end.
    friend bool operator==(const ListenInRequest &, const ListenInRequest &) = default;
};

struct ListenInPass
{
    QString pass;      ///< 43 characters of base64url; good for a minute.
    QString extension; ///< Where to call with it.
    friend bool operator==(const ListenInPass &, const ListenInPass &) = default;
};

/// Who is in one's own talk by a code of the exchange.
struct CodeListener
{
    domain::UserId by;
    domain::ListenWay way = domain::ListenWay::Listen; ///< One by code.
    friend bool operator==(const CodeListener &, const CodeListener &) = default;
};

/// GET /v1/listen-ins
struct CodeListeners
{
    QList<CodeListener> listeners; ///< The latest first.
    friend bool operator==(const CodeListeners &, const CodeListeners &) = default;
};

/// POST /v1/listen-ins/end: by who listened by a code, with the pass; or by whose talk is over, without one.
struct ListenInEnd
{
    std::optional<QString> pass;
    friend bool operator==(const ListenInEnd &, const ListenInEnd &) = default;
};

/// POST /v1/listen-ins/confirm, by the desk that is called with it. Good once.
struct ListenInConfirmation
{
    QString pass;
    domain::CallId call; ///< The talk that is listened to, as that desk names it.
    friend bool operator==(const ListenInConfirmation &, const ListenInConfirmation &) = default;
};

struct ListenInConfirmed
{
    domain::UserId by; ///< Who will listen.
    friend bool operator==(const ListenInConfirmed &, const ListenInConfirmed &) = default;
};

/// POST /v1/listen-ins/voice, by who listens: from now on they are heard, or not any more.
struct ListenInVoice
{
    QString pass; ///< The one they came in with.
    bool speaking = false;
    friend bool operator==(const ListenInVoice &, const ListenInVoice &) = default;
};

QJsonObject toJson(const ListenInRequest &request);
QJsonObject toJson(const ListenInPass &pass);
QJsonObject toJson(const CodeListener &listener);
QJsonObject toJson(const CodeListeners &listeners);
QJsonObject toJson(const ListenInEnd &end);
QJsonObject toJson(const ListenInConfirmation &confirmation);
QJsonObject toJson(const ListenInConfirmed &confirmed);
QJsonObject toJson(const ListenInVoice &voice);

template <> Parsed<ListenInRequest> fromJson(const QJsonValue &value);
template <> Parsed<ListenInPass> fromJson(const QJsonValue &value);
template <> Parsed<CodeListener> fromJson(const QJsonValue &value);
template <> Parsed<CodeListeners> fromJson(const QJsonValue &value);
template <> Parsed<ListenInEnd> fromJson(const QJsonValue &value);
template <> Parsed<ListenInConfirmation> fromJson(const QJsonValue &value);
template <> Parsed<ListenInConfirmed> fromJson(const QJsonValue &value);
template <> Parsed<ListenInVoice> fromJson(const QJsonValue &value);

} // namespace barodesk::api
