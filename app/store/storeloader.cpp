#include "store/storeloader.h"

#include "api/codeccommand.h"
#include "api/codecorganisation.h"
#include "api/wireroom.h"
#include "store/outboxrow.h"

#include <QSqlError>

#include <algorithm>
#include <deque>
#include <future>
#include <iterator>
#include <thread>
#include <utility>

namespace barodesk::store {

using namespace Qt::StringLiterals;

namespace {

using Result = tl::expected<void, StoreError>;

constexpr size_t BatchSize = 1000;

struct RawRow
{
    int kind = 0;
    QByteArray id;
    quint64 version = 0;
    QByteArray sealed;
};

struct Chunk
{
    std::vector<domain::Entity> entities;
    std::vector<DamagedRow> damaged;
};

DamagedRow damagedRow(const QString &table, const QByteArray &id, const QString &detail)
{
    return {.table = table, .id = QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces), .detail = detail};
}

Chunk decoded(const StoreDatabase &db, const std::vector<RawRow> &rows)
{
    Chunk chunk;
    chunk.entities.reserve(rows.size());
    for (const RawRow &row : rows) {
        const auto plain = db.openRow("record", row.id, row.version, row.sealed);
        if (!plain) {
            chunk.damaged.push_back(damagedRow(u"record"_s, row.id, u"does not open"_s));
            continue;
        }
        auto entity = api::fromBytes<domain::Entity>(*plain);
        if (!entity)
            chunk.damaged.push_back(damagedRow(u"record"_s, row.id, entity.error().toString()));
        else if (domain::refOf(*entity).id.toRfc4122() != row.id || int(domain::refOf(*entity).kind) != row.kind)
            chunk.damaged.push_back(damagedRow(u"record"_s, row.id, u"another record's row"_s));
        else
            chunk.entities.push_back(std::move(*entity));
    }
    return chunk;
}

class Loader
{
public:
    explicit Loader(StoreDatabase &database) : m_db(database) { }

    Result load(StoredState &state)
    {
        if (const auto done = loadRecords(state); !done)
            return done;
        if (const auto done = loadOrganisation(state); !done)
            return done;
        if (const auto done = loadMeta(state); !done)
            return done;
        if (const auto done = loadOutbox(state); !done)
            return done;
        if (const auto done = loadDrafts(state); !done)
            return done;
        if (const auto done = loadKept(state, u"board-views"_s, state.boardViews); !done)
            return tl::unexpected(done.error());
        if (const auto done = loadKept(state, u"contacts"_s, state.contacts); !done)
            return done;
        return loadAgentReports(state);
    }

private:
    /// Gives what `sql` finds to `take`, BatchSize rows at a time.
    template <typename Take> Result inBatches(const QString &sql, Take take)
    {
        const auto query = m_db.prepared(sql);
        if (!query)
            return tl::unexpected(query.error());
        if (const auto done = m_db.run(*query); !done)
            return tl::unexpected(done.error());
        std::vector<RawRow> batch;
        while ((*query)->next()) {
            batch.push_back({.kind = (*query)->value(0).toInt(),
                             .id = (*query)->value(1).toByteArray(),
                             .version = (*query)->value(2).toULongLong(),
                             .sealed = (*query)->value(3).toByteArray()});
            if (batch.size() == BatchSize)
                take(std::exchange(batch, {}));
        }
        const QSqlError error = (*query)->lastError();
        (*query)->finish();
        if (error.isValid())
            return tl::unexpected(m_db.errorOf(error));
        if (!batch.empty())
            take(std::move(batch));
        return {};
    }

    tl::expected<std::vector<RawRow>, StoreError> rows(const QString &sql)
    {
        std::vector<RawRow> found;
        const auto done = inBatches(sql, [&found](std::vector<RawRow> batch) { std::ranges::move(batch, std::back_inserter(found)); });
        if (!done)
            return tl::unexpected(done.error());
        return found;
    }

    /// Batch by batch, so that sealed rows and records are never all in memory at once: while one is read, others are decoded.
    Result loadRecords(StoredState &state)
    {
        const size_t threads = std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8);
        std::deque<std::future<Chunk>> coming;
        const auto takeFirst = [&coming, &state] {
            Chunk chunk = coming.front().get();
            coming.pop_front();
            for (domain::Entity &entity : chunk.entities)
                state.image.put(std::move(entity));
            state.resyncNeeded |= !chunk.damaged.empty();
            std::ranges::move(chunk.damaged, std::back_inserter(state.damaged));
        };
        const auto done = inBatches(u"SELECT kind, id, version, blob FROM record"_s, [&, this](std::vector<RawRow> batch) {
            if (coming.size() == threads)
                takeFirst();
            coming.push_back(std::async(std::launch::async, [this, batch = std::move(batch)] { return decoded(m_db, batch); }));
        });
        while (done && !coming.empty())
            takeFirst();
        return done;
    }

    Result loadOrganisation(StoredState &state)
    {
        const auto found = rows(u"SELECT 0, x'', version, blob FROM organisation"_s);
        if (!found)
            return tl::unexpected(found.error());
        for (const RawRow &row : *found) {
            const auto plain = m_db.openRow("organisation", {}, row.version, row.sealed);
            const auto data = plain ? api::fromBytes<domain::Organisation::Data>(*plain) : api::Parsed<domain::Organisation::Data>();
            if (plain && data) {
                state.organisation = domain::Organisation(*data);
            } else {
                state.damaged.push_back(damagedRow(u"organisation"_s, row.id, plain ? data.error().toString() : u"does not open"_s));
                state.resyncNeeded = true;
            }
        }
        return {};
    }

    Result loadMeta(StoredState &state)
    {
        const auto number = [&](const QString &name) -> tl::expected<quint64, StoreError> {
            const auto text = m_db.meta(name);
            if (!text && text.error().code != StoreErrorCode::CorruptFile)
                return tl::unexpected(text.error());
            bool ok = text.has_value();
            const quint64 value = ok && !text->isEmpty() ? text->toULongLong(&ok) : 0;
            if (!ok) {
                state.damaged.push_back(damagedRow(u"meta"_s, {}, name));
                state.resyncNeeded = true;
            }
            return value;
        };
        const auto cursor = number(u"cursor"_s);
        if (!cursor)
            return tl::unexpected(cursor.error());
        const auto highWater = number(u"high-water"_s);
        if (!highWater)
            return tl::unexpected(highWater.error());
        state.cursor = *cursor;
        state.highWater = *highWater;
        return {};
    }

    Result loadOutbox(StoredState &state)
    {
        const auto found = rows(u"SELECT state, id, position, blob FROM outbox ORDER BY position"_s);
        if (!found)
            return tl::unexpected(found.error());
        for (const RawRow &row : *found) {
            const auto plain = m_db.openRow("outbox", row.id, row.version, row.sealed);
            auto command = plain ? decodeOutboxRow(*plain) : tl::expected<PendingCommand, QString>(tl::unexpect, u"does not open"_s);
            if (command)
                state.pending.push_back(std::move(*command));
            else
                state.damaged.push_back(damagedRow(u"outbox"_s, row.id, command.error()));
        }
        return {};
    }

    Result loadDrafts(StoredState &state)
    {
        const auto found = rows(u"SELECT 0, id, 0, blob FROM draft"_s);
        if (!found)
            return tl::unexpected(found.error());
        for (const RawRow &row : *found) {
            if (auto plain = m_db.openRow("draft", row.id, 0, row.sealed))
                state.drafts.push_back({.id = QUuid::fromRfc4122(row.id), .blob = std::move(*plain)});
            else
                state.damaged.push_back(damagedRow(u"draft"_s, row.id, u"does not open"_s));
        }
        return {};
    }

    /// What is one value. One that does not open keeps nothing from the rest.
    Result loadKept(StoredState &state, const QString &name, QByteArray &into)
    {
        auto plain = m_db.meta(name);
        if (plain)
            into = std::move(*plain);
        else if (plain.error().code == StoreErrorCode::CorruptFile)
            state.damaged.push_back(damagedRow(u"meta"_s, {}, name));
        else
            return tl::unexpected(plain.error());
        return {};
    }

    Result loadAgentReports(StoredState &state)
    {
        const auto found = rows(u"SELECT 0, id, 0, blob FROM agent_report ORDER BY position"_s);
        if (!found)
            return tl::unexpected(found.error());
        for (const RawRow &row : *found) {
            const auto plain = m_db.openRow("agent_report", row.id, 0, row.sealed);
            auto transition = plain ? api::fromBytes<domain::AgentTransition>(*plain) : api::Parsed<domain::AgentTransition>();
            if (plain && transition)
                state.agentReports.push_back(std::move(*transition));
            else
                state.damaged.push_back(damagedRow(u"agent_report"_s, row.id, plain ? transition.error().toString() : u"does not open"_s));
        }
        return {};
    }

    StoreDatabase &m_db;
};

} // namespace

tl::expected<StoredState, StoreError> loadStored(StoreDatabase &database)
{
    StoredState state;
    if (const auto done = Loader(database).load(state); !done)
        return tl::unexpected(done.error());
    // Every page was read once and is hardly read again: the cache of them is given back.
    if (const auto query = database.prepared(u"PRAGMA shrink_memory"_s)) {
        if (const auto done = database.run(*query); !done)
            return tl::unexpected(done.error());
        (*query)->finish();
    }
    return state;
}

tl::expected<StoredHistory, StoreError> loadHistory(StoreDatabase &database, const domain::EntityRef &ref)
{
    const auto query = database.prepared(u"SELECT version, blob FROM history WHERE kind = ? AND id = ? ORDER BY version"_s);
    if (!query)
        return tl::unexpected(query.error());
    const QByteArray id = ref.id.toRfc4122();
    (*query)->bindValue(0, int(ref.kind));
    (*query)->bindValue(1, id);
    if (const auto done = database.run(*query); !done)
        return tl::unexpected(done.error());
    StoredHistory history;
    while ((*query)->next()) {
        const quint64 version = (*query)->value(0).toULongLong();
        const auto plain = database.openRow("history", id, version, (*query)->value(1).toByteArray());
        auto entry
            = plain ? api::fromBytes<domain::HistoryEntry>(*plain) : api::Parsed<domain::HistoryEntry>(tl::unexpect, api::ParseError{});
        if (entry)
            history.entries.append(std::move(*entry));
        else
            history.damaged.push_back(
                damagedRow(u"history"_s, id, plain ? entry.error().toString() : u"version %1 does not open"_s.arg(version)));
    }
    (*query)->finish();
    return history;
}

} // namespace barodesk::store
