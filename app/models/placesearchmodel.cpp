#include "models/placesearchmodel.h"

using namespace Qt::StringLiterals;

namespace barodesk::models {

void PlaceSearchModel::setIndex(std::shared_ptr<const domain::PlaceIndex> index)
{
    m_index = std::move(index);
    refresh();
}

void PlaceSearchModel::setQuery(const QString &query, const std::optional<domain::DistrictCode> &district)
{
    if (m_query == query && m_district == district)
        return;
    m_query = query;
    m_district = district;
    refresh();
}

/// A new query is a new list, as with the categories.
void PlaceSearchModel::refresh()
{
    QList<domain::PlaceHit> hits = m_index ? m_index->find(m_query, MostRows, m_district) : QList<domain::PlaceHit>();
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

const domain::PlaceHit *PlaceSearchModel::hit(int row) const { return row >= 0 && row < m_hits.size() ? &m_hits.at(row) : nullptr; }

int PlaceSearchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

QVariant PlaceSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::PlaceHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::EditRole:
    case Qt::DisplayRole: return hit.name;
    case Qt::AccessibleTextRole: return hit.area.isEmpty() || hit.area == hit.name ? hit.name : QString(hit.name + u", "_s + hit.area);
    case KindRole: return int(hit.kind);
    case AreaRole: return hit.area;
    case RoadRole: return hit.road;
    case BuildingRole: return hit.building;
    case LotRole: return hit.lot;
    case AddressesRole: return hit.addresses;
    default: return {};
    }
}

} // namespace barodesk::models
