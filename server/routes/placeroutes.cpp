#include <utility>

#include "server/routes/routetable.h"

#include "server/places/placestore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

asio::awaitable<Reply> places(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    struct Found
    {
        QByteArray tag;
        QByteArray document; ///< Empty: the asker has it.
    };
    std::function<sql::Result<Found>(Database &)> job = [known = request.ifNoneMatch](Database &database) {
        return database.transact(Database::Intent::Read, [&] {
            Found found{'"' + QByteArray::number(places::placesVersion(database)) + '"', {}};
            if (found.tag != known)
                found.document = places::placesDocument(database);
            return found;
        });
    };
    const sql::Result<Found> found = co_await services.readers.run<Found>(std::move(job));
    if (!found)
        co_return Reply(sqlFailure(found.error()));
    Response response{304, {}, {}, {}};
    if (!found->document.isEmpty()) {
        response = Response{};
        response.body = found->document;
    }
    response.headers.emplaceBack("ETag", found->tag);
    co_return Reply(std::move(response));
}

} // namespace barodesk::server::routes
