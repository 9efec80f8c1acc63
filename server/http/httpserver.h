#pragma once

#include <utility> // before Beast with GCC 12

#include "server/http/application.h"
#include "server/http/eventhub.h"
#include "server/http/limits.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <tl/expected.hpp>

#include <QString>

#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace barodesk::server::http {

/// Where the server listens and with what. Without certificate it speaks plain HTTP, on the loopback only.
struct Listening
{
    QString host{QStringLiteral("127.0.0.1")};
    quint16 port = 8443;     ///< 0: any free one.
    QString certificateFile; ///< PEM chain.
    QString keyFile;         ///< PEM.
};

/// Accepts connections and serves them, all on the one thread that runs `context`.
class HttpServer final
{
public:
    /// One open connection, as the shutdown sees it.
    struct Open
    {
        std::function<void()> cancel; ///< Ends what it is waiting for.
        bool idle = false;            ///< Between two requests.
        bool reading = true;          ///< Until a request is read to its end: it is the peer's turn.
    };

    HttpServer(boost::asio::io_context &context, EventHub &hub, Application &application, Limits limits);
    ~HttpServer();

    /// \returns the address to tell people ("https://127.0.0.1:43211") or one sentence
    tl::expected<QString, QString> listen(const Listening &listening);

    /// Takes no more connections, ends idle ones and streams, lets requests finish for Limits::shutdown, then cuts.
    void stop(std::function<void()> stopped);

    // For connections.
    const Limits &limits() const { return m_limits; }
    EventHub &hub() { return m_hub; }
    Application &application() { return m_application; }
    bool stopping() const { return m_stopping; }
    std::list<Open>::iterator enter(Open open);
    void leave(std::list<Open>::iterator open);

private:
    boost::asio::awaitable<void> acceptLoop();
    bool makeRoom(); ///< \returns whether another connection may be taken

    boost::asio::io_context &m_context;
    EventHub &m_hub;
    Application &m_application;
    const Limits m_limits;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::optional<boost::asio::ssl::context> m_tls;
    boost::asio::steady_timer m_cut;
    std::list<Open> m_connections;
    bool m_stopping = false;
    std::function<void()> m_stopped;
};

} // namespace barodesk::server::http
