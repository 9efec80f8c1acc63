#pragma once

#include "domain/organisation.h"

#include <QAbstractListModel>

#include <vector>

namespace barodesk::models {

/// The text templates for a field, narrowed while somebody types (initial consonants and half-composed syllables too): those of the
/// complaint's own category first, then those for every category, then those of others, each in the team's order. GUI thread.
class TextTemplateModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CodeRole = Qt::UserRole + 1, ///< QString
        TextRole,                    ///< QString, with its braces
        CategoryRole,                ///< QString, code; empty: for every category
        OwnRole,                     ///< bool: of the complaint's category
    };

    using QAbstractListModel::QAbstractListModel;

    /// Another field or complaint: the query begins anew.
    void show(const domain::Organisation &organisation, domain::TemplateUse use, const domain::CategoryCode &category);
    void setQuery(const QString &query);

    const domain::TextTemplate *at(int row) const; ///< nullptr when there is none.
    static bool any(const domain::Organisation &organisation, domain::TemplateUse use);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry
    {
        domain::TextTemplate textTemplate;
        QString nameKey;
        QString textKey;
        int nearness = 0; ///< 0: of the category; 1: of every; 2: of another.
    };
    void refresh();

    std::vector<Entry> m_entries;
    std::vector<int> m_shown; ///< Indices into m_entries.
    QString m_query;
};

} // namespace barodesk::models
