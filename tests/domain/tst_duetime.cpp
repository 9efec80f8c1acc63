#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "tests/domain/sampleholidays.h"

#include <QRandomGenerator>
#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

QDateTime korea(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    moment.setOffsetFromUtc(KoreaOffsetSeconds);
    return moment;
}

Period period(const QString &text) { return Period::parse(text).value(); }

QString shown(const QDateTime &moment) { return moment.toString(u"yyyy-MM-dd HH:mm:ss"_s); }

const WorkingCalendar &calendar()
{
    static const WorkingCalendar sample(WorkingHours{}, sampleHolidays());
    return sample;
}

WorkingCalendar withoutLunch() { return {WorkingHours{{9, 0}, {18, 0}, {12, 0}, {12, 0}}, calendar().table()}; }

minutes countedMinutes(const DueTime &due)
{
    minutes sum{};
    for (const LedgerSpan &span : due.ledger)
        sum += span.counted;
    return sum;
}

int countedDays(const DueTime &due)
{
    int sum = 0;
    for (const LedgerSpan &span : due.ledger)
        sum += span.countedDays;
    return sum;
}

bool isContiguous(const DueTime &due, const QDateTime &received)
{
    QDateTime end = received;
    for (const LedgerSpan &span : due.ledger) {
        if (span.from != end || span.to <= span.from)
            return false;
        end = span.to;
    }
    return end == due.due && !due.ledger.isEmpty() && due.ledger.last().kind == SpanKind::Counted;
}

/// In working hours or at one of their ends.
bool isAWorkingMoment(const QDateTime &moment, const WorkingCalendar &in)
{
    const QDateTime before = moment.addMSecs(-1);
    const WorkingHours &hours = in.hours();
    const QTime time = before.time();
    return in.isWorkingDay(before.date()) && hours.start <= time && time < hours.end
        && !(hours.lunchStart <= time && time < hours.lunchEnd);
}

} // namespace

class TestDueTime : public QObject
{
    Q_OBJECT

    QRandomGenerator random() const
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        return QRandomGenerator(seed);
    }
    static QDateTime randomMoment(QRandomGenerator &random)
    {
        return koreaTime(QDate(2025, 1, 1), QTime(0, 0)).addSecs(random.bounded(2 * 365 * 24 * 3600));
    }
    static Period randomPeriod(QRandomGenerator &random)
    {
        static const QStringList periods{u"3h"_s,  u"8h"_s,  u"1d"_s,  u"3d"_s, u"5d"_s, u"6d"_s, u"7d"_s,
                                         u"14d"_s, u"37h"_s, u"30d"_s, u"1w"_s, u"2w"_s, u"1m"_s, u"3m"_s};
        return period(periods.at(random.bounded(int(periods.size()))));
    }
    static QList<ClockStop> randomStops(QRandomGenerator &random, const QDateTime &after)
    {
        QList<ClockStop> stops;
        QDateTime from = after;
        for (int i = random.bounded(3); i > 0; --i) {
            from = from.addSecs(1 + random.bounded(5 * 24 * 3600));
            const QDateTime to = from.addSecs(random.bounded(6 * 24 * 3600));
            stops.append({from, to});
            from = to;
        }
        return stops;
    }

private slots:
    void dueTimeFollowsTheLaw_data()
    {
        QTest::addColumn<QString>("received");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("due");
        const auto row = [](const char *why, const QString &received, const QString &length, const QString &due) {
            QTest::newRow(why) << received << length << due;
        };
        for (const auto &time : {u"00:00:00"_s, u"08:59:59"_s, u"09:00:00"_s, u"12:30:00"_s, u"17:59:59"_s, u"18:00:00"_s, u"23:59:59"_s}) {
            row(qPrintable(u"seven days over Chuseok, received at "_s + time), u"2026-09-23T"_s + time, u"7d"_s, u"2026-10-06 18:00:00"_s);
            row(qPrintable(u"fourteen days over Chuseok, received at "_s + time), u"2026-09-23T"_s + time, u"14d"_s,
                u"2026-10-16 18:00:00"_s);
        }
        row("three hours over Chuseok", u"2026-09-23T16:30:00"_s, u"3h"_s, u"2026-09-28 10:30:00"_s);
        row("eight hours over Chuseok", u"2026-09-23T16:30:00"_s, u"8h"_s, u"2026-09-28 16:30:00"_s);
        row("five days are forty hours", u"2026-04-30T15:00:00"_s, u"5d"_s, u"2026-05-11 15:00:00"_s);
        row("forty hours are five days", u"2026-04-30T15:00:00"_s, u"40h"_s, u"2026-05-11 15:00:00"_s);
        row("seven days over the Constitution Day", u"2026-07-13T10:00:00"_s, u"7d"_s, u"2026-07-22 18:00:00"_s);
        row("three hours over a substitute", u"2026-10-02T17:00:00"_s, u"3h"_s, u"2026-10-06 11:00:00"_s);

        row("an end at closing stays at closing", u"2026-11-02T15:00:00"_s, u"3h"_s, u"2026-11-02 18:00:00"_s);
        row("an end at lunch stays at noon", u"2026-11-02T09:00:00"_s, u"3h"_s, u"2026-11-02 12:00:00"_s);
        row("received at noon counts from one", u"2026-11-02T12:00:00"_s, u"3h"_s, u"2026-11-02 16:00:00"_s);
        row("received in the lunch hour counts from one", u"2026-11-02T12:59:59"_s, u"3h"_s, u"2026-11-02 16:00:00"_s);
        row("received at one", u"2026-11-02T13:00:00"_s, u"3h"_s, u"2026-11-02 16:00:00"_s);
        row("received at 18:00:00 counts from the morning", u"2026-11-02T18:00:00"_s, u"3h"_s, u"2026-11-03 12:00:00"_s);
        row("received a second before closing", u"2026-11-02T17:59:59"_s, u"3h"_s, u"2026-11-03 11:59:59"_s);
        row("received before opening", u"2026-11-02T07:15:00"_s, u"3h"_s, u"2026-11-02 12:00:00"_s);
        row("received on Saturday counts from Monday", u"2026-11-07T11:00:00"_s, u"3h"_s, u"2026-11-09 12:00:00"_s);
        row("received on a holiday counts from the next day", u"2026-06-03T11:00:00"_s, u"3h"_s, u"2026-06-04 12:00:00"_s);
        row("seconds of receipt are kept", u"2026-11-02T10:00:30"_s, u"3h"_s, u"2026-11-02 14:00:30"_s);
        row("one day is eight hours", u"2026-11-02T10:00:00"_s, u"1d"_s, u"2026-11-03 10:00:00"_s);

        row("six days from Monday", u"2026-11-02T10:00:00"_s, u"6d"_s, u"2026-11-09 18:00:00"_s);
        row("days received on Saturday begin on Monday", u"2026-11-07T11:00:00"_s, u"6d"_s, u"2026-11-16 18:00:00"_s);
        row("days received on a holiday begin after it", u"2026-09-24T11:00:00"_s, u"7d"_s, u"2026-10-07 18:00:00"_s);

        row("a week ends on its seventh day, moved from Sunday", u"2026-11-02T10:00:00"_s, u"1w"_s, u"2026-11-09 18:00:00"_s);
        row("a week from Tuesday ends on Monday", u"2026-11-03T10:00:00"_s, u"1w"_s, u"2026-11-09 18:00:00"_s);
        row("an end in Chuseok moves behind it", u"2026-09-18T10:00:00"_s, u"1w"_s, u"2026-09-28 18:00:00"_s);
        row("a month from the first is the whole month, moved", u"2026-10-01T10:00:00"_s, u"1m"_s, u"2026-11-02 18:00:00"_s);
        row("a month from the last of January ends with February, moved", u"2025-01-31T10:00:00"_s, u"1m"_s, u"2025-02-28 18:00:00"_s);
        row("a year from New Year's Eve", u"2025-12-30T10:00:00"_s, u"1y"_s, u"2026-12-29 18:00:00"_s);
    }
    void dueTimeFollowsTheLaw()
    {
        QFETCH(const QString, received);
        QFETCH(const QString, length);
        QFETCH(const QString, due);
        const auto result = dueTime(korea(received), period(length), calendar());
        QVERIFY(result);
        QCOMPARE(shown(result->due), due);
        QVERIFY(isContiguous(*result, korea(received)));
    }

    void receiptInAnotherZoneIsReadOnAKoreanClock()
    {
        const QDateTime utc(QDate(2026, 9, 23), QTime(7, 30), Qt::UTC);
        const auto result = dueTime(utc, period(u"3h"_s), calendar());
        QVERIFY(result);
        QCOMPARE(result->due.toString(Qt::ISODate), u"2026-09-28T10:30:00+09:00"_s);
        QCOMPARE(result->ledger.first().from.offsetFromUtc(), KoreaOffsetSeconds);
    }

    void ledgerExplainsEachStretch()
    {
        const auto result = dueTime(korea(u"2026-09-23T16:30:00"_s), Period::immediate(), calendar());
        QVERIFY(result);
        QStringList told;
        for (const LedgerSpan &span : result->ledger) {
            told << u"%1 %2 %3 %4 %5"_s.arg(span.to.toString(u"MM-dd HH:mm"_s))
                        .arg(int(span.kind))
                        .arg(span.counted.count())
                        .arg(span.rule, span.note)
                        .trimmed();
        }
        const QStringList expected{
            u"09-23 18:00 0 90 영 19"_s,
            u"09-24 00:00 1 0 근무시간"_s,
            u"09-25 00:00 4 0 공휴일 규정 추석 연휴"_s,
            u"09-26 00:00 4 0 공휴일 규정 추석"_s,
            u"09-27 00:00 4 0 공휴일 규정 추석 연휴"_s,
            u"09-28 00:00 3 0 법 19①"_s,
            u"09-28 09:00 1 0 근무시간"_s,
            u"09-28 10:30 0 90 영 19"_s,
        };
        QCOMPARE(told, expected);
    }

    void lunchCanBeSwitchedOff()
    {
        const auto result = dueTime(korea(u"2026-11-02T10:00:00"_s), period(u"3h"_s), withoutLunch());
        QVERIFY(result);
        QCOMPARE(shown(result->due), u"2026-11-02 13:00:00"_s);
        QCOMPARE(result->ledger.size(), 1);
    }

    void hoursStandStillExactlyDuringAStop()
    {
        const QList<ClockStop> stops{{korea(u"2026-11-02T11:00:00"_s), korea(u"2026-11-04T14:00:00"_s)}};
        const auto result = dueTime(korea(u"2026-11-02T10:00:00"_s), period(u"3h"_s), calendar(), stops);
        QVERIFY(result);
        QCOMPARE(shown(result->due), u"2026-11-04 16:00:00"_s);
        QCOMPARE(result->ledger.size(), 3);
        QCOMPARE(result->ledger.at(1).kind, SpanKind::Stopped);
    }

    void bothDaysOfAStopAreLeftOutOfDays()
    {
        const QList<ClockStop> stops{{korea(u"2026-11-04T17:50:00"_s), korea(u"2026-11-05T09:10:00"_s)}};
        const auto result = dueTime(korea(u"2026-11-02T10:00:00"_s), period(u"7d"_s), calendar(), stops);
        QVERIFY(result);
        QCOMPARE(shown(result->due), u"2026-11-12 18:00:00"_s); // The 10th without it.
        QCOMPARE(countedDays(*result), 7);
    }

    void aRequestAfterTheDueTimeStopsNothing()
    {
        const QList<ClockStop> stops{{korea(u"2026-11-10T18:00:00"_s), korea(u"2026-11-12T09:00:00"_s)}};
        const auto result = dueTime(korea(u"2026-11-02T10:00:00"_s), period(u"7d"_s), calendar(), stops);
        QVERIFY(result);
        QCOMPARE(shown(result->due), u"2026-11-10 18:00:00"_s);
    }

    void whatCannotBeComputedIsRefused()
    {
        const QDateTime received = korea(u"2026-11-02T10:00:00"_s);
        const auto error = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
        QVERIFY(error(dueTime({}, period(u"3h"_s), calendar())) == DueError::InvalidReceipt);
        QVERIFY(error(dueTime(korea(u"2027-12-30T10:00:00"_s), period(u"7d"_s), calendar())) == DueError::OutsideHolidayTable);
        QVERIFY(error(dueTime(korea(u"2024-12-31T10:00:00"_s), period(u"3h"_s), calendar())) == DueError::OutsideHolidayTable);
        QVERIFY(error(dueTime(received, period(u"9999y"_s), calendar())) == DueError::OutsideHolidayTable);
        QVERIFY(error(dueTime(received, period(u"3h"_s), WorkingCalendar())) == DueError::OutsideHolidayTable);
        const WorkingCalendar neverOpen({{9, 0}, {9, 0}, {9, 0}, {9, 0}}, calendar().table());
        QVERIFY(error(dueTime(received, period(u"3h"_s), neverOpen)) == DueError::OutsideHolidayTable);
        const ClockStop stop{received, received.addDays(2)};
        const ClockStop within{received.addDays(1), received.addDays(3)};
        QVERIFY(error(dueTime(received, period(u"3h"_s), calendar(), {within, stop})) == DueError::StopsOverlap);
        QVERIFY(error(dueTime(received, period(u"3h"_s), calendar(), {{stop.to, stop.from}})) == DueError::StopsOverlap);
    }

    void ledgerAddsUpForAnyReceiptPeriodAndStops()
    {
        QRandomGenerator r = random();
        const WorkingCalendar noLunch = withoutLunch();
        for (int i = 0; i < 3000; ++i) {
            const WorkingCalendar &in = i % 3 == 0 ? noLunch : calendar();
            const QDateTime received = randomMoment(r);
            const Period length = randomPeriod(r);
            const QList<ClockStop> stops = randomStops(r, received);
            const auto result = dueTime(received, length, in, stops);
            const QByteArray told = (shown(received) + u' ' + length.toString()).toUtf8();
            QVERIFY2(result, told);
            QVERIFY2(isContiguous(*result, received), told);
            QVERIFY2(isAWorkingMoment(result->due, in), told);
            if (length.unit() == Period::Unit::Hours)
                QVERIFY2(countedMinutes(*result) == std::chrono::hours(length.count()), told);
            if (length.unit() == Period::Unit::Days && length.count() <= 5)
                QVERIFY2(countedMinutes(*result) == std::chrono::hours(8 * length.count()), told);
            if (length.unit() == Period::Unit::Days && length.count() > 5)
                QVERIFY2(countedDays(*result) == length.count(), told);
            if (length.unit() == Period::Unit::Weeks)
                QVERIFY2(countedDays(*result) == 7 * length.count(), told);
            if (length.unit() == Period::Unit::Hours && stops.isEmpty())
                QVERIFY2(workingTimeBetween(received, result->due, in) == std::chrono::hours(length.count()), told);
            if (length.unit() > Period::Unit::Days || (length.unit() == Period::Unit::Days && length.count() > 5))
                QVERIFY2(result->due.time() == in.hours().end, told);
        }
    }

    void laterReceiptIsNeverDueEarlier()
    {
        QRandomGenerator r = random();
        for (int i = 0; i < 3000; ++i) {
            const QDateTime early = randomMoment(r);
            const QDateTime late = early.addSecs(r.bounded(4 * 24 * 3600));
            const Period length = randomPeriod(r);
            const auto first = dueTime(early, length, calendar());
            const auto second = dueTime(late, length, calendar());
            QVERIFY(first && second);
            QVERIFY2(first->due <= second->due, qPrintable(shown(early) + u" / "_s + shown(late) + length.toString()));
        }
    }

    void anAddedHolidayNeverMakesDueEarlier()
    {
        QRandomGenerator r = random();
        for (int i = 0; i < 500; ++i) {
            const QDateTime received = randomMoment(r);
            const Period length = randomPeriod(r);
            HolidayTable table = calendar().table();
            table.holidays.append({received.date().addDays(r.bounded(20)), u"임시공휴일"_s, Holiday::Kind::AdHoc});
            const QList<ClockStop> stops = randomStops(r, received);
            const auto before = dueTime(received, length, calendar(), stops);
            const auto after = dueTime(received, length, WorkingCalendar({}, table), stops);
            QVERIFY(before && after);
            QVERIFY2(before->due <= after->due, qPrintable(shown(received) + length.toString()));
        }
    }

    void workingTimeIsCountedBothWays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("expected");
        QTest::newRow("over lunch") << u"2026-11-02T10:00:00"_s << u"2026-11-02T14:20:00"_s << 200;
        QTest::newRow("a whole day") << u"2026-11-02T00:00:00"_s << u"2026-11-03T00:00:00"_s << 480;
        QTest::newRow("a weekend has none") << u"2026-11-07T00:00:00"_s << u"2026-11-09T09:00:00"_s << 0;
        QTest::newRow("over Chuseok") << u"2026-09-23T16:30:00"_s << u"2026-09-28T10:30:00"_s << 180;
        QTest::newRow("the same moment") << u"2026-11-02T10:00:00"_s << u"2026-11-02T10:00:00"_s << 0;
        QTest::newRow("half minutes are dropped") << u"2026-11-02T10:00:00"_s << u"2026-11-02T10:01:59"_s << 1;
    }
    void workingTimeIsCountedBothWays()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const int, expected);
        QCOMPARE(workingTimeBetween(korea(from), korea(to), calendar()).count(), expected);
        QCOMPARE(workingTimeBetween(korea(to), korea(from), calendar()).count(), -expected);
    }
};

QTEST_GUILESS_MAIN(TestDueTime)
#include "tst_duetime.moc"
