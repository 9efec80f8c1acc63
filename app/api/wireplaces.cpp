#include "api/wireplaces.h"

#include "api/objectreader.h"

#include <iterator>

namespace barodesk::api {

using domain::Address;
using domain::AddressArea;
using domain::PlaceBook;

namespace {

constexpr int MostNumber = 99'999;
constexpr int MostLot = 9'999;
constexpr int MostLatitude = 90'000'000;
constexpr int MostLongitude = 180'000'000;

enum Flag { Underground = 1, Mountain = 2 };

QJsonObject toJson(const AddressArea &area)
{
    QJsonObject object{{k("name"), area.name}};
    putOptional(object, k("district"), area.district.value_or(domain::DistrictCode()));
    return object;
}

/// One column: a whole number for every address.
class Column
{
public:
    Column(ObjectReader &reader, QLatin1StringView key, qsizetype count, int least, int most)
        : m_reader(reader), m_key(key), m_least(least), m_most(most)
    {
        const QJsonValue value = reader.take(key);
        if (reader.failed())
            return;
        m_values = value.toArray();
        if (!value.isArray() || m_values.size() != count)
            reader.fail(key, QStringLiteral("This must be a list with one entry for each address."));
    }
    int at(qsizetype i)
    {
        if (m_reader.failed())
            return 0;
        const auto value = parseInteger(m_values.at(i), m_least, m_most);
        if (!value)
            m_reader.fail(m_key, ParseError{QStringLiteral("[%1]").arg(i), value.error().message});
        return int(value.value_or(0));
    }

private:
    ObjectReader &m_reader;
    QLatin1StringView m_key;
    int m_least;
    int m_most;
    QJsonArray m_values;
};

} // namespace

template <> Parsed<AddressArea> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    AddressArea area;
    reader.line(k("name"), area.name);
    reader.optional(k("district"), area.district);
    return reader.finish(area);
}

QJsonObject toJson(const PlaceBook &book)
{
    QJsonArray areas;
    for (const AddressArea &area : book.areas)
        areas.append(toJson(area));
    QJsonArray columns[10];
    for (const Address &a : book.addresses) {
        const qint64 values[]{
            a.road,    a.area,   a.main,     a.sub,       a.building,
            a.lotMain, a.lotSub, a.latitude, a.longitude, (a.underground ? Underground : 0) + (a.mountain ? Mountain : 0)};
        for (size_t i = 0; i < std::size(values); ++i)
            columns[i].append(values[i]);
    }
    QJsonObject object{{k("version"), qint64(book.version)},
                       {k("areas"), areas},
                       {k("roads"), QJsonArray::fromStringList(book.roads)},
                       {k("buildings"), QJsonArray::fromStringList(book.buildings)}};
    constexpr QLatin1StringView Keys[]{k("road"),    k("area"),   k("main"),     k("sub"),       k("building"),
                                       k("lotMain"), k("lotSub"), k("latitude"), k("longitude"), k("flags")};
    for (size_t i = 0; i < std::size(Keys); ++i)
        object.insert(Keys[i], columns[i]);
    return object;
}

template <> Parsed<PlaceBook> fromJson(const QJsonValue &value)
{
    ObjectReader reader(value);
    PlaceBook book;
    book.buildings.clear(); // The reader adds to what there is.
    reader.required(k("version"), book.version);
    reader.list(k("areas"), book.areas);
    reader.lines(k("roads"), book.roads);
    reader.lines(k("buildings"), book.buildings, domain::MostAddresses);
    if (!reader.failed() && (book.buildings.isEmpty() || !book.buildings.constFirst().isEmpty()))
        reader.fail(k("buildings"), QStringLiteral("The first building must be the empty one."));
    const qsizetype count = value[k("road")].toArray().size();
    if (count > domain::MostAddresses)
        reader.fail(k("road"), QStringLiteral("There are at most %1 addresses.").arg(domain::MostAddresses));
    Column road(reader, k("road"), count, 0, int(book.roads.size()) - 1);
    Column area(reader, k("area"), count, 0, int(book.areas.size()) - 1);
    Column main(reader, k("main"), count, 1, MostNumber);
    Column sub(reader, k("sub"), count, 0, MostNumber);
    Column building(reader, k("building"), count, 0, int(book.buildings.size()) - 1);
    Column lotMain(reader, k("lotMain"), count, 0, MostLot);
    Column lotSub(reader, k("lotSub"), count, 0, MostLot);
    Column latitude(reader, k("latitude"), count, -MostLatitude, MostLatitude);
    Column longitude(reader, k("longitude"), count, -MostLongitude, MostLongitude);
    Column flags(reader, k("flags"), count, 0, Underground | Mountain);
    if (!reader.failed())
        book.addresses.reserve(size_t(count));
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        const int bits = flags.at(i);
        book.addresses.push_back({.area = quint32(area.at(i)),
                                  .road = quint32(road.at(i)),
                                  .building = quint32(building.at(i)),
                                  .main = quint32(main.at(i)),
                                  .sub = quint32(sub.at(i)),
                                  .lotMain = quint16(lotMain.at(i)),
                                  .lotSub = quint16(lotSub.at(i)),
                                  .latitude = latitude.at(i),
                                  .longitude = longitude.at(i),
                                  .underground = (bits & Underground) != 0,
                                  .mountain = (bits & Mountain) != 0});
    }
    return reader.finish(std::move(book));
}

} // namespace barodesk::api
