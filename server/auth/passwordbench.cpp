#include <utility>

#include "server/auth/passwordbench.h"

#include "server/auth/passwordhash.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace barodesk::server::auth {

namespace asio = boost::asio;

PasswordBench::~PasswordBench()
{
    m_threads.stop();
    m_threads.join();
}

asio::awaitable<std::optional<bool>> PasswordBench::check(QString password, QString hash)
{
    if (m_waiting.fetch_add(1) >= Longest) {
        m_waiting.fetch_sub(1);
        co_return std::nullopt;
    }
    auto home = co_await asio::this_coro::executor;
    // Bound: else the coroutine goes on where it came from, and the server waits for the hash.
    co_await asio::post(asio::bind_executor(m_threads, asio::use_awaitable));
    const bool matches = passwordMatches(password, hash); // on a thread of the bench
    co_await asio::post(home, asio::use_awaitable);
    m_waiting.fetch_sub(1);
    co_return matches;
}

} // namespace barodesk::server::auth
