#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace barodesk::server::sql {

enum class Dialect { Sqlite, PostgreSql };

/// Where the records are kept: "sqlite:/path/to/barodesk.db" or "postgresql://user:password@host:port/name".
/// A socket folder is given as "postgresql:///name?host=/run/postgresql".
struct DatabaseUrl
{
    Dialect dialect = Dialect::Sqlite;
    QString file; ///< SQLite only.
    QString host; ///< PostgreSQL only: a name, an address or a socket folder; empty: the client library's default.
    int port = 5432;
    QString name;
    QString user;
    QString password;

    static DatabaseUrl sqlite(const QString &file);
    /// \returns the parsed place or one sentence saying what is wrong with the text
    static tl::expected<DatabaseUrl, QString> parse(const QString &text);

    QString toString() const; ///< With the password: for the configuration file only.
    QString forLog() const;   ///< Without it.
};

} // namespace barodesk::server::sql
