#include "server/backend.h"
#include "server/cli/commandline.h"
#include "server/cli/subcommands.h"

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

/// "HOST:PORT", "[::1]:PORT" or ":PORT".
bool readAddress(const QString &text, BackendOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const uint port = colon < 0 ? 0 : QStringView(text).mid(colon + 1).toUInt(&isPort);
    if (!isPort || port > 65535)
        return false;
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!host.isEmpty())
        options.host = host;
    options.port = quint16(port);
    return true;
}

} // namespace

int serve(const QStringList &arguments)
{
    CommandLine line(u"serve --data DIR [options]"_s,
                     u"Serves the desks until it gets SIGTERM or SIGINT. Prints one line when it is ready: ready https://127.0.0.1:8443"_s);
    line.option(u"data"_s, u"The folder made by 'init'."_s, u"DIR"_s);
    line.option(u"listen"_s, u"Where to listen; port 0 takes any free one."_s, u"HOST:PORT"_s, u"127.0.0.1:8443"_s);
    line.option(u"database"_s, u"Instead of the one given to 'init': sqlite:FILE or postgresql://user@host:port/name."_s, u"URL"_s);
    line.option(u"tls-cert"_s, u"A PEM certificate chain instead of the folder's own."_s, u"FILE"_s);
    line.option(u"tls-key"_s, u"The PEM key of --tls-cert."_s, u"FILE"_s);
    line.flag(u"no-tls"_s, u"Plain HTTP, for tests: on the loopback only."_s);
    if (const auto code = line.read(arguments))
        return *code;
    if (const auto code = line.require(u"data"_s))
        return *code;

    BackendOptions options;
    options.dataFolder = line.value(u"data"_s);
    options.tls = !line.isSet(u"no-tls"_s);
    options.certificateFile = line.value(u"tls-cert"_s);
    options.keyFile = line.value(u"tls-key"_s);
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return fail(BadUsage, u"--tls-cert and --tls-key are given together."_s);
    if (!readAddress(line.value(u"listen"_s), options))
        return fail(BadUsage, u"--listen is written as HOST:PORT with a port from 0 to 65535, not '%1'."_s.arg(line.value(u"listen"_s)));
    if (line.isSet(u"database"_s)) {
        const auto url = sql::DatabaseUrl::parse(line.value(u"database"_s));
        if (!url)
            return fail(BadUsage, url.error());
        options.database = *url;
    }

    Backend backend(std::move(options));
    const auto address = backend.start();
    if (!address)
        return fail(Failed, address.error());
    backend.stopOnSignals();
    print(QString(u"ready "_s + *address));
    backend.wait();
    return Done;
}

} // namespace barodesk::server::cli
