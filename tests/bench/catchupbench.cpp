#include "tests/bench/catchupbench.h"

#include "domain/koreatime.h"
#include "store/replica.h"
#include "store/replicastore.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Batch = 500;      ///< Changes a pull brings, and rows a transaction has.
constexpr int RowBytes = 900;   ///< About what a sealed complaint with its history entry takes.

/// Rows of the same size, in transactions of the same size, nothing else.
double plainInserts(const QString &folder, int count)
{
    const QString name = u"bench"_s;
    double taken = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder + u"/plain.db"_s);
        if (!database.open())
            return 0;
        QSqlQuery query(database);
        query.exec(u"PRAGMA journal_mode=WAL"_s);
        query.exec(u"PRAGMA synchronous=FULL"_s);
        query.exec(u"CREATE TABLE row (id BLOB PRIMARY KEY, body BLOB) WITHOUT ROWID"_s);
        const QByteArray body(RowBytes, 'x');
        taken = medianMilliseconds(1, [&] {
            query.prepare(u"INSERT OR REPLACE INTO row VALUES (?, ?)"_s);
            for (int i = 0; i < count; ++i) {
                if (i % Batch == 0)
                    database.transaction();
                query.bindValue(0, QUuid::createUuid().toRfc4122());
                query.bindValue(1, body);
                query.exec();
                if (i % Batch == Batch - 1 || i == count - 1)
                    database.commit();
            }
        });
    }
    QSqlDatabase::removeDatabase(name);
    return taken;
}

} // namespace

QList<Figure> catchUpFigures(int count)
{
    const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(2, organisation, now);
    std::vector<std::vector<Change>> batches;
    quint64 sequence = 0;
    for (int i = 0; i < count; ++i) {
        if (i % Batch == 0)
            batches.emplace_back();
        batches.back().push_back(test::changeTo(maker.make(), ++sequence, organisation.data().users.first().id, now));
    }
    const QTemporaryDir folder;
    store::Replica replica;
    replica.load({}, {}, organisation, 0, {});
    double inMemory = 0;
    const double whole = medianMilliseconds(1, [&] {
        store::ReplicaStore store(folder.path(), store::DataKey::generate());
        QEventLoop opening;
        QObject::connect(&store, &store::ReplicaStore::opened, &opening, &QEventLoop::quit);
        QObject::connect(&store, &store::ReplicaStore::openFailed, &opening, &QEventLoop::quit);
        store.open();
        opening.exec();
        inMemory = medianMilliseconds(1, [&] {
            for (size_t i = 0; i < batches.size(); ++i) {
                replica.applyChanges(batches[i], i + 1 < batches.size());
                store.putChanges(batches[i]);
            }
        });
    }); // The end of the store waits until everything is on disk.
    const double plain = plainInserts(folder.path(), count);
    return {Figure{u"catchup.durable"_s, u"catch up %L1 changes: in memory, sealed and on disk"_s.arg(count), u"ms"_s, whole,
                   u"bare SQLite inserts, same rows a transaction"_s, plain},
            Figure{u"catchup.memory"_s, u"of that, on the interface's thread"_s, u"ms"_s, inMemory, {}, std::nullopt}};
}

} // namespace barodesk::bench
