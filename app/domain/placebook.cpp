#include "domain/placebook.h"

#include <cmath>

namespace barodesk::domain {

namespace {

constexpr double Millionth = 1e-6;

QString numbered(quint32 main, quint32 sub)
{
    return sub > 0 ? QString(QString::number(main) + u'-' + QString::number(sub)) : QString::number(main);
}

} // namespace

std::optional<GeoPoint> Address::point() const
{
    if (latitude == 0 && longitude == 0)
        return std::nullopt;
    return GeoPoint{latitude * Millionth, longitude * Millionth};
}

void Address::setPoint(const GeoPoint &point)
{
    latitude = qint32(std::lround(point.latitude / Millionth));
    longitude = qint32(std::lround(point.longitude / Millionth));
}

QString PlaceBook::roadAddress(const Address &address) const
{
    return roads.at(address.road) + (address.underground ? QStringLiteral(" 지하 ") : QStringLiteral(" "))
        + numbered(address.main, address.sub);
}

QString PlaceBook::lotAddress(const Address &address) const
{
    if (address.lotMain == 0)
        return {};
    return areas.at(address.area).name + (address.mountain ? QStringLiteral(" 산 ") : QStringLiteral(" "))
        + numbered(address.lotMain, address.lotSub);
}

} // namespace barodesk::domain
