#include "server/auth/users.h"

#include "api/words.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::auth {

namespace {

const QString Columns = u"id, sign_in_name, display_name, role, team, department, extension, password_hash, recovery_key, "
                        "sip_password, disabled"_s;

StoredUser read(const sql::Row &row)
{
    StoredUser stored;
    stored.user.id = domain::UserId::parse(row.at(0).toString()).value_or(domain::UserId());
    stored.user.signInName = row.at(1).toString();
    stored.user.displayName = row.at(2).toString();
    stored.user.role = api::valueOf<domain::Role>(row.at(3).toString()).value_or(domain::Role::ReadOnly);
    stored.user.team = row.at(4).toString();
    stored.user.department = domain::DepartmentCode::parse(row.at(5).toString());
    stored.user.extension = row.at(6).toString();
    stored.passwordHash = row.at(7).toString();
    stored.recoveryKeySealed = row.at(8).toString();
    stored.sipPasswordSealed = row.at(9).toString();
    stored.disabled = row.at(10).toInt() != 0;
    return stored;
}

std::optional<StoredUser> first(const std::optional<sql::Row> &row) { return row ? std::optional(read(*row)) : std::nullopt; }

/// An empty QString is stored as an empty text, not as NULL.
QString text(const QString &value) { return value.isNull() ? u""_s : value; }

} // namespace

std::optional<StoredUser> userByName(sql::Database &database, const QString &signInName)
{
    if (signInName.contains(QChar(u'\0')))
        return std::nullopt; // PostgreSQL's text cannot hold it
    return first(database.one(u"SELECT %1 FROM app_user WHERE sign_in_name = ?"_s.arg(Columns), {text(signInName)}));
}

std::optional<StoredUser> userById(sql::Database &database, const domain::UserId &id)
{
    return first(database.one(u"SELECT %1 FROM app_user WHERE id = ?"_s.arg(Columns), {id.toString()}));
}

QList<StoredUser> allUsers(sql::Database &database)
{
    QList<StoredUser> users;
    for (const sql::Row &row : database.all(u"SELECT %1 FROM app_user ORDER BY sign_in_name"_s.arg(Columns)))
        users.append(read(row));
    return users;
}

void saveUser(sql::Database &database, const StoredUser &stored, qint64 now)
{
    const domain::User &user = stored.user;
    database.execute(
        u"INSERT INTO app_user (%1, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "sign_in_name = excluded.sign_in_name, display_name = excluded.display_name, role = excluded.role, team = excluded.team, "
        "department = excluded.department, extension = excluded.extension, password_hash = excluded.password_hash, "
        "recovery_key = excluded.recovery_key, sip_password = excluded.sip_password, disabled = excluded.disabled, "
        "changed_at = excluded.changed_at"_s.arg(Columns),
        {user.id.toString(), text(user.signInName), text(user.displayName), api::wordOf(user.role), text(user.team),
         text(user.department ? user.department->text() : QString()), text(user.extension), text(stored.passwordHash),
         text(stored.recoveryKeySealed), text(stored.sipPasswordSealed), stored.disabled ? 1 : 0, now});
}

} // namespace barodesk::server::auth
