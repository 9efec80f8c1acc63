#include "server/http/httpserver.h"

#include "server/http/connection.h"
#include "server/http/log.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <openssl/ssl.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::http {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

HttpServer::HttpServer(asio::io_context &context, EventHub &hub, Application &application, Limits limits)
    : m_context(context), m_hub(hub), m_application(application), m_limits(limits), m_acceptor(context), m_cut(context)
{
}

HttpServer::~HttpServer() = default;

tl::expected<QString, QString> HttpServer::listen(const Listening &listening)
{
    boost::system::error_code error;
    const auto says = [&] { return QString::fromStdString(error.message()); };
    if (!listening.certificateFile.isEmpty()) {
        m_tls.emplace(asio::ssl::context::tls_server);
        m_tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3
                           | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
        SSL_CTX_set_options(m_tls->native_handle(), SSL_OP_NO_RENEGOTIATION);
        m_tls->use_certificate_chain_file(listening.certificateFile.toStdString(), error);
        if (error)
            return tl::unexpected(u"The certificate %1 cannot be used: %2."_s.arg(listening.certificateFile, says()));
        m_tls->use_private_key_file(listening.keyFile.toStdString(), asio::ssl::context::pem, error);
        if (error || SSL_CTX_check_private_key(m_tls->native_handle()) != 1)
            return tl::unexpected(u"The key %1 cannot be used with that certificate: %2."_s.arg(listening.keyFile, says()));
    }

    tcp::resolver resolver(m_context);
    const auto found = resolver.resolve(listening.host.toStdString(), std::to_string(listening.port),
                                        tcp::resolver::passive | tcp::resolver::numeric_service, error);
    if (error || found.empty())
        return tl::unexpected(u"The address %1 is not one of this machine: %2."_s.arg(listening.host, says()));
    const tcp::endpoint endpoint = found.begin()->endpoint();
    if (!m_tls && !endpoint.address().is_loopback())
        return tl::unexpected(u"Without TLS the server listens on the loopback only, not on %1."_s.arg(listening.host));

    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return tl::unexpected(u"The server cannot listen on %1 port %2: %3."_s.arg(listening.host).arg(listening.port).arg(says()));

    asio::co_spawn(m_context, acceptLoop(), asio::detached);
    const QString host = endpoint.address().is_v6() ? QString(u'[' + QString::fromStdString(endpoint.address().to_string()) + u']')
                                                    : QString::fromStdString(endpoint.address().to_string());
    return u"%1://%2:%3"_s.arg(m_tls ? u"https"_s : u"http"_s, host).arg(m_acceptor.local_endpoint().port());
}

asio::awaitable<void> HttpServer::acceptLoop()
{
    while (!m_stopping) {
        auto [error, socket] = co_await m_acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
        if (m_stopping)
            break;
        if (error) { // out of descriptors, or the peer was gone already
            asio::steady_timer pause(m_context, std::chrono::milliseconds(100));
            co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
            continue;
        }
        if (!makeRoom()) {
            logEvent("connection-refused", {{"reason", u"limit"_s}, {"open", int(m_connections.size())}});
            continue; // closes it
        }
        boost::system::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        asio::co_spawn(m_context, serveConnection(std::move(socket), m_tls ? &*m_tls : nullptr, *this), [](std::exception_ptr failure) {
            try {
                if (failure)
                    std::rethrow_exception(failure);
            } catch (const std::exception &e) {
                logEvent("connection-failed", {{"what", QString::fromUtf8(e.what())}});
            }
        });
    }
}

/// One who opens connections and says nothing must not keep the desks out: at the limit the one that has been longest on its turn goes.
bool HttpServer::makeRoom()
{
    constexpr size_t Leaving = 64; // cut already, and given a moment to read why
    if (m_connections.size() < size_t(m_limits.connections))
        return true;
    if (m_connections.size() >= size_t(m_limits.connections) + Leaving)
        return false;
    const auto longest = std::ranges::find_if(m_connections, &Open::reading);
    if (longest == m_connections.end())
        return false;
    longest->reading = false;
    longest->cancel();
    return true;
}

void HttpServer::stop(std::function<void()> stopped)
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_stopped = std::move(stopped);
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_hub.close();
    for (Open &open : m_connections) {
        if (open.idle)
            open.cancel();
    }
    if (m_connections.empty()) {
        asio::post(m_context, std::exchange(m_stopped, nullptr));
        return;
    }
    m_cut.expires_after(m_limits.shutdown);
    m_cut.async_wait([this](const boost::system::error_code &error) {
        if (error)
            return;
        logEvent("shutdown-cut", {{"connections", int(m_connections.size())}});
        for (Open &open : m_connections)
            open.cancel();
    });
}

std::list<HttpServer::Open>::iterator HttpServer::enter(Open open) { return m_connections.insert(m_connections.end(), std::move(open)); }

void HttpServer::leave(std::list<Open>::iterator open)
{
    m_connections.erase(open);
    if (m_stopping && m_connections.empty() && m_stopped) {
        m_cut.cancel();
        asio::post(m_context, std::exchange(m_stopped, nullptr));
    }
}

} // namespace barodesk::server::http
