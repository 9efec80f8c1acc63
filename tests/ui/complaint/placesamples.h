#pragma once

#include "domain/placeindex.h"

#include <memory>

namespace barodesk::test {

/// Seven addresses in two 읍면동.
inline std::shared_ptr<const domain::PlaceIndex> fewPlaces()
{
    using namespace Qt::StringLiterals;
    domain::PlaceBook book;
    book.version = 1;
    book.areas = {{u"호평동"_s, domain::DistrictCode::parse(u"hopyeong")}, {u"평내동"_s, domain::DistrictCode::parse(u"pyeongnae")}};
    book.roads = {u"경춘로"_s, u"늘을로"_s, u"평내로"_s};
    book.buildings = {QString(), u"이마트 남양주점"_s, u"평내도서관"_s};
    const auto add = [&](quint32 area, quint32 road, quint32 main, quint32 building, quint16 lot) {
        domain::Address address;
        address.area = area;
        address.road = road;
        address.main = main;
        address.building = building;
        address.lotMain = lot;
        address.setPoint({37.65 + main * 0.0001, 127.24});
        book.addresses.push_back(address);
    };
    add(0, 0, 12, 0, 101);
    add(0, 0, 120, 0, 102);
    add(1, 0, 34, 0, 103);
    add(0, 1, 12, 1, 640);
    add(0, 1, 14, 0, 641);
    add(1, 2, 5, 2, 700);
    add(1, 2, 7, 0, 701);
    return std::make_shared<const domain::PlaceIndex>(std::move(book));
}

} // namespace barodesk::test
