#include "domain/koreatime.h"
#include "domain/period.h"
#include "tests/domain/sampleholidays.h"

#include <QTest>

using namespace barodesk::domain;
using namespace Qt::StringLiterals;

class TestWorkingCalendar : public QObject
{
    Q_OBJECT
    static QStringList datesOf(const QList<Holiday> &holidays, int year, bool (*chosen)(const Holiday &))
    {
        QStringList dates;
        for (const Holiday &holiday : holidays) {
            if (holiday.date.year() == year && chosen(holiday))
                dates << holiday.date.toString(u"M/d"_s);
        }
        return dates;
    }

private slots:
    void weekdayClosuresOf2026AreThoseOfTheRegulation()
    {
        const auto onWeekday = [](const Holiday &holiday) { return holiday.date.dayOfWeek() < Qt::Saturday; };
        QCOMPARE(datesOf(sampleHolidays().holidays, 2026, onWeekday).join(u' '),
                 u"1/1 2/16 2/17 2/18 3/2 5/1 5/5 5/25 6/3 7/17 8/17 9/24 9/25 10/5 10/9 12/25"_s);
    }

    void substitutesOf2027AreThoseOfTheRegulation()
    {
        const auto substitute = [](const Holiday &holiday) { return holiday.kind == Holiday::Kind::Substitute; };
        QCOMPARE(datesOf(sampleHolidays().holidays, 2027, substitute).join(u' '), u"2/9 5/3 7/19 8/16 10/4 10/11 12/27"_s);
    }

    void tableIsInOrderAndWithinItsDates()
    {
        const HolidayTable table = sampleHolidays();
        QVERIFY(std::ranges::is_sorted(table.holidays, {}, &Holiday::date));
        QCOMPARE(table.coveredFrom, QDate(2025, 1, 1));
        QCOMPARE(table.coveredTo, QDate(2027, 12, 31));
        for (const Holiday &holiday : table.holidays)
            QVERIFY(!holiday.name.isEmpty() && table.coveredFrom <= holiday.date && holiday.date <= table.coveredTo);
    }

    void twoHolidaysOnOneDateAreBothNamed()
    {
        const WorkingCalendar calendar({}, sampleHolidays());
        QCOMPARE(calendar.holidayName({2025, 5, 5}).value_or(QString()), u"어린이날 · 부처님오신날"_s);
        QVERIFY(!calendar.holidayName({2025, 5, 4}));
        QVERIFY(!calendar.isWorkingDay({2025, 5, 4}));
        QVERIFY(!calendar.isWorkingDay({2025, 5, 6}));
        QVERIFY(calendar.isWorkingDay({2025, 5, 7}));
        QVERIFY(!calendar.isWorkingDay({}));
    }

    void officeIsOpenOnWorkingDaysFromStartToEnd_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<bool>("open");
        const QDate wednesday(2025, 5, 7);
        const auto row
            = [](const char *name, const QDate &day, const QTime &time, bool open) { QTest::newRow(name) << koreaTime(day, time) << open; };
        row("before it", wednesday, QTime(8, 59, 59), false);
        row("at its start", wednesday, QTime(9, 0), true);
        row("at lunch", wednesday, QTime(12, 30), true);
        row("at its last second", wednesday, QTime(17, 59, 59), true);
        row("at its end", wednesday, QTime(18, 0), false);
        row("on a Saturday", QDate(2025, 5, 10), QTime(11, 0), false);
        row("on a holiday", QDate(2025, 5, 6), QTime(11, 0), false);
    }

    void officeIsOpenOnWorkingDaysFromStartToEnd()
    {
        QFETCH(const QDateTime, moment);
        QFETCH(const bool, open);
        QCOMPARE(WorkingCalendar({}, sampleHolidays()).isOfficeOpen(moment), open);
    }

    void nextWorkingDayLeapsOverChuseok()
    {
        const WorkingCalendar calendar({}, sampleHolidays());
        QCOMPARE(calendar.nextWorkingDay({2026, 9, 23}), QDate(2026, 9, 28));
        QCOMPARE(calendar.nextWorkingDay({2026, 9, 28}), QDate(2026, 9, 29));
        QVERIFY(!calendar.nextWorkingDay({}).isValid());
    }

    void tableSpeaksOfItsOwnDaysOnly()
    {
        const WorkingCalendar calendar({}, sampleHolidays());
        QVERIFY(calendar.covers({2025, 1, 1}) && calendar.covers({2027, 12, 31}));
        QVERIFY(!calendar.covers({2024, 12, 31}) && !calendar.covers({2028, 1, 1}) && !calendar.covers({}));
        QVERIFY(!WorkingCalendar().covers({2026, 1, 1}));
    }

    void periodsAreReadAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const QString &text : {u"3h"_s, u"7d"_s, u"2w"_s, u"1m"_s, u"1y"_s, u"9999h"_s})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const QString &text :
             {u""_s, u"h"_s, u"3"_s, u"0h"_s, u"03h"_s, u"-3h"_s, u"3 h"_s, u"3H"_s, u"10000h"_s, u"３h"_s, u"3hh"_s, u"1.5h"_s})
            QTest::newRow(qPrintable(u"not "_s + text)) << text << false;
    }
    void periodsAreReadAsWritten()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, valid);
        const auto period = Period::parse(text);
        QCOMPARE(period.has_value(), valid);
        if (period)
            QCOMPARE(period->toString(), text);
    }

    void atOnceIsThreeHours() { QCOMPARE(Period(), Period::hours(3)); }
};

QTEST_GUILESS_MAIN(TestWorkingCalendar)
#include "tst_workingcalendar.moc"
