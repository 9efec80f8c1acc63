#include "store/storewriter.h"

#include "api/codeccommand.h"
#include "api/codecorganisation.h"
#include "api/wireroom.h"
#include "store/outboxrow.h"

#include <QVariant>

namespace barodesk::store {

using namespace Qt::StringLiterals;

using Result = StoreWriter::Result;

namespace {

qint64 stored(quint64 number) { return static_cast<qint64>(number); }

} // namespace

Result StoreWriter::putChanges(const std::vector<domain::Change> &changes)
{
    if (changes.empty())
        return {};
    QHash<domain::EntityRef, size_t> last; // only the last state of a record is worth sealing
    for (size_t i = 0; i < changes.size(); ++i)
        last.insert(domain::refOf(changes[i].entity), i);
    for (size_t i = 0; i < changes.size(); ++i) {
        const domain::Change &change = changes[i];
        if (last.value(domain::refOf(change.entity)) == i) {
            if (const auto done = putEntity(change.entity); !done)
                return done;
        }
        if (const auto done = putHistory(change.entry); !done)
            return done;
        if (const auto done = removeCommand(change.command); !done)
            return done;
    }
    return m_db.putMeta(u"cursor"_s, QByteArray::number(changes.back().sequence));
}

Result StoreWriter::replaceRecords(const std::vector<domain::Entity> &entities, const std::vector<domain::HistoryEntry> &history,
                                   quint64 cursor)
{
    for (const QString &statement : {u"DELETE FROM record"_s, u"DELETE FROM history"_s}) {
        if (const auto done = m_db.execute(statement); !done)
            return done;
    }
    for (const domain::Entity &entity : entities) {
        if (const auto done = putEntity(entity); !done)
            return done;
    }
    for (const domain::HistoryEntry &entry : history) {
        if (const auto done = putHistory(entry); !done)
            return done;
    }
    return m_db.putMeta(u"cursor"_s, QByteArray::number(cursor));
}

Result StoreWriter::putEntity(const domain::Entity &entity)
{
    const domain::EntityRef ref = domain::refOf(entity);
    const quint64 version = domain::versionOf(entity);
    const QByteArray id = ref.id.toRfc4122();
    return exec(u"INSERT INTO record(kind, id, version, blob) VALUES(?, ?, ?, ?) "
                "ON CONFLICT(kind, id) DO UPDATE SET version = excluded.version, blob = excluded.blob"_s,
                {int(ref.kind), id, stored(version), m_db.sealRow("record", id, version, api::toBytes(api::toJson(entity)))});
}

Result StoreWriter::putHistory(const domain::HistoryEntry &entry)
{
    const QByteArray id = entry.target.id.toRfc4122();
    return exec(
        u"INSERT OR REPLACE INTO history(kind, id, version, blob) VALUES(?, ?, ?, ?)"_s,
        {int(entry.target.kind), id, stored(entry.version), m_db.sealRow("history", id, entry.version, api::toBytes(api::toJson(entry)))});
}

Result StoreWriter::putOrganisation(const domain::Organisation &organisation)
{
    return exec(u"INSERT OR REPLACE INTO organisation(one, version, blob) VALUES(1, ?, ?)"_s,
                {stored(organisation.version()),
                 m_db.sealRow("organisation", {}, organisation.version(), api::toBytes(api::toJson(organisation.data())))});
}

Result StoreWriter::putCommand(const PendingCommand &command)
{
    const QByteArray id = command.command.id.value().toRfc4122();
    const auto select = m_db.prepared(u"SELECT position FROM outbox WHERE id = ?"_s);
    if (!select)
        return tl::unexpected(select.error());
    (*select)->bindValue(0, id);
    if (const auto done = m_db.run(*select); !done)
        return done;
    quint64 position = (*select)->next() ? (*select)->value(0).toULongLong() : 0;
    (*select)->finish();
    if (position == 0) {
        const auto highWater = m_db.meta(u"high-water"_s);
        if (!highWater)
            return tl::unexpected(highWater.error());
        position = highWater->toULongLong() + 1;
        if (const auto done = m_db.putMeta(u"high-water"_s, QByteArray::number(position)); !done)
            return done;
    }
    return exec(u"INSERT OR REPLACE INTO outbox(position, id, state, blob) VALUES(?, ?, ?, ?)"_s,
                {stored(position), id, int(command.state), m_db.sealRow("outbox", id, position, encodeOutboxRow(command))});
}

Result StoreWriter::removeCommand(const domain::CommandId &id)
{
    return exec(u"DELETE FROM outbox WHERE id = ?"_s, {id.value().toRfc4122()});
}

Result StoreWriter::putDraft(const StoredDraft &draft)
{
    const QByteArray id = draft.id.toRfc4122();
    return exec(u"INSERT OR REPLACE INTO draft(id, blob) VALUES(?, ?)"_s, {id, m_db.sealRow("draft", id, 0, draft.blob)});
}

Result StoreWriter::removeDraft(const QUuid &id) { return exec(u"DELETE FROM draft WHERE id = ?"_s, {id.toRfc4122()}); }

Result StoreWriter::putBoardViews(const QByteArray &blob) { return m_db.putMeta(u"board-views"_s, blob); }

Result StoreWriter::putContacts(const QByteArray &blob) { return m_db.putMeta(u"contacts"_s, blob); }

Result StoreWriter::putAgentReport(const domain::AgentTransition &transition)
{
    const QByteArray id = transition.id.value().toRfc4122();
    return exec(u"INSERT OR IGNORE INTO agent_report(id, blob) VALUES(?, ?)"_s,
                {id, m_db.sealRow("agent_report", id, 0, api::toBytes(api::toJson(transition)))});
}

Result StoreWriter::removeAgentReport(const domain::AgentTransitionId &id)
{
    return exec(u"DELETE FROM agent_report WHERE id = ?"_s, {id.value().toRfc4122()});
}

Result StoreWriter::exec(const QString &sql, const QVariantList &values)
{
    const auto query = m_db.prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(int(i), values[i]);
    const auto done = m_db.run(*query);
    (*query)->finish();
    return done;
}

} // namespace barodesk::store
