#include "ui/text/timetext.h"

#include "domain/koreatime.h"

#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::koreaTime;
using ui::TimeText;

namespace {

/// Working days Monday to Friday, 09:00–18:00 less 12:00–13:00; 2026-12-25 is a holiday.
domain::WorkingCalendar calendar()
{
    domain::HolidayTable table{u"test"_s, QDate(2025, 1, 1), QDate(2027, 12, 31), {}};
    table.holidays << domain::Holiday{QDate(2026, 12, 25), u"성탄절"_s, domain::Holiday::Kind::Statutory};
    return {domain::WorkingHours(), table};
}

QDateTime at(const QString &text)
{
    const QDateTime local = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
    return koreaTime(local.date(), local.time());
}

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT
private slots:
    void durationIsSaidInHoursAndMinutes_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << u"1분 미만"_s;
        QTest::newRow("one minute") << 1 << u"1분"_s;
        QTest::newRow("just under an hour") << 59 << u"59분"_s;
        QTest::newRow("an hour has no minutes") << 60 << u"1시간"_s;
        QTest::newRow("hours and minutes") << 178 << u"2시간 58분"_s;
        QTest::newRow("the sign is dropped") << -72 << u"1시간 12분"_s;
        QTest::newRow("long") << 2400 << u"40시간"_s;
    }
    void durationIsSaidInHoursAndMinutes()
    {
        QFETCH(const int, minutes);
        QTEST(TimeText::duration(std::chrono::minutes(minutes)), "text");
    }

    void clockKeepsTwoDigits_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << 0 << u"00:00"_s;
        QTest::newRow("under a minute") << 42 << u"00:42"_s;
        QTest::newRow("minutes") << 725 << u"12:05"_s;
        QTest::newRow("hours") << 3733 << u"1:02:13"_s;
        QTest::newRow("a clock that runs behind shows zero") << -5 << u"00:00"_s;
    }
    void clockKeepsTwoDigits()
    {
        QFETCH(const int, seconds);
        QTEST(TimeText::clock(std::chrono::seconds(seconds)), "text");
    }

    void momentIsSaidRelativeToToday_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("text");
        const QString now = u"2026-11-23 13:43:00"_s; // A Monday.
        QTest::newRow("this second") << now << now << u"방금"_s;
        QTest::newRow("59 seconds ago") << u"2026-11-23 13:42:01"_s << now << u"방금"_s;
        QTest::newRow("a minute ago") << u"2026-11-23 13:42:00"_s << now << u"1분 전"_s;
        QTest::newRow("six minutes ago") << u"2026-11-23 13:37:00"_s << now << u"6분 전"_s;
        QTest::newRow("an hour ago is a time of day") << u"2026-11-23 12:43:00"_s << now << u"12:43"_s;
        QTest::newRow("this morning") << u"2026-11-23 09:05:00"_s << now << u"09:05"_s;
        QTest::newRow("over midnight, still minutes") << u"2026-11-22 23:58:00"_s << u"2026-11-23 00:03:00"_s << u"5분 전"_s;
        QTest::newRow("yesterday") << u"2026-11-22 14:02:00"_s << now << u"어제 14:02"_s;
        QTest::newRow("this year") << u"2026-01-05 08:00:00"_s << now << u"1/5 08:00"_s;
        QTest::newRow("last year") << u"2025-12-03 08:00:00"_s << now << u"2025-12-03"_s;
        QTest::newRow("later today") << u"2026-11-23 18:00:00"_s << now << u"오늘 18:00"_s;
        QTest::newRow("tomorrow") << u"2026-11-24 10:30:00"_s << now << u"내일 10:30"_s;
        QTest::newRow("later this year") << u"2026-11-26 14:00:00"_s << now << u"11/26 14:00"_s;
        QTest::newRow("next year") << u"2027-01-04 18:00:00"_s << now << u"2027-01-04"_s;
    }
    void momentIsSaidRelativeToToday()
    {
        QFETCH(const QString, at);
        QFETCH(const QString, now);
        QTEST(TimeText::moment(::at(at), ::at(now)), "text");
    }

    void momentOfAnotherZoneIsReadOnAKoreanClock()
    {
        const QDateTime utc(QDate(2026, 11, 22), QTime(5, 2), Qt::UTC);
        QCOMPARE(TimeText::moment(utc, at(u"2026-11-23 13:43:00"_s)), u"어제 14:02"_s);
        QCOMPARE(TimeText::full(utc), u"11월 22일 일 14:02"_s);
    }

    void untilCountsTheLastHour_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("brief");
        QTest::newRow("in minutes") << u"2026-11-23 14:00:00"_s << u"17분 뒤"_s << u"17분 뒤"_s;
        QTest::newRow("later today") << u"2026-11-23 16:00:00"_s << u"16:00"_s << u"16:00"_s;
        QTest::newRow("tomorrow") << u"2026-11-24 14:00:00"_s << u"내일 14:00"_s << u"내일"_s;
        QTest::newRow("late by minutes") << u"2026-11-23 13:18:00"_s << u"25분 늦음"_s << u"25분 늦음"_s;
        QTest::newRow("late by days") << u"2026-11-21 13:18:00"_s << u"2일 늦음"_s << u"2일 늦음"_s;
    }
    void untilCountsTheLastHour()
    {
        QFETCH(const QString, at);
        QTEST(TimeText::until(::at(at), ::at(u"2026-11-23 13:43:00"_s)), "text");
        QTEST(TimeText::untilBriefly(::at(at), ::at(u"2026-11-23 13:43:00"_s)), "brief");
    }

    void dueTimeIsShort_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("brief");
        const QString monday = u"2026-11-23 13:43:00"_s;
        QTest::newRow("working time left") << u"2026-11-23 16:41:00"_s << monday << u"2시간 58분"_s << u"2시간 58분"_s;
        QTest::newRow("lunch does not count") << u"2026-11-23 13:30:00"_s << u"2026-11-23 11:30:00"_s << u"1시간"_s << u"1시간"_s;
        QTest::newRow("over four hours: the time of day")
            << u"2026-11-23 18:00:00"_s << u"2026-11-23 09:30:00"_s << u"오늘 18:00"_s << u"18:00"_s;
        QTest::newRow("exactly four hours") << u"2026-11-23 18:00:00"_s << u"2026-11-23 14:00:00"_s << u"4시간"_s << u"4시간"_s;
        QTest::newRow("before work: the time of day")
            << u"2026-11-23 11:00:00"_s << u"2026-11-23 08:00:00"_s << u"오늘 11:00"_s << u"11:00"_s;
        QTest::newRow("tomorrow, though few hours are left")
            << u"2026-11-24 10:30:00"_s << u"2026-11-23 17:30:00"_s << u"내일 10:30"_s << u"내일"_s;
        QTest::newRow("this week") << u"2026-11-26 18:00:00"_s << monday << u"11/26"_s << u"11/26"_s;
        QTest::newRow("next year") << u"2027-01-04 18:00:00"_s << monday << u"2027-01-04"_s << u"2027-01-04"_s;
        QTest::newRow("this minute is late") << monday << monday << u"1분 미만 지연"_s << u"1분 미만 지연"_s;
        QTest::newRow("late by minutes") << u"2026-11-23 13:18:00"_s << monday << u"25분 지연"_s << u"25분 지연"_s;
        QTest::newRow("late by hours, minutes dropped") << u"2026-11-23 10:00:00"_s << monday << u"3시간 지연"_s << u"3시간 지연"_s;
        QTest::newRow("late since yesterday") << u"2026-11-22 18:00:00"_s << u"2026-11-23 09:10:00"_s << u"1일 지연"_s << u"1일 지연"_s;
        QTest::newRow("late by days, weekend included") << u"2026-11-20 18:00:00"_s << monday << u"3일 지연"_s << u"3일 지연"_s;
    }
    void dueTimeIsShort()
    {
        QFETCH(const QString, due);
        QFETCH(const QString, now);
        QTEST(TimeText::due(at(due), at(now), calendar()), "text");
        QTEST(TimeText::dueBriefly(at(due), at(now), calendar()), "brief");
    }

    void dueSentenceSaysWorkingTime_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << u"2026-11-23 17:03:00"_s << u"기한까지 3시간 20분 (근무시간)"_s;
        QTest::newRow("tomorrow") << u"2026-11-24 10:30:00"_s << u"기한 내일 10:30 · 5시간 47분 (근무시간)"_s;
        QTest::newRow("later") << u"2026-11-26 18:00:00"_s << u"기한 11/26 18:00까지"_s;
        QTest::newRow("late today") << u"2026-11-23 12:00:00"_s << u"기한이 1시간 43분 지났습니다"_s;
        QTest::newRow("late by days") << u"2026-11-21 12:00:00"_s << u"기한이 2일 지났습니다"_s;
    }
    void dueSentenceSaysWorkingTime()
    {
        QFETCH(const QString, due);
        QTEST(TimeText::dueSentence(at(due), at(u"2026-11-23 13:43:00"_s), calendar()), "text");
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
