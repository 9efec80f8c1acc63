#pragma once

#include <utility> // before Asio with GCC 12

#include "domain/organisation.h"
#include "server/datafolder.h"

#include <memory>

namespace barodesk::server::cli {

/// A data folder opened by a subcommand, also while a server runs on it.
class FolderAccess final
{
public:
    static tl::expected<FolderAccess, QString> open(const QString &folder);

    sql::Database &database() { return *m_database; }
    const auth::SecretKey &secretKey() const { return *m_secretKey; }
    tl::expected<domain::Organisation::Data, QString> city();

    /// Runs `work` in one transaction; an error becomes a sentence.
    template <typename Work> tl::expected<std::invoke_result_t<Work &>, QString> transact(Work &&work)
    {
        return m_database->transact(sql::Database::Intent::Write, std::forward<Work>(work)).map_error(sentence);
    }
    template <typename Work> tl::expected<std::invoke_result_t<Work &>, QString> read(Work &&work)
    {
        return m_database->transact(sql::Database::Intent::Read, std::forward<Work>(work)).map_error(sentence);
    }

private:
    FolderAccess() = default;
    static QString sentence(const sql::SqlError &error) { return QStringLiteral("The database cannot do this: ") + error.detail; }

    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<auth::SecretKey> m_secretKey;
};

} // namespace barodesk::server::cli
