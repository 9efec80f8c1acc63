#include <utility>

#include "server/http/eventhub.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace barodesk::server::http {

namespace asio = boost::asio;

EventHub::Subscription::Subscription(EventHub &hub) : m_hub(hub), m_timer(hub.m_executor) { m_hub.m_subscriptions.insert(this); }

EventHub::Subscription::~Subscription() { m_hub.m_subscriptions.erase(this); }

asio::awaitable<EventHub::Subscription::Wake> EventHub::Subscription::wait(std::chrono::milliseconds patience)
{
    if (!m_hub.m_closing && m_seen == m_hub.m_round) {
        boost::system::error_code ignored;
        m_timer.expires_after(patience);
        co_await m_timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    if (m_hub.m_closing)
        co_return Wake::Closing;
    co_return std::exchange(m_seen, m_hub.m_round) == m_hub.m_round ? Wake::Heartbeat : Wake::News;
}

void EventHub::setHead(quint64 sequence)
{
    if (sequence <= m_head)
        return;
    m_head = sequence;
    wakeAll();
}

void EventHub::setOrganisationVersion(quint64 version)
{
    if (version <= m_organisationVersion)
        return;
    m_organisationVersion = version;
    wakeAll();
}

void EventHub::close()
{
    m_closing = true;
    wakeAll();
}

void EventHub::wakeAll()
{
    ++m_round;
    for (Subscription *subscription : m_subscriptions)
        subscription->m_timer.cancel();
}

} // namespace barodesk::server::http
