#include "server/sample/samplecity.h"

#include "api/codecorganisation.h"
#include "resources/samplefiles.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace barodesk::server::sample {

namespace {

tl::expected<QJsonObject, QString> readObject(const QString &path)
{
    barodesk::sample::makeReadable();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"The built-in file %1 is missing."_s.arg(path));
    const auto object = api::parseObject(file.readAll());
    if (!object)
        return tl::unexpected(QString(path + u": "_s + object.error().toString()));
    return *object;
}

} // namespace

tl::expected<domain::Organisation::Data, QString> sampleCity()
{
    auto object = readObject(barodesk::sample::organisationFile());
    const auto holidays = readObject(barodesk::sample::holidaysFile());
    if (!object || !holidays)
        return tl::unexpected(object ? holidays.error() : object.error());
    object->insert(u"holidays"_s, *holidays);
    auto data = api::fromJson<domain::Organisation::Data>(*object);
    if (!data)
        return tl::unexpected(QString(barodesk::sample::organisationFile() + u": "_s + data.error().toString()));
    return *std::move(data);
}

tl::expected<domain::HolidayTable, QString> builtInHolidays()
{
    const auto object = readObject(barodesk::sample::holidaysFile());
    if (!object)
        return tl::unexpected(object.error());
    auto table = api::fromJson<domain::HolidayTable>(*object);
    if (!table)
        return tl::unexpected(QString(barodesk::sample::holidaysFile() + u": "_s + table.error().toString()));
    return *std::move(table);
}

tl::expected<domain::CallCentre, QString> builtInCallCentre()
{
    const auto object = readObject(barodesk::sample::organisationFile());
    if (!object)
        return tl::unexpected(object.error());
    auto centre = api::fromJson<domain::CallCentre>(object->value(u"callCentre"_s));
    if (!centre)
        return tl::unexpected(QString(barodesk::sample::organisationFile() + u": callCentre: "_s + centre.error().toString()));
    centre->queues.clear();
    return *std::move(centre);
}

} // namespace barodesk::server::sample
