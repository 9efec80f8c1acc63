#pragma once

#include "domain/organisation.h"

#include <QAbstractListModel>

#include <vector>

namespace barodesk::models {

/// The categories a complaint can have, narrowed while somebody types (initial consonants and half-composed syllables too): those used last
/// first, then names that begin with the query, then the rest in the order of the tree. GUI thread.
class CategorySearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CodeRole = Qt::UserRole + 1, ///< QString
        PathRole,                    ///< QStringList from the top
        LegalTypeRole,               ///< domain::LegalType as int
        PeriodRole,                  ///< QString, "3h"
        DepartmentRole,              ///< QString, name; empty when nobody owns it
        RecentRole,                  ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setOrganisation(const domain::Organisation &organisation);
    void setWithGroups(bool with); ///< What has others below it is offered, too.
    void setQuery(const QString &query);
    /// Latest first; unknown codes are left out.
    void setRecent(const QList<domain::CategoryCode> &recent);

    std::optional<domain::CategoryCode> code(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        domain::Category category;
        QStringList path;
        QString department;
        QString key; ///< Of path and spoken words, as search compares it.
        QString nameKey;
        bool recent = false;
    };
    void refresh();

    domain::Organisation m_organisation;
    bool m_withGroups = false;
    std::vector<Entry> m_entries;
    QList<domain::CategoryCode> m_recent;
    std::vector<int> m_shown; ///< Indices into m_entries.
    QString m_query;
};

} // namespace barodesk::models
