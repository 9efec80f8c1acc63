#pragma once

#include "sync/changefeed.h"
#include "sync/restclient.h"

#include <functional>

namespace barodesk::bench {

/// A desk as far as the wire goes: hears of news on its event stream and fetches it with the workstation's own client, but keeps nothing.
class LightDesk final
{
public:
    /// \param arrived called with each page fetched
    LightDesk(const QString &url, const QString &caFile, const QString &token, std::function<void(const api::ChangesPage &)> arrived);

    void open() { m_feed.open(); }
    bool isLive() const { return m_heard && m_cursor >= m_head; } ///< Has heard from the server and fetched all there is.
    quint64 cursor() const { return m_cursor; }
    const QString &problem() const { return m_problem; } ///< Empty: none.
    sync::RestClient &client() { return m_client; }

private:
    void pull();

    QObject m_context;
    sync::RestClient m_client;
    sync::ChangeFeed m_feed;
    std::function<void(const api::ChangesPage &)> m_arrived;
    QString m_problem;
    quint64 m_head = 0;
    quint64 m_cursor = 0;
    bool m_heard = false;
    bool m_pulling = false;
};

} // namespace barodesk::bench
