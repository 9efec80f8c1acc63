#pragma once

#include "domain/placeindex.h"

#include <QAbstractListModel>

#include <memory>

namespace barodesk::models {

/// The places of the city that match what is being typed, the likeliest first. Empty while there is no index or nothing is typed.
/// GUI thread.
class PlaceSearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< domain::PlaceHit::Kind as int
        AreaRole,                    ///< QString, "와부읍 덕소리"
        RoadRole,                    ///< QString, "경춘로 12-3"; of a building
        BuildingRole,                ///< QString; of an address
        LotRole,                     ///< QString, "호평동 640-3"
        AddressesRole,               ///< int; of a road
    };
    static constexpr int MostRows = 8;

    using QAbstractListModel::QAbstractListModel;

    void setIndex(std::shared_ptr<const domain::PlaceIndex> index); ///< Null: there is none.
    /// \param district chosen already: its places come first
    void setQuery(const QString &query, const std::optional<domain::DistrictCode> &district = {});

    const domain::PlaceHit *hit(int row) const; ///< Null outside of the rows; valid until the next change.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();

    std::shared_ptr<const domain::PlaceIndex> m_index;
    QString m_query;
    std::optional<domain::DistrictCode> m_district;
    QList<domain::PlaceHit> m_hits;
};

} // namespace barodesk::models
