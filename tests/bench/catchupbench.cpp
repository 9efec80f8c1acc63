#include "tests/bench/catchupbench.h"

#include "domain/koreatime.h"
#include "models/boardsummary.h"
#include "models/complaintviewmodel.h"
#include "store/replica.h"
#include "store/replicastore.h"
#include "store/storefolder.h"
#include "store/turnbudget.h"
#include "tests/bench/processfigures.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

#include <array>
#include <memory>
#include <numeric>
#include <span>
#include <utility>

namespace barodesk::bench {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int Page = 1000; ///< Changes a pull brings, given to the store together, as SyncEngine does.

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

QDateTime now() { return koreaTime(QDate(2026, 11, 23), QTime(13, 43)); }

using PagePtr = std::shared_ptr<const std::vector<Change>>;

std::vector<PagePtr> pages(int count)
{
    const Organisation organisation = test::madeOrganisation();
    test::ComplaintMaker maker(2, organisation, now());
    std::vector<PagePtr> made;
    std::vector<Change> page;
    for (int i = 1; i <= count; ++i) {
        page.push_back(test::changeTo(maker.make(), quint64(i), organisation.data().users.first().id, now()));
        if (i % Page == 0 || i == count)
            made.push_back(std::make_shared<const std::vector<Change>>(std::exchange(page, {})));
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
    // The board takes part: what it has to do for the changes holds the interface up, too.
    models::ComplaintTableModel table(replica);
    models::ComplaintViewModel view(table, [] { return now(); });
    models::BoardSummary summary(table, [] { return now(); });
    std::vector<double> slices;
    std::vector<double> frames;
    const auto handleEvents = [&frames] {
        const double taken = ownMilliseconds([] { QCoreApplication::processEvents(); });
        if (taken > 0.1) // Else the board had nothing to do.
            frames.push_back(taken);
    };
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
            const bool more = page + 1 < made.size();
            store.putChanges(made[page]);
            for (std::span<const Change> left(*made[page]); !left.empty();) {
                slices.push_back(ownMilliseconds([&] {
                    const store::TurnBudget budget;
                    left = left.subspan(replica.applySome(left, more, [&budget] { return budget.isSpent(); }));
                }));
                handleEvents();
            }
        }
        while (table.rowCount() < count)
            handleEvents();
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
    const auto sum = [](const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); };
    const auto ownFigure
        = [](const QString &id, const QString &what, double value) { return Figure{id, what, u"CPU ms"_s, value, {}, std::nullopt}; };
    return QList<Figure>{
        {u"catchup.durable"_s, u"catch up %L1 changes: on the board, sealed and on disk"_s.arg(count), u"ms"_s, whole,
         u"bare SQLite inserts: %1 + %2 bytes a change, %L3 a transaction"_s.arg(records->meanBytes).arg(history->meanBytes).arg(Page),
         *plain},
        ownFigure(u"catchup.interface"_s, u"of that, on the interface's thread"_s, sum(slices) + sum(frames)),
        ownFigure(u"catchup.sliceP50"_s, u"it is held up by a slice of changes, p50"_s, median(slices)),
        ownFigure(u"catchup.sliceP99"_s, u"the same, p99"_s, percentile(slices, 0.99)),
        ownFigure(u"catchup.frameP50"_s, u"it is held up by the board's frame (table, search, view, figures), p50"_s, median(frames)),
        ownFigure(u"catchup.frameP99"_s, u"the same, p99"_s, percentile(frames, 0.99))};
}

} // namespace barodesk::bench
