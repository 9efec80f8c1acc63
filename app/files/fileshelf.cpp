#include "files/fileshelf.h"

#include "api/codecrecords.h"
#include "api/objectreader.h"
#include "store/sealing.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::files {

using api::k;

Q_LOGGING_CATEGORY(lcShelf, "barodesk.files", QtInfoMsg)

namespace {

const QString Bytes = u"bytes"_s;
const QString About = u"about"_s;

QByteArray context(const domain::AttachmentId &id, const QString &ending)
{
    return "file/1 " + id.toString().toLatin1() + ' ' + ending.toLatin1();
}

QByteArray toBytes(const HeldFile &file)
{
    QJsonObject object{{k("id"), api::toJson(file.id)},           {k("complaint"), api::toJson(file.complaint)},
                       {k("purpose"), api::wordOf(file.purpose)}, {k("name"), file.name},
                       {k("mediaType"), file.mediaType},          {k("size"), file.size},
                       {k("keepPosition"), file.keepPosition},    {k("addedAt"), api::toJson(file.addedAt)}};
    if (file.position) {
        object.insert(k("latitude"), file.position->latitude);
        object.insert(k("longitude"), file.position->longitude);
    }
    return api::toBytes(object);
}

api::Parsed<HeldFile> fromBytes(const QByteArray &bytes)
{
    const auto object = api::parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    api::ObjectReader reader(*object);
    HeldFile file;
    reader.required(k("id"), file.id);
    reader.required(k("complaint"), file.complaint);
    reader.required(k("purpose"), file.purpose);
    reader.line(k("name"), file.name);
    reader.line(k("mediaType"), file.mediaType);
    int size = 0;
    reader.integer(k("size"), size, 0, int(domain::MaxAttachmentSize));
    file.size = size;
    reader.required(k("keepPosition"), file.keepPosition);
    reader.required(k("addedAt"), file.addedAt);
    if (reader.contains(k("latitude"))) {
        domain::GeoPoint point;
        reader.number(k("latitude"), point.latitude, -90, 90);
        reader.number(k("longitude"), point.longitude, -180, 180);
        file.position = point;
    }
    return reader.finish(std::move(file));
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(path.section(u'/', 0, -2));
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!done)
        qCWarning(lcShelf) << "a file cannot be kept:" << file.errorString();
    return done;
}

} // namespace

QString FileShelf::path(const domain::AttachmentId &id, const QString &ending) const
{
    return u"%1/%2.%3"_s.arg(m_folder, id.toString(), ending);
}

bool FileShelf::putBytes(const domain::AttachmentId &id, const QByteArray &bytes) const
{
    return write(path(id, Bytes), store::seal(bytes, context(id, Bytes), m_key.bytes()));
}

bool FileShelf::putAbout(const HeldFile &file) const
{
    return write(path(file.id, About), store::seal(toBytes(file), context(file.id, About), m_key.bytes()));
}

std::optional<QByteArray> FileShelf::bytes(const domain::AttachmentId &id) const
{
    QFile file(path(id, Bytes));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return store::unseal(file.readAll(), context(id, Bytes), m_key.bytes());
}

void FileShelf::remove(const domain::AttachmentId &id) const
{
    // What is known of it first: bytes alone are swept up by the next load().
    for (const QString &ending : {About, Bytes}) {
        const QString file = path(id, ending);
        if (QFile::exists(file) && !QFile::remove(file))
            qCWarning(lcShelf) << "a file stays:" << file;
    }
}

QList<HeldFile> FileShelf::load() const
{
    QList<HeldFile> files;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*."_s + About}, QDir::Files)) {
        const auto id = domain::AttachmentId::parse(name.section(u'.', 0, 0));
        QFile file(folder.filePath(name));
        if (!id || !file.open(QIODevice::ReadOnly))
            continue;
        const auto plain = store::unseal(file.readAll(), context(*id, About), m_key.bytes());
        auto held = plain ? fromBytes(*plain) : tl::unexpected(api::ParseError{{}, u"damaged, or of another key"_s});
        if (held && held->id == *id)
            files.append(*std::move(held));
        else
            qCWarning(lcShelf) << "a file cannot be read and is left where it is:" << name;
    }
    for (const QString &name : folder.entryList({u"*."_s + Bytes}, QDir::Files)) {
        if (!folder.exists(name.section(u'.', 0, 0) + u'.' + About))
            QFile::remove(folder.filePath(name));
    }
    std::ranges::sort(files, {}, &HeldFile::addedAt);
    return files;
}

} // namespace barodesk::files
