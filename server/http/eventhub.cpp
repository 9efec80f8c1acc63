#include <utility>

#include "server/http/eventhub.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace barodesk::server::http {

namespace asio = boost::asio;

namespace {
constexpr auto RoomPause = std::chrono::seconds(1);
}

EventHub::Subscription::Subscription(EventHub &hub, QByteArray owner, int most, bool room)
    : m_hub(hub), m_owner(std::move(owner)), m_serial(++hub.m_serials), m_timer(hub.m_executor), m_room(room)
{
    int count = 1;
    Subscription *oldest = nullptr;
    for (Subscription *other : m_hub.m_subscriptions) {
        if (other->m_owner != m_owner || other->m_replaced)
            continue;
        ++count;
        oldest = !oldest || other->m_serial < oldest->m_serial ? other : oldest;
    }
    if (oldest && count > most) {
        oldest->m_replaced = true;
        oldest->m_timer.cancel();
    }
    m_hub.m_subscriptions.insert(this);
}

EventHub::Subscription::~Subscription() { m_hub.m_subscriptions.erase(this); }

asio::awaitable<EventHub::Subscription::Wake> EventHub::Subscription::wait(std::chrono::milliseconds patience)
{
    if (!m_hub.m_closing && !m_replaced && m_seen == m_hub.newsFor(*this)) {
        boost::system::error_code ignored;
        m_timer.expires_after(patience);
        co_await m_timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    if (m_hub.m_closing || m_replaced)
        co_return Wake::Closing;
    const quint64 news = m_hub.newsFor(*this);
    co_return std::exchange(m_seen, news) == news ? Wake::Heartbeat : Wake::News;
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

void EventHub::roomChanged()
{
    if (m_roomPausing)
        m_roomWaits = true;
    else if (!m_closing)
        tellRoom();
}

void EventHub::tellRoom()
{
    ++m_room;
    for (Subscription *subscription : m_subscriptions) {
        if (subscription->m_room)
            subscription->m_timer.cancel();
    }
    m_roomPausing = true;
    m_roomPause.expires_after(RoomPause);
    m_roomPause.async_wait([this](const boost::system::error_code &error) {
        if (error)
            return; // closing
        m_roomPausing = false;
        if (std::exchange(m_roomWaits, false))
            tellRoom();
    });
}

quint64 EventHub::newsFor(const Subscription &subscription) const
{
    return m_round + (subscription.m_room ? m_room : 0) + listeners(subscription.m_owner);
}

void EventHub::listenersChanged(const QByteArray &owner)
{
    ++m_listeners[owner];
    for (Subscription *subscription : m_subscriptions) {
        if (subscription->m_owner == owner)
            subscription->m_timer.cancel();
    }
}

void EventHub::close()
{
    m_closing = true;
    m_roomPause.cancel();
    wakeAll();
}

void EventHub::wakeAll()
{
    ++m_round;
    for (Subscription *subscription : m_subscriptions)
        subscription->m_timer.cancel();
}

} // namespace barodesk::server::http
