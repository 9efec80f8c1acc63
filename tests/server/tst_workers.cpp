#include "server/sql/workers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <barrier>

namespace sql = barodesk::server::sql;
namespace asio = boost::asio;
using namespace Qt::StringLiterals;

/// The threads that own the server's database connections.
class TestWorkers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Whoever copies the folder of a stopped server, or puts back the one file, must not meet a log of other days beside it.
    void allWorkersGoneLeaveTheDatabaseInOneFile()
    {
        const QTemporaryDir folder;
        const sql::DatabaseUrl url = sql::DatabaseUrl::sqlite(folder.filePath(u"records.db"_s));
        constexpr int Threads = 4;
        constexpr int Rounds = 400; // closed in one instant the log stays behind within some tens
        for (int round = 0; round < Rounds; ++round) {
            int used = 0;
            {
                sql::Workers workers(url, {.threads = Threads});
                asio::io_context context;
                std::barrier meeting(Threads); // each thread has its own connection open
                for (int i = 0; i < Threads; ++i)
                    asio::co_spawn(context, useOnce(workers, meeting, i == 0, used), asio::detached);
                context.run();
            }
            QCOMPARE(used, Threads);
            if (QFile::exists(QString(url.file + u"-wal"_s)))
                QFAIL(qPrintable(u"the log was left after round %1"_s.arg(round)));
        }
    }

private:
    static asio::awaitable<void> useOnce(sql::Workers &workers, std::barrier<> &meeting, bool writes, int &used)
    {
        std::function<sql::Result<bool>(sql::Database &)> job = [&meeting, writes](sql::Database &database) {
            const auto done = database.transact(writes ? sql::Database::Intent::Write : sql::Database::Intent::Read, [&] {
                if (writes) {
                    database.execute(u"CREATE TABLE IF NOT EXISTS t (a INTEGER)"_s);
                    database.execute(u"INSERT INTO t VALUES (1)"_s);
                }
                return database.one(u"SELECT count(*) FROM sqlite_master"_s).has_value();
            });
            meeting.arrive_and_wait();
            return done;
        };
        used += (co_await workers.run<bool>(std::move(job))).value_or(false);
    }
};

QTEST_GUILESS_MAIN(TestWorkers)
#include "tst_workers.moc"
