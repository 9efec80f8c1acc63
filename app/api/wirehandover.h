#pragma once

#include "api/parse.h"
#include "domain/code.h"
#include "domain/complaint.h"
#include "domain/id.h"
#include "domain/phonenumber.h"
#include "domain/place.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What goes with a call that is handed on to a colleague.
namespace barodesk::api {

inline constexpr int MaxHandedComplaints = 20;

/// What the counsellor knows of the caller and has written so far. Fields not filled are empty.
struct Noted
{
    std::optional<domain::PhoneNumber> caller; ///< The number that called.
    std::optional<domain::CitizenId> citizen;
    QString petitionerName;
    QString petitionerPhone; ///< As typed.
    std::optional<domain::CategoryCode> category;
    domain::Urgency urgency = domain::Urgency::Normal;
    domain::Place place;
    QString text;
    QList<domain::ComplaintId> complaints; ///< Registered in this call already.
    friend bool operator==(const Noted &, const Noted &) = default;
};

/// POST /v1/hand-overs. A later one of the same call to the same person replaces it.
struct HandOverRequest
{
    domain::CallId call; ///< As the giving desk names it.
    QString to;          ///< Extension, 1–40 characters.
    Noted noted;
    friend bool operator==(const HandOverRequest &, const HandOverRequest &) = default;
};

struct HandOverCard
{
    domain::CallId call;
    domain::UserId from;
    QDateTime at; ///< The server's clock.
    Noted noted;
    friend bool operator==(const HandOverCard &, const HandOverCard &) = default;
};

/// GET /v1/hand-overs: those for the person who is signed in that are not older than a quarter of an hour, latest first.
struct HandOverCards
{
    QList<HandOverCard> cards;
    friend bool operator==(const HandOverCards &, const HandOverCards &) = default;
};

QJsonObject toJson(const Noted &noted);
QJsonObject toJson(const HandOverRequest &request);
QJsonObject toJson(const HandOverCard &card);
QJsonObject toJson(const HandOverCards &cards);

template <> Parsed<Noted> fromJson(const QJsonValue &value);
template <> Parsed<HandOverRequest> fromJson(const QJsonValue &value);
template <> Parsed<HandOverCard> fromJson(const QJsonValue &value);
template <> Parsed<HandOverCards> fromJson(const QJsonValue &value);

} // namespace barodesk::api
