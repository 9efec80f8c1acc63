#include "tests/models/complaintworld.h"

#include "models/complaintviewmodel.h"
#include "tests/models/plainview.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace models;
using namespace test;

/// The rows a view shows, in its order, and how finely they move.
class TestComplaintViewModel final : public QObject
{
    Q_OBJECT
private slots:
    void viewShowsOpenComplaintsByDueTime()
    {
        World world(300);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        QVERIFY(view.rowCount() > 50);
        for (int row = 0; row < view.rowCount(); ++row)
            QVERIFY(!isEnded(view.complaintAt(row)->state));
        for (int row = 1; row < view.rowCount() && isClockRunning(view.complaintAt(row)->state); ++row)
            QVERIFY(view.complaintAt(row - 1)->dueAt <= view.complaintAt(row)->dueAt);
    }

    void whatStaysInPlaceIsOneDataChanged()
    {
        World world(200);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        SignalCounts signals_(view);
        std::vector<Complaint> changes;
        for (int row = 3; row < 9; ++row) {
            changes.push_back(*view.complaintAt(row));
            changes.back().urgency = Urgency::Urgent;
            changes.back().version += 1;
            changes.back().changedAt = someMonday();
        }
        world.send(changes);
        table.flush();
        QCOMPARE(signals_.changed.count(), 1);
        QCOMPARE(signals_.changed.first().at(0).toModelIndex().row(), 3);
        QCOMPARE(signals_.changed.first().at(1).toModelIndex().row(), 8);
        QCOMPARE(signals_.moved.count() + signals_.inserted.count() + signals_.removed.count() + signals_.layout.count(), 0);
    }

    void aLargeBatchIsMergedInAFewSignals()
    {
        World world(1000);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        const QAbstractItemModelTester tester(&view, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SignalCounts signals_(view);
        std::vector<Complaint> changes;
        for (int i = 0; i < 300; ++i)
            changes.push_back(world.maker.changed(world.known[size_t(i)]));
        for (int i = 0; i < 100; ++i)
            changes.push_back(world.maker.make());
        world.send(changes);
        table.flush();
        QCOMPARE(shown(view), expected(table, view, world.organisation));
        QCOMPARE(signals_.moved.count() + signals_.reset.count(), 0);
        QVERIFY(signals_.changed.count() <= 1);
        QVERIFY(signals_.removed.count() <= 1);
        QVERIFY(signals_.inserted.count() <= 2); // Of those that changed, and of the new ones.
        QVERIFY(signals_.layout.count() <= 4);
    }

    void aLaterDueTimeMovesOneRow()
    {
        World world(200);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        SignalCounts signals_(view);
        Complaint complaint = *view.complaintAt(2);
        const QPersistentModelIndex held(view.index(2, 0));
        int target = 10; // The last of those due at one time.
        while (view.complaintAt(target + 1)->dueAt == view.complaintAt(target)->dueAt)
            ++target;
        complaint.dueAt = view.complaintAt(target)->dueAt.addMSecs(1);
        complaint.version += 1;
        world.send({complaint});
        table.flush();
        QCOMPARE(signals_.moved.count(), 1);
        QCOMPARE(signals_.changed.count(), 1);
        QCOMPARE(view.rowOf(complaint.id), target);
        QCOMPARE(held.row(), target);
    }

    void anotherFilterKeepsTheSelectedRow()
    {
        World world(400);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        const QAbstractItemModelTester tester(&view, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SignalCounts signals_(view);
        int row = 0;
        while (view.complaintAt(row)->state != ComplaintState::InProgress)
            ++row;
        const ComplaintId id = view.complaintAt(row)->id;
        const QPersistentModelIndex held(view.index(row, 0));
        ComplaintFilter filter;
        filter.states = {ComplaintState::InProgress};
        view.setFilter(filter);
        QVERIFY(held.isValid());
        QCOMPARE(view.complaintAt(held.row())->id, id);
        QCOMPARE(signals_.reset.count(), 0);
        QVERIFY(signals_.removed.count() <= 1);
        QCOMPARE(shown(view), expected(table, view, world.organisation));
    }

    void searchFindsAsPeopleType_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        QTest::newRow("number") << u"2026-000777"_s << true;
        QTest::newRow("end of number") << u"000777"_s << true;
        QTest::newRow("word of the text") << u"함몰"_s << true;
        QTest::newRow("category") << u"포트홀"_s << true;
        QTest::newRow("initials") << u"ㅎㅍㄷ"_s << true;
        QTest::newRow("initials of the category") << u"ㅍㅌㅎ"_s << true;
        QTest::newRow("half-composed") << u"이맡"_s << true;
        QTest::newRow("two initials joined by the input method") << u"ㄳ"_s << true;
        QTest::newRow("spaces do not matter") << u"호평동이마트"_s << true;
        QTest::newRow("last digits of the phone") << u"5678"_s << true;
        QTest::newRow("three digits are not enough of a phone") << u"567"_s << false;
        QTest::newRow("a phone is not found by its middle") << u"1234"_s << false;
        QTest::newRow("names are not searched") << u"홍길동"_s << false;
        QTest::newRow("something else") << u"도서관"_s << false;
    }
    void searchFindsAsPeopleType()
    {
        QFETCH(const QString, query);
        World world(0);
        Complaint complaint = world.maker.make();
        complaint.number = ComplaintNumber::of(2026, 777);
        complaint.category = *CategoryCode::parse(u"road-pothole");
        complaint.place = {u""_s, *DistrictCode::parse(u"d9"), u"이마트 앞"_s, {}};
        complaint.text = u"도로가 함몰되어 공사가 필요합니다"_s;
        complaint.petitionerName = u"홍길동"_s;
        complaint.petitionerPhone = PhoneNumber::parse(u"010-1234-5678");
        world.send({complaint});
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        ComplaintFilter filter;
        filter.text = query;
        view.setFilter(filter);
        QTEST(view.rowCount() == 1, "found");
        QCOMPARE(table.search().matches(0, query), view.rowCount() == 1);
    }

    void anInactiveViewIsEmpty()
    {
        World world(50);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        const int before = view.rowCount();
        view.setActive(false);
        QCOMPARE(view.rowCount(), 0);
        view.setActive(true);
        QCOMPARE(view.rowCount(), before);
    }

    void anInactiveViewHoldsNoRanksAndIsRightOnceActive()
    {
        World world(300);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        const QAbstractItemModelTester tester(&view, QAbstractItemModelTester::FailureReportingMode::QtTest);
        view.setActive(false);
        QVERIFY(!view.hasRanks());
        for (const int changed : {5, 150}) { // One by one, and as a large batch.
            std::vector<Complaint> changes;
            for (int i = 0; i < changed; ++i)
                changes.push_back(world.maker.changed(world.known[size_t(i)]));
            for (int i = 0; i < changed; ++i)
                changes.push_back(world.maker.make());
            world.send(changes);
            table.flush();
            QVERIFY(!view.hasRanks());
        }
        view.setSortKeys({{ComplaintColumn::Received, Qt::DescendingOrder}});
        QVERIFY(!view.hasRanks());
        QCOMPARE(view.rowCount(), 0);
        view.setActive(true);
        QVERIFY(view.hasRanks());
        QVERIFY(view.rowCount() > 0);
        QCOMPARE(shown(view), expected(table, view, world.organisation));
    }

    void viewsOfOneOrderShareTheirRanks()
    {
        World world(300);
        ComplaintTableModel table(world.replica);
        ComplaintViewModel one(table, [] { return someMonday(); });
        ComplaintViewModel other(table, [] { return someMonday(); });
        const ComplaintSortKey byDue;
        const auto ranks = table.ranksBy(byDue);
        QCOMPARE(ranks.use_count(), 4); // Here, of the table, of each view.
        other.setSortKeys({{ComplaintColumn::Received}, byDue});
        QCOMPARE(ranks.use_count(), 3);
        other.setSortKeys({byDue, {ComplaintColumn::Received}}); // The first column makes the rank.
        QCOMPARE(ranks.use_count(), 4);
        for (const bool many : {false, true}) { // Each view still finds its rows by what they were until it has been told.
            std::vector<Complaint> changes;
            for (int i = 0; i < (many ? 200 : 20); ++i)
                changes.push_back(world.maker.changed(world.known[size_t(i)]));
            world.send(changes);
            table.flush();
            QCOMPARE(shown(one), expected(table, one, world.organisation));
            QCOMPARE(shown(other), expected(table, other, world.organisation));
        }
    }

    void ranksNobodyHasAreLetGo()
    {
        World world(10);
        ComplaintTableModel table(world.replica);
        const std::weak_ptr<const ComplaintRanks> byDue = table.ranksBy({});
        table.ranksBy({ComplaintColumn::Received});
        QVERIFY(!byDue.expired()); // The last two stay.
        table.ranksBy({ComplaintColumn::Number});
        QVERIFY(byDue.expired());
    }
};

QTEST_GUILESS_MAIN(TestComplaintViewModel)
#include "tst_complaintviewmodel.moc"
