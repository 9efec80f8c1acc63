#pragma once

#include "tests/support/httpclient.h"

#include <QNetworkReply>
#include <QObject>

namespace barodesk::test {

/// An open GET /v1/events. Events come in with the event loop.
class EventStream final : public QObject
{
    Q_OBJECT
public:
    explicit EventStream(HttpClient &client, const QByteArray &lastEventId = {});
    ~EventStream() override;

    int status() const;
    quint64 head() const { return m_head; } ///< Of the last event.
    quint64 organisationVersion() const { return m_organisationVersion; }
    int events() const { return m_events; }
    int comments() const { return m_comments; }
    bool ended() const { return m_reply->isFinished(); }
    const QByteArray &text() const { return m_text; }

Q_SIGNALS:
    void headMoved(quint64 head);

private:
    void read();

    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_text;
    qsizetype m_parsed = 0;
    quint64 m_head = 0;
    quint64 m_organisationVersion = 0;
    int m_events = 0;
    int m_comments = 0;
};

} // namespace barodesk::test
