#include "files/preparedfile.h"

#include "files/photo.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace barodesk::files {

namespace {
constexpr qsizetype MaxName = 200; ///< As the command takes it.
}

QString fileNameOf(const GivenFile &given)
{
    QString name = given.name.isEmpty() ? QFileInfo(given.path).fileName() : given.name;
    name = name.section(u'/', -1).section(u'\\', -1).normalized(QString::NormalizationForm_C); // Names of a Mac come taken apart.
    name.removeIf([](QChar c) { return c.unicode() < 0x20; });
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.size() > MaxName) {
        const QString ending = QFileInfo(name).suffix().left(10);
        name = name.left(MaxName - ending.size() - 1) + u'.' + ending;
    }
    return name.trimmed().isEmpty() ? u"file"_s : name;
}

PreparedFile prepare(const GivenFile &given)
{
    PreparedFile prepared;
    if (given.path.isEmpty()) {
        prepared.bytes = given.bytes;
    } else {
        QFile file(given.path);
        if (!QFileInfo(given.path).isFile() || !file.open(QIODevice::ReadOnly)) {
            prepared.problem = HeldProblem::CannotRead;
            return prepared;
        }
        prepared.bytes = file.read(domain::MaxAttachmentSize + 1);
        if (file.error() != QFileDevice::NoError)
            prepared.problem = HeldProblem::CannotRead;
    }
    if (prepared.bytes.size() > domain::MaxAttachmentSize)
        prepared.problem = HeldProblem::TooLarge;
    else if (prepared.bytes.isEmpty() && prepared.problem == HeldProblem::None)
        prepared.problem = HeldProblem::Empty;
    if (prepared.problem != HeldProblem::None) {
        prepared.bytes.clear();
        return prepared;
    }
    prepared.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(fileNameOf(given), prepared.bytes).name();
    prepared.position = exifOf(prepared.bytes).position;
    return prepared;
}

Parcel pack(const std::optional<QByteArray> &bytes, bool keepPosition)
{
    if (!bytes)
        return {{}, {}, HeldProblem::CannotRead, keepPosition};
    const auto cleaned = keepPosition ? tl::expected<QByteArray, CleanError>(*bytes) : withoutPosition(*bytes);
    if (!cleaned)
        return {{}, {}, cleaned.error() == CleanError::UnknownForm ? HeldProblem::UnknownForm : HeldProblem::DamagedPhoto, keepPosition};
    return {*cleaned, QCryptographicHash::hash(*cleaned, QCryptographicHash::Sha256), HeldProblem::None, keepPosition};
}

} // namespace barodesk::files
