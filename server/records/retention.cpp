#include "server/records/retention.h"

#include "server/recordings/recordingstore.h"
#include "server/records/commandprocessor.h"
#include "server/room/handoverstore.h"
#include "server/room/listeninstore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

namespace {

constexpr int CallsPerBatch = 20; // a moment of the writer: desks' commands go between
constexpr int RowsPerBatch = 500;
constexpr int RoomDays = 400; // what became of counsellors and of calls in queues

enum Holds { Nothing, Person, Transcript };

qint64 before(const QDateTime &now, int days) { return now.toMSecsSinceEpoch() - days * 24ll * 3600 * 1000; }

QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// Made from the call's id, so that two servers on one database make the same command and one change.
domain::CommandId purgeId(const QUuid &call, bool transcriptOnly)
{
    return domain::CommandId(QUuid::createUuidV5(call, transcriptOnly ? u"purge transcript"_s : u"purge call"_s));
}

/// Takes out of what the feed said at `sequence` what the record does not hold any longer.
void cleanChange(sql::Database &database, quint64 sequence, bool transcriptOnly)
{
    const auto row = database.one(u"SELECT body FROM change WHERE sequence = ?"_s, {sequence});
    if (!row)
        return;
    auto entity = api::fromBytes<domain::Entity>(row->at(0).toString().toUtf8());
    auto *call = entity ? std::get_if<domain::CallRecord>(&*entity) : nullptr;
    if (!call)
        return database.fail(sql::SqlErrorKind::Broken, u"the stored change %1 is no call"_s.arg(sequence));
    call->transcript.clear();
    if (!transcriptOnly) {
        call->number.reset();
        call->displayName.clear();
        call->citizen.reset();
    }
    database.execute(u"UPDATE change SET body = ? WHERE sequence = ?"_s, {QString::fromUtf8(api::toBytes(api::toJson(*entity))), sequence});
}

bool holdsWhatMustGo(const domain::CallRecord &call, bool transcriptOnly)
{
    return !call.transcript.isEmpty() || (!transcriptOnly && (call.number || !call.displayName.isEmpty() || call.citizen));
}

/// In every place of the feed that told of the call.
void cleanChanges(sql::Database &database, const QUuid &id, bool transcriptOnly)
{
    const QList<sql::Row> rows
        = database.all(u"SELECT c.sequence FROM history h JOIN change c ON c.history_id = h.id WHERE h.kind = ? AND h.record_id = ?"_s,
                       {int(domain::EntityKind::Call), text(id)});
    for (const sql::Row &row : rows)
        cleanChange(database, row.at(0).toULongLong(), transcriptOnly);
}

/// \returns the sequence of the change, 0 when there was nothing to take out
quint64 purgeCall(sql::Database &database, const QUuid &id, bool transcriptOnly, const domain::Organisation &organisation,
                  const QDateTime &now)
{
    const domain::EntityRef target(domain::EntityKind::Call, id);
    const std::optional<domain::Entity> record = loadRecord(database, target);
    const auto *call = record ? std::get_if<domain::CallRecord>(&*record) : nullptr;
    quint64 sequence = 0;
    if (call && holdsWhatMustGo(*call, transcriptOnly)) {
        const domain::Command command{purgeId(id, transcriptOnly), target, now, domain::PurgeCall{transcriptOnly}};
        const api::CommandResult result = processCommand(database, domain::Actor::server(), command, organisation, now);
        if (result.status != api::CommandStatus::Accepted)
            database.fail(sql::SqlErrorKind::Broken, u"the purge of a call was refused"_s);
        sequence = result.sequence;
        cleanChanges(database, id, transcriptOnly);
    }
    if (transcriptOnly)
        database.execute(u"UPDATE call_kept SET holds = ? WHERE id = ?"_s, {int(Person), text(id)});
    else
        database.execute(u"DELETE FROM call_kept WHERE id = ?"_s, {text(id)});
    return sequence;
}

void purgeCalls(sql::Database &database, Purged &purged, int days, bool transcriptOnly, const domain::Organisation &organisation,
                const QDateTime &now)
{
    const QList<sql::Row> rows = database.all(u"SELECT id FROM call_kept WHERE holds >= ? AND at < ? LIMIT %1"_s.arg(CallsPerBatch),
                                              {int(transcriptOnly ? Transcript : Person), before(now, days)});
    for (const sql::Row &row : rows) {
        const QUuid id = QUuid::fromString(row.at(0).toString());
        const quint64 sequence = purgeCall(database, id, transcriptOnly, organisation, now);
        purged.head = std::max(purged.head, sequence);
        purged.calls += sequence > 0 ? 1 : 0;
    }
    purged.more = purged.more || rows.size() == CallsPerBatch;
}

/// \param key of the table; \param which the condition, with one value
qint64 removeRows(sql::Database &database, Purged &purged, const QString &table, const QString &key, const QString &which, qint64 moment)
{
    const qint64 removed = database.execute(
        u"DELETE FROM %1 WHERE %2 IN (SELECT %2 FROM %1 WHERE %3 LIMIT %4)"_s.arg(table, key, which).arg(RowsPerBatch), {moment});
    purged.more = purged.more || removed == RowsPerBatch;
    return removed;
}

} // namespace

Purged purgeBatch(sql::Database &database, const Retention &retention, const domain::Organisation &organisation, const QDateTime &now)
{
    Purged purged;
    if (retention.callDays)
        purgeCalls(database, purged, *retention.callDays, false, organisation, now);
    if (retention.transcriptDays)
        purgeCalls(database, purged, *retention.transcriptDays, true, organisation, now);
    const int soundDays = std::min({retention.recordingDays, retention.callDays.value_or(Retention::MostDays),
                                    retention.transcriptDays.value_or(Retention::MostDays)});
    purged.recordings = recordings::purgeOlder(database, before(now, soundDays), RowsPerBatch);
    purged.more = purged.more || purged.recordings == RowsPerBatch;
    purged.accesses = removeRows(database, purged, u"access_log"_s, u"id"_s, u"at < ?"_s, before(now, retention.accessLogDays));
    removeRows(database, purged, u"command"_s, u"id"_s, u"at < ? AND refusal <> ''"_s, before(now, retention.commandDays));
    // Kept for a day, so that a desk coming back hears "expired" and not "unknown".
    removeRows(database, purged, u"session"_s, u"token_hash"_s, u"expires_at < ?"_s, before(now, 1));
    removeRows(database, purged, u"sign_in_failure"_s, u"subject"_s, u"last_at < ?"_s, before(now, 1)); // long forgiven
    removeRows(database, purged, u"agent_transition"_s, u"id"_s, u"at < ?"_s, before(now, RoomDays));
    removeRows(database, purged, u"queue_call"_s, u"call"_s, u"enqueued_at < ?"_s, before(now, RoomDays));
    room::removeOldHandOvers(database, now.toMSecsSinceEpoch());
    room::removeOldListenIns(database, now.toMSecsSinceEpoch());
    return purged;
}

void keepCall(sql::Database &database, const domain::CallRecord &call, qint64 at)
{
    database.execute(u"INSERT INTO call_kept (id, at, holds) VALUES (?, ?, ?)"_s,
                     {text(call.id.value()), at, int(call.transcript.isEmpty() ? Person : Transcript)});
}

} // namespace barodesk::server::records
