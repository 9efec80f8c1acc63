#include "tests/models/complaintworld.h"

#include "models/complainttablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace models;
using namespace test;
using namespace std::chrono_literals;

/// The replica's complaints as rows, and the search in them.
class TestComplaintTableModel final : public QObject
{
    Q_OBJECT
private slots:
    void tableHoldsWhatTheReplicaHolds()
    {
        World world(50);
        ComplaintTableModel table(world.replica);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table.rowCount(), 50);
        for (const Complaint &complaint : world.known)
            QCOMPARE(*table.complaintAt(table.rowOf(complaint.id)), complaint);
        QCOMPARE(table.rowOf(ComplaintId::create()), -1);
    }

    void manyChangesInAFrameAreOneDataChanged()
    {
        World world(100);
        ComplaintTableModel table(world.replica);
        SignalCounts signals_(table);
        QSignalSpy touched(&table, &ComplaintTableModel::rowsTouched);
        for (int i = 0; i < 20; ++i)
            world.send({world.maker.changed(world.known[size_t(i)])});
        QCOMPARE(signals_.changed.count(), 0);
        QTRY_COMPARE(signals_.changed.count(), 1);
        QCOMPARE(touched.count(), 1);
        QCOMPARE(touched.first().first().value<std::vector<int>>().size(), size_t(20));
        QCOMPARE(signals_.inserted.count() + signals_.removed.count() + signals_.reset.count(), 0);
    }

    void moreThanATurnMayTakeIsSpreadOverFrames()
    {
        World world(100);
        auto now = std::chrono::nanoseconds(0);
        constexpr int Fitting = 3; // Changes into a turn: the clock is looked at after each.
        constexpr auto look = std::chrono::nanoseconds(store::TurnBudget::Length) / Fitting + 1ns;
        ComplaintTableModel table(world.replica, [&now, look] { return now += look; });
        SignalCounts signals_(table);
        QSignalSpy touched(&table, &ComplaintTableModel::rowsTouched);
        std::vector<Complaint> changes;
        for (int i = 0; i < 20; ++i)
            changes.push_back(world.maker.changed(world.known[size_t(i)]));
        world.send(changes);
        const auto rowsTouched = [&touched] {
            size_t rows = 0;
            for (const QList<QVariant> &frame : touched)
                rows += frame.first().value<std::vector<int>>().size();
            return rows;
        };
        QTRY_COMPARE(rowsTouched(), size_t(20));
        QCOMPARE(touched.count(), 7);
        QCOMPARE(signals_.changed.count(), touched.count());
        for (const QList<QVariant> &frame : touched)
            QVERIFY(frame.first().value<std::vector<int>>().size() <= Fitting);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(*table.complaintAt(table.rowOf(changes[size_t(i)].id)), changes[size_t(i)]);
    }

    void newComplaintsAreInsertedAtOnce()
    {
        World world(10);
        ComplaintTableModel table(world.replica);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SignalCounts signals_(table);
        world.send({world.maker.make(), world.maker.make(), world.maker.make()});
        table.flush();
        QCOMPARE(table.rowCount(), 13);
        QCOMPARE(signals_.inserted.count(), 1);
        QCOMPARE(signals_.reset.count(), 0);
    }

    void manyComplaintsAreSearchedAsSoonAsTheyAreThere()
    {
        World world(5000); // So many keys are made in another thread.
        ComplaintTableModel table(world.replica);
        Complaint complaint = world.known.front();
        complaint.text = u"열기구가 내려앉았습니다"_s;
        complaint.version += 1;
        world.send({complaint});
        table.flush();
        const std::vector<bool> &found = table.search().matching(u"ㅇㄱㄱㄱ"_s);
        QCOMPARE(found.size(), size_t(5000));
        QCOMPARE(std::ranges::count(found, true), 1);
        QVERIFY(found[size_t(table.rowOf(complaint.id))]);
        table.setNamesSearchable(true);
        const Complaint &named = *std::ranges::find(world.known, u"홍길동"_s, &Complaint::petitionerName);
        QVERIFY(table.search().matches(table.rowOf(named.id), u"홍길동"_s));
    }

    void namesAreSearchedWhereTheyMayBeRead()
    {
        World world(0);
        Complaint complaint = world.maker.make();
        complaint.petitionerName = u"홍길동"_s;
        world.send({complaint});
        ComplaintTableModel table(world.replica);
        QVERIFY(!table.search().matches(0, u"홍길동"_s));
        table.setNamesSearchable(true);
        QVERIFY(table.search().matches(0, u"홍길동"_s));
    }
};

QTEST_GUILESS_MAIN(TestComplaintTableModel)
#include "tst_complainttablemodel.moc"
