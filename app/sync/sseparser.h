#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace barodesk::sync {

struct ServerEvent
{
    QByteArray type; ///< "message" where none was named.
    QByteArray data;
    QByteArray id; ///< The last one seen on the stream.
    friend bool operator==(const ServerEvent &, const ServerEvent &) = default;
};

/// text/event-stream as WHATWG HTML § 9.2.6 says, fed in pieces cut anywhere. A line, or the data of an event, over the bound is an
/// error: the stream is then to be closed.
class SseParser
{
public:
    explicit SseParser(qsizetype bound = 64 * 1024) : m_bound(bound) { }

    /// \returns the events that are complete now; nullopt once a bound was passed
    std::optional<QList<ServerEvent>> feed(QByteArrayView piece);
    const QByteArray &lastId() const { return m_lastId; }

private:
    bool takeLine(QList<ServerEvent> &events);

    qsizetype m_bound;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_lastId;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_broken = false;
    qsizetype m_started = 0; ///< Bytes of a possible byte order mark seen.
};

} // namespace barodesk::sync
