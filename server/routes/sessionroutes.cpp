#include <utility>

#include "server/routes/routetable.h"

#include "api/paths.h"
#include "domain/koreatime.h"
#include "server/auth/accounts.h"
#include "server/auth/signinguard.h"
#include "server/auth/token.h"
#include "server/http/eventhub.h"
#include "server/http/log.h"
#include "server/room/agentstore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

struct Attempt
{
    int secondsBlocked = 0;
    std::optional<auth::StoredUser> user;
};

QDateTime moment(qint64 milliseconds) { return domain::toKoreaTime(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)); }

std::optional<api::SipAccount> sipAccount(const Services &services, const auth::StoredUser &stored)
{
    if (services.sip.domain.isEmpty() || stored.user.extension.isEmpty() || stored.sipPasswordSealed.isEmpty())
        return std::nullopt;
    const auto password = services.secretKey.open(stored.sipPasswordSealed, auth::sealPurpose(stored.user.id, u"sip"));
    if (!password) {
        http::logEvent("sealed-value-unreadable", {{"what", u"sip"_s}, {"detail", password.error()}});
        return std::nullopt; // the desk works without its telephone
    }
    return api::SipAccount{stored.user.extension, services.sip.domain, services.sip.registrar, services.sip.transport,
                           QString::fromUtf8(*password)};
}

} // namespace

asio::awaitable<Reply> signIn(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::SessionRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::SessionRequest credentials = *std::move(body);
    const QString address = request.address;
    const qint64 now = services.clock().toMSecsSinceEpoch();

    std::function<sql::Result<Attempt>(Database &)> begin = [credentials, address, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            auth::SignInGuard guard(database, credentials.name, address);
            Attempt attempt{guard.secondsBlocked(now), std::nullopt};
            if (attempt.secondsBlocked > 0)
                return attempt;
            guard.countTry(now);
            attempt.user = auth::userByName(database, credentials.name);
            return attempt;
        });
    };
    const sql::Result<Attempt> attempt = co_await services.writers.run<Attempt>(std::move(begin));
    if (!attempt)
        co_return Reply(sqlFailure(attempt.error()));
    if (attempt->secondsBlocked > 0) {
        http::logEvent("sign-in-blocked", {{"address", address}, {"seconds", attempt->secondsBlocked}});
        Response response = Response::failure(api::ErrorCode::LockedOut, u"Too many failed sign-ins; try again later."_s);
        response.headers.emplaceBack("Retry-After", QByteArray::number(attempt->secondsBlocked));
        co_return Reply(std::move(response));
    }

    const bool usable = attempt->user && !attempt->user->disabled;
    QString hash = usable ? attempt->user->passwordHash : QString();
    const std::optional<bool> matches = co_await services.passwords.check(credentials.password, std::move(hash));
    if (!matches)
        co_return Reply(Response::failure(api::ErrorCode::TooManyRequests, u"Too many sign-ins at once; try again."_s));
    if (!*matches || !usable) {
        http::logEvent("sign-in-failed", {{"address", address}});
        co_return Reply(Response::failure(api::ErrorCode::Unauthenticated, u"The name or the password is wrong."_s));
    }

    const auth::StoredUser user = *attempt->user;
    const auto recoveryKey = services.secretKey.open(user.recoveryKeySealed, auth::sealPurpose(user.user.id, u"recovery"));
    if (!recoveryKey || recoveryKey->size() != 32) {
        http::logEvent("sealed-value-unreadable", {{"what", u"recovery"_s}});
        co_return Reply(Response::failure(api::ErrorCode::Internal, u"The server's key file does not belong to its database."_s));
    }
    const QString token = auth::newToken();
    std::function<sql::Result<qint64>(Database &)> open = [user, credentials, address, token, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            auth::SignInGuard(database, credentials.name, address).recordSuccess();
            return auth::openSession(database, user.user.id, token, now);
        });
    };
    const sql::Result<qint64> expiry = co_await services.writers.run<qint64>(std::move(open));
    if (!expiry)
        co_return Reply(sqlFailure(expiry.error()));
    http::logEvent("sign-in", {{"user", user.user.id.toString()}, {"address", address}});
    co_return Reply(Response::json(200,
                                   api::toJson(api::SessionAnswer{token, moment(*expiry), user.user, *recoveryKey,
                                                                  sipAccount(services, user), QString(api::ApiVersion)})));
}

asio::awaitable<Reply> whoAmI(Services &, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    co_return Reply(
        Response::json(200, api::toJson(api::SessionInfo{caller.user, moment(caller.sessionExpiresAt), QString(api::ApiVersion)})));
}

asio::awaitable<Reply> signOut(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    const QString token = request.bearerToken;
    const domain::UserId user = caller.user.id;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<sql::Result<bool>(Database &)> close = [token, user, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            auth::closeSession(database, token);
            return room::signOutAgent(database, user, now, std::nullopt);
        });
    };
    const sql::Result<bool> closed = co_await services.writers.run<bool>(std::move(close));
    if (!closed)
        co_return Reply(sqlFailure(closed.error()));
    if (*closed)
        services.hub.roomChanged();
    http::logEvent("sign-out", {{"user", caller.user.id.toString()}});
    co_return Reply(Response::noContent());
}

} // namespace barodesk::server::routes
