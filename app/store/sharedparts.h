#pragma once

#include "domain/command.h"

#include <QSet>

namespace barodesk::store {

/// Lets equal parts of records share their memory: each record read has its own copies of codes that thousands have, and of a moment that
/// stands in several of its fields. Only what the organisation bounds is remembered, nothing of a person. Values stay equal.
class SharedParts
{
public:
    void share(domain::Complaint &complaint);
    void share(domain::Citizen &citizen);

private:
    QSet<domain::CategoryCode> m_categories;
    QSet<domain::DepartmentCode> m_departments;
    QSet<domain::DistrictCode> m_districts;
};

} // namespace barodesk::store
