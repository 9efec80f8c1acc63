#include "sync/changefeed.h"

#include "sync/restclient.h"

#include <QNetworkReply>

#include <utility>

namespace barodesk::sync {

using namespace Qt::StringLiterals;

ChangeFeed::ChangeFeed(RestClient &client, std::chrono::milliseconds silence, QObject *parent)
    : QObject(parent), m_client(client), m_watchdog(this)
{
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(silence);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        lose({.kind = ApiErrorKind::Timeout, .code = {}, .detail = u"the event stream fell silent"_s, .retryAfterSeconds = 0});
    });
}

ChangeFeed::~ChangeFeed() { close(); }

void ChangeFeed::open()
{
    close();
    const auto reply = m_client.openEvents(m_lastId);
    if (!reply) {
        QMetaObject::invokeMethod(
            this, [this, error = reply.error()] { emit lost(error); }, Qt::QueuedConnection);
        return;
    }
    m_reply = *reply;
    m_reply->setReadBufferSize(256 * 1024);
    m_parser = std::make_unique<SseParser>();
    m_watchdog.start();
    connect(m_reply, &QNetworkReply::readyRead, this, &ChangeFeed::read);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        read();
        if (m_reply)
            lose(m_reply->error() == QNetworkReply::NoError ? ApiError{.kind = ApiErrorKind::Unreachable,
                                                                       .code = {},
                                                                       .detail = u"the server closed the event stream"_s,
                                                                       .retryAfterSeconds = 0}
                                                            : RestClient::errorOf(*m_reply, m_reply->readAll()));
    });
}

void ChangeFeed::close()
{
    m_watchdog.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ChangeFeed::read()
{
    if (!m_reply || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    const ApiError garbled{
        .kind = ApiErrorKind::BadAnswer, .code = {}, .detail = u"the event stream cannot be read"_s, .retryAfterSeconds = 0};
    if (!m_reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith("text/event-stream"_L1)) {
        lose(garbled);
        return;
    }
    const QByteArray piece = m_reply->readAll();
    if (piece.isEmpty())
        return;
    m_watchdog.start();
    const auto events = m_parser->feed(piece);
    if (!events) {
        lose(garbled);
        return;
    }
    m_lastId = m_parser->lastId().isEmpty() ? m_lastId : m_parser->lastId();
    for (const ServerEvent &event : *events) {
        if (event.type == "room") {
            emit roomChanged();
            if (!m_reply)
                return; // whoever listens closed it
        }
        if (event.type == "listen-in") {
            emit listenersChanged();
            if (!m_reply)
                return; // whoever listens closed it
        }
        if (event.type != "head")
            continue; // of a later server
        const auto news = api::fromBytes<api::EventHead>(event.data);
        if (!news) {
            lose(garbled);
            return;
        }
        emit head(*news);
        if (!m_reply)
            return; // whoever listens closed it
    }
}

void ChangeFeed::lose(const ApiError &error)
{
    if (error.kind == ApiErrorKind::Gone)
        forgetPlace();
    close();
    emit lost(error);
}

} // namespace barodesk::sync
