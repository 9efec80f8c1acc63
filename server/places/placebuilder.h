#pragma once

#include "domain/organisation.h"
#include "domain/placebook.h"
#include "server/places/addressfile.h"

#include <QHash>
#include <QSet>

namespace barodesk::server::places {

/// Which 읍면동 of the organisation an area of the files is, by name: 행정동, 법정읍면동, or "읍면 리". From a file of "name<TAB>code" lines.
using DistrictMap = QHash<QString, domain::DistrictCode>;

/// \returns the map, or one sentence with the line that is wrong. '#' begins a comment.
tl::expected<DistrictMap, QString> readDistrictMap(const QByteArray &text, const QList<domain::District> &districts);

/// Puts the records of one or more files together: each address once, areas by district.
class PlaceBuilder final
{
public:
    /// Where `map` says nothing, an area belongs to the district whose name or spoken name is its 행정동's, else its 법정읍면동's.
    PlaceBuilder(const QList<domain::District> &districts, DistrictMap map);

    void add(const AddressRecord &record);

    qsizetype repeated() const { return m_repeated; } ///< Further buildings of an address, and the same from another file.
    QStringList strangers() const;                    ///< Areas that belong to no district, sorted.
    domain::PlaceBook book() const;                   ///< Version 0.

private:
    std::optional<domain::DistrictCode> districtOf(const AddressRecord &record) const;
    void complete(domain::Address &known, const domain::Address &told, bool village);

    QHash<QString, domain::DistrictCode> m_byName;
    DistrictMap m_map;
    domain::PlaceBook m_book;
    QHash<QString, quint32> m_areas;
    QHash<QString, quint32> m_towns;
    QStringList m_townNames;
    QSet<quint32> m_villages; ///< Areas that are a 리.
    QHash<QString, quint32> m_roads;
    QHash<QString, quint32> m_buildings{{QString(), 0}};
    QHash<std::pair<quint64, quint64>, size_t> m_seen; ///< By town and road, then number.
    qsizetype m_repeated = 0;
};

} // namespace barodesk::server::places
