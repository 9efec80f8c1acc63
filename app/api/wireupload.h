#pragma once

#include "api/parse.h"

#include <QByteArray>
#include <QJsonObject>

/// Bytes brought to the server in parts: recordings and attachments alike.
namespace barodesk::api {

class ObjectReader;

inline constexpr qint64 MaxPartBytes = 1ll * 1024 * 1024;     ///< Of one PUT.
inline constexpr qint64 MaxUploadBytes = 128ll * 1024 * 1024; ///< Of anything brought so; each kind has a bound of its own.

/// The answer to an announcement, and to each part.
struct UploadProgress
{
    qint64 received = 0;   ///< Where the next part begins.
    bool complete = false; ///< All is there and is what was announced: the desk may forget its own.
    friend bool operator==(const UploadProgress &, const UploadProgress &) = default;
};

QJsonObject toJson(const UploadProgress &progress);
template <> Parsed<UploadProgress> fromJson(const QJsonValue &value);

// For the codecs of what is announced.
void readBytes(ObjectReader &reader, QLatin1StringView key, qint64 &target, qint64 least, qint64 most);
void readSha256(ObjectReader &reader, QByteArray &target); ///< Field "sha256": 64 lower-case hexadecimal digits, 32 bytes here.

} // namespace barodesk::api
