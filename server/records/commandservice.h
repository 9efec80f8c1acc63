#pragma once

#include "api/wire.h"
#include "domain/apply.h"
#include "server/files/sealedfiles.h"
#include "server/records/organisationstore.h"
#include "server/sql/workers.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace barodesk::server::records {

/// Takes batches of commands from many connections and writes them. On SQLite, one writer commits all batches that
/// have gathered meanwhile together: a sync of the disk is paid once. On PostgreSQL several writers take a command each.
class CommandService final
{
public:
    using Clock = std::function<QDateTime()>;       ///< Korea time; called on the writers' threads.
    using HeadMoved = std::function<void(quint64)>; ///< Called on the writers' threads after a commit.

    CommandService(sql::Workers &writers, sql::Dialect dialect, OrganisationCache &organisation, const files::SealedFiles &attachments,
                   Clock clock, HeadMoved headMoved);

    /// \returns one result for each command in order; an error means that nothing after the commands already committed was done,
    /// and that sending the batch again is safe
    boost::asio::awaitable<sql::Result<QList<api::CommandResult>>> submit(domain::Actor actor, QList<domain::Command> commands);

private:
    using Results = sql::Result<QList<api::CommandResult>>;
    struct Batch
    {
        domain::Actor actor;
        QList<domain::Command> commands;
        Results results;
        bool done = false;
    };

    Results runOneByOne(sql::Database &database, Batch &batch);
    void runTogether(sql::Database &database, const std::vector<std::shared_ptr<Batch>> &batches);
    std::vector<std::shared_ptr<Batch>> take();
    void announce(const QList<api::CommandResult> &results);

    sql::Workers &m_writers;
    const sql::Dialect m_dialect;
    OrganisationCache &m_organisation;
    const files::SealedFiles &m_attachments;
    const Clock m_clock;
    const HeadMoved m_headMoved;
    std::mutex m_mutex;
    std::deque<std::shared_ptr<Batch>> m_waiting;
};

} // namespace barodesk::server::records
