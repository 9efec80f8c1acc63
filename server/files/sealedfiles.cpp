#include "server/files/sealedfiles.h"

#include "api/wireupload.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace barodesk::server::files {

namespace {

constexpr qint64 HeadBytes = sizeof(quint32);
constexpr qint64 MostSealed = api::MaxPartBytes + 1024;

} // namespace

QString SealedFiles::pathOf(const QString &name) const { return u"%1/%2/%3.sealed"_s.arg(m_folder, name.left(2), name); }

QString SealedFiles::purpose(const QString &name, qint64 offset) const { return u"%1 %2 %3"_s.arg(m_kind, name).arg(offset); }

tl::expected<qint64, QString> SealedFiles::append(const QString &name, qint64 sealed, qint64 offset, const QByteArray &part) const
{
    const QString path = pathOf(name);
    const QString folder = path.section(u'/', 0, -2);
    if (!QDir().exists(folder)) {
        QDir().mkpath(folder);
        for (const QString &made : {m_folder, folder})
            QFile::setPermissions(made, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    QFile file(path);
    const auto fault = [&] { return tl::unexpected(u"The file %1 cannot be written: %2."_s.arg(path, file.errorString())); };
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fault();
    if (file.size() < sealed)
        return tl::unexpected(u"The file %1 is shorter than the database says."_s.arg(path));
    const QByteArray body = m_key.sealBytes(part, purpose(name, offset));
    QByteArray head(HeadBytes, Qt::Uninitialized);
    qToLittleEndian(quint32(body.size()), head.data());
    if (!file.resize(sealed) || !file.seek(sealed) || file.write(head + body) != HeadBytes + body.size() || ::fsync(file.handle()) != 0)
        return fault();
    return sealed + HeadBytes + body.size();
}

tl::expected<QByteArray, QString> SealedFiles::read(const QString &name, qint64 sealed) const
{
    const QString path = pathOf(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"The file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    QByteArray bytes;
    while (file.pos() < sealed) {
        const QByteArray head = file.read(HeadBytes);
        const qint64 length = head.size() == HeadBytes ? qint64(qFromLittleEndian<quint32>(head.constData())) : -1;
        const QByteArray body = length >= 0 && length <= MostSealed ? file.read(length) : QByteArray();
        if (length < 0 || body.size() != length)
            return tl::unexpected(u"The file %1 is damaged."_s.arg(path));
        const auto part = m_key.openBytes(body, purpose(name, bytes.size()));
        if (!part)
            return tl::unexpected(u"The file %1 is damaged or of another key: %2"_s.arg(path, part.error()));
        bytes += *part;
    }
    return bytes;
}

bool SealedFiles::holds(const QString &name, qint64 sealed) const
{
    return sealed == 0 || QFileInfo(pathOf(name)).size() >= sealed; // Of none, 0.
}

bool SealedFiles::remove(const QString &name) const
{
    const QString path = pathOf(name);
    return !QFile::exists(path) || QFile::remove(path);
}

} // namespace barodesk::server::files
