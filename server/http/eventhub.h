#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QByteArray>
#include <QHash>
#include <QtGlobal>

#include <chrono>
#include <memory>
#include <unordered_set>

namespace barodesk::server::http {

/// Wakes the event streams. A stream keeps no list of events: only the newest head of the feed and the newest version of
/// the organisation matter, that the room changed and who listens to the owner, so the queue of a slow desk is never longer than those four
/// numbers.
/// All on the thread of its executor; notify from others by boost::asio::post.
class EventHub final
{
public:
    class Subscription final
    {
    public:
        /// \param most of `owner`; one more ends the oldest: a desk that lost its line may not know yet that it did
        /// \param room whether changes of the room are news here
        Subscription(EventHub &hub, QByteArray owner, int most, bool room);
        ~Subscription();
        Subscription(const Subscription &) = delete;
        Subscription &operator=(const Subscription &) = delete;

        enum class Wake { News, Heartbeat, Closing };
        /// Resumes when something is new since the last return, when `patience` is over, or when the stream has to end.
        boost::asio::awaitable<Wake> wait(std::chrono::milliseconds patience);

    private:
        friend class EventHub;
        EventHub &m_hub;
        const QByteArray m_owner;
        const quint64 m_serial; ///< Grows from one to the next.
        bool m_replaced = false;
        boost::asio::steady_timer m_timer;
        const bool m_room;
        quint64 m_seen = 0; ///< Of EventHub::newsFor().
    };

    explicit EventHub(boost::asio::any_io_executor executor) : m_executor(executor), m_roomPause(executor) { }

    void setHead(quint64 sequence);
    void setOrganisationVersion(quint64 version);
    void roomChanged();                             ///< Told on at most once a second, the last change always.
    void listenersChanged(const QByteArray &owner); ///< To whose talk somebody listens, or does not any more.
    void close();                                   ///< Every stream ends; new ones end at once.

    quint64 head() const { return m_head; }
    quint64 organisationVersion() const { return m_organisationVersion; }
    quint64 room() const { return m_room; }                                               ///< How often the room's changes were told on.
    quint64 listeners(const QByteArray &owner) const { return m_listeners.value(owner); } ///< How often they changed.
    size_t subscriptions() const { return m_subscriptions.size(); }

private:
    void wakeAll();
    void tellRoom();
    quint64 newsFor(const Subscription &subscription) const;

    boost::asio::any_io_executor m_executor;
    quint64 m_head = 0;
    quint64 m_organisationVersion = 0;
    quint64 m_round = 1;
    quint64 m_room = 0;
    boost::asio::steady_timer m_roomPause;
    QHash<QByteArray, quint64> m_listeners;
    bool m_roomPausing = false;
    bool m_roomWaits = false;
    quint64 m_serials = 0;
    bool m_closing = false;
    std::unordered_set<Subscription *> m_subscriptions;
};

} // namespace barodesk::server::http
