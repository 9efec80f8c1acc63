#include "server/cli/subcommands.h"

#include "server/cli/commandline.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

struct Subcommand
{
    QLatin1StringView name;
    QLatin1StringView summary;
    int (*run)(const QStringList &);
};

constexpr Subcommand Subcommands[]{
    {QLatin1StringView("serve"), QLatin1StringView("Serves the desks from a data folder."), serve},
    {QLatin1StringView("init"), QLatin1StringView("Makes a data folder: keys, certificates, database, administrator."), init},
    {QLatin1StringView("user"), QLatin1StringView("Adds, lists, changes and disables users and sets their passwords."), user},
    {QLatin1StringView("organisation"), QLatin1StringView("Imports and exports districts, departments, categories, working hours."),
     organisation},
    {QLatin1StringView("holidays"), QLatin1StringView("Imports, exports and lists public holidays."), holidays},
    {QLatin1StringView("places"), QLatin1StringView("Imports the public road-name address files, for the forms' place field."), places},
    {QLatin1StringView("call-centre"), QLatin1StringView("Imports and exports queues, reasons, wrap-up codes and etiquette."), callCentre},
    {QLatin1StringView("exchange-token"), QLatin1StringView("Makes the token with which the telephone exchange speaks to the server."),
     exchangeToken},
    {QLatin1StringView("access-log"), QLatin1StringView("Prints who opened whose personal data, when and why."), accessLog},
    {QLatin1StringView("explain-due"), QLatin1StringView("Computes a due time and explains it span by span."), explainDue},
};

QString help()
{
    QString text
        = u"Usage: barodesk-server SUBCOMMAND [options]\n\nThe server that the desks of a city's complaint centre share.\n\nSubcommands:\n"_s;
    for (const Subcommand &subcommand : Subcommands)
        text += u"  %1%2\n"_s.arg(QString(subcommand.name), -16).arg(QString(subcommand.summary));
    return text + u"\n'barodesk-server SUBCOMMAND --help' says more. Exit codes: 0 done, 1 failed, 2 wrong usage."_s;
}

} // namespace

int run(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (first == u"--help" || first == u"-h" || first == u"help") {
        print(help());
        return Done;
    }
    if (first == u"--version") {
        print(u"barodesk-server "_s + QStringLiteral(BARODESK_VERSION));
        return Done;
    }
    for (const Subcommand &subcommand : Subcommands) {
        if (first == subcommand.name)
            return subcommand.run(arguments.mid(1));
    }
    if (first.isEmpty())
        return fail(BadUsage, u"A subcommand is missing; see 'barodesk-server --help'."_s);
    return fail(BadUsage, u"There is no subcommand '%1'; see 'barodesk-server --help'."_s.arg(first));
}

} // namespace barodesk::server::cli
