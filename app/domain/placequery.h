#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace barodesk::domain {

/// A building's number as far as it is typed: "12", "12-3", "지하 12", "산 640-3".
struct TypedNumber
{
    quint32 main = 0;
    std::optional<quint32> sub; ///< None: not typed.
    bool underground = false;
    bool mountain = false;
    friend bool operator==(const TypedNumber &, const TypedNumber &) = default;
};

/// What somebody typed for a place, taken apart.
struct PlaceQuery
{
    QStringList words; ///< As hangul::searchKey() makes them; never empty ones.
    std::optional<TypedNumber> number;
    friend bool operator==(const PlaceQuery &, const PlaceQuery &) = default;
};

/// Every way to read it, the likelier first: "경춘로12" is a number at a road, or the beginning of "경춘로12번길".
QList<PlaceQuery> readPlaceQuery(QStringView typed);

} // namespace barodesk::domain
