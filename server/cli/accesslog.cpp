#include <utility> // before Asio with GCC 12

#include "server/records/accesslog.h"

#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/subcommands.h"

#include "domain/koreatime.h"

#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

/// Nothing in a line can end it or begin another column.
QString column(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

} // namespace

int accessLog(const QStringList &arguments)
{
    CommandLine line(u"access-log --data DIR [--from DATE] [--to DATE] [--user NAME] [--record ID]"_s,
                     u"Prints who opened whose personal data: time, user, address, kind and id of the record, reason; a line each, oldest "
                     "first, tabs between."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    line.option(u"from"_s, u"First day, 2026-11-25; by default thirty days ago."_s, u"DATE"_s);
    line.option(u"to"_s, u"Last day; by default today."_s, u"DATE"_s);
    line.option(u"user"_s, u"Only what this user opened."_s, u"NAME"_s);
    line.option(u"record"_s, u"Only who opened this record."_s, u"ID"_s);
    if (const auto code = line.read(arguments))
        return *code;
    if (const auto code = line.require(u"data"_s))
        return *code;
    const QDate today = domain::toKoreaTime(QDateTime::currentDateTimeUtc()).date();
    const QDate from = line.isSet(u"from"_s) ? QDate::fromString(line.value(u"from"_s), Qt::ISODate) : today.addDays(-30);
    const QDate to = line.isSet(u"to"_s) ? QDate::fromString(line.value(u"to"_s), Qt::ISODate) : today;
    if (!from.isValid() || !to.isValid())
        return fail(BadUsage, u"Days are written as 2026-11-25."_s);
    if (line.isSet(u"record"_s) && QUuid::fromString(line.value(u"record"_s)).isNull())
        return fail(BadUsage, u"--record takes the id of a record, not '%1'."_s.arg(line.value(u"record"_s)));
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    const QString record = line.isSet(u"record"_s) ? QUuid::fromString(line.value(u"record"_s)).toString(QUuid::WithoutBraces) : QString();
    const auto read = access->read([&] {
        records::readAccesses(access->database(), from, to, line.value(u"user"_s), record, [](const records::Access &one) {
            print(QStringList{one.at.toString(Qt::ISODate), one.by, one.address, one.kind, one.record, column(one.reason)}.join(u'\t'));
        });
        return true;
    });
    return read ? Done : fail(Failed, read.error());
}

} // namespace barodesk::server::cli
