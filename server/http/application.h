#pragma once

#include "server/http/request.h"
#include "server/http/response.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <variant>

namespace barodesk::server::http {

class EventHub;

/// The answer that does not end: events as they come.
struct EventStreamReply
{
    QByteArray owner;                                           ///< Who it is for: each may have Limits::streamsPerOwner.
    bool room = false;                                          ///< Whether it tells of the room.
    std::function<QByteArray(const EventHub &)> news;           ///< The events that tell what is new of the hub's state.
    std::function<boost::asio::awaitable<bool>()> stillAllowed; ///< Asked at every heartbeat; false ends the stream.
};

using Reply = std::variant<Response, EventStreamReply>;

/// What stands behind the connections. Called on the thread of the connections and never blocks it.
class Application
{
public:
    virtual ~Application() = default;
    virtual boost::asio::awaitable<Reply> answer(Request request) = 0;
};

} // namespace barodesk::server::http
