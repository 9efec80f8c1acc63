#include "store/storedatabase.h"

#include "store/sealing.h"
#include "store/storefolder.h"

#include <QFile>
#include <QSqlError>
#include <QStringList>
#include <QtEndian>
#include <QUuid>

#include <array>

namespace barodesk::store {

using namespace Qt::StringLiterals;

namespace {

using Result = tl::expected<void, StoreError>;

/// One step per version of the schema; never edited once released.
const std::array<QStringList, 2> &migrations()
{
    static const std::array<QStringList, 2> steps{
        QStringList{
            u"CREATE TABLE meta(name TEXT PRIMARY KEY, blob BLOB NOT NULL) WITHOUT ROWID"_s,
            u"CREATE TABLE record(kind INTEGER NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL, blob BLOB NOT NULL, "
            "PRIMARY KEY(kind, id)) WITHOUT ROWID"_s,
            u"CREATE TABLE history(kind INTEGER NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL, blob BLOB NOT NULL, "
            "PRIMARY KEY(kind, id, version)) WITHOUT ROWID"_s,
            u"CREATE TABLE outbox(position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL, blob BLOB NOT NULL)"_s,
            u"CREATE TABLE draft(id BLOB PRIMARY KEY, blob BLOB NOT NULL) WITHOUT ROWID"_s,
            u"CREATE TABLE organisation(one INTEGER PRIMARY KEY CHECK(one = 1), version INTEGER NOT NULL, blob BLOB NOT NULL)"_s,
        },
        QStringList{
            // What became of the counsellor and the server was not yet told, in that order.
            u"CREATE TABLE agent_report(position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, blob BLOB NOT NULL)"_s,
        },
    };
    return steps;
}

StoreErrorCode codeOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) { // of SQLite: sqlite.org/rescode.html
    case 5:
    case 6: return StoreErrorCode::InUse;
    case 8:
    case 14: return StoreErrorCode::FolderNotWritable;
    case 11:
    case 26: return StoreErrorCode::CorruptFile;
    case 13: return StoreErrorCode::DiskFull;
    default: return StoreErrorCode::Io;
    }
}

QByteArray contextOf(QByteArrayView table, QByteArrayView id, quint64 version)
{
    QByteArray context;
    context.reserve(table.size() + id.size() + 10);
    context.append(table).append('\0').append(id).append('\0');
    const quint64 ordered = qToLittleEndian(version);
    context.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    return context;
}

} // namespace

StoreDatabase::StoreDatabase(QString connection, QString path, DataKey key)
    : m_connection(std::move(connection)),
      m_path(std::move(path)),
      m_key(std::move(key)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

StoreDatabase::~StoreDatabase()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

tl::expected<std::unique_ptr<StoreDatabase>, StoreError> StoreDatabase::open(const QString &folder, const DataKey &key,
                                                                             const Options &options)
{
    if (const auto made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    std::unique_ptr<StoreDatabase> store(
        new StoreDatabase(u"barodesk-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces), databasePath(folder), key));
    if (const auto ready = store->prepare(options); !ready)
        return tl::unexpected(ready.error());
    return store;
}

Result StoreDatabase::prepare(const Options &options)
{
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=300"_s);
    if (!m_database.open())
        return tl::unexpected(errorOf(m_database.lastError()));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);

    // Exclusive: two desks on one file would both believe to be its only writer.
    if (const auto locked = execute(u"PRAGMA locking_mode=EXCLUSIVE"_s); !locked)
        return locked;
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > int(migrations().size()))
        return tl::unexpected(StoreError{StoreErrorCode::NewerVersion, u"%1: schema %2"_s.arg(m_path).arg(*version)});
    const auto tables = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (*version == 0 && *tables > 0)
        return tl::unexpected(StoreError{StoreErrorCode::CorruptFile, u"%1 is another program's file"_s.arg(m_path)});
    if (*version > 0) {
        if (const auto checked = checkKey(); !checked)
            return checked;
    }
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA secure_delete=ON"_s,
                                  u"PRAGMA max_page_count=%1"_s.arg(options.maxPages > 0 ? options.maxPages : 1'073'741'823)}) {
        if (const auto set = execute(pragma); !set)
            return set;
    }
    return migrate(*version);
}

Result StoreDatabase::migrate(int from)
{
    if (from == int(migrations().size()))
        return {};
    return transaction([&]() -> Result {
        for (size_t step = size_t(from); step < migrations().size(); ++step) {
            for (const QString &statement : migrations()[step]) {
                if (const auto done = execute(statement); !done)
                    return done;
            }
        }
        if (from == 0) {
            const auto insert = prepared(u"INSERT INTO meta(name, blob) VALUES('key', ?)"_s);
            if (!insert)
                return tl::unexpected(insert.error());
            (*insert)->bindValue(0, m_key.fingerprint().toLatin1());
            if (const auto done = run(*insert); !done)
                return done;
        }
        return execute(u"PRAGMA user_version=%1"_s.arg(migrations().size()));
    });
}

Result StoreDatabase::checkKey()
{
    const auto select = prepared(u"SELECT blob FROM meta WHERE name = 'key'"_s);
    if (!select)
        return tl::unexpected(select.error());
    if (const auto done = run(*select); !done)
        return done;
    if (!(*select)->next())
        return tl::unexpected(StoreError{StoreErrorCode::CorruptFile, u"%1 names no key"_s.arg(m_path)});
    const QString named = QString::fromLatin1((*select)->value(0).toByteArray());
    (*select)->finish();
    if (named != m_key.fingerprint())
        return tl::unexpected(StoreError{StoreErrorCode::WrongKey, u"%1 is sealed with key %2"_s.arg(m_path, named)});
    return {};
}

Result StoreDatabase::transaction(const std::function<Result()> &work)
{
    if (const auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto result = work();
    if (result)
        result = execute(u"COMMIT"_s);
    if (!result) {
        QSqlQuery rollback(m_database);
        rollback.exec(u"ROLLBACK"_s); // SQLite may have rolled back by itself: an error here says nothing new.
    }
    return result;
}

tl::expected<QSqlQuery *, StoreError> StoreDatabase::prepared(const QString &sql)
{
    if (const auto it = m_prepared.find(sql); it != m_prepared.end())
        return &it->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    return &m_prepared.emplace(sql, std::move(query)).first->second;
}

Result StoreDatabase::run(QSqlQuery *query) const
{
    if (!query->exec())
        return tl::unexpected(errorOf(query->lastError()));
    return {};
}

Result StoreDatabase::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query.lastError()));
    return {};
}

tl::expected<int, StoreError> StoreDatabase::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return tl::unexpected(errorOf(query.lastError()));
    return query.value(0).toInt();
}

StoreError StoreDatabase::errorOf(const QSqlError &error) const
{
    return {.code = codeOf(error), .detail = u"%1: %2 (%3)"_s.arg(m_path, error.databaseText(), error.nativeErrorCode())};
}

QByteArray StoreDatabase::sealRow(QByteArrayView table, QByteArrayView id, quint64 version, QByteArrayView plain) const
{
    return seal(plain, contextOf(table, id, version), m_key.bytes());
}

std::optional<QByteArray> StoreDatabase::openRow(QByteArrayView table, QByteArrayView id, quint64 version, QByteArrayView sealed) const
{
    return unseal(sealed, contextOf(table, id, version), m_key.bytes());
}

Result StoreDatabase::putMeta(const QString &name, const QByteArray &value)
{
    const auto query = prepared(u"INSERT INTO meta(name, blob) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET blob = excluded.blob"_s);
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, name);
    (*query)->bindValue(1, sealRow("meta", name.toUtf8(), 0, value));
    return run(*query);
}

tl::expected<QByteArray, StoreError> StoreDatabase::meta(const QString &name)
{
    const auto query = prepared(u"SELECT blob FROM meta WHERE name = ?"_s);
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, name);
    if (const auto done = run(*query); !done)
        return tl::unexpected(done.error());
    if (!(*query)->next())
        return QByteArray();
    const QByteArray sealed = (*query)->value(0).toByteArray();
    (*query)->finish();
    const auto plain = openRow("meta", name.toUtf8(), 0, sealed);
    if (!plain)
        return tl::unexpected(StoreError{StoreErrorCode::CorruptFile, u"%1: meta %2"_s.arg(m_path, name)});
    return *plain;
}

} // namespace barodesk::store
