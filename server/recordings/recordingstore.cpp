#include "server/recordings/recordingstore.h"

#include "api/wire.h"
#include "domain/recording.h"
#include "server/records/accesslog.h"
#include "server/records/commandprocessor.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::recordings {

using api::ErrorCode;
using api::RecordingState;
using files::refused;

namespace {

tl::unexpected<files::FileRefusal> purged() { return refused(ErrorCode::Gone, u"This recording is past its time and was removed."_s); }

std::optional<domain::CallRecord> callOf(sql::Database &database, const domain::CallId &call)
{
    const auto record = records::loadRecord(database, domain::EntityRef(domain::EntityKind::Call, call.value()));
    const auto *found = record ? std::get_if<domain::CallRecord>(&*record) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<StoredRecording> find(sql::Database &database, const domain::CallId &call)
{
    const auto row = database.one(QString(u"SELECT state, received, sealed, body FROM recording WHERE call_id = ?"_s + database.lockRows()),
                                  {call.toString()});
    if (!row)
        return std::nullopt;
    const auto announced = api::fromBytes<api::RecordingUpload>(row->at(3).toString().toUtf8());
    const auto state = api::valueOf<RecordingState>(row->at(0).toString());
    if (!announced || !state) {
        database.fail(sql::SqlErrorKind::Broken, u"stored recording %1"_s.arg(call.toString()));
        return std::nullopt;
    }
    return StoredRecording{*announced, *state, {announced->size, row->at(1).toLongLong(), row->at(2).toLongLong()}};
}

/// The call, if its person asks.
Allowed<domain::CallRecord> ownCall(sql::Database &database, const domain::Actor &actor, const domain::CallId &id)
{
    auto call = callOf(database, id);
    if (!call)
        return refused(ErrorCode::NotFound, u"There is no such call."_s);
    if (call->handledBy != actor.user)
        return refused(ErrorCode::Forbidden, u"Only the desk that had the call brings its recording."_s);
    return *std::move(call);
}

} // namespace

Allowed<StoredRecording> announce(sql::Database &database, const domain::Actor &actor, const api::RecordingUpload &upload)
{
    const auto call = ownCall(database, actor, upload.call);
    if (!call)
        return tl::unexpected(call.error());
    if (const auto known = find(database, upload.call)) {
        if (known->state == RecordingState::Purged)
            return purged();
        if (known->announced != upload)
            return refused(ErrorCode::IdempotencyMismatch, u"Another recording of this call was announced before."_s);
        return *known;
    }
    if (database.failed())
        return StoredRecording();
    database.execute(u"INSERT INTO recording (call_id, by_user, at, state, received, sealed, body) VALUES (?, ?, ?, ?, 0, 0, ?)"_s,
                     {upload.call.toString(), actor.user.toString(), call->endedAt.toMSecsSinceEpoch(),
                      api::wordOf(RecordingState::Uploading), QString::fromUtf8(api::toBytes(api::toJson(upload)))});
    return StoredRecording{upload, RecordingState::Uploading, {upload.size, 0, 0}};
}

Allowed<StoredRecording> takePart(sql::Database &database, const files::SealedFiles &files, const domain::Actor &actor,
                                  const domain::CallId &call, qint64 offset, const QByteArray &part)
{
    if (const auto own = ownCall(database, actor, call); !own)
        return tl::unexpected(own.error());
    auto recording = find(database, call);
    if (!recording)
        return refused(ErrorCode::NotFound, u"This recording was not announced."_s);
    if (recording->state == RecordingState::Purged)
        return purged();
    if (recording->state == RecordingState::Complete)
        return *recording; // Its answer was lost.
    const auto taken = files::takePart(database, files, call.toString(), recording->arrival, offset, part);
    if (!taken)
        return tl::unexpected(taken.error());
    recording->arrival = *taken;
    database.execute(u"UPDATE recording SET received = ?, sealed = ? WHERE call_id = ?"_s,
                     {taken->received, taken->sealed, call.toString()});
    return *recording;
}

void settle(sql::Database &database, const StoredRecording &looked, bool sound)
{
    const sql::Row which{looked.name(), api::wordOf(RecordingState::Uploading), looked.arrival.sealed};
    if (sound)
        database.execute(u"UPDATE recording SET state = ? WHERE call_id = ? AND state = ? AND sealed = ?"_s,
                         sql::Row{api::wordOf(RecordingState::Complete)} + which);
    else // The file is overwritten from its beginning.
        database.execute(u"DELETE FROM recording WHERE call_id = ? AND state = ? AND sealed = ?"_s, which);
}

Allowed<api::RecordingInfo> infoOf(sql::Database &database, const domain::Actor &actor, const domain::CallId &call)
{
    const auto record = callOf(database, call);
    if (!record)
        return refused(ErrorCode::NotFound, u"There is no such call."_s);
    if (!domain::mayListen(actor, *record))
        return refused(ErrorCode::Forbidden, u"You may not listen to this call."_s);
    const auto recording = find(database, call);
    if (!recording)
        return refused(ErrorCode::NotFound, u"There is no recording of this call."_s);
    const api::RecordingUpload &announced = recording->announced;
    return api::RecordingInfo{call, recording->state, announced.size, announced.duration, announced.truncated, announced.pauses};
}

Allowed<StoredRecording> permitListening(sql::Database &database, const domain::Actor &actor, const QString &address,
                                         const domain::CallId &call, const QString &purpose, qint64 now)
{
    const auto info = infoOf(database, actor, call);
    if (!info)
        return tl::unexpected(info.error());
    if (info->state == RecordingState::Purged)
        return purged();
    if (info->state != RecordingState::Complete)
        return refused(ErrorCode::NotFound, u"This recording has not come whole yet."_s);
    records::logAccess(database, actor.user, address, {domain::EntityRef(domain::EntityKind::Call, call.value()), purpose}, now);
    return find(database, call).value_or(StoredRecording());
}

qint64 purgeOlder(sql::Database &database, qint64 before, int most)
{
    return database.execute(u"UPDATE recording SET state = ? WHERE call_id IN (SELECT call_id FROM recording WHERE state <> ? AND at < ? "
                            "LIMIT %1)"_s.arg(most),
                            {api::wordOf(RecordingState::Purged), api::wordOf(RecordingState::Purged), before});
}

QList<domain::CallId> purgedFiles(sql::Database &database, int most)
{
    QList<domain::CallId> calls;
    for (const sql::Row &row : database.all(u"SELECT call_id FROM recording WHERE state = ? AND sealed > 0 LIMIT %1"_s.arg(most),
                                            {api::wordOf(RecordingState::Purged)})) {
        if (const auto call = domain::CallId::parse(row.at(0).toString()))
            calls.append(*call);
    }
    return calls;
}

void forgetFile(sql::Database &database, const domain::CallId &call)
{
    database.execute(u"UPDATE recording SET received = 0, sealed = 0 WHERE call_id = ?"_s, {call.toString()});
}

} // namespace barodesk::server::recordings
