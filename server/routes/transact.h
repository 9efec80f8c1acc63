#pragma once

#include "server/sql/workers.h"

#include <functional>

namespace barodesk::server::routes {

/// One unit of work on one of the workers.
template <typename T>
boost::asio::awaitable<sql::Result<T>> runIn(sql::Workers &workers, sql::Database::Intent intent, std::function<T(sql::Database &)> work)
{
    std::function<sql::Result<T>(sql::Database &)> job
        = [intent, work = std::move(work)](sql::Database &database) { return database.transact(intent, [&] { return work(database); }); };
    co_return co_await workers.run<T>(std::move(job));
}

} // namespace barodesk::server::routes
