#include <utility> // before Beast with GCC 12

#include "api/codecrecords.h"
#include "api/wire.h"
#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "server/auth/accounts.h"
#include "server/records/organisationstore.h"
#include "server/sample/samplecity.h"
#include "server/sample/samplecomplaints.h"
#include "server/sql/migrations.h"

#include <QMap>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace barodesk;
using namespace barodesk::server;
using namespace Qt::StringLiterals;
using domain::ComplaintState;

namespace {

struct Made
{
    std::vector<domain::Complaint> complaints;
    QByteArray all;
    QString note;
};

tl::expected<Made, QString> make(const QDateTime &now, quint64 seed, int count)
{
    QTemporaryDir folder;
    sql::Database database(sql::DatabaseUrl::sqlite(folder.filePath(u"sample.db"_s)));
    const auto city = sample::sampleCity();
    if (!city)
        return tl::unexpected(city.error());
    const auto key = auth::SecretKey::create(folder.filePath(u"key"_s));
    if (!key)
        return tl::unexpected(key.error());
    if (const auto migrated = sql::migrate(database); !migrated)
        return tl::unexpected(migrated.error().detail);
    if (const auto saved = database.transact(sql::Database::Intent::Write,
                                             [&] {
                                                 for (const domain::User &user : city->users)
                                                     auth::saveUser(database, auth::makeAccount(user, {}, {}, *key),
                                                                    now.toMSecsSinceEpoch());
                                                 records::saveOrganisation(database, *city);
                                             });
        !saved)
        return tl::unexpected(saved.error().detail);
    const auto note = sample::registerSampleComplaints(database, {count, seed, now});
    if (!note)
        return tl::unexpected(note.error());
    Made made;
    made.note = *note;
    const auto read = database.transact(sql::Database::Intent::Read, [&] {
        for (const auto &row : database.all(u"SELECT kind, body FROM record ORDER BY kind, id"_s, {})) {
            const QByteArray body = row.at(1).toString().toUtf8();
            made.all += body;
            const auto entity = api::fromBytes<domain::Entity>(body);
            if (entity && std::holds_alternative<domain::Complaint>(*entity))
                made.complaints.push_back(std::get<domain::Complaint>(*entity));
        }
    });
    if (!read)
        return tl::unexpected(read.error().detail);
    return made;
}

QDateTime at(const char *moment)
{
    return domain::toKoreaTime(QDateTime::fromString(QLatin1StringView(moment) + u"+09:00"_s, Qt::ISODate));
}

} // namespace

/// The made city looks like an office at work, whenever it is made.
class TestSample final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boardIsThatOfAnOfficeAtWork_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<int>("seed");
        QTest::newRow("working day 10:30") << at("2026-11-24T10:30:00") << 1;
        QTest::newRow("working day 17:50") << at("2026-11-24T17:50:00") << 2;
        QTest::newRow("Sunday 03:00") << at("2026-11-22T03:00:00") << 3;
        QTest::newRow("Monday 06:00") << at("2026-11-23T06:00:00") << 4;
    }

    void boardIsThatOfAnOfficeAtWork()
    {
        QFETCH(const QDateTime, now);
        QFETCH(const int, seed);
        const auto made = make(now, quint64(seed), 2000);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        QCOMPARE(made->complaints.size(), size_t(2000));
        const domain::Organisation city(*sample::sampleCity());
        QMap<ComplaintState, int> states;
        QSet<QString> districts;
        int overdue = 0;
        int soon = 0;
        int linked = 0;
        int promises = 0;
        for (const domain::Complaint &complaint : made->complaints) {
            ++states[complaint.state];
            districts.insert(complaint.place.district->text());
            linked += complaint.links.isEmpty() ? 0 : 1;
            promises += domain::hasOpenCallBack(complaint) ? 1 : 0;
            if (!domain::isClockRunning(complaint.state))
                continue;
            const auto left = domain::workingTimeBetween(now, complaint.dueAt, city.calendar());
            overdue += complaint.dueAt <= now ? 1 : 0;
            soon += complaint.dueAt > now && left <= std::chrono::hours(4) ? 1 : 0;
            QVERIFY(left >= -std::chrono::hours(24));
        }
        qInfo("overdue %d, soon %d, linked %d, promises %d, states %s", overdue, soon, linked, promises, qPrintable([&] {
                  QString t;
                  for (int n : std::as_const(states))
                      t += QString::number(n) + u' ';
                  return t;
              }()));
        QCOMPARE(states.size(), qsizetype(domain::AllComplaintStates.size()));
        QCOMPARE(districts.size(), qsizetype(16));
        QVERIFY(overdue >= 5 && overdue <= 9);
        QVERIFY(soon >= 4 && soon <= 10);
        QVERIFY(states[ComplaintState::Closed] >= 1600);
        QVERIFY(states[ComplaintState::Received] >= 8 && states[ComplaintState::Received] <= 16);
    }

    void equalSeedsMakeEqualRecords()
    {
        const QDateTime now = at("2026-11-24T10:30:00");
        const auto first = make(now, 7, 200);
        const auto second = make(now, 7, 200);
        const auto other = make(now, 8, 200);
        QVERIFY(first && second && other);
        QCOMPARE(first->all, second->all);
        QVERIFY(first->all != other->all);
    }

    void beyondTheHolidayTableNothingIsOpenAndItIsSaid()
    {
        const auto made = make(at("2028-05-10T10:00:00"), 1, 200);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        QVERIFY(made->note.contains(u"holidays import"_s));
        for (const domain::Complaint &complaint : made->complaints)
            QVERIFY(domain::isEnded(complaint.state));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
