#pragma once

#include "server/sql/databaseurl.h"
#include "server/sql/sqlerror.h"

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>

namespace barodesk::server::sql {

using Row = QList<QVariant>;

/// One connection, for one thread: the only class that knows how SQLite and PostgreSQL differ.
///
/// Work is done in units: transact() runs a function that reads and writes through this object. The first
/// error sticks, what follows it does nothing and returns nothing, and the whole unit is rolled back and
/// its result thrown away; so a function inside needs no error path of its own.
/// A lost connection is opened anew at the next unit.
class Database final
{
public:
    explicit Database(DatabaseUrl url);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Dialect dialect() const { return m_url.dialect; }
    const DatabaseUrl &url() const { return m_url; }

    enum class Intent { Read, Write };

    /// \param work called with no argument, up to five times: after a conflict it is run again from the start
    template <typename Work> Result<std::invoke_result_t<Work &>> transact(Intent intent, Work &&work)
    {
        using T = std::invoke_result_t<Work &>;
        for (int attempt = 1;; ++attempt) {
            if (!begin(intent))
                return tl::unexpected(takeError());
            if constexpr (std::is_void_v<T>) {
                work();
                if (end())
                    return {};
            } else {
                T value = work();
                if (end())
                    return value;
            }
            if (m_error->kind != SqlErrorKind::Conflict || attempt == 5)
                return tl::unexpected(takeError());
        }
    }

    void close(); ///< Outside a unit; the next one opens it again.

    // Inside a unit only. Values are bound to '?' in order.
    QList<Row> all(const QString &statement, const Row &values = {});
    std::optional<Row> one(const QString &statement, const Row &values = {});
    qint64 execute(const QString &statement, const Row &values = {}); ///< Rows affected.
    void script(const QString &statements);                           ///< Several, each ended by ";\n".
    bool hasTable(const QString &name);
    void fail(SqlErrorKind kind, const QString &detail); ///< Makes this unit fail.
    bool failed() const { return m_error.has_value(); }

    /// " FOR UPDATE" where several writers can meet, nothing where there is one.
    QString lockRows() const;

private:
    bool begin(Intent intent);
    bool end(); ///< Commits, or rolls back when something failed.
    bool open();
    QSqlQuery *prepared(const QString &statement);
    void record(const QSqlError &error);
    SqlError takeError();

    DatabaseUrl m_url;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::optional<SqlError> m_error;
};

} // namespace barodesk::server::sql
