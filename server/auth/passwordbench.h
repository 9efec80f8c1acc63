#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <QString>

#include <atomic>
#include <optional>

namespace barodesk::server::auth {

/// Where passwords are checked: two at a time, as each takes 19 MiB and some 30 ms, with a short queue before it.
class PasswordBench final
{
public:
    PasswordBench() = default;
    ~PasswordBench();

    /// \returns nothing when the queue is full
    boost::asio::awaitable<std::optional<bool>> check(QString password, QString hash);

private:
    static constexpr int Threads = 2;
    static constexpr int Longest = 32;

    boost::asio::thread_pool m_threads{Threads};
    std::atomic<int> m_waiting{0};
};

} // namespace barodesk::server::auth
