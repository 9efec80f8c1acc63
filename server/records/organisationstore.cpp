#include "server/records/organisationstore.h"

#include "api/codecorganisation.h"
#include "server/auth/users.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::records {

std::optional<domain::Organisation::Data> loadOrganisation(sql::Database &database)
{
    const auto row = database.one(u"SELECT version, body FROM organisation WHERE id = 1"_s);
    if (!row)
        return std::nullopt;
    auto data = api::fromBytes<domain::Organisation::Data>(row->at(1).toString().toUtf8());
    if (!data) {
        database.fail(sql::SqlErrorKind::Broken, QString(u"stored organisation: "_s + data.error().toString()));
        return std::nullopt;
    }
    data->version = row->at(0).toULongLong();
    for (const auth::StoredUser &stored : auth::allUsers(database)) {
        if (!stored.disabled)
            data->users.append(stored.user);
    }
    return *data;
}

void lockOrganisation(sql::Database &database)
{
    (void)database.one(QString(u"SELECT version FROM organisation WHERE id = 1"_s + database.lockRows()));
}

quint64 organisationVersion(sql::Database &database)
{
    const auto row = database.one(u"SELECT version FROM organisation WHERE id = 1"_s);
    return row ? row->at(0).toULongLong() : 0;
}

quint64 saveOrganisation(sql::Database &database, domain::Organisation::Data data)
{
    data.users.clear();
    data.version = organisationVersion(database) + 1;
    database.execute(u"INSERT INTO organisation (id, version, body) VALUES (1, ?, ?) "
                     "ON CONFLICT (id) DO UPDATE SET version = excluded.version, body = excluded.body"_s,
                     {data.version, QString::fromUtf8(api::toBytes(api::toJson(data)))});
    return data.version;
}

quint64 raiseOrganisationVersion(sql::Database &database)
{
    database.execute(u"UPDATE organisation SET version = version + 1 WHERE id = 1"_s);
    return organisationVersion(database);
}

std::shared_ptr<const domain::Organisation> OrganisationCache::current(sql::Database &database)
{
    const quint64 version = organisationVersion(database);
    {
        const std::lock_guard lock(m_mutex);
        if (m_organisation && m_organisation->version() == version)
            return m_organisation;
    }
    auto data = loadOrganisation(database);
    auto fresh = std::make_shared<const domain::Organisation>(data ? std::move(*data) : domain::Organisation::Data());
    if (!database.failed()) {
        const std::lock_guard lock(m_mutex);
        m_organisation = fresh;
    }
    return fresh;
}

} // namespace barodesk::server::records
