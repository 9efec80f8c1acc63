#include <utility>

#include "server/routes/routetable.h"

#include "server/http/log.h"
#include "server/recordings/recordingstore.h"
#include "server/routes/fileanswers.h"
#include "server/routes/transact.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using files::Allowed;
using http::Reply;
using http::Response;
using recordings::StoredRecording;
using sql::Database;

namespace {

tl::expected<domain::CallId, Response> queryCall(const http::Request &request)
{
    const auto call = domain::CallId::parse(request.query.queryItemValue(u"call"_s, QUrl::FullyDecoded));
    if (!call)
        return tl::unexpected(Response::failure(api::ErrorCode::BadRequest, u"'call' must be the id of a call."_s, u"call"_s));
    return *call;
}

/// The answer to a desk that brings a recording; when all of it is there it is looked at first, away from the writers.
asio::awaitable<Response> progressOf(Services &services, sql::Result<Allowed<StoredRecording>> taken)
{
    if (!taken)
        co_return sqlFailure(taken.error());
    if (!*taken)
        co_return fileRefusal(taken->error());
    const StoredRecording recording = **taken;
    api::RecordingProgress progress = recording.progress();
    if (!recording.hasAll())
        co_return Response::json(200, api::toJson(progress));
    const sql::Result<bool> sound
        = co_await isSound(services, services.recordings, recording.name(), recording.arrival, recording.announced.sha256);
    if (!sound)
        co_return sqlFailure(sound.error());
    std::function<bool(Database &)> settle = [recording, fine = *sound](Database &database) {
        recordings::settle(database, recording, fine);
        return true;
    };
    const sql::Result<bool> settled = co_await runIn(services.writers, Database::Intent::Write, std::move(settle));
    if (!settled)
        co_return sqlFailure(settled.error());
    if (!*sound)
        co_return notAsAnnounced();
    progress.complete = true;
    http::logEvent("recording", {{"call", recording.name()}, {"bytes", recording.announced.size}});
    co_return Response::json(200, api::toJson(progress));
}

} // namespace

asio::awaitable<Reply> announceRecording(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::RecordingUpload>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    std::function<Allowed<StoredRecording>(Database &)> work
        = [actor = caller.actor, upload = *std::move(body)](Database &database) { return recordings::announce(database, actor, upload); };
    auto taken = co_await runIn(services.writers, Database::Intent::Write, std::move(work));
    co_return Reply(co_await progressOf(services, std::move(taken)));
}

asio::awaitable<Reply> putRecording(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {u"call"_s, u"offset"_s}))
        co_return Reply(std::move(*fault));
    const auto call = queryCall(request);
    if (!call)
        co_return Reply(call.error());
    const auto offset = queryNumber(request, u"offset"_s, 0, 0, quint64(api::MaxRecordingBytes));
    if (!offset)
        co_return Reply(offset.error());
    if (auto fault = partFault(request))
        co_return Reply(std::move(*fault));
    std::function<Allowed<StoredRecording>(Database &)> work
        = [&services, actor = caller.actor, id = *call, at = qint64(*offset), part = request.body](Database &database) {
              return recordings::takePart(database, services.recordings, actor, id, at, part);
          };
    auto taken = co_await runIn(services.writers, Database::Intent::Write, std::move(work));
    co_return Reply(co_await progressOf(services, std::move(taken)));
}

asio::awaitable<Reply> recordingInfo(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {u"call"_s}))
        co_return Reply(std::move(*fault));
    const auto call = queryCall(request);
    if (!call)
        co_return Reply(call.error());
    std::function<Allowed<api::RecordingInfo>(Database &)> work
        = [actor = caller.actor, id = *call](Database &database) { return recordings::infoOf(database, actor, id); };
    const auto info = co_await runIn(services.writers, Database::Intent::Write, std::move(work));
    if (!info)
        co_return Reply(sqlFailure(info.error()));
    if (!*info)
        co_return Reply(fileRefusal(info->error()));
    co_return Reply(Response::json(200, api::toJson(**info)));
}

asio::awaitable<Reply> listen(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {u"call"_s, u"purpose"_s}))
        co_return Reply(std::move(*fault));
    const auto call = queryCall(request);
    if (!call)
        co_return Reply(call.error());
    const auto purpose = queryPurpose(request);
    if (!purpose)
        co_return Reply(purpose.error());
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<Allowed<StoredRecording>(Database &)> permit
        = [actor = caller.actor, address = request.address, id = *call, purpose = *purpose, now](Database &database) {
              return recordings::permitListening(database, actor, address, id, purpose, now);
          };
    const auto permitted = co_await runIn(services.writers, Database::Intent::Write, std::move(permit));
    if (!permitted)
        co_return Reply(sqlFailure(permitted.error()));
    if (!*permitted)
        co_return Reply(fileRefusal(permitted->error()));
    if (request.method == http::Method::Head)
        co_return Reply(Response{200, "audio/ogg", {}, {}});
    const StoredRecording &recording = **permitted;
    co_return Reply(co_await bytesOf(services, services.recordings, recording.name(), recording.arrival.sealed, "audio/ogg"));
}

} // namespace barodesk::server::routes
