#pragma once

#include "domain/organisation.h"

#include <QAbstractItemModel>

#include <vector>

namespace barodesk::models {

/// The categories as the tree they are, in the city's order. Its roles are CategorySearchModel's. GUI thread.
class CategoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setOrganisation(const domain::Organisation &organisation);

    std::optional<domain::CategoryCode> code(const QModelIndex &index) const;
    QModelIndex indexOf(const domain::CategoryCode &code) const; ///< Invalid when it is not known.
    bool isLeaf(const QModelIndex &index) const { return rowCount(index) == 0; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        domain::Category category; ///< Of the root: none.
        QStringList path;
        QString department;
        int parent = -1;
        int row = 0;
        std::vector<int> children; ///< Indices into m_nodes.
    };
    const Node &node(const QModelIndex &index) const { return m_nodes[index.isValid() ? size_t(index.internalId()) : 0]; }

    std::vector<Node> m_nodes{Node{}}; ///< The first is the root.
};

} // namespace barodesk::models
