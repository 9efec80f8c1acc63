#include "server/sql/migrations.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace barodesk::server::sql {

namespace {

struct Migration
{
    int number = 0;
    QString path;
};

/// "NNNN-what.sql" for both databases; "NNNN-what.sqlite.sql" and "NNNN-what.postgresql.sql" for one each.
QList<Migration> migrationsFor(Dialect dialect)
{
    const QString foreign = dialect == Dialect::Sqlite ? u".postgresql.sql"_s : u".sqlite.sql"_s;
    QList<Migration> migrations;
    const QDir folder(u":/server/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        if (!name.endsWith(foreign))
            migrations.append({name.first(4).toInt(), folder.filePath(name)});
    }
    return migrations;
}

int readVersion(Database &database)
{
    if (!database.hasTable(u"schema_version"_s))
        return 0;
    const auto row = database.one(u"SELECT version FROM schema_version"_s);
    return row ? row->at(0).toInt() : 0;
}

} // namespace

int programSchemaVersion() { return migrationsFor(Dialect::Sqlite).constLast().number; }

Result<int> schemaVersion(Database &database)
{
    return database.transact(Database::Intent::Read, [&] { return readVersion(database); });
}

Result<void> migrate(Database &database)
{
    for (const Migration &migration : migrationsFor(database.dialect())) {
        QFile file(migration.path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(SqlError{SqlErrorKind::Broken, QString(u"missing migration "_s + migration.path)});
        const QString statements = QString::fromUtf8(file.readAll());
        const auto done = database.transact(Database::Intent::Write, [&] {
            const int present = readVersion(database);
            if (present > programSchemaVersion()) {
                database.fail(
                    SqlErrorKind::Broken,
                    u"The database was made by a newer version of barodesk-server (schema %1, this program knows %2)."_s.arg(present).arg(
                        programSchemaVersion()));
                return;
            }
            if (present >= migration.number)
                return;
            if (present == 0)
                database.script(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL);\n"
                                "INSERT INTO schema_version (version) VALUES (0);\n"_s);
            database.script(statements);
            database.execute(u"UPDATE schema_version SET version = ?"_s, {migration.number});
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace barodesk::server::sql
