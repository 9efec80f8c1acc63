#include "speech/datereader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace barodesk::speech {

namespace {

/// Groups: 1 day word; 2 count and 3 unit "전"/"뒤" in 4; 5 week and 6 weekday; 7 month and 8 day.
const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        u"(?<![가-힣0-9])(?:"
        "(그저께|그제|엊그제|어저께|어제|어젯밤|오늘|내일모레|내일|모레|글피)(?!날)"
        "|(\\d{1,2}|일|이|삼|하루|이틀|사흘|나흘|열흘|보름)\\s*(일|주일|주)?\\s*(전|뒤|후)(?=에|부터|까지|쯤|\\s|$|이|인)"
        "|(지난\\s*주|저번\\s*주|이번\\s*주|다음\\s*주|다다음\\s*주|지난|다음|이번)\\s*(월|화|수|목|금|토|일)요일"
        "|(\\d{1,2})월\\s*(\\d{1,2})일)"_s);
    return expression;
}

int dayWordOffset(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, int>, 11> Offsets{{
        {u"그저께", -2},
        {u"그제", -2},
        {u"엊그제", -2},
        {u"어저께", -1},
        {u"어제", -1},
        {u"어젯밤", -1},
        {u"오늘", 0},
        {u"내일모레", 2},
        {u"내일", 1},
        {u"모레", 2},
        {u"글피", 3},
    }};
    const auto found = std::ranges::find(Offsets, word, &std::pair<QStringView, int>::first);
    return found == Offsets.end() ? 0 : found->second;
}

/// Days of "3 일", "이틀", "일 주일"; 0 when it is no such count.
int dayCount(QStringView count, QStringView unit)
{
    static constexpr std::array<std::pair<QStringView, int>, 6> Native{{
        {u"하루", 1},
        {u"이틀", 2},
        {u"사흘", 3},
        {u"나흘", 4},
        {u"열흘", 10},
        {u"보름", 15},
    }};
    static constexpr std::array<std::pair<QStringView, int>, 3> Sino{{{u"일", 1}, {u"이", 2}, {u"삼", 3}}};
    if (const auto found = std::ranges::find(Native, count, &std::pair<QStringView, int>::first); found != Native.end())
        return unit.isEmpty() ? found->second : 0;
    int number = count.toInt();
    if (const auto found = std::ranges::find(Sino, count, &std::pair<QStringView, int>::first); found != Sino.end())
        number = count == u"일" && unit == u"일" ? 0 : found->second; // no one says "일일 전"
    if (unit == u"일")
        return number;
    return unit.isEmpty() ? 0 : number * 7;
}

QDate weekday(QStringView week, QStringView name, const QDate &today)
{
    const int day = int(QStringView(u"월화수목금토일").indexOf(name)) + 1;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const bool aWeek = week.endsWith(u'주');
    if (week.startsWith(u"다다음"))
        return monday.addDays(14 + day - 1);
    if (week.startsWith(u"다음")) {
        if (aWeek)
            return monday.addDays(7 + day - 1);
        return today.addDays((day - today.dayOfWeek() + 6) % 7 + 1);
    }
    if (week.startsWith(u"이번"))
        return monday.addDays(day - 1);
    if (aWeek)
        return monday.addDays(-7 + day - 1);
    return today.addDays(-((today.dayOfWeek() - day + 6) % 7 + 1));
}

/// The one of last, this and next year that is nearest to today; invalid when there is no such day.
QDate nearest(int month, int day, const QDate &today)
{
    QDate best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best.isValid() || std::abs(today.daysTo(date)) < std::abs(today.daysTo(best))))
            best = date;
    }
    return best;
}

} // namespace

QList<DateFound> readDates(QStringView line, const QDate &today)
{
    QList<DateFound> dates;
    const QString text = line.toString();
    for (auto matches = pattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        DateFound found{{}, int(match.capturedStart()), int(match.capturedLength()), 0};
        if (match.hasCaptured(7)) {
            found.date = nearest(match.capturedView(7).toInt(), match.capturedView(8).toInt(), today);
            found.confidence = 0.9;
        } else if (match.hasCaptured(5)) {
            found.date = weekday(match.capturedView(5), match.capturedView(6), today);
            found.confidence = 0.85;
        } else if (match.hasCaptured(2)) {
            const int days = dayCount(match.capturedView(2), match.capturedView(3));
            if (days > 0)
                found.date = today.addDays(match.capturedView(4) == u"전" ? -days : days);
            found.confidence = 0.75;
        } else {
            found.date = today.addDays(dayWordOffset(match.capturedView(1)));
            found.confidence = found.date == today ? 0.5 : 0.8; // "오늘" is said about the call itself as well
        }
        if (found.date.isValid())
            dates.append(found);
    }
    return dates;
}

} // namespace barodesk::speech
