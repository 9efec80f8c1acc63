#pragma once

#include "api/wireupload.h"

namespace barodesk::api {

/// POST /v1/attachments: a desk has the whole of a file that is to be added to a complaint; the parts follow. Said again it changes
/// nothing and tells what is there. The command that adds it comes when it is complete.
struct AttachmentUpload
{
    QByteArray sha256; ///< Of all of it, 32 bytes; 64 hexadecimal digits on the wire.
    qint64 size = 0;   ///< Bytes, at most domain::MaxAttachmentSize.
    friend bool operator==(const AttachmentUpload &, const AttachmentUpload &) = default;
};

QJsonObject toJson(const AttachmentUpload &upload);
template <> Parsed<AttachmentUpload> fromJson(const QJsonValue &value);

} // namespace barodesk::api
