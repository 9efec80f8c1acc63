#include "domain/complaint.h"
#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "domain/workingtimeline.h"
#include "tests/domain/recordsamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk::domain;
using namespace barodesk::tests;
using std::chrono::minutes;

/// Working time from sums says what walking through the days says; the clock's stops are no working time.
class TestWorkingTimeline final : public QObject
{
    Q_OBJECT

    static QDateTime at(int month, int day, int hour, int minute = 0) { return koreaTime(QDate(2026, month, day), QTime(hour, minute)); }

private slots:
    void saysWhatTheWalkThroughTheDaysSays()
    {
        const WorkingCalendar calendar = smallCity().calendar();
        const WorkingTimeline timeline(calendar, QDate(2026, 4, 20), QDate(2026, 6, 10));
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const QDateTime begin = at(4, 20, 0);
        for (int i = 0; i < 2000; ++i) {
            const QDateTime from = begin.addMSecs(random.bounded(52LL * 86'400'000));
            const QDateTime to = from.addMSecs(random.bounded(20LL * 86'400'000));
            if (to.date() > QDate(2026, 6, 10))
                continue;
            const auto sum = timeline.between(from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch());
            QCOMPARE(std::chrono::duration_cast<minutes>(sum), workingTimeBetween(from, to, calendar));
        }
    }

    void anEarlierEndIsNoTime()
    {
        const WorkingTimeline timeline(smallCity().calendar(), QDate(2026, 6, 1), QDate(2026, 6, 5));
        QCOMPARE(timeline.between(at(6, 2, 12).toMSecsSinceEpoch(), at(6, 2, 9).toMSecsSinceEpoch()).count(), 0);
    }

    void beyondItsDaysNothingIsCounted()
    {
        const WorkingTimeline timeline(smallCity().calendar(), QDate(2026, 6, 1), QDate(2026, 6, 2));
        const auto sum = timeline.between(at(5, 1, 0).toMSecsSinceEpoch(), at(7, 1, 0).toMSecsSinceEpoch());
        QCOMPARE(sum, std::chrono::hours(16));
    }

    void processingTimeIsWorkingTimeWithoutStops_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<QDateTime>("reopened");
        QTest::addColumn<QList<ClockStopSpan>>("stops");
        QTest::addColumn<QDateTime>("resolved");
        QTest::addColumn<int>("hours");
        const Period hours = Period::days(3);
        const Period days = Period::days(7);
        const auto stop = [](const QDateTime &from, const QDateTime &to) { return ClockStopSpan{.from = from, .to = to}; };
        // Received on Monday 1 June 2026 at 10:00.
        QTest::newRow("the same day, over lunch") << hours << QDateTime() << QList<ClockStopSpan>() << at(6, 1, 14) << 3;
        QTest::newRow("over a weekend") << hours << QDateTime() << QList<ClockStopSpan>() << at(6, 8, 10) << 40;
        QTest::newRow("counted in hours: the stop is taken out to the minute")
            << hours << QDateTime() << QList{stop(at(6, 2, 11), at(6, 3, 15))} << at(6, 4, 10) << 24 - 11;
        QTest::newRow("counted in days: both days of the stop are taken out whole")
            << days << QDateTime() << QList{stop(at(6, 2, 11), at(6, 3, 15))} << at(6, 4, 10) << 24 - 16;
        QTest::newRow("two stops that share a day take it out once")
            << days << QDateTime() << QList{stop(at(6, 2, 10), at(6, 2, 11)), stop(at(6, 2, 15), at(6, 3, 9))} << at(6, 4, 10) << 24 - 16;
        QTest::newRow("resolved while the clock stood")
            << hours << QDateTime() << QList{stop(at(6, 2, 10), at(6, 5, 10))} << at(6, 4, 10) << 8;
        QTest::newRow("reopened: counted from then, without the stop before")
            << hours << at(6, 3, 9) << QList{stop(at(6, 2, 9), at(6, 2, 12))} << at(6, 3, 12) << 3;
    }

    void processingTimeIsWorkingTimeWithoutStops()
    {
        QFETCH(Period, period);
        QFETCH(QDateTime, reopened);
        QFETCH(QList<ClockStopSpan>, stops);
        QFETCH(QDateTime, resolved);
        QFETCH(int, hours);
        Complaint complaint = complaintIn(ComplaintState::Resolved);
        complaint.period = period;
        complaint.receivedAt = at(6, 1, 10);
        if (reopened.isValid())
            complaint.reopenedAt = reopened;
        complaint.clockStops = stops;
        complaint.resolvedAt = resolved;
        const WorkingTimeline timeline(smallCity().calendar(), QDate(2026, 5, 1), QDate(2026, 7, 1));
        QCOMPARE(processingTime(complaint, timeline), std::optional(minutes(hours * 60)));
        complaint.resolvedAt.reset();
        QCOMPARE(processingTime(complaint, timeline), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestWorkingTimeline)
#include "tst_workingtimeline.moc"
