#include "models/categorysearchmodel.h"

#include "domain/hangul.h"

#include <algorithm>
#include <utility>

namespace barodesk::models {

void CategorySearchModel::setOrganisation(const domain::Organisation &organisation)
{
    m_organisation = organisation;
    m_entries.clear();
    for (const domain::Category &category : organisation.data().categories) {
        if (!m_withGroups && !organisation.isLeaf(category.code))
            continue;
        const domain::Department *department = organisation.department(category.department);
        const QStringList path = organisation.categoryPath(category.code);
        m_entries.push_back({.category = category,
                             .path = path,
                             .department = department ? department->name : QString(),
                             .key = domain::hangul::searchKey(QString(path.join(u' ') + u' ' + category.spoken.join(u' '))),
                             .nameKey = domain::hangul::searchKey(category.name),
                             .recent = m_recent.contains(category.code)});
    }
    refresh();
}

void CategorySearchModel::setWithGroups(bool with)
{
    if (std::exchange(m_withGroups, with) != with)
        setOrganisation(domain::Organisation(m_organisation));
}

void CategorySearchModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    refresh();
}

void CategorySearchModel::setRecent(const QList<domain::CategoryCode> &recent)
{
    m_recent = recent;
    for (Entry &entry : m_entries)
        entry.recent = recent.contains(entry.category.code);
    refresh();
}

/// A new query is a new list: a completer's rows are not worth moving one by one.
void CategorySearchModel::refresh()
{
    const QString query = domain::hangul::searchKey(m_query);
    std::vector<int> shown;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        if (query.isEmpty() || domain::hangul::matchesKey(m_entries[size_t(i)].key, query))
            shown.push_back(i);
    }
    const auto rank = [&](int i) {
        const Entry &entry = m_entries[size_t(i)];
        const auto recent = m_recent.indexOf(entry.category.code);
        const bool begins = !query.isEmpty() && domain::hangul::matchesKey(entry.nameKey.left(query.size()), query);
        return std::tuple(begins ? 0 : 1, recent < 0 ? m_recent.size() : recent, i);
    };
    std::ranges::sort(shown, {}, rank);
    if (shown == m_shown && rowCount() == int(shown.size()) && !m_shown.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

std::optional<domain::CategoryCode> CategorySearchModel::code(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_entries[size_t(m_shown[size_t(row)])].category.code;
}

int CategorySearchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

QVariant CategorySearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[size_t(m_shown[size_t(index.row())])];
    switch (role) {
    case Qt::EditRole:
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return entry.path.join(u" › ");
    case CodeRole: return entry.category.code.text();
    case PathRole: return entry.path;
    case LegalTypeRole: return int(entry.category.legalType);
    case PeriodRole: return entry.category.period.toString();
    case DepartmentRole: return entry.department;
    case RecentRole: return entry.recent;
    default: return {};
    }
}

} // namespace barodesk::models
