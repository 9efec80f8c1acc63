#pragma once

#include "api/parse.h"
#include "api/words.h"
#include "domain/agentstate.h"

#include <QList>

/// The room: what desks and the exchange tell the server of counsellors and calls, and what the server shows of it.
namespace barodesk::api {

inline constexpr int MaxTransitionsPerRequest = 500;

/// POST /v1/agent-states: what became of the person who is signed in, oldest first. Without any it says that the desk is there.
struct AgentStatesRequest
{
    QList<domain::AgentTransition> transitions;
    friend bool operator==(const AgentStatesRequest &, const AgentStatesRequest &) = default;
};

struct AgentStatesAnswer
{
    int accepted = 0;  ///< New ones.
    int duplicate = 0; ///< Known before; nothing was done again.
    /// What the server holds the person for now. A desk whose person is not signed out but is held for it says anew what they are.
    domain::AgentState state = domain::AgentState::SignedOut;
    friend bool operator==(const AgentStatesAnswer &, const AgentStatesAnswer &) = default;
};

/// GET /v1/agent-states: one person's day, for themselves and for who supervises the room.
struct AgentDay
{
    QList<domain::AgentTransition> transitions; ///< By time; the first may be of before that day: it says how the day began.
    domain::StateTimes times{};                 ///< Up to now or the day's end; they add up to that.
    friend bool operator==(const AgentDay &, const AgentDay &) = default;
};

struct RoomAgent
{
    domain::UserId user;
    domain::AgentState state = domain::AgentState::SignedOut;
    QDateTime since;
    domain::NotReadyReasonCode reason;
    std::optional<domain::SystemReason> system;
    std::optional<domain::WaitingChange> waiting;
    bool lineLost = false;
    domain::QueueCode queue;
    std::optional<QDateTime> callSince;
    std::optional<QDateTime> lostSince; ///< Nothing has been heard of the desk since; calls are not offered there.
    friend bool operator==(const RoomAgent &, const RoomAgent &) = default;
};

struct RoomQueue
{
    domain::QueueCode queue;
    int waiting = 0;                           ///< Calls not yet answered, those that ring included.
    std::optional<QDateTime> longestWaitSince; ///< Of those.
    int ready = 0;                             ///< Counsellors a call could be offered to.
    int answered = 0;                          ///< Today, Korea time, as the next.
    int abandoned = 0;
    friend bool operator==(const RoomQueue &, const RoomQueue &) = default;
};

/// GET /v1/room: the room now. Everybody who is signed in or was today; every queue there is.
struct Room
{
    QDateTime at; ///< The server's clock.
    QList<RoomAgent> agents;
    QList<RoomQueue> queues;
    friend bool operator==(const Room &, const Room &) = default;
};

/// The data of an `event: room` on GET /v1/events: fetch the room anew. Only a hint, at most once a second.
struct EventRoom
{
    quint64 round = 0;
    friend bool operator==(const EventRoom &, const EventRoom &) = default;
};

struct ColleaguePresence
{
    QString extension;
    PresenceWord presence = PresenceWord::Away;
    friend bool operator==(const ColleaguePresence &, const ColleaguePresence &) = default;
};

/// GET /v1/presence: of everybody with an extension of their own who ever was at a desk.
struct RoomPresence
{
    QList<ColleaguePresence> presence;
    friend bool operator==(const RoomPresence &, const RoomPresence &) = default;
};

/// POST /v1/exchange/events
struct QueueEvent
{
    QString call;            ///< The exchange's own name of the call (SIP Call-ID), 1–200 characters.
    domain::QueueCode queue; ///< By code, or else by the number dialled; with Enqueued one of them is given.
    QString number;
    QueueEventKind kind = QueueEventKind::Enqueued;
    QString extension;           ///< With Offered and Answered: to whom.
    std::optional<QDateTime> at; ///< None: now, by the server's clock.
    friend bool operator==(const QueueEvent &, const QueueEvent &) = default;
};

struct QueueEventAnswer
{
    QueueCallState state = QueueCallState::Waiting; ///< Of the call after it. What comes too late or twice changes nothing.
    friend bool operator==(const QueueEventAnswer &, const QueueEventAnswer &) = default;
};

/// GET /v1/exchange/agents: whom to offer the next call to, in this order.
struct ExchangeAgents
{
    domain::QueueCode queue;
    QString name;             ///< The queue's, for the desk: "민원 대표".
    bool open = true;         ///< False: outside its hours. The caller is told so, whoever is ready.
    QStringList extensions;   ///< Ready, reachable, not already ringing; idle longest first.
    int noAnswerSeconds = 20; ///< After which the desk gives the call back.
    int maxWaitSeconds = 180; ///< After which a caller is told that everybody is busy.
    friend bool operator==(const ExchangeAgents &, const ExchangeAgents &) = default;
};

QJsonObject toJson(const domain::WaitingChange &change);
QJsonObject toJson(const domain::AgentTransition &transition);
QJsonObject toJson(const AgentStatesRequest &request);
QJsonObject toJson(const AgentStatesAnswer &answer);
QJsonObject toJson(const AgentDay &day);
QJsonObject toJson(const RoomAgent &agent);
QJsonObject toJson(const RoomQueue &queue);
QJsonObject toJson(const Room &room);
QJsonObject toJson(const EventRoom &event);
QJsonObject toJson(const ColleaguePresence &presence);
QJsonObject toJson(const RoomPresence &presence);
QJsonObject toJson(const QueueEvent &event);
QJsonObject toJson(const QueueEventAnswer &answer);
QJsonObject toJson(const ExchangeAgents &agents);

template <> Parsed<domain::WaitingChange> fromJson(const QJsonValue &value);
template <> Parsed<domain::AgentTransition> fromJson(const QJsonValue &value);
template <> Parsed<AgentStatesRequest> fromJson(const QJsonValue &value);
template <> Parsed<AgentStatesAnswer> fromJson(const QJsonValue &value);
template <> Parsed<AgentDay> fromJson(const QJsonValue &value);
template <> Parsed<RoomAgent> fromJson(const QJsonValue &value);
template <> Parsed<RoomQueue> fromJson(const QJsonValue &value);
template <> Parsed<Room> fromJson(const QJsonValue &value);
template <> Parsed<EventRoom> fromJson(const QJsonValue &value);
template <> Parsed<ColleaguePresence> fromJson(const QJsonValue &value);
template <> Parsed<RoomPresence> fromJson(const QJsonValue &value);
template <> Parsed<QueueEvent> fromJson(const QJsonValue &value);
template <> Parsed<QueueEventAnswer> fromJson(const QJsonValue &value);
template <> Parsed<ExchangeAgents> fromJson(const QJsonValue &value);

} // namespace barodesk::api
