#pragma once

#include "api/wire.h"
#include "sync/apierror.h"
#include "sync/sseparser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QNetworkReply;

namespace barodesk::sync {

class RestClient;

/// The server's event stream: hints that there is something to fetch. One stream at a time; when it is lost, whoever listens opens it
/// again, and the server is told the last event seen.
class ChangeFeed final : public QObject
{
    Q_OBJECT
public:
    /// \param silence longest time without a byte, heartbeats included, before the stream counts as lost
    explicit ChangeFeed(RestClient &client, std::chrono::milliseconds silence = std::chrono::seconds(45), QObject *parent = nullptr);
    ~ChangeFeed() override;

    void open();
    void close();                            ///< Silent: no lost() follows.
    void forgetPlace() { m_lastId.clear(); } ///< The server has another past: what it told last means nothing to it.
    bool isOpen() const { return m_reply != nullptr; }

signals:
    void head(const barodesk::api::EventHead &head);
    void listenersChanged(); ///< Who is in our own talk by a code of the exchange: fetch it.
    void roomChanged();      ///< For who supervises the room: fetch it.
    void lost(const barodesk::sync::ApiError &error);

private:
    void read();
    void lose(const ApiError &error);

    RestClient &m_client;
    QTimer m_watchdog;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<SseParser> m_parser;
    QByteArray m_lastId;
};

} // namespace barodesk::sync
