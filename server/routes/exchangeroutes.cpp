#include <utility>

#include "server/routes/routetable.h"

#include "domain/koreatime.h"
#include "server/http/eventhub.h"
#include "server/room/queuestore.h"
#include "server/room/roomview.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

/// By its code, or by the number dialled. nullptr: there is none.
const domain::Queue *findQueue(const domain::Organisation &organisation, const domain::QueueCode &code, const QString &number)
{
    const domain::CallCentre &centre = organisation.data().callCentre;
    return number.isEmpty() ? centre.queue(code) : centre.queueOfNumber(number);
}

} // namespace

asio::awaitable<Reply> exchangeAgents(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {u"queue"_s, u"number"_s}))
        co_return Reply(std::move(*fault));
    const QString number = request.query.queryItemValue(u"number"_s, QUrl::FullyDecoded);
    const auto code = domain::QueueCode::parse(request.query.queryItemValue(u"queue"_s, QUrl::FullyDecoded));
    if (code.has_value() == !number.isEmpty())
        co_return Reply(Response::failure(api::ErrorCode::BadRequest, u"The queue is named by 'queue' or by 'number'."_s, u"queue"_s));
    const qint64 now = services.clock().toMSecsSinceEpoch();
    const domain::QueueCode asked = code.value_or(domain::QueueCode());
    records::OrganisationCache &cache = services.organisation;
    const auto presence = std::make_shared<const room::Presence>(services.presence); // the worker's own
    using Found = std::optional<api::ExchangeAgents>;
    std::function<sql::Result<Found>(Database &)> job = [&cache, presence, asked, number, now](Database &database) {
        return database.transact(Database::Intent::Read, [&]() -> Found {
            const auto organisation = cache.current(database);
            const domain::Queue *queue = findQueue(*organisation, asked, number);
            if (!queue)
                return std::nullopt;
            return api::ExchangeAgents{.queue = queue->code,
                                       .name = queue->name,
                                       .open
                                       = organisation->isOpen(*queue, domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC))),
                                       .extensions = room::offerOrder(database, *organisation, *queue, *presence, now),
                                       .noAnswerSeconds = int(queue->noAnswer.count()),
                                       .maxWaitSeconds = int(queue->maxWait.count())};
        });
    };
    const sql::Result<Found> answer = co_await services.readers.run<Found>(std::move(job));
    if (!answer)
        co_return Reply(sqlFailure(answer.error()));
    if (!*answer)
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"There is no such queue."_s));
    co_return Reply(Response::json(200, api::toJson(**answer)));
}

asio::awaitable<Reply> exchangeEvent(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::QueueEvent>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::QueueEvent event = *std::move(body);
    const qint64 now = services.clock().toMSecsSinceEpoch();
    records::OrganisationCache &cache = services.organisation;
    using Found = std::optional<api::QueueCallState>;
    std::function<sql::Result<Found>(Database &)> job = [&cache, event, now](Database &database) {
        return database.transact(Database::Intent::Write, [&]() -> Found {
            std::optional<domain::QueueCode> code;
            if (!event.queue.isEmpty() || !event.number.isEmpty()) {
                const auto organisation = cache.current(database);
                const domain::Queue *queue = findQueue(*organisation, event.queue, event.number);
                if (!queue)
                    return std::nullopt;
                code = queue->code;
            }
            return room::recordQueueEvent(database, event, code, now);
        });
    };
    const sql::Result<Found> state = co_await services.writers.run<Found>(std::move(job));
    if (!state)
        co_return Reply(sqlFailure(state.error()));
    if (!*state)
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"There is no such queue, or no such call in one."_s));
    services.hub.roomChanged();
    co_return Reply(Response::json(200, api::toJson(api::QueueEventAnswer{**state})));
}

} // namespace barodesk::server::routes
