#pragma once

#include "models/complainttablemodel.h"

#include <QHash>

namespace barodesk::models {

struct ComplaintSortKey
{
    ComplaintColumn column = ComplaintColumn::Due;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const ComplaintSortKey &, const ComplaintSortKey &) = default;
};

/// Which of two complaints comes first, by one column after another. Each record has a 64-bit rank in the first column that
/// decides nearly always, so that sorting compares integers. By due time, those whose clock runs come first.
class ComplaintOrder final
{
public:
    ComplaintOrder() = default;
    /// \param keys the first counts most; none: by due time
    ComplaintOrder(QList<ComplaintSortKey> keys, const domain::Organisation &organisation);

    const QList<ComplaintSortKey> &keys() const { return m_keys; }
    quint64 rank(const domain::Complaint &complaint) const;
    bool isDecidedByRank() const; ///< Those of one rank are equal.
    /// Negative: a first; 0: equal in all columns. \param rankA, rankB of rank()
    int compare(const domain::Complaint &a, quint64 rankA, const domain::Complaint &b, quint64 rankB) const;

private:
    quint64 rank(const domain::Complaint &complaint, const ComplaintSortKey &key) const;

    QList<ComplaintSortKey> m_keys{ComplaintSortKey()};
    QHash<domain::CategoryCode, int> m_categories;
    QHash<domain::DepartmentCode, int> m_departments;
    QHash<domain::DistrictCode, int> m_districts;
    QHash<domain::UserId, int> m_users;
    QHash<domain::DepartmentCode, int> m_teams; ///< Departments of one team have one rank.
};

} // namespace barodesk::models
