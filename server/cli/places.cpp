#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/jsonfile.h"
#include "server/cli/subcommands.h"

#include "server/places/placebuilder.h"
#include "server/places/placestore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

constexpr int FaultsWarned = 5; ///< Of a hundred lines; more, and the file is not what it seems.

QString nameOf(places::AddressLayout layout)
{
    switch (layout) {
    case places::AddressLayout::RoadAddress: return u"도로명주소 한글"_s;
    case places::AddressLayout::Building: return u"건물DB"_s;
    case places::AddressLayout::Navigation: return u"내비게이션용DB"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(places::AddressEncoding encoding) { return encoding == places::AddressEncoding::Utf8 ? u"UTF-8"_s : u"CP949"_s; }

/// \returns what could not be read of the file, to be told; or why nothing of it can be taken
tl::expected<void, QString> take(const QString &path, bool tolerant, places::PlaceBuilder &builder)
{
    const auto content = readFile(path);
    if (!content)
        return tl::unexpected(content.error());
    const auto file = places::readAddressFile(*content);
    if (!file)
        return tl::unexpected(QString(path + u": "_s + file.error()));
    print(u"%1: %2, %3; %4 addresses, %5 abolished, %6 unreadable lines."_s.arg(path, nameOf(file->layout), nameOf(file->encoding))
              .arg(file->records.size())
              .arg(file->abolished)
              .arg(file->faults));
    for (const places::AddressFault &fault : file->shown) {
        const QString where = fault.column > 0 ? u"line %1, column %2"_s.arg(fault.line).arg(fault.column) : u"line %1"_s.arg(fault.line);
        print(QString(u"  "_s + where + u": "_s + fault.message));
    }
    if (file->faults > file->shown.size())
        print(u"  … and %1 more."_s.arg(file->faults - file->shown.size()));
    if (!tolerant && file->faults * 100 > (file->records.size() + file->faults) * FaultsWarned)
        return tl::unexpected(
            u"%1: more than %2 % of the lines cannot be read; nothing was changed. --tolerant takes the rest."_s.arg(path).arg(
                FaultsWarned));
    for (const places::AddressRecord &record : file->records)
        builder.add(record);
    return {};
}

} // namespace

int places(const QStringList &arguments)
{
    CommandLine line(
        u"places import FILE... --data DIR [--district-map FILE]"_s,
        u"The public road-name address files of the city ('|' between columns, CP949 or UTF-8): 도로명주소 한글 (with lots), 건물DB, and "
        "내비게이션용DB (with coordinates); several are put together. The import replaces what was imported before, and desks fetch it. "
        "Lines that cannot be read are counted and shown."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    line.option(
        u"district-map"_s,
        u"Lines of an area's name, a tab, and a district's code, where the names of areas and districts differ ('#' is a comment)."_s,
        u"FILE"_s);
    line.flag(u"tolerant"_s, u"Takes a file also when more than 5 % of its lines cannot be read."_s);
    if (const auto code = line.read(arguments, 2, 1000))
        return *code;
    if (line.words().at(0) != u"import")
        return fail(BadUsage, u"This is used as: barodesk-server places import FILE..., with --data DIR."_s);
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    const auto city = access->city();
    if (!city)
        return fail(Failed, city.error());
    places::DistrictMap map;
    if (line.isSet(u"district-map"_s)) {
        const QString path = line.value(u"district-map"_s);
        const auto content = readFile(path);
        if (!content)
            return fail(Failed, content.error());
        const auto read = places::readDistrictMap(*content, city->districts);
        if (!read)
            return fail(Failed, QString(path + u": "_s + read.error()));
        map = *read;
    }
    places::PlaceBuilder builder(city->districts, std::move(map));
    for (const QString &path : line.words().sliced(1)) {
        if (const auto taken = take(path, line.isSet(u"tolerant"_s), builder); !taken)
            return fail(Failed, taken.error());
    }
    const domain::PlaceBook book = builder.book();
    if (book.addresses.empty())
        return fail(Failed, u"There is no address in these files; nothing was changed."_s);
    if (qsizetype(book.addresses.size()) > domain::MostAddresses)
        return fail(Failed,
                    u"These are %1 addresses; a city has at most %2. Give the files of the city alone."_s.arg(book.addresses.size())
                        .arg(domain::MostAddresses));
    const auto version = access->transact([&] { return places::savePlaces(access->database(), book); });
    if (!version)
        return fail(Failed, version.error());
    if (const QStringList strangers = builder.strangers(); !strangers.isEmpty())
        print(u"No district is known for: %1. Name them in --district-map."_s.arg(strangers.join(u", "_s)));
    print(u"Imported %1 addresses on %2 roads in %3 areas as version %4; %5 lines told an address again."_s.arg(book.addresses.size())
              .arg(book.roads.size())
              .arg(book.areas.size())
              .arg(*version)
              .arg(builder.repeated()));
    return Done;
}

} // namespace barodesk::server::cli
