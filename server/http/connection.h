#pragma once

#include <utility> // before Beast with GCC 12

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace barodesk::server::http {

class HttpServer;

/// Serves one connection until it ends: requests one after another, or one event stream.
/// \param tls nullptr: plain HTTP
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context *tls, HttpServer &server);

} // namespace barodesk::server::http
