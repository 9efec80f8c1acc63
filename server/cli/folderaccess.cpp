#include "server/cli/folderaccess.h"

#include "server/records/organisationstore.h"
#include "server/sql/migrations.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

tl::expected<FolderAccess, QString> FolderAccess::open(const QString &path)
{
    if (sodium_init() < 0)
        return tl::unexpected(u"The cryptography library cannot be used on this machine."_s);
    const DataFolder folder(path);
    const auto settings = folder.readSettings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto key = auth::SecretKey::load(folder.secretKeyFile());
    if (!key)
        return tl::unexpected(key.error());
    FolderAccess access;
    access.m_secretKey = std::make_unique<auth::SecretKey>(*std::move(key));
    access.m_database = std::make_unique<sql::Database>(settings->database);
    // A running server of an older version must not find another schema under it.
    std::optional<FileLock> whileMigrating;
    const auto schema = sql::schemaVersion(*access.m_database);
    if (schema && *schema < sql::programSchemaVersion()) {
        auto lock = DataFolder::lockRecords(settings->database);
        if (!lock)
            return tl::unexpected(lock.error());
        whileMigrating = *std::move(lock);
    }
    if (const auto migrated = sql::migrate(*access.m_database); !migrated)
        return tl::unexpected(u"The database %1 cannot be used: %2"_s.arg(settings->database.forLog(), migrated.error().detail));
    return access;
}

tl::expected<domain::Organisation::Data, QString> FolderAccess::city()
{
    auto data = transact([this] { return records::loadOrganisation(*m_database); });
    if (!data)
        return tl::unexpected(data.error());
    if (!*data)
        return tl::unexpected(u"The database holds no city yet."_s);
    return **std::move(data);
}

} // namespace barodesk::server::cli
