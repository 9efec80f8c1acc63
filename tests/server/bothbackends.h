#pragma once

#include "tests/server/localbackend.h"
#include "tests/support/postgresserver.h"

#include <map>

namespace barodesk::test {

/// A server on either database, for tests that share one city over all their functions: "sqlite" and "postgresql", as their data rows say.
class BothBackends final
{
public:
    /// Sets up the city on both and starts them.
    /// \param name of the database in PostgreSQL
    tl::expected<void, QString> start(const QString &name);

    LocalBackend &on(const QString &database) { return *m_backends.at(database); } ///< \param database one of the two
    PostgresServer &postgres() { return m_postgres; }

private:
    PostgresServer m_postgres;
    std::map<QString, std::unique_ptr<LocalBackend>> m_backends; ///< Below the database: they go before it.
};

} // namespace barodesk::test
