#include <utility>

#include "server/routes/routetable.h"

#include "api/wirecitylist.h"
#include "server/http/eventhub.h"
#include "server/http/log.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using domain::Organisation;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

/// What came of a wish to change a list: the new version of the organisation, or the answer that says why not.
using Changed = tl::expected<quint64, Response>;

template <typename Item> Changed change(Database &database, const api::CityList<Item> &wanted, QList<Item> Organisation::Data::*list)
{
    records::lockOrganisation(database); // Two lists changed at once would each write the whole document.
    auto data = records::loadOrganisation(database);
    if (!data)
        return tl::unexpected(Response::failure(api::ErrorCode::Conflict, u"There is no organisation yet."_s));
    if (data->version != wanted.version) {
        return tl::unexpected(Response::failure(
            api::ErrorCode::Conflict, u"The organisation has changed meanwhile; look at its list as it is now and change it again."_s));
    }
    if constexpr (requires(Item item) { item.category; }) {
        const Organisation known(*data);
        for (qsizetype i = 0; i < wanted.items.size(); ++i) {
            const domain::CategoryCode &category = wanted.items.at(i).category;
            if (!category.isEmpty() && !known.category(category))
                return tl::unexpected(
                    Response::failure(api::ErrorCode::BadField, u"There is no such category."_s, u"items[%1].category"_s.arg(i)));
        }
    }
    (*data).*list = wanted.items;
    return records::saveOrganisation(database, *data);
}

template <typename Item>
asio::awaitable<Reply> put(Services &services, const http::Request &request, const Caller &caller, QList<Item> Organisation::Data::*list,
                           const char *event)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::CityList<Item>>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    std::function<sql::Result<Changed>(Database &)> job = [wanted = *std::move(body), list](Database &database) {
        return database.transact(Database::Intent::Write, [&] { return change(database, wanted, list); });
    };
    sql::Result<Changed> changed = co_await services.writers.run<Changed>(std::move(job));
    if (!changed)
        co_return Reply(sqlFailure(changed.error()));
    if (!*changed)
        co_return Reply(std::move(changed->error()));
    services.hub.setOrganisationVersion(**changed);
    http::logEvent(event, {{"user", caller.user.id.toString()}, {"version", qint64(**changed)}});
    co_return Reply(Response::json(200, api::toJson(api::CityListAnswer{**changed})));
}

} // namespace

asio::awaitable<Reply> putEscalationRules(Services &services, http::Request request, Caller caller)
{
    co_return co_await put(services, request, caller, &Organisation::Data::escalationRules, "escalation-rules");
}

asio::awaitable<Reply> putTextTemplates(Services &services, http::Request request, Caller caller)
{
    co_return co_await put(services, request, caller, &Organisation::Data::textTemplates, "text-templates");
}

asio::awaitable<Reply> putSharedViews(Services &services, http::Request request, Caller caller)
{
    co_return co_await put(services, request, caller, &Organisation::Data::sharedViews, "shared-views");
}

} // namespace barodesk::server::routes
