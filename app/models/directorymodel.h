#pragma once

#include "domain/organisation.h"
#include "engines/phonetypes.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace barodesk::models {

/// Whom the city can be reached through: its queues, the satisfaction survey (for a call that is handed on), departments with a number, and colleagues with an extension. Narrowed while somebody
/// types a name, a duty ("가로등"), initial consonants or digits; a query that is a number comes first itself. Without a query: the likely
/// department, then favourites, then those called last, then the rest; favourites and last calls that are nobody of the city are masked numbers. GUI
/// thread.
class DirectoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Number, Queue, Survey, Department, Person };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind as int
        NameRole,                    ///< QString: "도로관리과 도로보수팀", "상담사 08"; of a number the number
        DetailRole,                  ///< QString: duties or team, may be empty
        NumberRole,                  ///< QString as one reads it: "031-590-2741", "8508"
        TargetRole,                  ///< QString as one dials it
        PresenceRole,                ///< engines::PresenceState as int
        RecentRole,                  ///< bool
        FavouriteRole,               ///< bool
        TypedRole,                   ///< bool: the query itself, a number
        LikelyRole,                  ///< bool: what the talk is about belongs there
    };

    using QAbstractListModel::QAbstractListModel;

    void setOrganisation(const domain::Organisation &organisation, const domain::UserId &self);
    void setQuery(const QString &query);
    void setRecent(const QStringList &targets); ///< Latest first.
    void setFavourites(const QStringList &targets);
    /// The rows stay where they are until the list is made anew, so that none slips away under the hand.
    void markFavourite(const QString &target, bool favourite);
    void setLikely(const domain::DepartmentCode &department);                    ///< Empty: none.
    void setPresence(const QString &extension, engines::PresenceState presence); ///< As the exchange says.
    /// As the server says, of everybody it knows: counts for those of whom the exchange says nothing.
    void setServerPresence(const QHash<QString, engines::PresenceState> &presence);
    QStringList extensions() const; ///< Of all colleagues.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Contact
    {
        Kind kind = Kind::Number;
        QString name;
        QString number;
        QString target;
        QString detail = {};
        domain::DepartmentCode department = {}; ///< Of a department.
        QString key = {};                       ///< All that can be searched, as search compares it.
        QString nameKey = {};
    };

    void append(Contact contact, const QString &searched);
    void appendNumbers();
    engines::PresenceState presenceOf(const Contact &contact) const;
    void refresh();
    const Contact &at(int row) const;

    std::vector<Contact> m_contacts;
    size_t m_ofTheCity = 0; ///< So many of m_contacts; then numbers that are nobody's.
    Contact m_typed = {};   ///< The query, when it is a number.
    bool m_hasTyped = false;
    QStringList m_recent;
    QStringList m_favourites;
    domain::DepartmentCode m_likely;
    QHash<QString, engines::PresenceState> m_presence;
    QHash<QString, engines::PresenceState> m_serverPresence;
    std::vector<int> m_shown; ///< Indices into m_contacts, below the typed number.
    QString m_query;
};

} // namespace barodesk::models
