#include "desk/placefile.h"

#include "api/wireplaces.h"
#include "store/sealing.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace barodesk::desk {

Q_LOGGING_CATEGORY(lcPlaceFile, "barodesk.places", QtInfoMsg)

namespace {

constexpr QByteArrayView Context("places/1");

QString pathIn(const QString &folder) { return folder + u"/places.sealed"_s; }

} // namespace

std::optional<domain::PlaceBook> readPlaceFile(const QString &folder, const store::DataKey &key)
{
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto sealed = store::unseal(file.readAll(), Context, key.bytes());
    auto book = sealed ? api::fromBytes<domain::PlaceBook>(qUncompress(*sealed)) : tl::unexpected(api::ParseError{{}, u"wrong key"_s});
    if (!book) {
        qCWarning(lcPlaceFile) << "the addresses kept cannot be read:" << book.error().toString();
        return std::nullopt;
    }
    return *std::move(book);
}

void writePlaceFile(const QString &folder, const store::DataKey &key, const domain::PlaceBook &book)
{
    QSaveFile file(pathIn(folder));
    const QByteArray bytes = qCompress(api::toBytes(api::toJson(book)), 1);
    if (!file.open(QIODevice::WriteOnly) || file.write(store::seal(bytes, Context, key.bytes())) < 0 || !file.commit())
        qCWarning(lcPlaceFile) << "the addresses cannot be kept:" << file.errorString();
}

} // namespace barodesk::desk
