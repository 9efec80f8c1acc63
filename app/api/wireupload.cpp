#include "api/wireupload.h"

#include "api/objectreader.h"

namespace barodesk::api {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype HashBytes = 32;
}

void readBytes(ObjectReader &reader, QLatin1StringView key, qint64 &target, qint64 least, qint64 most)
{
    const auto read = parseInteger(reader.take(key), least, most);
    if (read)
        target = *read;
    else
        reader.fail(key, read.error());
}

void readSha256(ObjectReader &reader, QByteArray &target)
{
    QString text;
    reader.line(k("sha256"), text);
    target = QByteArray::fromHex(text.toLatin1());
    if (!reader.failed() && (target.size() != HashBytes || QString::fromLatin1(target.toHex()) != text))
        reader.fail(k("sha256"), u"This must be 64 hexadecimal digits in lower case."_s);
}

QJsonObject toJson(const UploadProgress &progress) { return {{u"received"_s, progress.received}, {u"complete"_s, progress.complete}}; }

template <> Parsed<UploadProgress> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    UploadProgress progress;
    readBytes(reader, k("received"), progress.received, 0, MaxUploadBytes);
    reader.required(k("complete"), progress.complete);
    return reader.finish(progress);
}

} // namespace barodesk::api
