#include "api/wireroom.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int MaxCount = 1'000'000;
constexpr qsizetype MaxCallName = 200;
constexpr qsizetype MaxExtension = 40;

/// What a person's reason and the system's allow beside each other.
void checkReasons(ObjectReader &reader, AgentState state, const NotReadyReasonCode &reason, const std::optional<SystemReason> &system)
{
    if (reader.failed())
        return;
    if (!reason.isEmpty() && (state != AgentState::NotReady || system))
        reader.fail(k("reason"), u"A person's reason goes with notReady only, and not beside the system's."_s);
    else if (system && state != AgentState::NotReady && state != AgentState::SignedOut)
        reader.fail(k("system"), u"The system's reason goes with notReady and signedOut only."_s);
}

void readShort(ObjectReader &reader, QLatin1StringView key, QString &target, qsizetype max)
{
    std::optional<QString> text;
    reader.optionalLine(key, text);
    target = text.value_or(QString());
    if (!reader.failed() && text && (target.isEmpty() || target.size() > max))
        reader.fail(key, u"This must have 1 to %1 characters."_s.arg(max));
}

QJsonObject timesToJson(const StateTimes &times)
{
    QJsonObject object;
    for (const Word<AgentState> &state : words<AgentState>())
        object.insert(state.word, toJson(times.at(size_t(state.value))));
    return object;
}

void readTimes(ObjectReader &reader, QLatin1StringView key, StateTimes &times)
{
    ObjectReader inner(reader.take(key));
    for (const Word<AgentState> &state : words<AgentState>())
        inner.required(state.word, times.at(size_t(state.value)));
    if (const auto &fault = inner.finish())
        reader.fail(key, *fault);
}

} // namespace

QJsonObject toJson(const WaitingChange &change)
{
    QJsonObject object{{u"to"_s, wordOf(change.to)}};
    putOptional(object, k("reason"), change.reason);
    return object;
}

template <> Parsed<WaitingChange> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    WaitingChange change;
    reader.required(k("to"), change.to);
    reader.optional(k("reason"), change.reason);
    if (!reader.failed() && !change.reason.isEmpty() && change.to != AgentChange::NotReady)
        reader.fail(k("reason"), u"A reason goes with notReady only."_s);
    return reader.finish(change);
}

QJsonObject toJson(const AgentTransition &transition)
{
    QJsonObject object{{u"id"_s, toJson(transition.id)},
                       {u"at"_s, toJson(transition.at)},
                       {u"state"_s, wordOf(transition.state)},
                       {u"since"_s, toJson(transition.since)},
                       {u"lineLost"_s, transition.lineLost}};
    putOptional(object, k("reason"), transition.reason);
    putOptional(object, k("system"), transition.system);
    putOptional(object, k("waiting"), transition.waiting);
    putOptional(object, k("queue"), transition.queue);
    putOptional(object, k("call"), transition.call);
    putOptional(object, k("callSince"), transition.callSince);
    return object;
}

template <> Parsed<AgentTransition> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AgentTransition transition;
    reader.required(k("id"), transition.id);
    reader.required(k("at"), transition.at);
    reader.required(k("state"), transition.state);
    reader.required(k("since"), transition.since);
    reader.required(k("lineLost"), transition.lineLost);
    reader.optional(k("reason"), transition.reason);
    reader.optional(k("system"), transition.system);
    reader.optional(k("waiting"), transition.waiting);
    reader.optional(k("queue"), transition.queue);
    reader.optional(k("call"), transition.call);
    reader.optional(k("callSince"), transition.callSince);
    checkReasons(reader, transition.state, transition.reason, transition.system);
    if (!reader.failed() && transition.since > transition.at)
        reader.fail(k("since"), u"This must not be after 'at'."_s);
    return reader.finish(std::move(transition));
}

QJsonObject toJson(const AgentStatesRequest &request) { return {{u"transitions"_s, toArray(request.transitions)}}; }

template <> Parsed<AgentStatesRequest> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AgentStatesRequest request;
    reader.list(k("transitions"), request.transitions, MaxTransitionsPerRequest);
    return reader.finish(std::move(request));
}

QJsonObject toJson(const AgentStatesAnswer &answer)
{
    return {{u"accepted"_s, answer.accepted}, {u"duplicate"_s, answer.duplicate}, {u"state"_s, wordOf(answer.state)}};
}

template <> Parsed<AgentStatesAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AgentStatesAnswer answer;
    reader.integer(k("accepted"), answer.accepted, 0, MaxTransitionsPerRequest);
    reader.integer(k("duplicate"), answer.duplicate, 0, MaxTransitionsPerRequest);
    reader.required(k("state"), answer.state);
    return reader.finish(answer);
}

QJsonObject toJson(const AgentDay &day) { return {{u"transitions"_s, toArray(day.transitions)}, {u"timesMs"_s, timesToJson(day.times)}}; }

template <> Parsed<AgentDay> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AgentDay day;
    reader.list(k("transitions"), day.transitions);
    readTimes(reader, k("timesMs"), day.times);
    return reader.finish(std::move(day));
}

QJsonObject toJson(const RoomAgent &agent)
{
    QJsonObject object{{u"user"_s, toJson(agent.user)},
                       {u"state"_s, wordOf(agent.state)},
                       {u"since"_s, toJson(agent.since)},
                       {u"lineLost"_s, agent.lineLost}};
    putOptional(object, k("reason"), agent.reason);
    putOptional(object, k("system"), agent.system);
    putOptional(object, k("waiting"), agent.waiting);
    putOptional(object, k("queue"), agent.queue);
    putOptional(object, k("callSince"), agent.callSince);
    putOptional(object, k("lostSince"), agent.lostSince);
    return object;
}

template <> Parsed<RoomAgent> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RoomAgent agent;
    reader.required(k("user"), agent.user);
    reader.required(k("state"), agent.state);
    reader.required(k("since"), agent.since);
    reader.required(k("lineLost"), agent.lineLost);
    reader.optional(k("reason"), agent.reason);
    reader.optional(k("system"), agent.system);
    reader.optional(k("waiting"), agent.waiting);
    reader.optional(k("queue"), agent.queue);
    reader.optional(k("callSince"), agent.callSince);
    reader.optional(k("lostSince"), agent.lostSince);
    checkReasons(reader, agent.state, agent.reason, agent.system);
    return reader.finish(std::move(agent));
}

QJsonObject toJson(const RoomQueue &queue)
{
    QJsonObject object{{u"queue"_s, toJson(queue.queue)},
                       {u"waiting"_s, queue.waiting},
                       {u"ready"_s, queue.ready},
                       {u"answered"_s, queue.answered},
                       {u"abandoned"_s, queue.abandoned}};
    putOptional(object, k("longestWaitSince"), queue.longestWaitSince);
    return object;
}

template <> Parsed<RoomQueue> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RoomQueue queue;
    reader.required(k("queue"), queue.queue);
    reader.integer(k("waiting"), queue.waiting, 0, MaxCount);
    reader.integer(k("ready"), queue.ready, 0, MaxCount);
    reader.integer(k("answered"), queue.answered, 0, MaxCount);
    reader.integer(k("abandoned"), queue.abandoned, 0, MaxCount);
    reader.optional(k("longestWaitSince"), queue.longestWaitSince);
    return reader.finish(std::move(queue));
}

QJsonObject toJson(const Room &room)
{
    return {{u"at"_s, toJson(room.at)}, {u"agents"_s, toArray(room.agents)}, {u"queues"_s, toArray(room.queues)}};
}

template <> Parsed<Room> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    Room room;
    reader.required(k("at"), room.at);
    reader.list(k("agents"), room.agents);
    reader.list(k("queues"), room.queues);
    return reader.finish(std::move(room));
}

QJsonObject toJson(const EventRoom &event) { return {{u"round"_s, toJson(event.round)}}; }

template <> Parsed<EventRoom> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    EventRoom event;
    reader.required(k("round"), event.round);
    return reader.finish(event);
}

QJsonObject toJson(const ColleaguePresence &presence)
{
    return {{u"extension"_s, presence.extension}, {u"presence"_s, wordOf(presence.presence)}};
}

template <> Parsed<ColleaguePresence> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ColleaguePresence presence;
    reader.line(k("extension"), presence.extension);
    reader.required(k("presence"), presence.presence);
    return reader.finish(std::move(presence));
}

QJsonObject toJson(const RoomPresence &presence) { return {{u"presence"_s, toArray(presence.presence)}}; }

template <> Parsed<RoomPresence> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RoomPresence presence;
    reader.list(k("presence"), presence.presence);
    return reader.finish(std::move(presence));
}

QJsonObject toJson(const QueueEvent &event)
{
    QJsonObject object{{u"call"_s, event.call}, {u"kind"_s, wordOf(event.kind)}};
    putOptional(object, k("queue"), event.queue);
    putOptional(object, k("at"), event.at);
    if (!event.number.isEmpty())
        object.insert(k("number"), event.number);
    if (!event.extension.isEmpty())
        object.insert(k("extension"), event.extension);
    return object;
}

template <> Parsed<QueueEvent> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    QueueEvent event;
    reader.line(k("call"), event.call);
    if (!reader.failed() && (event.call.isEmpty() || event.call.size() > MaxCallName))
        reader.fail(k("call"), u"This must have 1 to %1 characters."_s.arg(MaxCallName));
    reader.required(k("kind"), event.kind);
    reader.optional(k("queue"), event.queue);
    readShort(reader, k("number"), event.number, MaxExtension);
    readShort(reader, k("extension"), event.extension, MaxExtension);
    reader.optional(k("at"), event.at);
    const bool toSomebody = event.kind == QueueEventKind::Offered || event.kind == QueueEventKind::Answered;
    if (!reader.failed() && !event.queue.isEmpty() && !event.number.isEmpty())
        reader.fail(k("number"), u"The queue is named by its code or by its number, not by both."_s);
    if (!reader.failed() && event.kind == QueueEventKind::Enqueued && event.queue.isEmpty() && event.number.isEmpty())
        reader.fail(k("queue"), u"A call that is enqueued names its queue or the number dialled."_s);
    if (!reader.failed() && toSomebody && event.extension.isEmpty())
        reader.fail(k("extension"), u"This field is missing."_s);
    return reader.finish(std::move(event));
}

QJsonObject toJson(const QueueEventAnswer &answer) { return {{u"state"_s, wordOf(answer.state)}}; }

template <> Parsed<QueueEventAnswer> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    QueueEventAnswer answer;
    reader.required(k("state"), answer.state);
    return reader.finish(answer);
}

QJsonObject toJson(const ExchangeAgents &agents)
{
    return {{u"queue"_s, toJson(agents.queue)},
            {u"name"_s, agents.name},
            {u"open"_s, agents.open},
            {u"extensions"_s, toArray(agents.extensions)},
            {u"noAnswerSeconds"_s, agents.noAnswerSeconds},
            {u"maxWaitSeconds"_s, agents.maxWaitSeconds}};
}

template <> Parsed<ExchangeAgents> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    ExchangeAgents agents;
    reader.required(k("queue"), agents.queue);
    reader.line(k("name"), agents.name);
    reader.required(k("open"), agents.open);
    reader.lines(k("extensions"), agents.extensions);
    reader.integer(k("noAnswerSeconds"), agents.noAnswerSeconds, 1, 600);
    reader.integer(k("maxWaitSeconds"), agents.maxWaitSeconds, 1, 3600);
    return reader.finish(std::move(agents));
}

} // namespace barodesk::api
