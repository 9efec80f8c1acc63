#include "tests/models/complaintworld.h"

#include "models/boardsummary.h"
#include "models/complaintviewmodel.h"
#include "tests/models/plainview.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace models;
using namespace test;

/// Table, view and summary over the same complaints: what changes and passing time make of all three.
class TestComplaintModels final : public QObject
{
    Q_OBJECT

    /// What was kept up to date is what a count from the beginning finds.
    static void compare(const BoardSummary &kept, const BoardSummary &fresh)
    {
        for (int i = 0; i < BoardFigureCount; ++i)
            QCOMPARE(kept.count(BoardFigure(i)), fresh.count(BoardFigure(i)));
        for (const ComplaintState state : AllComplaintStates)
            QCOMPARE(kept.countOf(state), fresh.countOf(state));
        QCOMPARE(kept.receivedYesterdayByNow(), fresh.receivedYesterdayByNow());
        QCOMPARE(kept.oldestOverdue(), fresh.oldestOverdue());
        QCOMPARE(kept.callBacksLate(), fresh.callBacksLate());
    }

private slots:
    void aRefusedRegistrationDisappears()
    {
        World world(10);
        const User &user = world.organisation.data().users.first();
        world.replica.setActor({user.id, user.role});
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [] { return someMonday(); });
        BoardSummary summary(table, [] { return someMonday(); });
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester viewTester(&view, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Command command{CommandId::create(), ComplaintId::create(), someMonday(), {}};
        RegisterComplaint intake;
        intake.category = *CategoryCode::parse(u"road-pothole");
        intake.place.landmark = u"이마트 앞"_s;
        intake.text = u"움푹 꺼짐"_s;
        command.payload = intake;
        QVERIFY(world.replica.submit(command, someMonday()).has_value());
        table.flush();
        QCOMPARE(table.rowCount(), 11);
        const int before = view.rowCount();
        world.replica.refuse(command.id, {Rule::UnknownCategory, {}, {}});
        table.flush();
        QCOMPARE(table.rowCount(), 10);
        QCOMPARE(view.rowCount(), before - 1);
    }

    void passingTimeMovesComplaintsIntoOverdue()
    {
        World world(0);
        Complaint complaint = world.maker.make();
        complaint.state = ComplaintState::InProgress;
        complaint.receivedAt = someMonday().addSecs(-600);
        complaint.dueAt = someMonday().addSecs(90);
        complaint.links.clear();
        complaint.callBacks.clear();
        world.send({complaint});
        QDateTime now = someMonday();
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [&now] { return now; });
        BoardSummary summary(table, [&now] { return now; });
        ComplaintFilter filter;
        filter.figures = {BoardFigure::Overdue};
        view.setFilter(filter);
        QCOMPARE(view.rowCount(), 0);
        QCOMPARE(summary.count(BoardFigure::WithinFourHours), 1);
        now = someMonday().addSecs(120);
        view.tick();
        summary.tick();
        QCOMPARE(view.rowCount(), 1);
        QCOMPARE(summary.count(BoardFigure::Overdue), 1);
        QCOMPARE(summary.count(BoardFigure::WithinFourHours), 0);
        QCOMPARE(summary.oldestOverdue(), complaint.dueAt);
    }

    void randomChangesAgreeWithThePlainWay_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("batch");
        const quint32 seed = QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < 3; ++i)
            QTest::addRow("seed %u, small batches", seed + i) << seed + i << 6;
        QTest::addRow("seed %u, batches over the bulk limit", seed) << seed << 80;
    }
    void randomChangesAgreeWithThePlainWay()
    {
        QFETCH(const quint32, seed);
        QFETCH(const int, batch);
        World world(150, seed);
        QDateTime now = someMonday();
        ComplaintTableModel table(world.replica);
        ComplaintViewModel view(table, [&now] { return now; });
        BoardSummary summary(table, [&now] { return now; });
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester viewTester(&view, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&view, &QAbstractItemModel::modelReset);
        QRandomGenerator &random = world.maker.random();
        const QStringList queries{u""_s, u"ㅎㅍ"_s, u"도로"_s, u"쓰레기"_s, u"01"_s, u"누"_s, u"돌"_s};
        for (int step = 0; step < 30; ++step) {
            switch (random.bounded(8)) {
            case 0: {
                ComplaintFilter filter;
                filter.text = queries[random.bounded(int(queries.size()))];
                if (random.bounded(2))
                    filter.states.insert(AllComplaintStates[random.bounded(quint32(AllComplaintStates.size()))]);
                if (random.bounded(3) == 0)
                    filter.figures.insert(BoardFigure(random.bounded(BoardFigureCount)));
                if (random.bounded(4) == 0)
                    filter.district = world.organisation.data().districts[random.bounded(16)].code;
                if (random.bounded(4) == 0)
                    filter.categories = categoriesUnder(*CategoryCode::parse(u"road"), world.organisation);
                view.setFilter(filter);
                break;
            }
            case 1: view.sort(random.bounded(ComplaintColumnCount), random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder); break;
            case 2:
                now = now.addSecs(random.bounded(7200));
                view.tick();
                summary.tick();
                compare(summary, BoardSummary(table, [&now] { return now; }));
                break;
            default: {
                std::vector<Complaint> changes;
                for (int i = 0; i < batch; ++i) {
                    if (random.bounded(6) == 0)
                        changes.push_back(world.maker.make());
                    else
                        changes.push_back(world.maker.changed(world.known[random.bounded(quint32(world.known.size()))]));
                }
                world.send(changes);
                table.flush();
                break;
            }
            }
            QCOMPARE(shown(view), expected(table, view, world.organisation));
            for (int row = 0; row < view.rowCount(); row += 7)
                QCOMPARE(view.rowOf(view.complaintAt(row)->id), row);
        }
        QCOMPARE(resets.count(), 0);
        const DueHorizon horizon = DueHorizon::at(now, world.organisation.calendar());
        summary.tick();
        for (int i = 0; i < BoardFigureCount; ++i) {
            const auto plain = std::ranges::count_if(world.known, [&](const Complaint &c) { return counts(BoardFigure(i), c, horizon); });
            QCOMPARE(summary.count(BoardFigure(i)), int(plain));
        }
    }

    void minutesLetFiguresTurnAsACountFromTheBeginning()
    {
        World world(2000, QRandomGenerator::global()->generate());
        QDateTime now = someMonday();
        ComplaintTableModel table(world.replica);
        BoardSummary summary(table, [&now] { return now; });
        for (const int seconds : {60, 60, 3600, 5 * 3600, 24 * 3600, 60, -7200, 9 * 24 * 3600}) { // Clocks are put back, too.
            now = now.addSecs(seconds);
            summary.tick();
            compare(summary, BoardSummary(table, [&now] { return now; }));
        }
    }

    void summaryFollowsChangesWithoutRecounting()
    {
        World world(300);
        ComplaintTableModel table(world.replica);
        BoardSummary summary(table, [] { return someMonday(); });
        QSignalSpy changed(&summary, &BoardSummary::changed);
        for (int step = 0; step < 30; ++step) {
            world.send({world.maker.changed(world.known[size_t(step)])});
            table.flush();
        }
        QVERIFY(changed.count() <= 30);
        compare(summary, BoardSummary(table, [] { return someMonday(); }));
    }
};

QTEST_GUILESS_MAIN(TestComplaintModels)
#include "tst_complaintmodels.moc"
