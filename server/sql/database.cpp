#include "server/sql/database.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace barodesk::server::sql {

namespace {

SqlErrorKind sqliteKind(const QString &code)
{
    switch (code.toInt() & 0xff) { // extended codes carry the primary one in the low byte
    case 5:                        // SQLITE_BUSY
    case 6:                        // SQLITE_LOCKED
        return SqlErrorKind::Busy;
    case 13: // SQLITE_FULL
        return SqlErrorKind::Full;
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return SqlErrorKind::Away;
    default: return SqlErrorKind::Broken;
    }
}

/// By SQLSTATE (PostgreSQL manual, appendix A); none at all means that the server did not answer.
SqlErrorKind postgresKind(const QString &state)
{
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || state == u"53300" || state == u"28000")
        return SqlErrorKind::Away;
    if (state == u"23505" || state == u"40001" || state == u"40P01")
        return SqlErrorKind::Conflict;
    if (state == u"55P03" || state == u"57014")
        return SqlErrorKind::Busy;
    if (state == u"53100")
        return SqlErrorKind::Full;
    return SqlErrorKind::Broken;
}

} // namespace

Database::Database(DatabaseUrl url) : m_url(std::move(url)), m_connectionName(QUuid::createUuid().toString(QUuid::Id128)) { }

Database::~Database() { close(); }

QString Database::lockRows() const { return dialect() == Dialect::PostgreSql ? u" FOR UPDATE"_s : QString(); }

bool Database::open()
{
    if (m_connection.isOpen())
        return true;
    const bool sqlite = dialect() == Dialect::Sqlite;
    m_connection = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_connectionName);
    if (sqlite) {
        m_connection.setDatabaseName(m_url.file);
        m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    } else {
        m_connection.setHostName(m_url.host);
        m_connection.setPort(m_url.port);
        m_connection.setDatabaseName(m_url.name);
        m_connection.setUserName(m_url.user);
        m_connection.setPassword(m_url.password);
        m_connection.setConnectOptions(u"connect_timeout=3;keepalives_idle=15;keepalives_interval=5;keepalives_count=3"_s);
    }
    if (!m_connection.open()) {
        m_error = SqlError{SqlErrorKind::Away, m_connection.lastError().text()};
        close();
        return false;
    }
    // FULL: an accepted command survives a power cut, not only a killed process. secure_delete: what was taken out is overwritten, not only
    // forgotten.
    const QStringList settings = sqlite
        ? QStringList{u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA secure_delete=ON"_s}
        : QStringList{u"SET statement_timeout='10s'"_s, u"SET lock_timeout='5s'"_s, u"SET client_min_messages='warning'"_s};
    for (const QString &setting : settings) {
        QSqlQuery query(m_connection);
        if (!query.exec(setting)) {
            record(query.lastError());
            query.clear();
            close();
            return false;
        }
    }
    return true;
}

void Database::close()
{
    m_statements.clear();
    if (!m_connection.isValid())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

bool Database::begin(Intent intent)
{
    m_error.reset();
    for (int attempt = 0; attempt < 2; ++attempt) { // a connection that died while idle shows only here
        if (!open())
            return false;
        // IMMEDIATE takes SQLite's write lock at once: a read that turns into a write later could not wait for it.
        const bool sqlite = dialect() == Dialect::Sqlite;
        const QString statement = sqlite ? (intent == Intent::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s)
            : intent == Intent::Write    ? u"BEGIN"_s
                                         : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
        QSqlQuery query(m_connection);
        if (query.exec(statement)) {
            m_error.reset();
            return true;
        }
        record(query.lastError());
        query.clear();
        if (m_error->kind != SqlErrorKind::Away)
            return false;
        close();
    }
    return false;
}

bool Database::end()
{
    if (!m_error) {
        QSqlQuery query(m_connection);
        if (query.exec(u"COMMIT"_s))
            return true;
        record(query.lastError());
    }
    if (m_error->kind != SqlErrorKind::Away) {
        QSqlQuery query(m_connection);
        if (query.exec(u"ROLLBACK"_s))
            return false;
    }
    close(); // its state is unknown
    return false;
}

QSqlQuery *Database::prepared(const QString &statement)
{
    if (m_error)
        return nullptr;
    if (const auto known = m_statements.constFind(statement); known != m_statements.cend())
        return known->get();
    auto query = std::make_shared<QSqlQuery>(m_connection);
    query->setForwardOnly(true);
    if (!query->prepare(statement)) {
        record(query->lastError());
        return nullptr;
    }
    return m_statements.insert(statement, query)->get();
}

QList<Row> Database::all(const QString &statement, const Row &values)
{
    QSqlQuery *query = prepared(statement);
    if (!query)
        return {};
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        record(query->lastError());
        return {};
    }
    QList<Row> rows;
    const int columns = query->record().count();
    while (query->next()) {
        Row row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(query->value(column));
        rows.append(row);
    }
    if (query->lastError().isValid()) {
        record(query->lastError());
        return {};
    }
    query->finish();
    return rows;
}

std::optional<Row> Database::one(const QString &statement, const Row &values)
{
    const QList<Row> rows = all(statement, values);
    if (rows.isEmpty())
        return std::nullopt;
    return rows.first();
}

qint64 Database::execute(const QString &statement, const Row &values)
{
    QSqlQuery *query = prepared(statement);
    if (!query)
        return 0;
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        record(query->lastError());
        return 0;
    }
    const qint64 affected = query->numRowsAffected();
    query->finish();
    return affected;
}

void Database::script(const QString &statements)
{
    for (const QString &statement : statements.split(u";\n"_s, Qt::SkipEmptyParts)) {
        if (m_error || statement.trimmed().isEmpty())
            continue;
        QSqlQuery query(m_connection);
        if (!query.exec(statement))
            record(query.lastError());
    }
}

bool Database::hasTable(const QString &name)
{
    const QString statement = dialect() == Dialect::Sqlite
        ? u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"_s
        : u"SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?"_s;
    return one(statement, {name}).has_value();
}

void Database::fail(SqlErrorKind kind, const QString &detail)
{
    if (!m_error)
        m_error = SqlError{kind, detail};
}

void Database::record(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    SqlErrorKind kind = dialect() == Dialect::Sqlite ? sqliteKind(code) : postgresKind(code);
    // SQLITE_CONSTRAINT of a key: the row came into being between reading and writing.
    if (dialect() == Dialect::Sqlite && (code == u"1555" || code == u"2067" || code == u"19"))
        kind = SqlErrorKind::Conflict;
    fail(kind, QString(code + u' ' + error.driverText()));
    if (kind == SqlErrorKind::Broken)
        m_error->detail += u": "_s + error.databaseText();
}

SqlError Database::takeError()
{
    SqlError error = m_error.value_or(SqlError{});
    m_error.reset();
    return error;
}

} // namespace barodesk::server::sql
