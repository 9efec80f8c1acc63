#include <utility>

#include "server/routes/routetable.h"

#include "server/attachments/attachmentstore.h"
#include "server/http/log.h"
#include "server/routes/fileanswers.h"
#include "server/routes/transact.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using attachments::StoredFile;
using files::Allowed;
using http::Reply;
using http::Response;
using sql::Database;

namespace {

/// The bytes of a part, or of an attachment: never called what their name claims, so that nothing is run or shown by mistake.
constexpr auto Bytes = "application/octet-stream";

tl::expected<QByteArray, Response> querySum(const http::Request &request)
{
    const QString text = request.query.queryItemValue(u"sha256"_s, QUrl::FullyDecoded);
    const QByteArray sum = QByteArray::fromHex(text.toLatin1());
    if (sum.size() != 32 || QString::fromLatin1(sum.toHex()) != text)
        return tl::unexpected(
            Response::failure(api::ErrorCode::BadRequest, u"'sha256' must be 64 hexadecimal digits in lower case."_s, u"sha256"_s));
    return sum;
}

template <typename Id> tl::expected<Id, Response> queryId(const http::Request &request, const QString &name)
{
    const auto id = Id::parse(request.query.queryItemValue(name, QUrl::FullyDecoded));
    if (!id)
        return tl::unexpected(Response::failure(api::ErrorCode::BadRequest, u"'%1' must be an id."_s.arg(name), name));
    return *id;
}

/// The answer to a desk that brings a file; when all of it is there its sum is looked at first, away from the writers. A virus scanner
/// looks later: until then the answer is that all has come and it is not complete.
asio::awaitable<Response> progressOf(Services &services, sql::Result<Allowed<StoredFile>> taken)
{
    if (!taken)
        co_return sqlFailure(taken.error());
    if (!*taken)
        co_return fileRefusal(taken->error());
    const StoredFile file = **taken;
    if (!file.hasAll())
        co_return Response::json(200, api::toJson(file.progress()));
    const sql::Result<bool> sound = co_await isSound(services, services.attachments, file.name(), file.arrival, file.sha256);
    if (!sound)
        co_return sqlFailure(sound.error());
    const bool scans = services.scansAttachments;
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<Allowed<StoredFile>(Database &)> settle
        = [file, fine = *sound, scans, now](Database &database) { return attachments::settle(database, file, fine, scans, now); };
    const auto settled = co_await runIn(services.writers, Database::Intent::Write, std::move(settle));
    if (!settled)
        co_return sqlFailure(settled.error());
    if (!*sound)
        co_return notAsAnnounced();
    if (!*settled)
        co_return fileRefusal(settled->error());
    http::logEvent("attachment", {{"file", file.name()}, {"bytes", file.arrival.size}});
    co_return Response::json(200, api::toJson((*settled)->progress()));
}

} // namespace

asio::awaitable<Reply> announceAttachment(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {}))
        co_return Reply(std::move(*fault));
    auto body = readBody<api::AttachmentUpload>(request);
    if (!body)
        co_return Reply(std::move(body.error()));
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<Allowed<StoredFile>(Database &)> work
        = [actor = caller.actor, upload = *std::move(body), bounds = services.unnamed, now](Database &database) {
              return attachments::announce(database, actor, upload, bounds, now);
          };
    auto taken = co_await runIn(services.writers, Database::Intent::Write, std::move(work));
    co_return Reply(co_await progressOf(services, std::move(taken)));
}

asio::awaitable<Reply> putAttachment(Services &services, http::Request request, Caller)
{
    if (auto fault = queryFault(request, {u"sha256"_s, u"offset"_s}))
        co_return Reply(std::move(*fault));
    const auto sum = querySum(request);
    if (!sum)
        co_return Reply(sum.error());
    const auto offset = queryNumber(request, u"offset"_s, 0, 0, quint64(domain::MaxAttachmentSize));
    if (!offset)
        co_return Reply(offset.error());
    if (auto fault = partFault(request))
        co_return Reply(std::move(*fault));
    std::function<Allowed<StoredFile>(Database &)> work
        = [&services, sha256 = *sum, at = qint64(*offset), part = request.body](Database &database) {
              return attachments::takePart(database, services.attachments, sha256, at, part);
          };
    auto taken = co_await runIn(services.writers, Database::Intent::Write, std::move(work));
    co_return Reply(co_await progressOf(services, std::move(taken)));
}

asio::awaitable<Reply> openAttachment(Services &services, http::Request request, Caller caller)
{
    if (auto fault = queryFault(request, {u"complaint"_s, u"attachment"_s, u"purpose"_s}))
        co_return Reply(std::move(*fault));
    const auto complaint = queryId<domain::ComplaintId>(request, u"complaint"_s);
    if (!complaint)
        co_return Reply(complaint.error());
    const auto attachment = queryId<domain::AttachmentId>(request, u"attachment"_s);
    if (!attachment)
        co_return Reply(attachment.error());
    const auto purpose = queryPurpose(request);
    if (!purpose)
        co_return Reply(purpose.error());
    const qint64 now = services.clock().toMSecsSinceEpoch();
    std::function<Allowed<StoredFile>(Database &)> permit
        = [actor = caller.actor, address = request.address, of = *complaint, id = *attachment, why = *purpose, now](Database &database) {
              return attachments::permitOpening(database, actor, address, of, id, why, now);
          };
    const auto permitted = co_await runIn(services.writers, Database::Intent::Write, std::move(permit));
    if (!permitted)
        co_return Reply(sqlFailure(permitted.error()));
    if (!*permitted)
        co_return Reply(fileRefusal(permitted->error()));
    if (request.method == http::Method::Head)
        co_return Reply(Response{200, Bytes, {}, {}});
    const StoredFile &file = **permitted;
    co_return Reply(co_await bytesOf(services, services.attachments, file.name(), file.arrival.sealed, Bytes));
}

} // namespace barodesk::server::routes
