#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/jsonfile.h"
#include "server/cli/subcommands.h"

#include "server/records/feed.h"
#include "server/records/organisationimport.h"
#include "server/records/organisationstore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

using Data = domain::Organisation::Data;

int failUsed(const QStringList &used)
{
    return fail(Failed, u"Nothing was changed, as these codes are left out but still used: %1."_s.arg(used.join(u"; "_s)));
}

int importOrganisation(FolderAccess &access, const QString &path)
{
    const auto content = readFile(path);
    if (!content)
        return fail(Failed, content.error());
    const auto city = records::readCity(*content);
    if (!city)
        return fail(Failed, QString(path + u": "_s + city.error().toString()));

    // All records are looked through while others write; what they wrote meanwhile, when nobody can any longer.
    QStringList used;
    quint64 seen = 0;
    bool same = false;
    const auto looked = access.read([&] {
        const auto present = records::loadOrganisation(access.database());
        if (!present)
            return false;
        seen = records::feedHead(access.database());
        same = records::withCity(*present, *city) == *present;
        used = records::codesStillUsed(access.database(), *present, records::withCity(*present, *city), 0);
        return true;
    });
    if (!looked)
        return fail(Failed, looked.error());
    if (!*looked)
        return fail(Failed, u"The database holds no city yet."_s);
    if (!used.isEmpty())
        return failUsed(used);
    if (same) {
        print(u"The organisation is that already."_s);
        return Done;
    }
    const auto version = access.transact([&] {
        const auto present = records::loadOrganisation(access.database());
        if (!present)
            return quint64(0);
        const Data next = records::withCity(*present, *city);
        if (records::feedHead(access.database()) > seen)
            used = records::codesStillUsed(access.database(), *present, next, seen);
        return used.isEmpty() ? records::saveOrganisation(access.database(), next) : quint64(0);
    });
    if (!version)
        return fail(Failed, version.error());
    if (!used.isEmpty())
        return failUsed(used);
    print(u"Imported %1: %2 districts, %3 departments, %4 categories; the organisation is at version %5."_s.arg(city->cityName)
              .arg(city->districts.size())
              .arg(city->departments.size())
              .arg(city->categories.size())
              .arg(*version));
    if (!city->users.isEmpty())
        print(u"The users in the file were left aside; they are made with 'user add'."_s);
    return Done;
}

} // namespace

int organisation(const QStringList &arguments)
{
    CommandLine line(
        u"organisation import|export FILE --data DIR"_s,
        u"The city's name, districts, departments, categories with legal type and period, and working hours as a JSON file; '-' "
        "stands for stdin and stdout. An import is taken whole or not at all, leaves users and holidays as they are, and raises "
        "the organisation's version, so that desks fetch it."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    if (const auto code = line.read(arguments, 2, 2))
        return *code;
    const QString action = line.words().at(0);
    if (action != u"import" && action != u"export")
        return fail(BadUsage, u"This is used as: barodesk-server organisation import FILE or export FILE, with --data DIR."_s);
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    if (action == u"import")
        return importOrganisation(*access, line.words().at(1));
    const auto city = access->city();
    if (!city)
        return fail(Failed, city.error());
    return writeJson(records::cityToJson(*city), line.words().at(1));
}

} // namespace barodesk::server::cli
