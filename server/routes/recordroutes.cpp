#include <utility>

#include "server/routes/routetable.h"

#include "api/paths.h"
#include "api/scalars.h"
#include "server/http/eventhub.h"
#include "server/records/accesslog.h"
#include "server/records/feed.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

asio::awaitable<Reply> commands(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::CommandsRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    QList<domain::Command> asked = std::move(body->commands);
    domain::Actor actor = caller.actor;
    auto results = co_await services.commands.submit(std::move(actor), std::move(asked));
    if (!results)
        co_return Reply(sqlFailure(results.error()));
    co_return Reply(Response::json(200, api::toJson(api::CommandsAnswer{*results})));
}

asio::awaitable<Reply> changes(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {u"since"_s, u"limit"_s}))
        co_return Reply(std::move(*fault));
    const auto since = queryNumber(request, u"since"_s, 0, 0, quint64(api::MaxInteger));
    if (!since)
        co_return Reply(since.error());
    const auto limit = queryNumber(request, u"limit"_s, 500, 1, api::MaxChangesPerPage);
    if (!limit)
        co_return Reply(limit.error());
    const quint64 from = *since;
    const int most = int(*limit);
    std::function<sql::Result<QByteArray>(Database &)> job = [from, most](Database &database) {
        return database.transact(Database::Intent::Read, [&] {
            return records::feedHead(database) < from ? QByteArray() : records::changesPage(database, from, most);
        });
    };
    sql::Result<QByteArray> page = co_await services.readers.run<QByteArray>(std::move(job));
    if (!page)
        co_return Reply(sqlFailure(page.error()));
    // A desk that has read further than there is knew another database: one put back from a backup.
    if (page->isEmpty())
        co_return Reply(Response::failure(api::ErrorCode::Gone, u"The feed ends before that; fetch all records anew."_s));
    co_return Reply(Response{200, "application/json", *std::move(page), {}});
}

asio::awaitable<Reply> recordPages(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {u"after"_s, u"limit"_s}))
        co_return Reply(std::move(*fault));
    const auto limit = queryNumber(request, u"limit"_s, 500, 1, api::MaxRecordsPerPage);
    if (!limit)
        co_return Reply(limit.error());
    records::RecordCursor after;
    if (request.query.hasQueryItem(u"after"_s)) {
        const auto cursor = records::RecordCursor::parse(request.query.queryItemValue(u"after"_s, QUrl::FullyDecoded));
        if (!cursor)
            co_return Reply(Response::failure(api::ErrorCode::BadRequest, u"'after' is not one this server gave."_s, u"after"_s));
        after = *cursor;
    }
    const int most = int(*limit);
    std::function<sql::Result<QByteArray>(Database &)> job = [after, most](Database &database) {
        return database.transact(Database::Intent::Read, [&] { return records::recordsPage(database, after, most); });
    };
    sql::Result<QByteArray> page = co_await services.readers.run<QByteArray>(std::move(job));
    if (!page)
        co_return Reply(sqlFailure(page.error()));
    co_return Reply(Response{200, "application/json", *std::move(page), {}});
}

asio::awaitable<Reply> events(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    std::function<sql::Result<quint64>(Database &)> read
        = [](Database &database) { return database.transact(Database::Intent::Read, [&] { return records::feedHead(database); }); };
    const sql::Result<quint64> head = co_await services.readers.run<quint64>(std::move(read));
    if (!head)
        co_return Reply(sqlFailure(head.error()));
    services.hub.setHead(*head);
    bool isNumber = false;
    const quint64 last = request.lastEventId.toULongLong(&isNumber);
    if (isNumber && last > *head)
        co_return Reply(Response::failure(api::ErrorCode::Gone, u"The feed ends before that; fetch all records anew."_s));
    http::EventStreamReply stream;
    stream.owner = caller.user.id.toString().toLatin1();
    stream.room = domain::isPermitted(caller.actor.role, domain::Permission::SuperviseRoom);
    // Any other Last-Event-ID is left aside: the first event tells the head, what was missed is fetched by number and not replayed here.
    stream.news = [told = std::optional<api::EventHead>(), room = services.hub.room(), tellRoom = stream.room, listeners = quint64(0),
                   owner = stream.owner](const http::EventHub &hub) mutable {
        QByteArray text;
        const api::EventHead present{hub.head(), hub.organisationVersion()};
        if (std::exchange(told, present) != present)
            text += "id: " + QByteArray::number(present.head) + "\nevent: head\ndata: " + api::toBytes(api::toJson(present)) + "\n\n";
        if (tellRoom && std::exchange(room, hub.room()) != hub.room())
            text += "event: room\ndata: " + api::toBytes(api::toJson(api::EventRoom{room})) + "\n\n";
        if (std::exchange(listeners, hub.listeners(owner)) != hub.listeners(owner)) // A new stream is told, too: it may have missed it.
            text += "event: listen-in\ndata: {}\n\n";
        return text;
    };
    const QString token = request.bearerToken;
    stream.stillAllowed = [&services, token]() -> asio::awaitable<bool> {
        const qint64 now = services.clock().toMSecsSinceEpoch();
        std::function<sql::Result<bool>(Database &)> job = [token, now](Database &database) {
            return database.transact(Database::Intent::Read, [&] { return auth::findSession(database, token, now).has_value(); });
        };
        const sql::Result<bool> found = co_await services.readers.run<bool>(std::move(job));
        co_return found.value_or(true); // a database away signs nobody out
    };
    co_return Reply(std::move(stream));
}

asio::awaitable<Reply> accessLog(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::AccessLogRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::AccessLogRequest entry = *std::move(body);
    const QString address = request.address;
    const domain::UserId by = caller.user.id;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<sql::Result<bool>(Database &)> job = [entry, address, by, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] { return records::logAccess(database, by, address, entry, now); });
    };
    const sql::Result<bool> logged = co_await services.writers.run<bool>(std::move(job));
    if (!logged)
        co_return Reply(sqlFailure(logged.error()));
    if (!*logged)
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"There is no such record."_s));
    co_return Reply(Response::noContent());
}

} // namespace barodesk::server::routes
