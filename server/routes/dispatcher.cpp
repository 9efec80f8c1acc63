#include <utility>

#include "server/routes/dispatcher.h"

#include "server/auth/servicetoken.h"
#include "server/http/log.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Method;
using http::Reply;
using http::Response;

namespace {

QByteArray allowedMethods(const QString &path)
{
    QByteArrayList methods;
    for (const Route &route : routeTable()) {
        if (route.path != path)
            continue;
        methods.append(methodName(route.method));
        if (route.method == Method::Get)
            methods.append("HEAD");
    }
    if (!methods.isEmpty())
        methods.append("OPTIONS");
    return methods.join(", ");
}

const Route *findRoute(Method method, const QString &path)
{
    const Method wanted = method == Method::Head ? Method::Get : method;
    for (const Route &route : routeTable()) {
        if (route.method == wanted && route.path == path)
            return &route;
    }
    return nullptr;
}

} // namespace

asio::awaitable<Reply> Dispatcher::answer(http::Request request)
{
    const Route *route = findRoute(request.method, request.path);
    if (!route) {
        const QByteArray allowed = allowedMethods(request.path);
        Response response = allowed.isEmpty() ? Response::failure(api::ErrorCode::NotFound, u"There is nothing at this address."_s)
            : request.method == Method::Options
            ? Response::noContent()
            : Response::failure(api::ErrorCode::MethodNotAllowed, u"This address does not answer to that method."_s);
        if (!allowed.isEmpty())
            response.headers.emplaceBack("Allow", allowed);
        co_return Reply(std::move(response));
    }
    Caller caller;
    if (route->access.kind == Access::Kind::Exchange) {
        if (auto refusal = co_await refuseStranger(request.bearerToken))
            co_return Reply(*std::move(refusal));
    } else if (route->access.kind != Access::Kind::Public) {
        auto identified = co_await identify(*route, request.bearerToken);
        if (!identified)
            co_return Reply(std::move(identified.error()));
        caller = *std::move(identified);
    }
    // A HEAD of the event stream would never end; its header says nothing more than that it exists.
    if (request.method == Method::Head && route->handler == events)
        co_return Reply(Response{200, "text/event-stream", {}, {}});
    try {
        co_return co_await route->handler(m_services, std::move(request), std::move(caller));
    } catch (const std::exception &failure) {
        http::logEvent("handler-failed", {{"path", QString(route->path)}, {"what", QString::fromUtf8(failure.what())}});
    }
    co_return Reply(Response::failure(api::ErrorCode::Internal, u"The server could not do this; its log says why."_s));
}

asio::awaitable<std::optional<Response>> Dispatcher::refuseStranger(QString token)
{
    if (!token.isEmpty() && token.size() <= 200) {
        std::function<sql::Result<bool>(sql::Database &)> job = [token](sql::Database &database) {
            return database.transact(sql::Database::Intent::Read,
                                     [&] { return auth::isServiceToken(database, auth::ExchangeService.toString(), token); });
        };
        const sql::Result<bool> known = co_await m_services.readers.run<bool>(std::move(job));
        if (!known)
            co_return sqlFailure(known.error());
        if (*known)
            co_return std::nullopt;
    }
    co_return Response::failure(api::ErrorCode::Unauthenticated, u"This is for the telephone exchange, with its own token."_s);
}

asio::awaitable<tl::expected<Caller, Response>> Dispatcher::identify(const Route &route, QString token)
{
    if (token.isEmpty() || token.size() > 200)
        co_return tl::unexpected(Response::failure(api::ErrorCode::Unauthenticated, u"Sign in first."_s));
    using Found = tl::expected<auth::Session, auth::SessionFault>;
    const qint64 now = m_services.clock().toMSecsSinceEpoch();
    std::function<sql::Result<Found>(sql::Database &)> job = [token, now](sql::Database &database) {
        return database.transact(sql::Database::Intent::Read, [&] { return auth::findSession(database, token, now); });
    };
    const sql::Result<Found> found = co_await m_services.readers.run<Found>(std::move(job));
    if (!found)
        co_return tl::unexpected(sqlFailure(found.error()));
    if (!*found) {
        const bool expired = found->error() == auth::SessionFault::Expired;
        co_return tl::unexpected(Response::failure(expired ? api::ErrorCode::TokenExpired : api::ErrorCode::Unauthenticated,
                                                   expired ? u"This sign-in has expired; sign in again."_s : u"Sign in first."_s));
    }
    const auth::Session &session = **found;
    if (route.access.kind == Access::Kind::Permitted && !domain::isPermitted(session.user.user.role, route.access.permission))
        co_return tl::unexpected(Response::failure(api::ErrorCode::Forbidden, u"Your role may not do this."_s));
    Caller caller{{session.user.user.id, session.user.user.role}, session.user.user, session.expiresAt};
    if (auth::wantsExtension(session, now)) {
        std::function<sql::Result<bool>(sql::Database &)> extend = [token, now](sql::Database &database) {
            return database.transact(sql::Database::Intent::Write, [&] {
                auth::extendSession(database, token, now);
                return true;
            });
        };
        if (const auto extended = co_await m_services.writers.run<bool>(std::move(extend)); extended)
            caller.sessionExpiresAt = now + auth::SessionIdle;
    }
    co_return caller;
}

} // namespace barodesk::server::routes
