#include "server/recordings/recordingfiles.h"

#include "api/wirerecording.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace barodesk::server::recordings {

namespace {

constexpr qint64 HeadBytes = sizeof(quint32);
constexpr qint64 MostSealed = api::MaxRecordingPartBytes + 1024;

QString purpose(const domain::CallId &call, qint64 offset) { return u"recording %1 %2"_s.arg(call.toString()).arg(offset); }

} // namespace

QString RecordingFiles::pathOf(const domain::CallId &call) const
{
    const QString name = call.toString();
    return u"%1/%2/%3.sealed"_s.arg(m_folder, name.left(2), name);
}

tl::expected<qint64, QString> RecordingFiles::append(const domain::CallId &call, qint64 sealed, qint64 offset, const QByteArray &part) const
{
    const QString path = pathOf(call);
    const QString folder = path.section(u'/', 0, -2);
    if (!QDir().exists(folder)) {
        QDir().mkpath(folder);
        for (const QString &made : {m_folder, folder})
            QFile::setPermissions(made, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    QFile file(path);
    const auto fault = [&] { return tl::unexpected(u"The recording %1 cannot be written: %2."_s.arg(path, file.errorString())); };
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fault();
    if (file.size() < sealed)
        return tl::unexpected(u"The recording %1 is shorter than the database says."_s.arg(path));
    const QByteArray body = m_key.sealBytes(part, purpose(call, offset));
    QByteArray head(HeadBytes, Qt::Uninitialized);
    qToLittleEndian(quint32(body.size()), head.data());
    if (!file.resize(sealed) || !file.seek(sealed) || file.write(head + body) != HeadBytes + body.size() || ::fsync(file.handle()) != 0)
        return fault();
    return sealed + HeadBytes + body.size();
}

tl::expected<QByteArray, QString> RecordingFiles::read(const domain::CallId &call, qint64 sealed) const
{
    const QString path = pathOf(call);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"The recording %1 cannot be read: %2."_s.arg(path, file.errorString()));
    QByteArray sound;
    while (file.pos() < sealed) {
        const QByteArray head = file.read(HeadBytes);
        const qint64 length = head.size() == HeadBytes ? qint64(qFromLittleEndian<quint32>(head.constData())) : -1;
        const QByteArray body = length >= 0 && length <= MostSealed ? file.read(length) : QByteArray();
        if (length < 0 || body.size() != length)
            return tl::unexpected(u"The recording %1 is damaged."_s.arg(path));
        const auto part = m_key.openBytes(body, purpose(call, sound.size()));
        if (!part)
            return tl::unexpected(u"The recording %1 is damaged or of another key: %2"_s.arg(path, part.error()));
        sound += *part;
    }
    return sound;
}

bool RecordingFiles::remove(const domain::CallId &call) const
{
    const QString path = pathOf(call);
    return !QFile::exists(path) || QFile::remove(path);
}

} // namespace barodesk::server::recordings
