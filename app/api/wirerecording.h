#pragma once

#include "api/parse.h"
#include "api/wireupload.h"
#include "domain/id.h"
#include "domain/recording.h"

#include <QByteArray>
#include <QList>

/// Recordings of calls: how a desk brings one to the server, and what the server says of one.
namespace barodesk::api {

inline constexpr qint64 MaxRecordingBytes = MaxUploadBytes; ///< Over four hours.
inline constexpr qint64 MaxRecordingPartBytes = MaxPartBytes;
inline constexpr qsizetype MaxRecordingPauses = 1'000;
inline constexpr std::chrono::hours MaxRecordingDuration{24};

/// POST /v1/recordings: a desk has the whole recording of a call; the parts follow. Said again it changes nothing and tells what is there.
struct RecordingUpload
{
    domain::CallId call;
    qint64 size = 0;   ///< Bytes of the Ogg Opus file.
    QByteArray sha256; ///< Of all of it, 32 bytes; 64 hexadecimal digits on the wire.
    std::chrono::milliseconds duration{};
    bool truncated = false; ///< The desk broke off: the end of the call is not in it.
    QList<domain::RecordingPause> pauses;
    friend bool operator==(const RecordingUpload &, const RecordingUpload &) = default;
};

/// The answer to it, and to PUT /v1/recordings: bytes from an offset.
using RecordingProgress = UploadProgress;

enum class RecordingState { Uploading, Complete, Purged };

/// GET /v1/recordings/info
struct RecordingInfo
{
    domain::CallId call;
    RecordingState state = RecordingState::Uploading;
    qint64 size = 0;
    std::chrono::milliseconds duration{};
    bool truncated = false;
    QList<domain::RecordingPause> pauses;
    friend bool operator==(const RecordingInfo &, const RecordingInfo &) = default;
};

QJsonObject toJson(const domain::RecordingPause &pause);
QJsonObject toJson(const RecordingUpload &upload);
QJsonObject toJson(const RecordingInfo &info);

template <> Parsed<domain::RecordingPause> fromJson(const QJsonValue &value); ///< Ends after it begins.
template <> Parsed<RecordingUpload> fromJson(const QJsonValue &value);
template <> Parsed<RecordingInfo> fromJson(const QJsonValue &value);

} // namespace barodesk::api
