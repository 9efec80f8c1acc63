#pragma once

#include "domain/place.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace barodesk::domain {

/// The part of a city an address lies in: a 법정동, or a 리 with its 읍 or 면.
struct AddressArea
{
    QString name;                         ///< "호평동", "와부읍 덕소리".
    std::optional<DistrictCode> district; ///< None: the city has named no 읍면동 for it.
    friend bool operator==(const AddressArea &, const AddressArea &) = default;
};

/// One road-name address, in 36 bytes: a city has a hundred thousand of them, and every desk holds them all.
struct Address
{
    quint32 area = 0;     ///< Index into PlaceBook::areas.
    quint32 road = 0;     ///< Into roads.
    quint32 building = 0; ///< Into buildings; 0: none is named.
    quint32 main = 0;     ///< 건물본번.
    quint32 sub = 0;      ///< 건물부번; 0: none.
    quint16 lotMain = 0;  ///< 지번본번; 0: unknown.
    quint16 lotSub = 0;   ///< 지번부번; 0: none.
    qint32 latitude = 0;  ///< WGS 84, millionths of a degree; both 0: unknown.
    qint32 longitude = 0;
    bool underground = false; ///< 지하
    bool mountain = false;    ///< The lot is one of the mountains: 산 12-1.

    std::optional<GeoPoint> point() const;
    void setPoint(const GeoPoint &point);
    friend bool operator==(const Address &, const Address &) = default;
};

/// All addresses of a city, as the server keeps them and desks fetch them: one versioned document.
struct PlaceBook
{
    quint64 version = 0;      ///< 0: nothing was imported yet.
    QList<AddressArea> areas; ///< Those of one district lie together.
    QStringList roads;
    QStringList buildings{QString()}; ///< The first is "none".
    std::vector<Address> addresses;   ///< By road, area, building number.

    QString roadAddress(const Address &address) const; ///< "경춘로 12-3", "경춘로 지하 12".
    QString lotAddress(const Address &address) const;  ///< "호평동 640-3", "와부읍 덕소리 산 12"; empty: unknown.
    friend bool operator==(const PlaceBook &, const PlaceBook &) = default;
};

inline constexpr qsizetype MostAddresses = 1'000'000;

} // namespace barodesk::domain
