#include "api/wireattachment.h"

#include "api/objectreader.h"
#include "domain/complaintparts.h"

namespace barodesk::api {

using namespace Qt::StringLiterals;

QJsonObject toJson(const AttachmentUpload &upload)
{
    return {{u"sha256"_s, QString::fromLatin1(upload.sha256.toHex())}, {u"size"_s, upload.size}};
}

template <> Parsed<AttachmentUpload> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AttachmentUpload upload;
    readSha256(reader, upload.sha256);
    readBytes(reader, k("size"), upload.size, 1, domain::MaxAttachmentSize);
    return reader.finish(upload);
}

} // namespace barodesk::api
