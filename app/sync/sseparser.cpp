#include "sync/sseparser.h"

#include <utility>

namespace barodesk::sync {

std::optional<QList<ServerEvent>> SseParser::feed(QByteArrayView piece)
{
    QList<ServerEvent> events;
    for (const char c : piece) {
        if (m_broken)
            return std::nullopt;
        const bool afterCr = std::exchange(m_afterCr, c == '\r');
        if (c == '\n' && afterCr)
            continue; // the second half of CR LF
        if (c == '\r' || c == '\n') {
            m_broken = !takeLine(events);
            m_line.clear();
            continue;
        }
        m_line.append(c);
        if (m_started < 3 && ++m_started == 3 && m_line == "\xEF\xBB\xBF")
            m_line.clear();
        m_broken = m_line.size() > m_bound;
    }
    if (m_broken)
        return std::nullopt;
    return events;
}

bool SseParser::takeLine(QList<ServerEvent> &events)
{
    m_started = 3;
    if (m_line.isEmpty()) {
        if (m_hasData)
            events.append({.type = m_type.isEmpty() ? QByteArray("message") : m_type, .data = m_data, .id = m_lastId});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return true;
    }
    const qsizetype colon = m_line.indexOf(':');
    if (colon == 0)
        return true; // a comment
    const QByteArray field = colon < 0 ? m_line : m_line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : m_line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_type = value;
    } else if (field == "data") {
        if (m_hasData)
            m_data.append('\n');
        m_data.append(value);
        m_hasData = true;
    } else if (field == "id" && !value.contains('\0')) {
        m_lastId = value;
    }
    return m_data.size() <= m_bound;
}

} // namespace barodesk::sync
