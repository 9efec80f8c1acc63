#include "ui/text/timetext.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"

#include <QLocale>

namespace barodesk::ui {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

QString hourAndMinute(const QDateTime &at) { return at.toString(QStringLiteral("HH:mm")); }

QString monthAndDay(const QDate &day) { return day.toString(QStringLiteral("M/d")); }

bool isInsideWorkingHours(const QDateTime &at, const domain::WorkingCalendar &calendar)
{
    const domain::WorkingHours hours = calendar.hours();
    return calendar.isWorkingDay(at.date()) && at.time() >= hours.start && at.time() < hours.end;
}

qint64 koreanDaysBetween(const QDateTime &from, const QDateTime &to)
{
    return domain::toKoreaTime(from).date().daysTo(domain::toKoreaTime(to).date());
}

} // namespace

QString TimeText::duration(minutes length)
{
    const auto total = std::chrono::abs(length).count();
    const auto h = total / 60;
    const auto m = total % 60;
    if (total == 0)
        return tr("1분 미만");
    if (h == 0)
        return tr("%1분").arg(m);
    if (m == 0)
        return tr("%1시간").arg(h);
    return tr("%1시간 %2분").arg(h).arg(m);
}

QString TimeText::clock(seconds length)
{
    const auto total = std::max<seconds::rep>(0, length.count());
    const auto h = total / 3600;
    const QString rest = QStringLiteral("%1:%2").arg(total / 60 % 60, 2, 10, QLatin1Char('0')).arg(total % 60, 2, 10, QLatin1Char('0'));
    return h > 0 ? QString(QString::number(h) + u':' + rest) : rest;
}

QString TimeText::moment(const QDateTime &atMoment, const QDateTime &nowMoment)
{
    const QDateTime at = domain::toKoreaTime(atMoment);
    const QDateTime now = domain::toKoreaTime(nowMoment);
    const qint64 secondsAgo = at.secsTo(now);
    const qint64 days = at.date().daysTo(now.date());
    if (secondsAgo >= 0 && secondsAgo < 60)
        return tr("방금");
    if (secondsAgo >= 60 && secondsAgo < 3600)
        return tr("%1분 전").arg(secondsAgo / 60);
    if (days == 0)
        return secondsAgo > 0 ? hourAndMinute(at) : tr("오늘 %1").arg(hourAndMinute(at));
    if (days == 1)
        return tr("어제 %1").arg(hourAndMinute(at));
    if (days == -1)
        return tr("내일 %1").arg(hourAndMinute(at));
    if (at.date().year() == now.date().year())
        return QString(monthAndDay(at.date()) + u' ' + hourAndMinute(at));
    return at.date().toString(Qt::ISODate);
}

QString TimeText::full(const QDateTime &atMoment)
{
    const QDateTime at = domain::toKoreaTime(atMoment);
    static constexpr const char *Days[]
        = {QT_TR_NOOP("월"), QT_TR_NOOP("화"), QT_TR_NOOP("수"), QT_TR_NOOP("목"), QT_TR_NOOP("금"), QT_TR_NOOP("토"), QT_TR_NOOP("일")};
    if (!at.isValid())
        return {};
    return tr("%1월 %2일 %3 %4", "month, day, weekday, time")
        .arg(QString::number(at.date().month()), QString::number(at.date().day()), tr(Days[at.date().dayOfWeek() - 1]), hourAndMinute(at));
}

QString TimeText::until(const QDateTime &atMoment, const QDateTime &nowMoment)
{
    const QDateTime at = domain::toKoreaTime(atMoment);
    const QDateTime now = domain::toKoreaTime(nowMoment);
    const minutes left(now.secsTo(at) / 60);
    const qint64 daysLate = at.date().daysTo(now.date());
    if (at <= now) {
        if (daysLate > 0)
            return tr("%n일 늦음", nullptr, int(daysLate));
        return tr("%1 늦음").arg(duration(left));
    }
    if (left < hours(1))
        return tr("%1 뒤").arg(duration(left));
    return at.date() == now.date() ? hourAndMinute(at) : moment(at, now);
}

QString TimeText::untilBriefly(const QDateTime &at, const QDateTime &now)
{
    const bool soon = now.secsTo(at) < 3600; // Midnight between: minutes say more than the day.
    return koreanDaysBetween(now, at) == 1 && !soon ? tr("내일") : until(at, now);
}

QString TimeText::due(const QDateTime &dueMoment, const QDateTime &nowMoment, const domain::WorkingCalendar &calendar)
{
    const QDateTime dueAt = domain::toKoreaTime(dueMoment);
    const QDateTime now = domain::toKoreaTime(nowMoment);
    const qint64 days = now.date().daysTo(dueAt.date());
    if (dueAt <= now) {
        if (days < 0)
            return tr("%n일 지연", nullptr, int(-days));
        const minutes late(dueAt.secsTo(now) / 60);
        return tr("%1 지연").arg(duration(late >= hours(1) ? minutes(std::chrono::floor<hours>(late)) : late));
    }
    if (days == 0) {
        if (isInsideWorkingHours(now, calendar)) {
            const minutes left = domain::workingTimeBetween(now, dueAt, calendar);
            if (left <= hours(4))
                return duration(left);
        }
        return tr("오늘 %1").arg(hourAndMinute(dueAt));
    }
    if (days == 1)
        return tr("내일 %1").arg(hourAndMinute(dueAt));
    return dueAt.date().year() == now.date().year() ? monthAndDay(dueAt.date()) : dueAt.date().toString(Qt::ISODate);
}

QString TimeText::dueBriefly(const QDateTime &dueAt, const QDateTime &now, const domain::WorkingCalendar &calendar)
{
    const qint64 days = koreanDaysBetween(now, dueAt);
    if (days < 0)
        return tr("%n일 지연", "where there is little room", int(-days));
    if (days == 1)
        return tr("내일");
    const QString text = due(dueAt, now, calendar);
    const QString hour = hourAndMinute(domain::toKoreaTime(dueAt));
    return text == tr("오늘 %1").arg(hour) ? hour : text;
}

QString TimeText::dueSentence(const QDateTime &dueMoment, const QDateTime &nowMoment, const domain::WorkingCalendar &calendar)
{
    const QDateTime dueAt = domain::toKoreaTime(dueMoment);
    const QDateTime now = domain::toKoreaTime(nowMoment);
    const qint64 days = now.date().daysTo(dueAt.date());
    if (dueAt <= now) {
        if (days < 0)
            return tr("기한이 %n일 지났습니다", nullptr, int(-days));
        return tr("기한이 %1 지났습니다").arg(duration(minutes(dueAt.secsTo(now) / 60)));
    }
    const QString left = duration(domain::workingTimeBetween(now, dueAt, calendar));
    if (days == 0)
        return tr("기한까지 %1 (근무시간)").arg(left);
    if (days == 1)
        return tr("기한 내일 %1 · %2 (근무시간)").arg(hourAndMinute(dueAt), left);
    return tr("기한 %1까지").arg(moment(dueAt, now));
}

} // namespace barodesk::ui
