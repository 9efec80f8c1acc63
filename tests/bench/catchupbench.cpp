#include "tests/bench/catchupbench.h"

#include "domain/koreatime.h"
#include "store/replica.h"
#include "store/replicastore.h"
#include "store/storefolder.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <array>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Page = 1000; ///< Changes a pull brings, given to the store together, as SyncEngine does.
constexpr int Slice = 100; ///< Of those, put into the replica in one go.

QByteArray anyId() { return QUuid::createUuid().toRfc4122(); }

/// Runs `work` on a database of its own connection.
template <typename Work> bool withDatabase(const QString &file, Work work)
{
    const QString name = u"bench"_s;
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        done = database.open() && work(database);
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

struct Sealed
{
    int count = 0;
    int meanBytes = 0;
};

/// What the store has written into one of its tables.
tl::expected<Sealed, QString> sealed(const QString &file, const QString &table)
{
    Sealed found;
    const bool read = withDatabase(file, [&](const QSqlDatabase &database) {
        QSqlQuery query(database);
        if (!query.exec(u"SELECT count(*), avg(length(blob)) FROM %1"_s.arg(table)) || !query.next())
            return false;
        found = {query.value(0).toInt(), qRound(query.value(1).toDouble())};
        return true;
    });
    if (!read || found.count == 0)
        return tl::unexpected(u"the store's table %1 cannot be read"_s.arg(table));
    return found;
}

/// Rows of the same sizes into tables of the same keys, as many a transaction, nothing else.
tl::expected<double, QString> plainInserts(const QString &file, int count, int recordBytes, int historyBytes)
{
    std::vector<QByteArray> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(anyId());
    double taken = 0;
    const bool done = withDatabase(file, [&](QSqlDatabase &database) {
        QSqlQuery setUp(database);
        for (const QString &statement :
             {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
              u"CREATE TABLE record(kind INTEGER, id BLOB, version INTEGER, blob BLOB, PRIMARY KEY(kind, id)) WITHOUT ROWID"_s,
              u"CREATE TABLE history(kind INTEGER, id BLOB, version INTEGER, blob BLOB, PRIMARY KEY(kind, id, version)) WITHOUT ROWID"_s}) {
            if (!setUp.exec(statement))
                return false;
        }
        setUp.finish();
        const QByteArray record(recordBytes, 'r');
        const QByteArray history(historyBytes, 'h');
        bool well = true;
        taken = milliseconds([&] {
            std::array<QSqlQuery, 2> inserts{QSqlQuery(database), QSqlQuery(database)};
            well = inserts[0].prepare(u"INSERT INTO record VALUES(1, ?, 1, ?)"_s)
                && inserts[1].prepare(u"INSERT INTO history VALUES(1, ?, 1, ?)"_s);
            for (int i = 0; i < count && well; ++i) {
                if (i % Page == 0)
                    well = database.transaction();
                for (size_t table = 0; table < inserts.size(); ++table) {
                    inserts[table].bindValue(0, ids[size_t(i)]);
                    inserts[table].bindValue(1, table == 0 ? record : history);
                    well = well && inserts[table].exec();
                }
                if (i % Page == Page - 1 || i == count - 1)
                    well = well && database.commit();
            }
        });
        return well;
    });
    if (!done)
        return tl::unexpected(u"SQLite refuses the plain rows"_s);
    return taken;
}

std::vector<std::vector<Change>> pages(int count)
{
    const QDateTime now = koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(2, organisation, now);
    std::vector<std::vector<Change>> made;
    quint64 sequence = 0;
    for (int i = 0; i < count; ++i) {
        if (i % Page == 0)
            made.emplace_back();
        made.back().push_back(test::changeTo(maker.make(), ++sequence, organisation.data().users.first().id, now));
    }
    return made;
}

} // namespace

Figures catchUpFigures(int count)
{
    const auto made = pages(count);
    const QTemporaryDir folder;
    store::Replica replica;
    replica.load({}, {}, test::madeOrganisation(), 0, {});
    std::vector<double> slices;
    double giving = 0;
    bool opened = false;
    const double whole = milliseconds([&] {
        store::ReplicaStore store(folder.path(), store::DataKey::generate());
        QEventLoop opening;
        QObject::connect(&store, &store::ReplicaStore::opened, &opening, [&] {
            opened = true;
            opening.quit();
        });
        QObject::connect(&store, &store::ReplicaStore::openFailed, &opening, &QEventLoop::quit);
        store.open();
        opening.exec();
        if (!opened)
            return;
        for (size_t page = 0; page < made.size(); ++page) {
            giving += milliseconds([&] { store.putChanges(made[page]); });
            for (size_t at = 0; at < made[page].size(); at += Slice) {
                const size_t end = std::min(at + Slice, made[page].size());
                slices.push_back(milliseconds([&] {
                    const auto from = made[page].begin() + qsizetype(at);
                    replica.applyChanges(std::vector<Change>(from, from + qsizetype(end - at)),
                                         page + 1 < made.size() || end < made[page].size());
                }));
            }
        }
    }); // The end of the store waits until everything is on disk.
    if (!opened)
        return tl::unexpected(u"the store does not open"_s);

    const QString file = store::databasePath(folder.path());
    const auto records = sealed(file, u"record"_s);
    const auto history = records ? sealed(file, u"history"_s) : records;
    if (!history)
        return tl::unexpected(history.error());
    if (records->count != count || history->count != count)
        return tl::unexpected(u"not every change is on disk"_s);
    const auto plain = plainInserts(folder.filePath(u"plain.db"_s), count, records->meanBytes, history->meanBytes);
    if (!plain)
        return tl::unexpected(plain.error());
    double interface = giving;
    for (const double slice : slices)
        interface += slice;
    return QList<Figure>{
        {u"catchup.durable"_s, u"catch up %L1 changes: in memory, sealed and on disk"_s.arg(count), u"ms"_s, whole,
         u"bare SQLite inserts: %1 + %2 bytes a change, %L3 a transaction"_s.arg(records->meanBytes).arg(history->meanBytes).arg(Page),
         *plain},
        {u"catchup.interface"_s, u"of that, on the interface's thread"_s, u"ms"_s, interface, {}, std::nullopt},
        {u"catchup.sliceP50"_s,
         u"the interface's thread is held up at a time (%1 changes), p50"_s.arg(Slice),
         u"ms"_s,
         median(slices),
         {},
         std::nullopt},
        {u"catchup.sliceP99"_s, u"the same, p99"_s, u"ms"_s, percentile(slices, 0.99), {}, std::nullopt}};
}

} // namespace barodesk::bench
