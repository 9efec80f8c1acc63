#include <utility>

#include "server/routes/fileanswers.h"

#include "server/http/log.h"
#include "server/routes/routetable.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::routes {

namespace asio = boost::asio;
using http::Response;
using sql::Database;

asio::awaitable<sql::Result<bool>> isSound(Services &services, const files::SealedFiles &files, QString name, files::Arrival arrival,
                                           QByteArray sha256)
{
    std::function<sql::Result<bool>(Database &)> look
        = [&files, name, arrival, sha256](Database &) -> sql::Result<bool> { return files::isAsAnnounced(files, name, arrival, sha256); };
    co_return co_await services.readers.run<bool>(std::move(look));
}

asio::awaitable<Response> bytesOf(Services &services, const files::SealedFiles &files, QString name, qint64 sealed, QByteArray type)
{
    using Read = tl::expected<QByteArray, QString>;
    std::function<sql::Result<Read>(Database &)> read
        = [&files, name, sealed](Database &) -> sql::Result<Read> { return files.read(name, sealed); };
    sql::Result<Read> bytes = co_await services.readers.run<Read>(std::move(read));
    if (!bytes)
        co_return sqlFailure(bytes.error());
    if (!*bytes) {
        http::logEvent("file-unreadable", {{"detail", bytes->error()}});
        co_return Response::failure(api::ErrorCode::Internal, u"The server could not do this; its log says why."_s);
    }
    co_return Response{200, type, **std::move(bytes), {}};
}

Response notAsAnnounced()
{
    return Response::failure(api::ErrorCode::IdempotencyMismatch, u"What came is not what was announced; begin anew."_s);
}

} // namespace barodesk::server::routes
