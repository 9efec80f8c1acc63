#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/jsonfile.h"
#include "server/cli/subcommands.h"

#include "api/codecorganisation.h"
#include "api/words.h"
#include "server/records/organisationstore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

int importHolidays(FolderAccess &access, const QString &path)
{
    const auto content = readFile(path);
    if (!content)
        return fail(Failed, content.error());
    const auto table = api::fromBytes<domain::HolidayTable>(*content);
    if (!table)
        return fail(Failed, QString(path + u": "_s + table.error().toString()));
    const auto before = access.city();
    if (!before)
        return fail(Failed, before.error());
    if (before->holidays == *table) {
        print(u"The holidays are those already: %1, %2 of them."_s.arg(table->version).arg(table->holidays.size()));
        return Done;
    }
    if (before->holidays.version == table->version)
        return fail(Failed,
                    u"The holidays differ from those stored but have the same version '%1'; give them a new one."_s.arg(table->version));
    const auto version = access.transact([&] {
        auto data = records::loadOrganisation(access.database());
        if (!data)
            return quint64(0);
        data->holidays = *table;
        return records::saveOrganisation(access.database(), *data);
    });
    if (!version)
        return fail(Failed, version.error());
    print(
        u"Imported %1 holidays as %2; the organisation is at version %3."_s.arg(table->holidays.size()).arg(table->version).arg(*version));
    return Done;
}

int listHolidays(const domain::HolidayTable &table)
{
    print(u"%1, %2 to %3"_s.arg(table.version, table.coveredFrom.toString(Qt::ISODate), table.coveredTo.toString(Qt::ISODate)));
    for (const domain::Holiday &holiday : table.holidays)
        print(QString(holiday.date.toString(Qt::ISODate) + u'\t' + api::wordOf(holiday.kind) + u'\t' + holiday.name));
    return Done;
}

} // namespace

int holidays(const QStringList &arguments)
{
    CommandLine line(u"holidays import|export|list [FILE] --data DIR"_s,
                     u"Public holidays as a JSON file with a version; '-' stands for stdin and stdout. An import raises the organisation's "
                     "version, so that desks fetch it."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    if (const auto code = line.read(arguments, 1, 2))
        return *code;
    const QString action = line.words().at(0);
    const bool takesFile = action == u"import" || action == u"export";
    if ((!takesFile && action != u"list") || line.words().size() != (takesFile ? 2 : 1))
        return fail(BadUsage, u"This is used as: barodesk-server holidays import FILE, export FILE or list, with --data DIR."_s);
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    if (action == u"import")
        return importHolidays(*access, line.words().at(1));
    const auto city = access->city();
    if (!city)
        return fail(Failed, city.error());
    return action == u"export" ? writeJson(api::toJson(city->holidays), line.words().at(1)) : listHolidays(city->holidays);
}

} // namespace barodesk::server::cli
