#include <utility>

#include "server/routes/routetable.h"

#include "api/objectreader.h"
#include "domain/koreatime.h"
#include "server/http/eventhub.h"
#include "server/room/roomview.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

asio::awaitable<Reply> reportAgentStates(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::AgentStatesRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const QList<domain::AgentTransition> transitions = std::move(body->transitions);
    const domain::UserId user = caller.user.id;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    const bool wasLost = services.presence.lostSince(user, now).has_value();
    const qint64 lastHeard = services.presence.heard(user, now);
    using Answer = api::AgentStatesAnswer;
    std::function<sql::Result<Answer>(Database &)> job = [transitions, user, now, lastHeard](Database &database) {
        return database.transact(Database::Intent::Write,
                                 [&] { return room::recordTransitions(database, user, transitions, now, lastHeard); });
    };
    // A heartbeat does not wait for who writes.
    sql::Workers &workers = transitions.isEmpty() ? services.readers : services.writers;
    if (transitions.isEmpty()) {
        job = [user](Database &database) {
            return database.transact(Database::Intent::Read, [&] { return Answer{0, 0, room::agentState(database, user)}; });
        };
    }
    const sql::Result<Answer> answer = co_await workers.run<Answer>(std::move(job));
    if (!answer)
        co_return Reply(sqlFailure(answer.error()));
    if (answer->accepted > 0 || wasLost)
        services.hub.roomChanged();
    co_return Reply(Response::json(200, api::toJson(*answer)));
}

asio::awaitable<Reply> agentDay(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {u"user"_s, u"day"_s}))
        co_return Reply(std::move(*fault));
    const QDateTime now = services.clock();
    domain::UserId user = caller.user.id;
    QDate day = domain::toKoreaTime(now).date();
    if (request.query.hasQueryItem(u"user"_s)) {
        const auto asked = domain::UserId::parse(request.query.queryItemValue(u"user"_s, QUrl::FullyDecoded));
        if (!asked)
            co_return Reply(Response::failure(api::ErrorCode::BadRequest, u"'user' must be the id of a user."_s, u"user"_s));
        user = *asked;
    }
    if (request.query.hasQueryItem(u"day"_s)) {
        const auto asked = api::fromJson<QDate>(QJsonValue(request.query.queryItemValue(u"day"_s, QUrl::FullyDecoded)));
        if (!asked)
            co_return Reply(Response::failure(api::ErrorCode::BadRequest, asked.error().message, u"day"_s));
        day = *asked;
    }
    if (user != caller.user.id && !domain::isPermitted(caller.actor.role, domain::Permission::SuperviseRoom))
        co_return Reply(Response::failure(api::ErrorCode::Forbidden, u"Your role may not do this."_s));
    std::function<sql::Result<api::AgentDay>(Database &)> job = [user, day, now](Database &database) {
        return database.transact(Database::Intent::Read, [&] { return room::agentDay(database, user, day, now); });
    };
    const sql::Result<api::AgentDay> answer = co_await services.readers.run<api::AgentDay>(std::move(job));
    if (!answer)
        co_return Reply(sqlFailure(answer.error()));
    co_return Reply(Response::json(200, api::toJson(*answer)));
}

asio::awaitable<Reply> roomNow(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    const QDateTime now = services.clock();
    records::OrganisationCache &cache = services.organisation;
    const auto presence = std::make_shared<const room::Presence>(services.presence); // the worker's own
    std::function<sql::Result<api::Room>(Database &)> job = [&cache, presence, now](Database &database) {
        return database.transact(Database::Intent::Read, [&] { return room::roomNow(database, *cache.current(database), *presence, now); });
    };
    const sql::Result<api::Room> answer = co_await services.readers.run<api::Room>(std::move(job));
    if (!answer)
        co_return Reply(sqlFailure(answer.error()));
    co_return Reply(Response::json(200, api::toJson(*answer)));
}

asio::awaitable<Reply> presenceNow(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    const qint64 now = services.clock().toMSecsSinceEpoch();
    records::OrganisationCache &cache = services.organisation;
    const auto presence = std::make_shared<const room::Presence>(services.presence); // the worker's own
    std::function<sql::Result<api::RoomPresence>(Database &)> job = [&cache, presence, now](Database &database) {
        return database.transact(Database::Intent::Read,
                                 [&] { return room::presenceNow(database, *cache.current(database), *presence, now); });
    };
    const sql::Result<api::RoomPresence> answer = co_await services.readers.run<api::RoomPresence>(std::move(job));
    if (!answer)
        co_return Reply(sqlFailure(answer.error()));
    co_return Reply(Response::json(200, api::toJson(*answer)));
}

} // namespace barodesk::server::routes
