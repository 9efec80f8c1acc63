#pragma once

#include "domain/organisation.h"
#include "server/sql/database.h"

#include <memory>
#include <mutex>

namespace barodesk::server::records {

/// The city's own data: one versioned document, with the users of their table put in. Every change of either raises the version.
// All functions inside a unit of work.

std::optional<domain::Organisation::Data> loadOrganisation(sql::Database &database);
void lockOrganisation(sql::Database &database);       ///< Until the unit of work ends: for who reads it to write it.
quint64 organisationVersion(sql::Database &database); ///< 0: there is none yet.

/// Stores the document (its users are left aside) under the next version. \returns that version
quint64 saveOrganisation(sql::Database &database, domain::Organisation::Data data);

/// After a change of users. \returns the new version
quint64 raiseOrganisationVersion(sql::Database &database);

/// The organisation as last seen, shared between threads; read anew when its version has moved.
class OrganisationCache final
{
public:
    std::shared_ptr<const domain::Organisation> current(sql::Database &database);

private:
    std::mutex m_mutex;
    std::shared_ptr<const domain::Organisation> m_organisation;
};

} // namespace barodesk::server::records
