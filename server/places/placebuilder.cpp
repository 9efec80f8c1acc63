#include "server/places/placebuilder.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace barodesk::server::places {

namespace {

quint32 indexOf(QHash<QString, quint32> &known, QStringList &names, const QString &name)
{
    const auto found = known.constFind(name);
    if (found != known.cend())
        return *found;
    const auto index = quint32(names.size());
    names.append(name);
    known.insert(name, index);
    return index;
}

} // namespace

tl::expected<DistrictMap, QString> readDistrictMap(const QByteArray &text, const QList<domain::District> &districts)
{
    DistrictMap map;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        const auto bad = [&](const QString &what) { return tl::unexpected(u"Line %1: %2"_s.arg(i + 1).arg(what)); };
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 2)
            return bad(u"This must be the name of an area, a tab, and the code of a district."_s);
        const auto code = domain::DistrictCode::parse(cells.at(1).trimmed());
        if (!code || std::ranges::find(districts, *code, &domain::District::code) == districts.cend())
            return bad(u"The organisation has no district '%1'."_s.arg(cells.at(1).trimmed()));
        map.insert(cells.at(0).simplified(), *code);
    }
    return map;
}

PlaceBuilder::PlaceBuilder(const QList<domain::District> &districts, DistrictMap map) : m_map(std::move(map))
{
    for (const domain::District &district : districts) {
        for (const QString &spoken : district.spoken)
            m_byName.insert(spoken, district.code);
    }
    for (const domain::District &district : districts) // A name of its own is worth more than what somebody else is also called.
        m_byName.insert(district.name, district.code);
}

std::optional<domain::DistrictCode> PlaceBuilder::districtOf(const AddressRecord &record) const
{
    const QString village = record.village.isEmpty() ? QString() : QString(record.town + u' ' + record.village);
    for (const QString &name : {village, record.adminTown, record.town}) {
        const auto found = name.isEmpty() ? m_map.cend() : m_map.constFind(name);
        if (found != m_map.cend())
            return *found;
    }
    for (const QString &name : {record.adminTown, record.town}) {
        const auto found = name.isEmpty() ? m_byName.cend() : m_byName.constFind(name);
        if (found != m_byName.cend())
            return *found;
    }
    return std::nullopt;
}

void PlaceBuilder::add(const AddressRecord &record)
{
    const auto district = districtOf(record);
    const QString name = record.village.isEmpty() ? record.town : QString(record.town + u' ' + record.village);
    // One 법정동 may lie in two 행정동, and then is two areas.
    const QString key = name + u'\n' + (district ? district->text() : QString());
    auto area = m_areas.find(key);
    if (area == m_areas.end()) {
        area = m_areas.insert(key, quint32(m_book.areas.size()));
        if (!record.village.isEmpty())
            m_villages.insert(*area);
        m_book.areas.append({name, district});
    }
    domain::Address address;
    address.area = *area;
    address.road = indexOf(m_roads, m_book.roads, record.road);
    address.building = indexOf(m_buildings, m_book.buildings, record.building);
    address.main = record.main;
    address.sub = record.sub;
    address.lotMain = record.lotMain;
    address.lotSub = record.lotSub;
    address.underground = record.underground;
    address.mountain = record.mountain;
    if (record.point)
        address.setPoint(*record.point);

    // A file without 리 and one with them tell of the same addresses: within a town a road and number are one place.
    const quint32 town = indexOf(m_towns, m_townNames, district ? district->text() : record.town);
    const std::pair where(quint64(town) << 32 | address.road,
                          quint64(address.main) << 32 | quint64(address.sub) << 1 | quint64(address.underground));
    const auto seen = m_seen.constFind(where);
    if (seen == m_seen.cend()) {
        m_seen.insert(where, m_book.addresses.size());
        m_book.addresses.push_back(address);
    } else {
        ++m_repeated;
        complete(m_book.addresses[*seen], address, !record.village.isEmpty());
    }
}

/// What the first did not know is taken over.
void PlaceBuilder::complete(domain::Address &known, const domain::Address &told, bool village)
{
    if (village && !m_villages.contains(known.area))
        known.area = told.area;
    if (known.building == 0)
        known.building = told.building;
    if (!known.point()) {
        known.latitude = told.latitude;
        known.longitude = told.longitude;
    }
    if (known.lotMain == 0) {
        known.lotMain = told.lotMain;
        known.lotSub = told.lotSub;
        known.mountain = told.mountain;
    }
}

QStringList PlaceBuilder::strangers() const
{
    QStringList names;
    for (const domain::AddressArea &area : m_book.areas) {
        if (!area.district)
            names.append(area.name);
    }
    names.sort();
    return names;
}

domain::PlaceBook PlaceBuilder::book() const
{
    domain::PlaceBook book = m_book;
    // A 읍 whose addresses all turned out to lie in its 리 is no area itself.
    std::vector<quint32> order;
    std::vector<bool> used(size_t(m_book.areas.size()));
    for (const domain::Address &address : m_book.addresses)
        used[address.area] = true;
    for (quint32 i = 0; i < used.size(); ++i) {
        if (used[i])
            order.push_back(i);
    }
    const auto placeOf = [&](quint32 i) {
        const domain::AddressArea &area = m_book.areas.at(i);
        return std::pair(area.district ? area.district->text() : QString(), area.name);
    };
    std::ranges::sort(order, {}, placeOf);
    std::vector<quint32> moved(used.size());
    book.areas.clear();
    for (quint32 i = 0; i < order.size(); ++i) {
        book.areas.append(m_book.areas.at(order[i]));
        moved[order[i]] = i;
    }
    for (domain::Address &address : book.addresses)
        address.area = moved[address.area];
    const auto by = [](const domain::Address &a) { return std::tuple(a.road, a.area, a.main, a.sub, a.underground); };
    std::ranges::sort(book.addresses, {}, by);
    return book;
}

} // namespace barodesk::server::places
