#include <utility>

#include "server/routes/routetable.h"

#include "server/room/handoverstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

/// Whose telephone it is. Two people on one extension: nobody is picked.
std::optional<domain::UserId> ownerOf(const domain::Organisation &organisation, const QString &extension)
{
    std::optional<domain::UserId> owner;
    for (const domain::User &user : organisation.data().users) {
        if (user.extension != extension)
            continue;
        if (owner)
            return std::nullopt;
        owner = user.id;
    }
    return owner;
}

} // namespace

asio::awaitable<Reply> putHandOver(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::HandOverRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::HandOverRequest handOver = *std::move(body);
    const domain::UserId from = caller.user.id;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    records::OrganisationCache &cache = services.organisation;
    enum class Put { Done, NobodyThere, SomebodyElses };
    std::function<sql::Result<Put>(Database &)> job = [&cache, handOver, from, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            const auto to = ownerOf(*cache.current(database), handOver.to);
            if (!to)
                return Put::NobodyThere;
            return room::putHandOver(database, from, *to, handOver, now) ? Put::Done : Put::SomebodyElses;
        });
    };
    const sql::Result<Put> put = co_await services.writers.run<Put>(std::move(job));
    if (!put)
        co_return Reply(sqlFailure(put.error()));
    switch (*put) {
    case Put::NobodyThere:
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"That extension is no one person's of this house."_s, u"to"_s));
    case Put::SomebodyElses:
        co_return Reply(Response::failure(api::ErrorCode::Conflict, u"Somebody else handed on a call of this id."_s, u"call"_s));
    case Put::Done: break;
    }
    co_return Reply(Response::noContent());
}

asio::awaitable<Reply> handOvers(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    const domain::UserId to = caller.user.id;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<sql::Result<api::HandOverCards>(Database &)> job = [to, now](Database &database) {
        return database.transact(Database::Intent::Read, [&] { return room::handOversFor(database, to, now); });
    };
    const sql::Result<api::HandOverCards> cards = co_await services.readers.run<api::HandOverCards>(std::move(job));
    if (!cards)
        co_return Reply(sqlFailure(cards.error()));
    co_return Reply(Response::json(200, api::toJson(*cards)));
}

} // namespace barodesk::server::routes
