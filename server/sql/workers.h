#pragma once

#include "server/sql/database.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace barodesk::server::sql {

/// Threads that own a database connection each, with one bounded queue before them. Input and output threads hand
/// their work in and go on; nothing here runs on them.
class Workers final
{
public:
    struct Limits
    {
        int threads = 1;
        size_t queue = 256;
        std::chrono::milliseconds patience{10'000}; ///< A job that has waited longer is given up unstarted.
    };

    Workers(const DatabaseUrl &url, Limits limits);
    ~Workers(); ///< Finishes what is queued, then joins.
    Workers(const Workers &) = delete;
    Workers &operator=(const Workers &) = delete;

    /// Runs `job` on a worker and resumes the caller on its own executor with the result. A full queue and a job
    /// that waited too long are answered with SqlErrorKind::Busy.
    template <typename T> boost::asio::awaitable<Result<T>> run(std::function<Result<T>(Database &)> job)
    {
        auto initiate = [this](auto handler, std::function<Result<T>(Database &)> work) {
            auto executor = boost::asio::get_associated_executor(handler);
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            auto guard = std::make_shared<boost::asio::executor_work_guard<decltype(executor)>>(executor);
            auto answer = [executor, shared, guard](Result<T> result) {
                boost::asio::post(executor, [shared, result = std::move(result)]() mutable { (*shared)(std::move(result)); });
            };
            Task task;
            task.run = [work = std::move(work), answer](Database &database) { answer(work(database)); };
            task.giveUp = [answer](const SqlError &error) { answer(tl::unexpected(error)); };
            enqueue(std::move(task));
        };
        return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(Result<T>)>(
            std::move(initiate), boost::asio::use_awaitable, std::move(job));
    }

private:
    struct Task
    {
        std::function<void(Database &)> run;
        std::function<void(const SqlError &)> giveUp;
        std::chrono::steady_clock::time_point queuedAt = std::chrono::steady_clock::now();
    };

    void enqueue(Task task);
    void work();

    const DatabaseUrl m_url;
    const Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queue;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace barodesk::server::sql
