#pragma once

#include "server/routes/routetable.h"

namespace barodesk::server::routes {

/// Finds the route of a request, asks who is calling and whether they may, and hands over to its handler.
class Dispatcher final : public http::Application
{
public:
    explicit Dispatcher(Services services) : m_services(std::move(services)) { }

    boost::asio::awaitable<http::Reply> answer(http::Request request) override;

private:
    boost::asio::awaitable<tl::expected<Caller, http::Response>> identify(const Route &route, QString token);
    boost::asio::awaitable<std::optional<http::Response>> refuseStranger(QString token); ///< Who is not the exchange.

    Services m_services;
};

} // namespace barodesk::server::routes
