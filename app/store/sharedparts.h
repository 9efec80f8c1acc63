#pragma once

#include "domain/command.h"

#include <QSet>

namespace barodesk::store {

/// Lets records take no more memory than they need: each record read has its own copies of codes, places and usual sentences that
/// many have, and of a moment that stands in several of its fields; and its texts have room to grow. Values stay equal.
class SharedParts
{
public:
    void share(domain::Complaint &complaint);
    void share(domain::Citizen &citizen);

private:
    void shareText(QString &text);

    QSet<QString> m_texts; ///< The first ones met: usual sentences are among them, and what is not costs little.
    QSet<domain::CategoryCode> m_categories;
    QSet<domain::DepartmentCode> m_departments;
    QSet<domain::DistrictCode> m_districts;
};

} // namespace barodesk::store
