#include "models/categorytreemodel.h"

#include "models/categorysearchmodel.h"

#include <QHash>

namespace barodesk::models {

using namespace domain;

void CategoryTreeModel::setOrganisation(const Organisation &organisation)
{
    std::vector<Node> nodes{Node{}};
    QHash<CategoryCode, int> places;
    for (const Category &category : organisation.data().categories) { // Parents come before their children.
        const int above = category.parent.isEmpty() ? 0 : places.value(category.parent, 0);
        const Department *department = organisation.department(category.department);
        const int place = int(nodes.size());
        nodes.push_back({.category = category,
                         .path = organisation.categoryPath(category.code),
                         .department = department ? department->name : QString(),
                         .parent = above,
                         .row = int(nodes[size_t(above)].children.size()),
                         .children = {}});
        nodes[size_t(above)].children.push_back(place);
        places.insert(category.code, place);
    }
    beginResetModel();
    m_nodes = std::move(nodes);
    endResetModel();
}

std::optional<CategoryCode> CategoryTreeModel::code(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    return node(index).category.code;
}

QModelIndex CategoryTreeModel::indexOf(const CategoryCode &code) const
{
    for (size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].category.code == code)
            return createIndex(m_nodes[i].row, 0, quintptr(i));
    }
    return {};
}

QModelIndex CategoryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(node(parent).children[size_t(row)]));
}

QModelIndex CategoryTreeModel::parent(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::DoNotUseParent))
        return {};
    const int above = node(index).parent;
    return above <= 0 ? QModelIndex() : createIndex(m_nodes[size_t(above)].row, 0, quintptr(above));
}

int CategoryTreeModel::rowCount(const QModelIndex &parent) const { return parent.column() > 0 ? 0 : int(node(parent).children.size()); }

int CategoryTreeModel::columnCount(const QModelIndex &) const { return 1; }

QVariant CategoryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &shown = node(index);
    switch (role) {
    case Qt::DisplayRole: return shown.category.name;
    case Qt::AccessibleTextRole: return shown.path.join(u" › ");
    case CategorySearchModel::CodeRole: return shown.category.code.text();
    case CategorySearchModel::PathRole: return shown.path;
    case CategorySearchModel::LegalTypeRole: return int(shown.category.legalType);
    case CategorySearchModel::PeriodRole: return shown.category.period.toString();
    case CategorySearchModel::DepartmentRole: return shown.department;
    case CategorySearchModel::RecentRole: return false;
    default: return {};
    }
}

} // namespace barodesk::models
