#include <utility> // before Asio with GCC 12

#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/jsonfile.h"
#include "server/cli/subcommands.h"

#include "api/codecorganisation.h"
#include "server/records/organisationstore.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

int importCallCentre(FolderAccess &access, const QString &path)
{
    const auto content = readFile(path);
    if (!content)
        return fail(Failed, content.error());
    const auto centre = api::fromBytes<domain::CallCentre>(*content);
    if (!centre)
        return fail(Failed, QString(path + u": "_s + centre.error().toString()));
    const auto before = access.city();
    if (!before)
        return fail(Failed, before.error());
    if (before->callCentre == *centre) {
        print(u"The call centre is so already."_s);
        return Done;
    }
    const auto version = access.transact([&] {
        auto data = records::loadOrganisation(access.database());
        if (!data)
            return quint64(0);
        data->callCentre = *centre;
        return records::saveOrganisation(access.database(), *data);
    });
    if (!version)
        return fail(Failed, version.error());
    print(u"Imported %1 queues, %2 reasons and %3 wrap-up codes; the organisation is at version %4."_s.arg(centre->queues.size())
              .arg(centre->notReadyReasons.size())
              .arg(centre->wrapUps.size())
              .arg(*version));
    return Done;
}

} // namespace

int callCentre(const QStringList &arguments)
{
    CommandLine line(
        u"call-centre import|export FILE --data DIR"_s,
        u"Queues, not-ready reasons, wrap-up codes, fair-end reasons and etiquette as a JSON file; '-' stands for stdin and stdout. "
        "Codes that records name already should stay. An import raises the organisation's version, so that desks fetch it."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    if (const auto code = line.read(arguments, 2, 2))
        return *code;
    const QString action = line.words().at(0);
    if (action != u"import" && action != u"export")
        return fail(BadUsage, u"This is used as: barodesk-server call-centre import FILE or export FILE, with --data DIR."_s);
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    if (action == u"import")
        return importCallCentre(*access, line.words().at(1));
    const auto city = access->city();
    if (!city)
        return fail(Failed, city.error());
    return writeJson(api::toJson(city->callCentre), line.words().at(1));
}

} // namespace barodesk::server::cli
