#include "models/boardsummary.h"
#include "models/complaintviewmodel.h"
#include "tests/support/complaints/madecomplaints.h"

#include "domain/hangul.h"
#include "domain/koreatime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace domain;
using namespace models;
using test::changeTo;
using test::ComplaintMaker;
using namespace std::chrono_literals;

namespace {

QDateTime someMonday() { return koreaTime(QDate(2026, 11, 23), QTime(13, 43)); } // A Monday.

/// A desk's records with `count` complaints, and the server that changes them.
struct World
{
    explicit World(int count, quint32 seed = 1) : organisation(test::madeOrganisation()), maker(seed, organisation, someMonday())
    {
        std::vector<Entity> entities = maker.make(count);
        for (const Entity &entity : entities)
            known.push_back(std::get<Complaint>(entity));
        replica.load(std::move(entities), {}, organisation, 0, {});
    }
    void send(const std::vector<Complaint> &complaints)
    {
        std::vector<Change> changes;
        for (const Complaint &complaint : complaints) {
            changes.push_back(changeTo(complaint, ++sequence, organisation.data().users.first().id, someMonday()));
            const auto at = std::ranges::find(known, complaint.id, &Complaint::id);
            if (at == known.end())
                known.push_back(complaint);
            else
                *at = complaint;
        }
        replica.applyChanges(changes);
    }

    Organisation organisation;
    ComplaintMaker maker;
    store::Replica replica;
    std::vector<Complaint> known;
    quint64 sequence = 0;
};

struct SignalCounts
{
    explicit SignalCounts(QAbstractItemModel &model)
        : changed(&model, &QAbstractItemModel::dataChanged),
          inserted(&model, &QAbstractItemModel::rowsInserted),
          removed(&model, &QAbstractItemModel::rowsRemoved),
          moved(&model, &QAbstractItemModel::rowsMoved),
          layout(&model, &QAbstractItemModel::layoutChanged),
          reset(&model, &QAbstractItemModel::modelReset)
    {
    }
    QSignalSpy changed, inserted, removed, moved, layout, reset;
};

QList<ComplaintId> shown(const ComplaintViewModel &view)
{
    QList<ComplaintId> ids;
    for (int row = 0; row < view.rowCount(); ++row)
        ids << view.complaintAt(row)->id;
    return ids;
}

/// What the view has to show, worked out the plain way.
QList<ComplaintId> expected(const ComplaintTableModel &table, const ComplaintViewModel &view, const Organisation &organisation)
{
    const ComplaintOrder order(view.sortKeys(), organisation);
    struct Row
    {
        const Complaint *complaint;
        int row;
    };
    std::vector<Row> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        const Complaint &complaint = *table.complaintAt(row);
        if (!view.filter().accepts(complaint, view.horizon()))
            continue;
        const QString query = view.filter().text;
        bool found = query.isEmpty();
        QString district = complaint.place.district ? organisation.district(*complaint.place.district)->name : QString();
        const Department *department = organisation.department(complaint.department);
        for (const QString &field :
             {complaint.number ? complaint.number->toString() : QString(), organisation.categoryPath(complaint.category).join(u' '),
              QString(district + complaint.place.address + u' ' + complaint.place.landmark), complaint.text,
              department ? QString(department->name + department->team) : QString()})
            found = found || (!field.isEmpty() && hangul::matches(field, query));
        if (found)
            rows.push_back({&complaint, row});
    }
    std::ranges::sort(rows, [&](const Row &a, const Row &b) {
        const int by = order.compare(*a.complaint, order.rank(*a.complaint), *b.complaint, order.rank(*b.complaint));
        return by != 0 ? by < 0 : a.row < b.row;
    });
    QList<ComplaintId> ids;
    for (const Row &row : rows)
        ids << row.complaint->id;
    return ids;
}

} // namespace

class TestComplaintModels : public QObject
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
