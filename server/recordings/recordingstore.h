#pragma once

#include "api/wirerecording.h"
#include "domain/apply.h"
#include "server/files/partupload.h"
#include "server/sql/database.h"

#include <optional>

namespace barodesk::server::recordings {

using files::Allowed;

/// A recording as the database has it.
struct StoredRecording
{
    api::RecordingUpload announced;
    api::RecordingState state = api::RecordingState::Uploading;
    files::Arrival arrival;

    api::RecordingProgress progress() const { return {arrival.received, state == api::RecordingState::Complete}; }
    QString name() const { return announced.call.toString(); } ///< Of the sealed file.
    /// And is to be looked at.
    bool hasAll() const { return state == api::RecordingState::Uploading && arrival.received == announced.size; }
};

// All inside a unit of work.

/// Of a call the actor handled themselves.
Allowed<StoredRecording> announce(sql::Database &database, const domain::Actor &actor, const api::RecordingUpload &upload);
Allowed<StoredRecording> takePart(sql::Database &database, const files::SealedFiles &files, const domain::Actor &actor,
                                  const domain::CallId &call, qint64 offset, const QByteArray &part);
/// After the whole was looked at; what is not as announced goes, and its desk begins anew. Where something else lies there by now, nothing
/// was found out about it.
void settle(sql::Database &database, const StoredRecording &looked, bool sound);

Allowed<api::RecordingInfo> infoOf(sql::Database &database, const domain::Actor &actor, const domain::CallId &call);
/// Says whether the actor may listen, and writes into the access log that they do.
Allowed<StoredRecording> permitListening(sql::Database &database, const domain::Actor &actor, const QString &address,
                                         const domain::CallId &call, const QString &purpose, qint64 now);

/// Marks what is past its time. \returns how many
qint64 purgeOlder(sql::Database &database, qint64 before, int most);
/// The files of what is purged. \returns calls whose file is to be removed, then told of with forgetFile()
QList<domain::CallId> purgedFiles(sql::Database &database, int most);
void forgetFile(sql::Database &database, const domain::CallId &call);

} // namespace barodesk::server::recordings
