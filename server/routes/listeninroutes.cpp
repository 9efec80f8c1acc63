#include <utility>

#include "server/routes/routetable.h"

#include "api/wirelistenin.h"
#include "server/http/eventhub.h"
#include "server/records/accesslog.h"
#include "server/room/agentstore.h"
#include "server/room/listeninstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

enum class Asked { Good, Nobody, NotTalking };

struct AskedPass
{
    Asked result = Asked::Nobody;
    api::ListenInPass pass;
};

/// The person's telephone; empty when they have none, or share it: then nobody knows who would be listened to.
QString ownExtension(const domain::Organisation &organisation, const domain::UserId &user)
{
    const domain::User *found = organisation.user(user);
    const QString extension = found ? found->extension : QString();
    const auto sharing = std::ranges::count(organisation.data().users, extension, &domain::User::extension);
    return sharing == 1 ? extension : QString();
}

} // namespace

namespace {

QString askedWords(domain::ListenWay way)
{
    switch (way) {
    case domain::ListenWay::Desk: return u"listen-in: asked"_s;
    case domain::ListenWay::Listen: return u"listen-in: by the exchange"_s;
    case domain::ListenWay::Whisper: return u"listen-in: whispers by the exchange"_s;
    case domain::ListenWay::Barge: return u"listen-in: speaks by the exchange"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

asio::awaitable<Reply> askToListenIn(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::ListenInRequest>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const domain::UserId of = body->user;
    const domain::ListenWay way = body->way;
    const domain::UserId by = caller.user.id;
    const QString address = request.address;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    records::OrganisationCache &cache = services.organisation;
    std::function<sql::Result<AskedPass>(Database &)> job = [&cache, of, way, by, address, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            const QString extension = of == by ? QString() : ownExtension(*cache.current(database), of);
            if (extension.isEmpty())
                return AskedPass{Asked::Nobody, {}};
            if (room::agentState(database, of) != domain::AgentState::Talking)
                return AskedPass{Asked::NotTalking, {}};
            records::logListening(database, by, address, of, askedWords(way), now);
            return AskedPass{Asked::Good, {room::makeListenInPass(database, by, of, way, now), extension}};
        });
    };
    const sql::Result<AskedPass> asked = co_await services.writers.run<AskedPass>(std::move(job));
    if (!asked)
        co_return Reply(sqlFailure(asked.error()));
    switch (asked->result) {
    case Asked::Nobody:
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"That person has no telephone of their own."_s, u"user"_s));
    case Asked::NotTalking: co_return Reply(Response::failure(api::ErrorCode::Conflict, u"That person is in no talk."_s, u"user"_s));
    case Asked::Good: break;
    }
    if (isByCode(way)) // Nothing of it reaches that desk but by us.
        services.hub.listenersChanged(of.toString().toLatin1());
    co_return Reply(Response::json(200, api::toJson(asked->pass)));
}

asio::awaitable<Reply> confirmListenIn(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::ListenInConfirmation>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::ListenInConfirmation confirmation = *std::move(body);
    const domain::UserId of = caller.user.id;
    const QString address = request.address;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    using Who = std::optional<domain::UserId>;
    std::function<sql::Result<Who>(Database &)> job = [confirmation, of, address, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            const Who by = room::confirmListenIn(database, confirmation.pass, of, now);
            if (by)
                records::logListening(database, *by, address, of, u"listen-in: let in to call "_s + confirmation.call.toString(), now);
            return by;
        });
    };
    const sql::Result<Who> by = co_await services.writers.run<Who>(std::move(job));
    if (!by)
        co_return Reply(sqlFailure(by.error()));
    if (!*by)
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"This pass is not good here, or no longer."_s, u"pass"_s));
    co_return Reply(Response::json(200, api::toJson(api::ListenInConfirmed{**by})));
}

asio::awaitable<Reply> codeListeners(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    const domain::UserId of = caller.user.id;
    std::function<sql::Result<api::CodeListeners>(Database &)> job
        = [of](Database &database) { return database.transact(Database::Intent::Read, [&] { return room::codeListeners(database, of); }); };
    const sql::Result<api::CodeListeners> found = co_await services.readers.run<api::CodeListeners>(std::move(job));
    if (!found)
        co_return Reply(sqlFailure(found.error()));
    co_return Reply(Response::json(200, api::toJson(*found)));
}

asio::awaitable<Reply> endListenIn(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::ListenInEnd>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::ListenInEnd end = *std::move(body);
    const domain::UserId who = caller.user.id;
    const QString address = request.address;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    using Whose = std::optional<domain::UserId>;
    std::function<sql::Result<Whose>(Database &)> job = [end, who, address, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            Whose of;
            if (end.pass)
                of = room::endListenIn(database, *end.pass, who, now);
            else
                room::endListenIns(database, who, now);
            if (of)
                records::logListening(database, who, address, *of, u"listen-in: over"_s, now);
            return of;
        });
    };
    const sql::Result<Whose> of = co_await services.writers.run<Whose>(std::move(job));
    if (!of)
        co_return Reply(sqlFailure(of.error()));
    if (*of)
        services.hub.listenersChanged((*of)->toString().toLatin1());
    co_return Reply(Response::noContent()); // Said twice, or after the talk was over: as wanted.
}

asio::awaitable<Reply> tellListenInVoice(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::ListenInVoice>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const api::ListenInVoice voice = *std::move(body);
    const domain::UserId by = caller.user.id;
    const QString address = request.address;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<sql::Result<bool>(Database &)> job = [voice, by, address, now](Database &database) {
        return database.transact(Database::Intent::Write, [&] {
            const auto of = room::listenedTo(database, voice.pass, by);
            if (of)
                records::logListening(database, by, address, *of, voice.speaking ? u"listen-in: speaks"_s : u"listen-in: listens"_s, now);
            return of.has_value();
        });
    };
    const sql::Result<bool> told = co_await services.writers.run<bool>(std::move(job));
    if (!told)
        co_return Reply(sqlFailure(told.error()));
    if (!*told)
        co_return Reply(Response::failure(api::ErrorCode::NotFound, u"Nobody was let in with this pass."_s, u"pass"_s));
    co_return Reply(Response::noContent());
}

} // namespace barodesk::server::routes
