#include "api/wirerecording.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace domain;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

void readDuration(ObjectReader &reader, milliseconds &target)
{
    reader.required(k("durationMs"), target);
    if (!reader.failed() && (target < milliseconds(0) || target > MaxRecordingDuration))
        reader.fail(k("durationMs"), u"This must be from 0 to 24 hours."_s);
}

} // namespace

QJsonObject toJson(const RecordingPause &pause)
{
    return {{u"reason"_s, toJson(pause.reason)}, {u"fromMs"_s, toJson(pause.from)}, {u"toMs"_s, toJson(pause.to)}};
}

template <> Parsed<RecordingPause> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RecordingPause pause;
    reader.required(k("reason"), pause.reason);
    reader.required(k("fromMs"), pause.from);
    reader.required(k("toMs"), pause.to);
    if (!reader.failed() && (pause.from < milliseconds(0) || pause.to < pause.from || pause.to > MaxRecordingDuration))
        reader.fail(k("toMs"), u"A pause ends after it begins, within 24 hours."_s);
    return reader.finish(pause);
}

QJsonObject toJson(const RecordingUpload &upload)
{
    return {{u"call"_s, toJson(upload.call)},
            {u"size"_s, upload.size},
            {u"sha256"_s, QString::fromLatin1(upload.sha256.toHex())},
            {u"durationMs"_s, toJson(upload.duration)},
            {u"truncated"_s, upload.truncated},
            {u"pauses"_s, toArray(upload.pauses)}};
}

template <> Parsed<RecordingUpload> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RecordingUpload upload;
    reader.required(k("call"), upload.call);
    readBytes(reader, k("size"), upload.size, 1, MaxRecordingBytes);
    readSha256(reader, upload.sha256);
    readDuration(reader, upload.duration);
    reader.required(k("truncated"), upload.truncated);
    reader.list(k("pauses"), upload.pauses, MaxRecordingPauses);
    return reader.finish(std::move(upload));
}

QJsonObject toJson(const RecordingInfo &info)
{
    return {{u"call"_s, toJson(info.call)},           {u"state"_s, wordOf(info.state)}, {u"size"_s, info.size},
            {u"durationMs"_s, toJson(info.duration)}, {u"truncated"_s, info.truncated}, {u"pauses"_s, toArray(info.pauses)}};
}

template <> Parsed<RecordingInfo> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    RecordingInfo info;
    reader.required(k("call"), info.call);
    reader.required(k("state"), info.state);
    readBytes(reader, k("size"), info.size, 0, MaxRecordingBytes);
    readDuration(reader, info.duration);
    reader.required(k("truncated"), info.truncated);
    reader.list(k("pauses"), info.pauses, MaxRecordingPauses);
    return reader.finish(std::move(info));
}

} // namespace barodesk::api
