#include <utility>

#include "server/routes/routetable.h"

#include "server/http/eventhub.h"
#include "server/records/feed.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

asio::awaitable<Reply> organisation(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    records::OrganisationCache &cache = services.organisation;
    using Shared = std::shared_ptr<const domain::Organisation>;
    std::function<sql::Result<Shared>(Database &)> job
        = [&cache](Database &database) { return database.transact(Database::Intent::Read, [&] { return cache.current(database); }); };
    const sql::Result<Shared> current = co_await services.readers.run<Shared>(std::move(job));
    if (!current)
        co_return Reply(sqlFailure(current.error()));
    services.hub.setOrganisationVersion((*current)->version());
    const QByteArray tag = '"' + QByteArray::number((*current)->version()) + '"';
    Response response{304, {}, {}, {}};
    if (request.ifNoneMatch != tag)
        response = Response::json(200, api::toJson((*current)->data()));
    response.headers.emplaceBack("ETag", tag);
    co_return Reply(std::move(response));
}

asio::awaitable<Reply> health(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    std::function<sql::Result<bool>(Database &)> job = [](Database &database) {
        return database.transact(Database::Intent::Read, [&] {
            records::feedHead(database);
            return true;
        });
    };
    const sql::Result<bool> alive = co_await services.readers.run<bool>(std::move(job));
    co_return Reply(Response::json(
        200,
        api::toJson(api::Health{alive ? u"ok"_s : u"degraded"_s, QStringLiteral(BARODESK_VERSION),
                                services.dialect == sql::Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s, services.certificateEnd})));
}

} // namespace barodesk::server::routes
