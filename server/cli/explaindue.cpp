#include "server/cli/commandline.h"
#include "server/cli/subcommands.h"

#include "domain/duetime.h"
#include "domain/koreatime.h"
#include "server/cli/folderaccess.h"
#include "server/sample/samplecity.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

using domain::SpanKind;

QString word(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Counted: return u"counted"_s;
    case SpanKind::OutsideHours: return u"outside-hours"_s;
    case SpanKind::Lunch: return u"lunch"_s;
    case SpanKind::Weekend: return u"weekend"_s;
    case SpanKind::Holiday: return u"holiday"_s;
    case SpanKind::Stopped: return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

/// "2026-09-28T10:30:00+09:00"
QString stamp(const QDateTime &moment) { return domain::toKoreaTime(moment).toString(Qt::ISODate); }

QString asJson(const domain::DueTime &due)
{
    QJsonArray ledger;
    for (const domain::LedgerSpan &span : due.ledger)
        ledger.append(QJsonObject{{u"from"_s, stamp(span.from)},
                                  {u"to"_s, stamp(span.to)},
                                  {u"kind"_s, word(span.kind)},
                                  {u"countedMinutes"_s, qint64(span.counted.count())},
                                  {u"countedDays"_s, span.countedDays},
                                  {u"rule"_s, span.rule},
                                  {u"note"_s, span.note}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"due"_s, stamp(due.due)}, {u"ledger"_s, ledger}}).toJson(QJsonDocument::Compact));
}

QString asTable(const domain::DueTime &due)
{
    const auto cell = [](const QDateTime &moment) { return domain::toKoreaTime(moment).toString(u"yyyy-MM-dd HH:mm"_s); };
    QString table;
    for (const domain::LedgerSpan &span : due.ledger) {
        QString counted;
        if (span.countedDays > 0)
            counted = u"%1 d"_s.arg(span.countedDays);
        else if (span.counted.count() > 0)
            counted = u"%1 min"_s.arg(span.counted.count());
        const QString row = cell(span.from) + u"  "_s + cell(span.to) + u"  "_s + word(span.kind).leftJustified(14)
            + counted.rightJustified(8) + u"  "_s + span.rule + u"  "_s + span.note;
        table += row.trimmed() + u'\n';
    }
    return table + u"due "_s + stamp(due.due);
}

QString asJson(const QString &error)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact));
}

tl::expected<domain::DueTime, QString> compute(const QString &received, const QString &period, const domain::WorkingCalendar &calendar)
{
    QDateTime moment = QDateTime::fromString(received, Qt::ISODate);
    if (!moment.isValid() || received.size() < 16)
        return tl::unexpected(u"'%1' is no time like 2026-09-23T16:30."_s.arg(received));
    moment = moment.timeSpec() == Qt::LocalTime ? domain::koreaTime(moment.date(), moment.time()) : domain::toKoreaTime(moment);
    const auto length = domain::Period::parse(period);
    if (!length)
        return tl::unexpected(u"'%1' is no period like 3h, 7d, 2w, 1m or 1y."_s.arg(period));
    const auto due = domain::dueTime(moment, *length, calendar);
    if (due)
        return *due;
    switch (due.error()) {
    case domain::DueError::OutsideHolidayTable:
        return tl::unexpected(u"The holiday table covers %1 to %2 only."_s.arg(calendar.table().coveredFrom.toString(Qt::ISODate),
                                                                               calendar.table().coveredTo.toString(Qt::ISODate)));
    case domain::DueError::InvalidReceipt:
    case domain::DueError::StopsOverlap: break;
    }
    return tl::unexpected(u"'%1' is no time of receipt."_s.arg(received));
}

/// One answer for each line of stdin, so that answers and lines stay side by side; what cannot be read is answered by its error, and
/// said on stderr too.
int answerLines(const domain::WorkingCalendar &calendar, bool json)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(Failed, u"The lines on stdin cannot be read."_s);
    int code = Done;
    for (int number = 1; !input.atEnd(); ++number) {
        const QByteArray read = input.readLine();
        if (read.isEmpty())
            break; // The end of a pipe shows only when it is read.
        const QString line = QString::fromUtf8(read).trimmed();
        const QStringList parts = line.split(u'\t');
        const auto due = parts.size() == 2
            ? compute(parts.at(0), parts.at(1), calendar)
            : tl::expected<domain::DueTime, QString>(tl::unexpected(u"A line is written as received<TAB>period."_s));
        if (due) {
            print(json ? asJson(*due) : stamp(due->due));
        } else {
            print(json ? asJson(due.error()) : QString(u"error: "_s + due.error()));
            code = fail(Failed, u"line %1: %2"_s.arg(number).arg(due.error()));
        }
    }
    return code;
}

} // namespace

int explainDue(const QStringList &arguments)
{
    CommandLine line(u"explain-due --received TIME --period PERIOD [--json] [--data DIR]  (or '-' to read lines)"_s,
                     u"Computes when a complaint is due and explains it (민원 처리에 관한 법률 19). With '-' reads lines of "
                     "received<TAB>period from stdin and answers a line each."_s);
    line.option(u"received"_s, u"When it was received, Korea time unless an offset is given: 2026-09-23T16:30."_s, u"TIME"_s);
    line.option(u"period"_s, u"3h, 7d, 2w, 1m or 1y."_s, u"PERIOD"_s);
    line.option(u"data"_s, u"Takes holidays and working hours from this data folder instead of the built-in ones."_s, u"DIR"_s);
    line.flag(u"json"_s, u"Prints JSON: {\"due\":…,\"ledger\":[…]}."_s);
    if (const auto code = line.read(arguments, 0, 1))
        return *code;

    domain::WorkingCalendar calendar;
    if (line.isSet(u"data"_s)) {
        auto access = FolderAccess::open(line.value(u"data"_s));
        if (!access)
            return fail(Failed, access.error());
        const auto city = access->city();
        if (!city)
            return fail(Failed, city.error());
        calendar = domain::WorkingCalendar(city->workingHours, city->holidays);
    } else {
        const auto holidays = sample::builtInHolidays();
        if (!holidays)
            return fail(Failed, holidays.error());
        calendar = domain::WorkingCalendar({}, *holidays);
    }

    const bool json = line.isSet(u"json"_s);
    if (line.words() == QStringList{u"-"_s} || line.value(u"received"_s) == u"-")
        return answerLines(calendar, json);
    if (!line.words().isEmpty())
        return fail(BadUsage, u"There is no use for '%1' here; see 'barodesk-server explain-due --help'."_s.arg(line.words().constFirst()));
    for (const QString &name : {u"received"_s, u"period"_s}) {
        if (const auto code = line.require(name))
            return *code;
    }
    const auto due = compute(line.value(u"received"_s), line.value(u"period"_s), calendar);
    if (!due)
        return fail(Failed, due.error());
    print(json ? asJson(*due) : asTable(*due));
    return Done;
}

} // namespace barodesk::server::cli
