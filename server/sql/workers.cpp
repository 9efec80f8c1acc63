#include "server/sql/workers.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::sql {

Workers::Workers(const DatabaseUrl &url, Limits limits) : m_url(url), m_limits(limits)
{
    for (int i = 0; i < m_limits.threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Workers::enqueue(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && m_queue.size() < m_limits.queue) {
            m_queue.push_back(std::move(task));
            m_wake.notify_one();
            return;
        }
    }
    task.giveUp({SqlErrorKind::Busy, u"the queue is full"_s});
}

void Workers::work()
{
    Database database(m_url); // its connection belongs to this thread
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty()) {
                // One after another: of SQLite connections closed in one instant none is the last, and the write-ahead log would stay behind.
                database.close();
                return;
            }
            task = std::move(m_queue.front());
            m_queue.pop_front();
        }
        if (std::chrono::steady_clock::now() - task.queuedAt > m_limits.patience)
            task.giveUp({SqlErrorKind::Busy, u"waited too long in the queue"_s});
        else
            task.run(database);
    }
}

} // namespace barodesk::server::sql
