#pragma once

#include "store/datakey.h"
#include "store/storeerror.h"

#include <tl/expected.hpp>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace barodesk::store {

/// The encrypted SQLite file: schema, transactions, sealed blobs. It knows no record. Use it in the thread that made it.
class StoreDatabase
{
public:
    struct Options
    {
        int maxPages = 0; ///< Bound of the file in pages of 4 KiB; 0: none.
    };

    /// Opens or makes the file; brings an older schema up. Never changes a file it cannot read.
    static tl::expected<std::unique_ptr<StoreDatabase>, StoreError> open(const QString &folder, const DataKey &key, const Options &options);
    ~StoreDatabase();
    StoreDatabase(const StoreDatabase &) = delete;
    StoreDatabase &operator=(const StoreDatabase &) = delete;

    /// All or nothing; durable when it returns.
    tl::expected<void, StoreError> transaction(const std::function<tl::expected<void, StoreError>()> &work);
    /// The statement, prepared once.
    tl::expected<QSqlQuery *, StoreError> prepared(const QString &sql);
    tl::expected<void, StoreError> run(QSqlQuery *query) const;
    tl::expected<void, StoreError> execute(const QString &sql);
    StoreError errorOf(const QSqlError &error) const;

    /// A blob sealed for one place: table, id and version are authenticated with it.
    QByteArray sealRow(QByteArrayView table, QByteArrayView id, quint64 version, QByteArrayView plain) const;
    std::optional<QByteArray> openRow(QByteArrayView table, QByteArrayView id, quint64 version,
                                      QByteArrayView sealed) const; ///< Any thread.

    tl::expected<void, StoreError> putMeta(const QString &name, const QByteArray &value);
    /// Empty: never set. CorruptFile: does not open.
    tl::expected<QByteArray, StoreError> meta(const QString &name);

private:
    StoreDatabase(QString connection, QString path, DataKey key);
    tl::expected<void, StoreError> prepare(const Options &options);
    tl::expected<void, StoreError> migrate(int from);
    tl::expected<void, StoreError> checkKey();
    tl::expected<int, StoreError> number(const QString &sql);

    QString m_connection;
    QString m_path;
    DataKey m_key;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_prepared;
};

} // namespace barodesk::store
