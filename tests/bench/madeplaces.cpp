#include "tests/bench/madeplaces.h"

#include <QRandomGenerator>
#include <QSet>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int HousesOfARoad = 60;

} // namespace

PlaceBook madePlaces(int count)
{
    QRandomGenerator random(5);
    PlaceBook book;
    for (int i = 0; i < 40; ++i)
        book.areas.append({u"가람%1동"_s.arg(i + 1), DistrictCode::parse(u"d-%1"_s.arg(i % 16))});
    book.roads = {u"경춘로"_s, u"경춘로12번길"_s};
    book.buildings.append(u"이마트 남양주점"_s);
    QSet<QString> names(book.roads.cbegin(), book.roads.cend());
    const auto syllables = [&](int least, int most) {
        QString word;
        for (int n = random.bounded(least, most + 1); n > 0; --n)
            word += QChar(char16_t(0xac00 + random.bounded(399) * 28 + random.bounded(3) * 4));
        return word;
    };
    while (book.roads.size() * HousesOfARoad < count) {
        const QString name = syllables(2, 3) + (random.bounded(2) ? u"로"_s : u"로%1번길"_s.arg(random.bounded(5, 150)));
        if (!names.contains(name))
            book.roads.append(name);
        names.insert(name);
    }
    for (int i = 0; i < count; ++i) {
        Address address;
        address.road = quint32(i / HousesOfARoad);
        address.area = address.road % 40;
        address.main = quint32(i % HousesOfARoad) + 1;
        address.lotMain = quint16(1 + random.bounded(900));
        if (i % 4 == 0) {
            address.building = quint32(book.buildings.size());
            book.buildings.append(syllables(3, 6) + u"아파트"_s);
        }
        address.setPoint({37.6 + i * 1e-6, 127.2});
        book.addresses.push_back(address);
    }
    book.addresses[1].building = 1;
    return book;
}

} // namespace barodesk::bench
