#include "server/http/connection.h"

#include "server/http/httpserver.h"
#include "server/http/log.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QUrl>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace barodesk::server::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace bhttp = boost::beast::http;
using Error = boost::system::error_code;

namespace {

constexpr auto Await = asio::as_tuple(asio::use_awaitable);

QByteArray toBytes(beast::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

std::optional<Method> methodOf(bhttp::verb verb)
{
    switch (verb) {
    case bhttp::verb::get: return Method::Get;
    case bhttp::verb::head: return Method::Head;
    case bhttp::verb::post: return Method::Post;
    case bhttp::verb::put: return Method::Put;
    case bhttp::verb::delete_: return Method::Delete;
    case bhttp::verb::options: return Method::Options;
    default: return std::nullopt;
    }
}

struct Fault
{
    api::ErrorCode code = api::ErrorCode::BadRequest;
    QString sentence;
};

/// What a header must not hold, whatever its route (RFC 9112 sections 3.2, 6.1 and 6.3).
std::optional<Fault> headerFault(const bhttp::request_header<> &header)
{
    if (header.version() != 10 && header.version() != 11)
        return Fault{api::ErrorCode::BadRequest, u"The request is not HTTP/1.1."_s};
    if (header.count(bhttp::field::host) != 1 && header.version() == 11)
        return Fault{api::ErrorCode::BadRequest, u"The request must have one Host header."_s};
    if (header.count(bhttp::field::transfer_encoding) > 0
        && (header.count(bhttp::field::transfer_encoding) > 1 || header.count(bhttp::field::content_length) > 0
            || !beast::iequals(header[bhttp::field::transfer_encoding], "chunked")))
        return Fault{api::ErrorCode::BadRequest, u"The length of the body is not clear: send Content-Length, or chunked alone."_s};
    if (header.count(bhttp::field::content_length) > 1)
        return Fault{api::ErrorCode::BadRequest, u"The request has more than one Content-Length."_s};
    if (header.count(bhttp::field::content_encoding) > 0 && !beast::iequals(header[bhttp::field::content_encoding], "identity"))
        return Fault{api::ErrorCode::UnsupportedMediaType, u"The server reads bodies without Content-Encoding only."_s};
    if (header.count(bhttp::field::authorization) > 1)
        return Fault{api::ErrorCode::BadRequest, u"The request has more than one Authorization header."_s};
    if (!methodOf(header.method()))
        return Fault{api::ErrorCode::MethodNotAllowed, u"The server does not know this method."_s};
    if (header.target().empty() || header.target().front() != '/')
        return Fault{api::ErrorCode::BadRequest, u"The address of the request must begin with a slash."_s};
    return std::nullopt;
}

Fault readingFault(const Error &error)
{
    if (error == bhttp::error::header_limit || error == bhttp::error::buffer_overflow)
        return {api::ErrorCode::TooLarge, u"The header of the request is too large."_s};
    if (error == bhttp::error::body_limit)
        return {api::ErrorCode::TooLarge, u"The body of the request is too large."_s};
    return {api::ErrorCode::BadRequest, u"The request is not well-formed HTTP: %1."_s.arg(QString::fromStdString(error.message()))};
}

std::optional<Request> toRequest(const bhttp::request<bhttp::string_body> &message, const QString &address)
{
    const QByteArray target = toBytes(message.target());
    const qsizetype mark = target.indexOf('?');
    Request request;
    request.method = *methodOf(message.method());
    request.path = QString::fromUtf8(QByteArray::fromPercentEncoding(target.left(mark < 0 ? target.size() : mark)));
    if (request.path.contains(QChar(u'\0')) || request.path.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
    request.body = QByteArray(message.body().data(), qsizetype(message.body().size()));
    request.contentType = QString::fromLatin1(toBytes(message[bhttp::field::content_type])).section(u';', 0, 0).trimmed().toLower();
    const QByteArray authorization = toBytes(message[bhttp::field::authorization]);
    if (authorization.left(7).toLower() == "bearer ")
        request.bearerToken = QString::fromLatin1(authorization.mid(7).trimmed());
    request.ifNoneMatch = toBytes(message[bhttp::field::if_none_match]);
    request.lastEventId = toBytes(message["Last-Event-ID"]);
    request.address = address;
    return request;
}

using TlsStream = beast::ssl_stream<beast::tcp_stream>;

asio::awaitable<bool> shakeHands(beast::tcp_stream &) { co_return true; }

asio::awaitable<bool> shakeHands(TlsStream &stream)
{
    auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, Await);
    co_return !error;
}

/// What the peer still sends is read away for a moment: closing at once would reset the connection and lose our answer.
asio::awaitable<void> sayGoodbye(beast::tcp_stream &stream)
{
    Error error;
    stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    std::array<char, 4096> rest;
    while (!error) {
        auto [readError, count] = co_await stream.async_read_some(asio::buffer(rest), Await);
        error = readError;
    }
}

asio::awaitable<void> sayGoodbye(TlsStream &stream)
{
    co_await stream.async_shutdown(Await); // a peer that has hung up already is no fault
    co_await sayGoodbye(beast::get_lowest_layer(stream));
}

template <typename Stream> class Connection final
{
public:
    Connection(Stream stream, HttpServer &server, QString address)
        : m_stream(std::move(stream)),
          m_server(server),
          m_address(std::move(address)),
          m_self(server.enter({[this] {
                                   beast::get_lowest_layer(m_stream).cancel();
                                   cut();
                               },
                               false, true}))
    {
    }
    ~Connection() { m_server.leave(m_self); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    asio::awaitable<void> run()
    {
        expireAfter(limits().handshake);
        bool more = co_await shakeHands(m_stream);
        while (more && !m_server.stopping())
            more = co_await serveOne();
        expireAfter(std::chrono::seconds(2));
        co_await sayGoodbye(m_stream);
    }

private:
    const Limits &limits() const { return m_server.limits(); }
    void expireAfter(std::chrono::milliseconds time) { beast::get_lowest_layer(m_stream).expires_after(time); }
    void cut() { m_cut = true; }

    /// \returns whether another request may follow
    asio::awaitable<bool> serveOne()
    {
        m_self->reading = true;
        if (m_buffer.size() == 0) { // between requests: an idle peer is no fault
            expireAfter(limits().idle);
            m_self->idle = true;
            auto [error, count] = co_await m_stream.async_read_some(m_buffer.prepare(8192), Await);
            m_self->idle = false;
            if (error)
                co_return false;
            m_buffer.commit(count);
        }
        bhttp::request_parser<bhttp::string_body> parser;
        parser.header_limit(limits().headerBytes);
        parser.body_limit(limits().bodyBytes);
        expireAfter(limits().header);
        auto [headerError, headerCount] = co_await bhttp::async_read_header(m_stream, m_buffer, parser, Await);
        if (headerError == bhttp::error::end_of_stream)
            co_return false;
        if (headerError) {
            co_await refuse(headerError);
            co_return false;
        }
        const std::optional<Fault> fault = headerFault(parser.get().base());
        if (fault) {
            Response response = Response::failure(fault->code, fault->sentence);
            co_await write(std::move(response), 11, false, false);
            co_return false;
        }
        expireAfter(limits().body);
        if (beast::iequals(parser.get()[bhttp::field::expect], "100-continue")) {
            static constexpr std::string_view Continue = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await asio::async_write(m_stream, asio::buffer(Continue), Await);
        }
        auto [bodyError, bodyCount] = co_await bhttp::async_read(m_stream, m_buffer, parser, Await);
        if (bodyError) {
            co_await refuse(bodyError);
            co_return false;
        }

        m_self->reading = false;
        const bhttp::request<bhttp::string_body> message = parser.release();
        std::optional<Request> request = toRequest(message, m_address);
        if (!request) {
            Response refusal = Response::failure(api::ErrorCode::BadRequest, u"The address of the request is not UTF-8."_s);
            co_await write(std::move(refusal), 11, false, false);
            co_return false;
        }
        const bool isHead = request->method == Method::Head;
        const QString path = request->path;
        QElapsedTimer timer;
        timer.start();
        beast::get_lowest_layer(m_stream).expires_never();
        Reply reply = co_await m_server.application().answer(std::move(*request));
        if (auto *stream = std::get_if<EventStreamReply>(&reply)) {
            co_await serveEvents(*stream);
            co_return false;
        }
        const Response &response = std::get<Response>(reply);
        const bool keepAlive = message.keep_alive() && !m_server.stopping();
        const bool written = co_await write(response, message.version(), keepAlive, isHead);
        logEvent("request",
                 {{"method", QString::fromLatin1(toBytes(message.method_string()))},
                  {"path", path.left(100)},
                  {"status", response.status},
                  {"bytes", response.body.size()},
                  {"ms", timer.elapsed()}});
        co_return written &&keepAlive;
    }

    asio::awaitable<void> refuse(Error error)
    {
        if (error == beast::error::timeout || error == asio::error::operation_aborted || error == asio::error::connection_reset
            || error == bhttp::error::partial_message || error == asio::ssl::error::stream_truncated || error == asio::error::eof)
            co_return; // nobody is listening
        const Fault fault = readingFault(error);
        Response response = Response::failure(fault.code, fault.sentence);
        co_await write(std::move(response), 11, false, false);
    }

    asio::awaitable<bool> write(Response response, unsigned version, bool keepAlive, bool headOnly)
    {
        bhttp::response<bhttp::string_body> message;
        message.version(version);
        message.result(unsigned(response.status));
        message.keep_alive(keepAlive);
        if (!response.contentType.isEmpty())
            message.set(bhttp::field::content_type, response.contentType.toStdString());
        message.set(bhttp::field::date,
                    QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toStdString());
        message.set(bhttp::field::cache_control, "no-store");
        message.set("X-Content-Type-Options", "nosniff");
        for (const auto &[name, value] : response.headers)
            message.set(name.toStdString(), value.toStdString());
        const bool bodiless = response.status == 204 || response.status == 304;
        if (!bodiless)
            message.content_length(std::uint64_t(response.body.size()));
        if (!bodiless && !headOnly)
            message.body() = response.body.toStdString();
        // A recording may be long and the line narrow: at least 64 kB a second.
        const std::chrono::milliseconds more(response.contentType == "audio/ogg" ? response.body.size() / 64 : 0);
        expireAfter(limits().write + more);
        auto [error, count] = co_await bhttp::async_write(m_stream, message, Await);
        co_return !error;
    }

    asio::awaitable<void> serveEvents(EventStreamReply &stream)
    {
        static constexpr std::string_view Header = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
                                                   "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 2000\n\n";
        expireAfter(limits().write);
        auto [error, count] = co_await asio::async_write(m_stream, asio::buffer(Header), Await);
        EventHub::Subscription subscription(m_server.hub(), stream.owner, limits().streamsPerOwner, stream.room);
        auto asked = std::chrono::steady_clock::now();
        while (!error && !m_cut) {
            const auto wake = co_await subscription.wait(limits().heartbeat);
            QByteArray text = wake == EventHub::Subscription::Wake::Closing ? QByteArray(": closing\n\n") : QByteArray(": heartbeat\n\n");
            if (wake == EventHub::Subscription::Wake::News)
                text = stream.news(m_server.hub());
            // A stream with news all the time is asked as often as a quiet one.
            if (wake != EventHub::Subscription::Wake::Closing && std::chrono::steady_clock::now() - asked >= limits().heartbeat) {
                const bool allowed = co_await stream.stillAllowed();
                if (!allowed)
                    text = ": signed out\n\n";
                asked = std::chrono::steady_clock::now();
            }
            expireAfter(limits().write);
            auto [writeError, written] = co_await asio::async_write(m_stream, asio::buffer(text.constData(), size_t(text.size())), Await);
            error = writeError;
            if (wake == EventHub::Subscription::Wake::Closing || text == ": signed out\n\n")
                break;
        }
    }

    Stream m_stream;
    HttpServer &m_server;
    QString m_address;
    std::list<HttpServer::Open>::iterator m_self;
    beast::flat_buffer m_buffer{128 * 1024};
    bool m_cut = false;
};

} // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, asio::ssl::context *tls, HttpServer &server)
{
    Error unknown;
    const auto peer = socket.remote_endpoint(unknown);
    const QString address = unknown ? QString() : QString::fromStdString(peer.address().to_string());
    if (tls) {
        Connection<TlsStream> connection(TlsStream(beast::tcp_stream(std::move(socket)), *tls), server, address);
        co_await connection.run();
    } else {
        Connection<beast::tcp_stream> connection(beast::tcp_stream(std::move(socket)), server, address);
        co_await connection.run();
    }
}

} // namespace barodesk::server::http
