#include <utility>

#include "server/records/commandservice.h"

#include "server/records/commandprocessor.h"

#include <algorithm>

namespace barodesk::server::records {

using sql::Database;

namespace {
constexpr size_t MostTogether = 64;
}

CommandService::CommandService(sql::Workers &writers, sql::Dialect dialect, OrganisationCache &organisation,
                               const files::SealedFiles &attachments, Clock clock, HeadMoved headMoved)
    : m_writers(writers),
      m_dialect(dialect),
      m_organisation(organisation),
      m_attachments(attachments),
      m_clock(std::move(clock)),
      m_headMoved(std::move(headMoved))
{
}

boost::asio::awaitable<sql::Result<QList<api::CommandResult>>> CommandService::submit(domain::Actor actor, QList<domain::Command> commands)
{
    auto batch = std::make_shared<Batch>();
    batch->actor = std::move(actor);
    batch->commands = std::move(commands);
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(batch);
    }
    std::function<Results(Database &)> job = [this, batch](Database &database) {
        if (m_dialect == sql::Dialect::PostgreSql) {
            const std::lock_guard lock(m_mutex);
            std::erase(m_waiting, batch);
        } else {
            if (!batch->done) // else it went with another, on this same thread
                runTogether(database, take());
            return batch->results;
        }
        return runOneByOne(database, *batch);
    };
    Results results = co_await m_writers.run<QList<api::CommandResult>>(std::move(job));
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_waiting, batch); // given up unstarted
    }
    co_return results;
}

std::vector<std::shared_ptr<CommandService::Batch>> CommandService::take()
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::shared_ptr<Batch>> batches;
    while (!m_waiting.empty() && batches.size() < MostTogether) {
        batches.push_back(m_waiting.front());
        m_waiting.pop_front();
    }
    return batches;
}

void CommandService::runTogether(Database &database, const std::vector<std::shared_ptr<Batch>> &batches)
{
    const auto done = database.transact(Database::Intent::Write, [&] {
        const auto organisation = m_organisation.current(database);
        const QDateTime now = m_clock();
        for (const auto &batch : batches) {
            QList<api::CommandResult> results;
            for (const domain::Command &command : batch->commands)
                results.append(processCommand(database, batch->actor, command, *organisation, now, &m_attachments));
            batch->results = results;
        }
    });
    for (const auto &batch : batches) {
        // One record that cannot be read must not stop the commands for others.
        if (!done && done.error().kind == sql::SqlErrorKind::Broken)
            batch->results = runOneByOne(database, *batch);
        else if (!done)
            batch->results = tl::unexpected(done.error());
        else
            announce(*batch->results);
        batch->done = true;
    }
}

CommandService::Results CommandService::runOneByOne(Database &database, Batch &batch)
{
    QList<api::CommandResult> results;
    for (const domain::Command &command : batch.commands) {
        const auto result = database.transact(Database::Intent::Write, [&] {
            return processCommand(database, batch.actor, command, *m_organisation.current(database), m_clock(), &m_attachments);
        });
        if (!result) {
            announce(results);
            return tl::unexpected(result.error());
        }
        results.append(*result);
    }
    announce(results);
    return results;
}

void CommandService::announce(const QList<api::CommandResult> &results)
{
    quint64 head = 0;
    for (const api::CommandResult &result : results)
        head = std::max(head, result.sequence);
    if (head > 0)
        m_headMoved(head);
}

} // namespace barodesk::server::records
