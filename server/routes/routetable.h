#pragma once

#include "server/routes/services.h"

#include "domain/permission.h"
#include "server/files/partupload.h"

#include <span>

namespace barodesk::server::routes {

/// Who may use a route.
struct Access
{
    enum class Kind { Public, SignedIn, Permitted, Exchange };
    Kind kind = Kind::SignedIn;
    domain::Permission permission = domain::Permission::ReadBoard; ///< For Permitted.

    static constexpr Access everybody() { return {Kind::Public, {}}; }
    static constexpr Access signedIn() { return {Kind::SignedIn, {}}; }
    static constexpr Access exchange() { return {Kind::Exchange, {}}; } ///< The telephone exchange alone, by its own token.
    static constexpr Access permitted(domain::Permission permission) { return {Kind::Permitted, permission}; }
};

using Handler = boost::asio::awaitable<http::Reply> (*)(Services &services, http::Request request, Caller caller);

struct Route
{
    http::Method method;
    QLatin1StringView path;
    Access access;
    Handler handler;
};

/// Every route there is: dispatch, 404, 405, OPTIONS and permissions all come from here.
std::span<const Route> routeTable();

QByteArray methodName(http::Method method);

// The handlers, by subject.
boost::asio::awaitable<http::Reply> signIn(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> whoAmI(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> signOut(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> organisation(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> commands(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> changes(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> recordPages(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> events(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> accessLog(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> announceRecording(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putRecording(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> recordingInfo(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> listen(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> announceAttachment(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putAttachment(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> openAttachment(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> reportAgentStates(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> agentDay(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> roomNow(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> presenceNow(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putHandOver(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> handOvers(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> askToListenIn(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> codeListeners(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> endListenIn(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> confirmListenIn(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> tellListenInVoice(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putEscalationRules(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putTextTemplates(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> putSharedViews(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> exchangeAgents(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> exchangeEvent(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> places(Services &services, http::Request request, Caller caller);
boost::asio::awaitable<http::Reply> health(Services &services, http::Request request, Caller caller);

// What handlers share.
http::Response sqlFailure(const sql::SqlError &error); ///< 503 while the database is away, 500 for a defect; logged.
http::Response parseFailure(const api::ParseError &error);
http::Response fileRefusal(const files::FileRefusal &refused);
/// The body is no part of a file: 415, 400 or 413.
std::optional<http::Response> partFault(const http::Request &request);
/// Why personal data is opened, for the access log; or 400.
tl::expected<QString, http::Response> queryPurpose(const http::Request &request);

/// Reads the body strictly as T, or answers 415 or 400.
template <typename T> tl::expected<T, http::Response> readBody(const http::Request &request)
{
    if (request.contentType != QLatin1StringView("application/json"))
        return tl::unexpected(
            http::Response::failure(api::ErrorCode::UnsupportedMediaType, QStringLiteral("The body must be application/json.")));
    auto object = api::parseObject(request.body);
    if (!object) {
        const bool deep = api::jsonDepth(request.body) > api::MaxJsonDepth;
        return tl::unexpected(http::Response::failure(deep ? api::ErrorCode::TooDeep : api::ErrorCode::BadJson, object.error().toString()));
    }
    auto value = api::fromJson<T>(*object);
    if (!value)
        return tl::unexpected(parseFailure(value.error()));
    return *std::move(value);
}

/// A number in the query, `fallback` where it is absent, or 400.
tl::expected<quint64, http::Response> queryNumber(const http::Request &request, const QString &name, quint64 fallback, quint64 least,
                                                  quint64 most);

/// The query holds only these names, each once; else 400.
std::optional<http::Response> queryFault(const http::Request &request, const QStringList &known);

} // namespace barodesk::server::routes
