#include "tests/bench/lightdesk.h"

#include "api/paths.h"

namespace barodesk::bench {

LightDesk::LightDesk(const QString &url, const QString &caFile, const QString &token, std::function<void(const api::ChangesPage &)> arrived)
    : m_client(QUrl(url), caFile), m_feed(m_client), m_arrived(std::move(arrived))
{
    m_client.setToken(token);
    QObject::connect(&m_feed, &sync::ChangeFeed::head, &m_context, [this](const api::EventHead &news) {
        m_heard = true;
        m_head = std::max(m_head, news.head);
        pull();
    });
    QObject::connect(&m_feed, &sync::ChangeFeed::lost, &m_context, [this](const sync::ApiError &error) { m_problem = error.detail; });
}

void LightDesk::pull()
{
    if (m_pulling || m_cursor >= m_head)
        return;
    m_pulling = true;
    m_client.changes(m_cursor, api::MaxChangesPerPage, &m_context, [this](const tl::expected<api::ChangesPage, sync::ApiError> &page) {
        m_pulling = false;
        if (!page) {
            m_problem = page.error().detail;
            return;
        }
        if (!page->changes.empty())
            m_cursor = page->changes.back().sequence;
        m_arrived(*page);
        pull();
    });
}

} // namespace barodesk::bench
