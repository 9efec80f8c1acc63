#include "domain/koreatime.h"
#include "models/complaintsurvey.h"
#include "models/panelsamplemodel.h"
#include "models/performancemodel.h"
#include "models/performanceperiod.h"
#include "models/wallboard.h"
#include "tests/support/complaints/madecomplaints.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::models;
using namespace domain;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

QDateTime at(int month, int day, int hour = 10) { return koreaTime(QDate(2026, month, day), QTime(hour, 0)); }

/// November 2026, without holidays in the made city.
PerformanceQuery november(PerformanceGrouping grouping = PerformanceGrouping::Category)
{
    return {.period = {QDate(2026, 11, 1), QDate(2026, 11, 30)}, .grouping = grouping};
}

Complaint received(const QDateTime &when, int serial)
{
    Complaint complaint;
    complaint.id = ComplaintId::create();
    complaint.number = ComplaintNumber::of(2026, serial);
    complaint.category = *CategoryCode::parse(u"road-pothole");
    complaint.department = *DepartmentCode::parse(u"road");
    complaint.place.district = DistrictCode::parse(u"d1");
    complaint.period = Period::days(3);
    complaint.receivedAt = when;
    complaint.changedAt = when;
    complaint.dueAt = when.addDays(3);
    return complaint;
}

Complaint resolved(const QDateTime &from, const QDateTime &when, int serial, bool closed = false)
{
    Complaint complaint = received(from, serial);
    complaint.state = closed ? ComplaintState::Closed : ComplaintState::Resolved;
    complaint.resolvedAt = when;
    if (closed)
        complaint.closedAt = when;
    return complaint;
}

ComplaintRecords recordsOf(const QList<Complaint> &complaints)
{
    ComplaintRecords records;
    for (const Complaint &complaint : complaints)
        records.push_back(std::make_shared<const Complaint>(complaint));
    return records;
}

CallBack callBack(CallBackState state, const std::optional<QDateTime> &promised, const std::optional<QDateTime> &kept = {})
{
    CallBack callBack{.id = CallBackId::create(),
                      .reason = CallBackReason::Requested,
                      .number = *PhoneNumber::parse(u"01012345678"),
                      .promisedFor = promised,
                      .owner = {},
                      .state = state,
                      .attempts = {}};
    if (kept)
        callBack.attempts.append({.at = *kept, .by = {}, .result = CallBackResult::Reached, .note = {}});
    return callBack;
}

} // namespace

/// The figures of 성과관리 by cases counted by hand, and what holds for any records.
class TestPerformance final : public QObject
{
    Q_OBJECT

    const Organisation m_organisation = test::madeOrganisation();
    const QDateTime m_now = at(11, 23, 13);

    PerformanceFigures totalOf(const QList<Complaint> &complaints) const
    {
        return performanceOf(recordsOf(complaints), m_organisation, november(), m_now).total;
    }

private slots:
    void eachFigureCountsAtItsOwnMoment()
    {
        Complaint reopened = received(at(10, 1), 5);
        reopened.reopenedAt = at(11, 5);
        const PerformanceFigures figures = totalOf({
            received(at(11, 2), 1),
            received(at(10, 31, 23), 2), // The day before.
            received(koreaTime(QDate(2026, 11, 30), QTime(23, 59)), 3),
            received(at(12, 1, 0), 4),                 // The day after.
            resolved(at(10, 30), at(11, 2), 6),        // Received in October, resolved in November.
            resolved(at(10, 30), at(10, 31), 7, true), // All in October.
            reopened,
        });
        QCOMPARE(figures.received, 2);
        QCOMPARE(figures.resolved, 1);
        QCOMPARE(figures.notClosed, 1);
        QCOMPARE(figures.closed, 0);
        QCOMPARE(figures.reopened, 1);
    }

    void resolvedAndClosedAreCountedApart()
    {
        Complaint told = resolved(at(10, 20), at(10, 30), 1);
        told.state = ComplaintState::Closed;
        told.closedAt = at(11, 3); // Resolved in October, the citizen told in November.
        const PerformanceFigures figures = totalOf({told, resolved(at(11, 2), at(11, 3), 2), resolved(at(11, 2), at(11, 3), 3, true)});
        QCOMPARE(figures.resolved, 2);
        QCOMPARE(figures.closed, 2);
        QCOMPARE(figures.notClosed, 1);
    }

    void workingTimeAndDueTime()
    {
        // Monday 2 November 10:00: 2, 8, 16 and 40 working hours; the last is late.
        const QDateTime from = at(11, 2);
        const PerformanceFigures figures = totalOf(
            {resolved(from, at(11, 2, 12), 1), resolved(from, at(11, 3), 2), resolved(from, at(11, 4), 3), resolved(from, at(11, 9), 4)});
        QCOMPARE(figures.median, std::optional(minutes(12 * 60))); // Between 8 and 16.
        QCOMPARE(figures.p90, std::optional(minutes(40 * 60)));
        QCOMPARE(figures.onTime, 3);
        QCOMPARE(*figures.onTimeShare(), 0.75);
    }

    void nothingResolvedHasNoTimeAndNoShare()
    {
        const PerformanceFigures figures = totalOf({received(at(11, 2), 1)});
        QCOMPARE(figures.median, std::nullopt);
        QCOMPARE(figures.onTimeShare(), std::nullopt);
        QCOMPARE(figures.callBackShare(), std::nullopt);
    }

    void ninetyPercentIsTheNearestRank_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("rank");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("nine") << 9 << 9;
        QTest::newRow("ten") << 10 << 9;
        QTest::newRow("eleven") << 11 << 10;
        QTest::newRow("a hundred") << 100 << 90;
    }

    void ninetyPercentIsTheNearestRank()
    {
        QFETCH(int, count);
        QFETCH(int, rank);
        std::vector<minutes> values;
        for (int i = count; i >= 1; --i)
            values.emplace_back(i);
        QCOMPARE(ninetiethOf(values), std::optional(minutes(rank)));
    }

    void aRepeatIsTheLaterOne()
    {
        Complaint first = received(at(11, 2), 1);
        Complaint second = received(at(11, 3), 2);
        Complaint related = received(at(11, 4), 3);
        first.links = {{.other = second.id, .kind = LinkKind::Repeat}};
        second.links = {{.other = first.id, .kind = LinkKind::Repeat}};
        related.links = {{.other = first.id, .kind = LinkKind::Related}};
        Complaint ofLongAgo = received(at(11, 5), 4);
        ofLongAgo.links = {{.other = ComplaintId::create(), .kind = LinkKind::Recurrence}}; // Of one that has gone with its time.
        QCOMPARE(totalOf({first, second, related, ofLongAgo}).repeats, 2);
    }

    void callBacksCountWhenTheyAreDue_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QDateTime>("promised");
        QTest::addColumn<QDateTime>("kept");
        QTest::addColumn<QList<int>>("counts"); // In time, late, open, excused.
        const auto row = [](const char *name, CallBackState state, const QDateTime &promised, const QDateTime &kept,
                            const QList<int> &counts) { QTest::newRow(name) << int(state) << promised << kept << counts; };
        row("kept in time", CallBackState::Kept, at(11, 3), at(11, 3, 9), {1, 0, 0, 0});
        row("kept late", CallBackState::Kept, at(11, 3), at(11, 3, 11), {0, 1, 0, 0});
        row("kept in November, due in October", CallBackState::Kept, at(10, 30), at(11, 3), {0, 0, 0, 0});
        row("open and past", CallBackState::Promised, at(11, 3), {}, {0, 0, 1, 0});
        row("open and still to come", CallBackState::Promised, at(11, 27), {}, {0, 0, 0, 0});
        row("excused", CallBackState::Excused, at(11, 3), {}, {0, 0, 0, 1});
        row("kept before the work was done", CallBackState::Kept, {}, at(11, 3), {1, 0, 0, 0});
        row("waits for the work", CallBackState::Promised, {}, {}, {0, 0, 0, 0});
    }

    void callBacksCountWhenTheyAreDue()
    {
        QFETCH(int, state);
        QFETCH(QDateTime, promised);
        QFETCH(QDateTime, kept);
        QFETCH(QList<int>, counts);
        const auto optional = [](const QDateTime &time) { return time.isValid() ? std::optional(time) : std::nullopt; };
        Complaint complaint = received(at(10, 20), 1);
        complaint.callBacks = {callBack(CallBackState(state), optional(promised), optional(kept))};
        const PerformanceFigures f = totalOf({complaint});
        QCOMPARE(QList({f.callBacksInTime, f.callBacksLate, f.callBacksOpen, f.callBacksExcused}), counts);
    }

    void afterResolutionACallBackIsDueTheNextWorkingDay()
    {
        Complaint complaint = resolved(at(11, 5), at(11, 6), 1); // A Friday.
        complaint.callBacks = {callBack(CallBackState::Kept, {}, at(11, 9, 17)), callBack(CallBackState::Kept, {}, at(11, 9, 19))};
        const PerformanceFigures f = totalOf({complaint});
        QCOMPARE(f.callBacksInTime, 1);
        QCOMPARE(f.callBacksLate, 1);
    }

    void groupsAddUpToTheTotal_data()
    {
        QTest::addColumn<PerformanceGrouping>("grouping");
        QTest::newRow("by category") << PerformanceGrouping::Category;
        QTest::newRow("by department") << PerformanceGrouping::Department;
        QTest::newRow("by contractor") << PerformanceGrouping::Contractor;
        QTest::newRow("by district") << PerformanceGrouping::District;
    }

    void groupsAddUpToTheTotal()
    {
        QFETCH(PerformanceGrouping, grouping);
        const PerformanceReport report = performanceOf(madeRecords(3000), m_organisation, november(grouping), m_now);
        QVERIFY(report.total.received > 100);
        PerformanceFigures sum;
        for (const PerformanceGroup &group : report.groups) {
            QVERIFY(!group.figures.isEmpty());
            sum.received += group.figures.received;
            sum.repeats += group.figures.repeats;
            sum.resolved += group.figures.resolved;
            sum.onTime += group.figures.onTime;
            sum.notClosed += group.figures.notClosed;
            sum.closed += group.figures.closed;
            sum.callBacksOpen += group.figures.callBacksOpen;
        }
        sum.median = report.total.median; // Medians do not add up.
        sum.p90 = report.total.p90;
        QCOMPARE(sum, report.total);
        int received = 0;
        int resolved = 0;
        for (const PerformanceStep &step : report.steps) {
            received += step.received;
            resolved += step.resolved;
        }
        QCOMPARE(received, report.total.received);
        QCOMPARE(resolved, report.total.resolved);
    }

    void narrowingGivesThatGroupAlone()
    {
        const ComplaintRecords records = madeRecords(2000);
        const PerformanceReport all = performanceOf(records, m_organisation, november(), m_now);
        for (const PerformanceGroup &group : all.groups) {
            PerformanceQuery query = november(PerformanceGrouping::District);
            query.only[size_t(PerformanceGrouping::Category)] = group.key;
            QCOMPARE(performanceOf(records, m_organisation, query, m_now).total, group.figures);
        }
    }

    void stepsCoverThePeriodWithoutGap_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("steps");
        QTest::newRow("a day") << QDate(2026, 11, 3) << QDate(2026, 11, 3) << 1;
        QTest::newRow("a month, by days") << QDate(2026, 10, 1) << QDate(2026, 10, 31) << 31;
        QTest::newRow("32 days, by weeks") << QDate(2026, 11, 2) << QDate(2026, 12, 3) << 5;
        QTest::newRow("a year, by months") << QDate(2026, 1, 1) << QDate(2026, 12, 31) << 12;
        QTest::newRow("backwards: none") << QDate(2026, 11, 3) << QDate(2026, 11, 2) << 0;
    }

    void stepsCoverThePeriodWithoutGap()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, steps);
        const QList<DayRange> days = stepsOf({from, to});
        QCOMPARE(days.size(), steps);
        for (int i = 0; i < days.size(); ++i)
            QCOMPARE(days.at(i).from, i == 0 ? from : days.at(i - 1).to.addDays(1));
        if (steps > 0)
            QCOMPARE(days.last().to, to);
    }

    void periodsAreComparedWithTheirLike_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("before");
        const auto row = [](const char *name, PeriodChoice choice, Comparison comparison, const QString &period, const QString &before) {
            QTest::newRow(name) << int(choice) << int(comparison) << period << before;
        };
        using enum Comparison;
        row("this month with as much of the last", PeriodChoice::ThisMonth, Before, u"2026-11-01/2026-11-23"_s, u"2026-10-01/2026-10-23"_s);
        row("this month a year ago", PeriodChoice::ThisMonth, LastYear, u"2026-11-01/2026-11-23"_s, u"2025-11-01/2025-11-23"_s);
        row("last month with the one before", PeriodChoice::LastMonth, Before, u"2026-10-01/2026-10-31"_s, u"2026-09-01/2026-09-30"_s);
        row("this year", PeriodChoice::ThisYear, Before, u"2026-01-01/2026-11-23"_s, u"2025-01-01/2025-11-23"_s);
        row("ten days", PeriodChoice::Chosen, Before, u"2026-03-05/2026-03-14"_s, u"2026-02-23/2026-03-04"_s);
        row("nothing", PeriodChoice::ThisMonth, None, u"2026-11-01/2026-11-23"_s, {});
    }

    void periodsAreComparedWithTheirLike()
    {
        QFETCH(int, choice);
        QFETCH(int, comparison);
        QFETCH(QString, period);
        QFETCH(QString, before);
        const auto text
            = [](const DayRange &days) { return QString(days.from.toString(Qt::ISODate) + u'/' + days.to.toString(Qt::ISODate)); };
        const DayRange days = periodOf(PeriodChoice(choice), QDate(2026, 11, 23), {QDate(2026, 3, 5), QDate(2026, 3, 14)});
        QCOMPARE(text(days), period);
        const auto earlier = comparedWith(PeriodChoice(choice), days, Comparison(comparison));
        QCOMPARE(earlier ? text(*earlier) : QString(), before);
    }

    void theModelFollowsReportsRowByRow()
    {
        PerformanceModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const ComplaintRecords few = madeRecords(40);
        const ComplaintRecords many = madeRecords(2000);
        model.setReports(performanceOf(few, m_organisation, november(), m_now), {});
        QCOMPARE(resets.size(), 1); // The grouping is a new one.
        model.sort(int(PerformanceColumn::Received), Qt::DescendingOrder);
        const QPersistentModelIndex held(model.index(0, 0));
        const QString key = held.data(PerformanceModel::KeyRole).toString();
        model.setReports(performanceOf(many, m_organisation, november(), m_now), performanceOf(few, m_organisation, november(), m_now));
        QCOMPARE(resets.size(), 1);
        QCOMPARE(held.data(PerformanceModel::KeyRole).toString(), key); // A row chosen stays the same group.
        QVERIFY(model.index(model.rowOf(key), int(PerformanceColumn::Received)).data(PerformanceModel::BeforeRole).toDouble() > 0);
        for (int row = 1; row < model.rowCount(); ++row) {
            const auto value
                = [&](int r) { return model.index(r, int(PerformanceColumn::Received)).data(PerformanceModel::ValueRole).toDouble(); };
            QVERIFY(value(row - 1) >= value(row));
        }
        model.setReports(performanceOf({}, m_organisation, november(), m_now), {});
        QCOMPARE(model.rowCount(), 0);
        model.setReports(performanceOf(many, m_organisation, november(PerformanceGrouping::District), m_now), {});
        QCOMPARE(resets.size(), 2);
    }

    void whatHasNoValueStandsLastInEitherOrder()
    {
        PerformanceModel model;
        Complaint open = received(at(11, 2), 1);
        open.category = *CategoryCode::parse(u"light-out");
        model.setReports(performanceOf(recordsOf({open, resolved(at(11, 2), at(11, 3), 2)}), m_organisation, november(), m_now), {});
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(int(PerformanceColumn::Median), order);
            QCOMPARE(model.rowOf(u"light-out"_s), 1);
        }
    }

    void theSurveyDeliversWholeAndAgainAfterAChange()
    {
        store::Replica replica;
        test::ComplaintMaker maker(3, m_organisation, m_now);
        replica.load(maker.make(300), {}, m_organisation, 0, {});
        ComplaintSurvey survey(replica);
        survey.setInterval(std::chrono::milliseconds(1));
        QList<int> counted;
        survey.setWork([&counted]() -> ComplaintSurvey::Work {
            return [&counted](const ComplaintRecords &records) -> std::function<void()> {
                return [&counted, count = int(records.size())] { counted.append(count); };
            };
        });
        QVERIFY(!survey.isBusy()); // Nobody looks.
        survey.setActive(true);
        QTRY_COMPARE_WITH_TIMEOUT(counted, QList({300}), 20'000);
        replica.applyChanges({test::changeTo(maker.make(), 1, m_organisation.data().users.first().id, m_now)});
        QTRY_COMPARE_WITH_TIMEOUT(counted, QList({300, 301}), 20'000);
        survey.setActive(false);
        replica.applyChanges({test::changeTo(maker.make(), 2, m_organisation.data().users.first().id, m_now)});
        survey.setActive(true); // What was missed is made good.
        QTRY_COMPARE_WITH_TIMEOUT(counted, QList({300, 301, 302}), 20'000);
    }

    void whatChangesWhileItIsGatheredIsInIt()
    {
        store::Replica replica;
        test::ComplaintMaker maker(3, m_organisation, m_now);
        std::vector<Entity> entities = maker.make(20'000); // More than one turn.
        Complaint moved = std::get<Complaint>(entities.front());
        replica.load(std::move(entities), {}, m_organisation, 0, {});
        ComplaintSurvey survey(replica);
        QList<int> counted;
        int movedTimes = 0;
        survey.setWork([&, id = moved.id]() -> ComplaintSurvey::Work {
            return [&, id](const ComplaintRecords &records) -> std::function<void()> {
                const auto times = std::ranges::count_if(
                    records, [&](const auto &complaint) { return complaint->id == id && complaint->text == u"moved"_s; });
                const auto known = std::ranges::count_if(records, [&](const auto &complaint) { return complaint->id == id; });
                return [&, count = int(records.size()), good = times == 1 && known == 1] {
                    counted.append(count);
                    movedTimes += good;
                };
            };
        });
        survey.setActive(true); // It begins in the next turn of the event loop.
        moved.text = u"moved"_s;
        ++moved.version;
        const UserId by = m_organisation.data().users.first().id;
        QVERIFY(replica.applyChanges({test::changeTo(moved, 1, by, m_now), test::changeTo(maker.make(), 2, by, m_now)}));
        QTRY_COMPARE_WITH_TIMEOUT(counted, QList({20'001}), 30'000);
        QCOMPARE(movedTimes, 1);
    }

    void theResultOfAWorkThatWasReplacedIsNotDelivered()
    {
        store::Replica replica;
        replica.load({}, {}, m_organisation, 0, {});
        ComplaintSurvey survey(replica);
        survey.setActive(true);
        QStringList delivered;
        const auto saying = [&delivered](const QString &word) {
            return [&delivered, word]() -> ComplaintSurvey::Work {
                return [&delivered, word](const ComplaintRecords &) -> std::function<void()> {
                    return [&delivered, word] { delivered.append(word); };
                };
            };
        };
        survey.setWork(saying(u"first"_s));
        survey.setWork(saying(u"second"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!survey.isBusy(), 20'000);
        QCOMPARE(delivered, QStringList(u"second"_s));
    }

    void theSameSeedDrawsTheSameFromTheSameComplaints()
    {
        const ComplaintRecords records = madeRecords(3000);
        const PanelSampleQuery query{.period = november().period, .size = 30, .seed = 7, .strata = PerformanceGrouping::Category};
        const PanelSample sample = drawPanelSample(records, query);
        QCOMPARE(sample.complaints.size(), 30);
        const ComplaintRecords backwards(records.rbegin(), records.rend()); // Another order of the records, as another desk has it.
        QVERIFY(drawPanelSample(backwards, query).complaints == sample.complaints);
        PanelSampleQuery other = query;
        other.seed = 8;
        QVERIFY(drawPanelSample(records, other).complaints != sample.complaints);
        for (const auto &complaint : sample.complaints)
            QVERIFY(complaint->resolvedAt && toKoreaTime(*complaint->resolvedAt).date().month() == 11);
    }

    void groupsAreDrawnInProportion()
    {
        QList<Complaint> complaints;
        for (int i = 0; i < 100; ++i) {
            complaints.append(resolved(at(11, 2), at(11, 3), i + 1));
            complaints.last().category = *CategoryCode::parse(i < 70 ? u"road-pothole" : i < 95 ? u"light-out" : u"ad-banner");
        }
        PanelSampleQuery query{.period = november().period, .size = 10, .seed = 3, .strata = PerformanceGrouping::Category};
        QHash<QString, int> drawn;
        for (const auto &complaint : drawPanelSample(recordsOf(complaints), query).complaints)
            ++drawn[complaint->category.text()];
        QCOMPARE(drawn.value(u"road-pothole"_s), 7);
        QCOMPARE(drawn.value(u"light-out"_s) + drawn.value(u"ad-banner"_s), 3); // 2.5 and 0.5: one of them gets the last.
        query.size = 500;
        QCOMPARE(drawPanelSample(recordsOf(complaints), query).complaints.size(), 100); // No more than there are.
        query.size = 0;
        QVERIFY(drawPanelSample(recordsOf(complaints), query).complaints.isEmpty());
    }

    void aVerdictShowsInTheSampleAtOnce()
    {
        store::Replica replica;
        const Complaint done = resolved(at(11, 2), at(11, 3), 1);
        const UserId supervisor = m_organisation.data().users.last().id;
        replica.load({done}, {}, m_organisation, 0, {});
        replica.setActor({supervisor, Role::Supervisor});
        PanelSampleModel model(replica);
        QAbstractItemModelTester tester(&model);
        model.setSample(drawPanelSample({replica.complaints().cbegin(), replica.complaints().cend()},
                                        {.period = november().period, .size = 5, .seed = 1, .strata = {}}));
        QCOMPARE(model.rowCount(), 1);
        QSignalSpy changes(&model, &PanelSampleModel::countsChanged);
        const RecordPanelVerdict verdict{.panelist = u"7"_s, .verdict = Verdict::Poor, .note = u"다시 파임"_s};
        QVERIFY(replica.submit({CommandId::create(), done.id, m_now, verdict}, m_now));
        QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 1, 20'000);
        QCOMPARE(model.counts(), (PanelCounts{.checked = 1, .good = 0, .partly = 0, .poor = 1, .disputed = 1}));
    }

    void theWallboardListsWhatIsLateFirst()
    {
        const ComplaintRecords records = madeRecords(2000);
        const WallboardContent content = wallboardOf(records, m_organisation.calendar(), m_now);
        QVERIFY(content.figures[size_t(BoardFigure::Overdue)] > 0);
        QVERIFY(content.dueCount >= content.due.size());
        for (int i = 0; i < content.due.size(); ++i) {
            QVERIFY(i == 0 || content.due.at(i - 1).dueAt <= content.due.at(i).dueAt);
            QVERIFY(isClockRunning(content.due.at(i).state));
        }
        QCOMPARE(content.due.first().window, DueWindow::Overdue);
        QCOMPARE(content.news.size(), WallboardNewsMost);
        for (const auto &complaint : records)
            QVERIFY(complaint->changedAt <= content.news.first().changedAt);
    }

private:
    ComplaintRecords madeRecords(int count) const
    {
        test::ComplaintMaker maker(5, m_organisation, m_now);
        QList<Complaint> complaints;
        for (int i = 0; i < count; ++i) {
            complaints.append(maker.make());
            complaints.last().contractor = i % 3 ? u"가온건설"_s : QString();
        }
        return recordsOf(complaints);
    }
};

QTEST_GUILESS_MAIN(TestPerformance)
#include "tst_performance.moc"
