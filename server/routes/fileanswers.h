#pragma once

#include <utility> // before Asio with GCC 12

#include "server/files/partupload.h"
#include "server/http/response.h"
#include "server/routes/services.h"

#include <boost/asio/awaitable.hpp>

namespace barodesk::server::routes {

// What the routes of recordings and of attachments do alike. `files` outlives the request.

/// Whether the file holds what was announced: all of it is read, on a reader's thread, away from the writers.
boost::asio::awaitable<sql::Result<bool>> isSound(Services &services, const files::SealedFiles &files, QString name, files::Arrival arrival,
                                                  QByteArray sha256);

/// All bytes of a sealed file as an answer of this type; 500, and a line in the log, where it cannot be read.
boost::asio::awaitable<http::Response> bytesOf(Services &services, const files::SealedFiles &files, QString name, qint64 sealed,
                                               QByteArray type);

/// The answer to a desk whose file was looked at and thrown away.
http::Response notAsAnnounced();

} // namespace barodesk::server::routes
