#include "tests/support/eventstream.h"

#include <QJsonDocument>

namespace barodesk::test {

using namespace Qt::StringLiterals;

EventStream::EventStream(HttpClient &client, const QByteArray &lastEventId)
{
    QNetworkRequest request = client.request(u"/v1/events"_s);
    request.setRawHeader("Accept", "text/event-stream");
    if (!lastEventId.isEmpty())
        request.setRawHeader("Last-Event-ID", lastEventId);
    request.setTransferTimeout(0);
    m_reply.reset(client.manager().get(request));
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &EventStream::read);
    connect(m_reply.get(), &QNetworkReply::finished, this, &EventStream::read);
}

EventStream::~EventStream()
{
    disconnect(m_reply.get(), nullptr, this, nullptr);
    if (status() > 0)
        logContract("GET", u"/v1/events"_s, status(), m_reply->rawHeader("Content-Type"), m_text);
    m_reply->abort();
}

int EventStream::status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

void EventStream::read()
{
    m_text += m_reply->readAll();
    for (qsizetype end = m_text.indexOf("\n\n", m_parsed); end >= 0; end = m_text.indexOf("\n\n", m_parsed)) {
        const QByteArray block = m_text.mid(m_parsed, end - m_parsed);
        m_parsed = end + 2;
        for (const QByteArray &line : block.split('\n')) {
            if (line.startsWith(':'))
                ++m_comments;
            if (!line.startsWith("data: "))
                continue;
            const QJsonObject data = QJsonDocument::fromJson(line.mid(6)).object();
            m_head = quint64(data[u"head"].toInteger());
            m_organisationVersion = quint64(data[u"organisationVersion"].toInteger());
            ++m_events;
            Q_EMIT headMoved(m_head);
        }
    }
}

} // namespace barodesk::test
