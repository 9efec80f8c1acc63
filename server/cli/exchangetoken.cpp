#include <utility> // before Asio with GCC 12

#include "server/cli/commandline.h"
#include "server/cli/folderaccess.h"
#include "server/cli/subcommands.h"

#include "server/auth/servicetoken.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

int exchangeToken(const QStringList &arguments)
{
    CommandLine line(
        u"exchange-token --data DIR [--remove]"_s,
        u"Makes the token with which the telephone exchange asks whom to offer calls to and tells what became of them, and prints it "
        "once. The one made before is no longer good, at once."_s);
    line.option(u"data"_s, u"The data folder."_s, u"DIR"_s);
    line.flag(u"remove"_s, u"Makes none: the exchange is shut out."_s);
    if (const auto code = line.read(arguments))
        return *code;
    if (const auto code = line.require(u"data"_s))
        return *code;
    auto access = FolderAccess::open(line.value(u"data"_s));
    if (!access)
        return fail(Failed, access.error());
    const QString service = auth::ExchangeService.toString();
    if (line.isSet(u"remove"_s)) {
        const auto removed = access->transact([&] { return auth::removeServiceToken(access->database(), service); });
        if (!removed)
            return fail(Failed, removed.error());
        print(*removed ? u"The exchange's token is removed."_s : u"There was no token."_s);
        return Done;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto token = access->transact([&] { return auth::makeServiceToken(access->database(), service, now); });
    if (!token)
        return fail(Failed, token.error());
    print(*token);
    return Done;
}

} // namespace barodesk::server::cli
