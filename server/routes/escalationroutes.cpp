#include <utility>

#include "server/routes/routetable.h"

#include "api/wireescalation.h"
#include "server/http/eventhub.h"
#include "server/http/log.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

/// What came of a wish to change the rules: the new version of the organisation, or the answer that says why not.
using Changed = tl::expected<quint64, Response>;

Changed change(Database &database, const api::EscalationRulesRequest &wanted)
{
    auto data = records::loadOrganisation(database);
    if (!data)
        return tl::unexpected(Response::failure(api::ErrorCode::Conflict, u"There is no organisation yet."_s));
    if (data->version != wanted.version) {
        return tl::unexpected(
            Response::failure(api::ErrorCode::Conflict,
                              u"The organisation has changed meanwhile; look at its rules as they are now and change them again."_s));
    }
    const domain::Organisation known(*data);
    for (qsizetype i = 0; i < wanted.rules.size(); ++i) {
        const domain::CategoryCode &category = wanted.rules.at(i).category;
        if (!category.isEmpty() && !known.category(category))
            return tl::unexpected(
                Response::failure(api::ErrorCode::BadField, u"There is no such category."_s, u"rules[%1].category"_s.arg(i)));
    }
    data->escalationRules = wanted.rules;
    return records::saveOrganisation(database, *data);
}

} // namespace

asio::awaitable<Reply> putEscalationRules(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::EscalationRulesRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    std::function<sql::Result<Changed>(Database &)> job = [wanted = *std::move(body)](Database &database) {
        return database.transact(Database::Intent::Write, [&] { return change(database, wanted); });
    };
    sql::Result<Changed> changed = co_await services.writers.run<Changed>(std::move(job));
    if (!changed)
        co_return Reply(sqlFailure(changed.error()));
    if (!*changed)
        co_return Reply(std::move(changed->error()));
    services.hub.setOrganisationVersion(**changed);
    http::logEvent("escalation-rules", {{"user", caller.user.id.toString()}, {"version", qint64(**changed)}});
    co_return Reply(Response::json(200, api::toJson(api::EscalationRulesAnswer{**changed})));
}

} // namespace barodesk::server::routes
