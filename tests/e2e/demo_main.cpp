#include "tests/e2e/city.h"
#include "tests/support/childprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <chrono>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BeforeFirstCall = 8s;
constexpr auto BetweenCalls = 60s;

int fail(const QString &sentence)
{
    QTextStream(stderr) << "BaroDesk: " << sentence << '\n';
    return 1;
}

/// Of the sample city: the main line in its working hours, else the one that is always open.
QString openNumber(const barodesk::test::SampleExchange &queues)
{
    const QString main = u"0315908500"_s;
    const QString urgent = u"0315908119"_s;
    return queues.isOpen(main) || !queues.isOpen(urgent) ? main : urgent;
}

void sayHowToCallIn(barodesk::test::City &city, bool somebodyCalls)
{
    using barodesk::test::City;
    using barodesk::test::KamailioServer;
    const QString number = openNumber(*city.queues());
    const KamailioServer &exchange = city.exchange();
    QTextStream out(stderr);
    out << "BaroDesk: the sample exchange answers " << number << ". "
        << (somebodyCalls ? "A citizen calls it in a moment, and again a minute after each call. " : "")
        << (city.queues()->isOpen(number) ? "It rings at a desk that is ready (F9)."
                                          : "It is after hours: the caller hears so (--reset makes a city with a line open at night).")
        << "\nBaroDesk: from another telephone on this machine call sip:" << number << '@' << exchange.registrar() << " as sip:somebody@"
        << KamailioServer::TrunkDomain << ", or register at " << exchange.registrar() << " (TLS: localhost:" << exchange.tlsPort()
        << ") as 8501 to 8512 of " << KamailioServer::Domain << ", password " << City::sipPassword() << ".\n";
}

/// A desk in a process of its own, signed in by itself.
std::unique_ptr<QProcess> openDesk(const barodesk::test::City &city, const QString &name, const QStringList &arguments, QString &problem)
{
    const auto settings = city.writeSettings(name);
    if (!settings) {
        problem = settings.error();
        return nullptr;
    }
    auto process = std::make_unique<QProcess>();
    barodesk::test::endWithUs(*process, SIGTERM);
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BARODESK_SIGN_IN_NAME"_s, name);
    environment.insert(u"BARODESK_SIGN_IN_PASSWORD"_s, barodesk::test::City::password());
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationDirPath() + u"/barodesk"_s,
                   QStringList{u"--settings"_s, *settings, u"--no-keychain"_s} + arguments);
    if (!process->waitForStarted()) {
        problem = u"the workstation does not start: "_s + process->errorString();
        return nullptr;
    }
    return process;
}

} // namespace

/// The sample city with a person at the desk: what ./run starts. Ends with the workstation and takes everything it started with it,
/// also when it is killed.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Starts a sample city and a workstation in it; then a citizen calls."_s);
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"Where the sample city is kept."_s, u"folder"_s},
                       {u"no-call"_s, u"Nobody calls."_s},
                       {u"second"_s, u"Opens a second desk, the complaint staff's; with --exchange another counsellor's."_s},
                       {u"exchange"_s, u"The citizen calls the city's number, and who is ready longest is rung."_s},
                       {u"reset"_s, u"Throws the sample city away first."_s},
                       {u"theme"_s, u"light or dark."_s, u"theme"_s, u"system"_s},
                       {u"language"_s, u"ko or en."_s, u"language"_s, u"ko"_s}});
    parser.process(application);

    QString folder = parser.value(u"data"_s);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/BaroDesk/sample-city"_s;
    if (parser.isSet(u"reset"_s) && QDir(folder).exists() && !QDir(folder).removeRecursively())
        return fail(u"the folder %1 cannot be removed; is another BaroDesk running?"_s.arg(folder));

    barodesk::test::City city(folder);
    const bool exchange = parser.isSet(u"exchange"_s);
    if (exchange)
        city.useQueues();
    if (const auto started = city.start(); !started)
        return fail(u"the sample city does not start: %1"_s.arg(started.error()));

    QString problem;
    const QStringList look{u"--theme"_s, parser.value(u"theme"_s), u"--language"_s, parser.value(u"language"_s)};
    const QStringList voice{u"--say"_s, barodesk::test::City::counsellorVoice()};
    const auto desk = openDesk(city, barodesk::test::City::counsellor(), look + voice, problem);
    std::unique_ptr<QProcess> second;
    if (desk && parser.isSet(u"second"_s)) {
        second = exchange
            ? openDesk(city, barodesk::test::City::colleague(), look + voice, problem)
            : openDesk(city, barodesk::test::City::staff(), look + QStringList{u"--no-phone"_s, u"--place"_s, u"board"_s}, problem);
    }
    if (!problem.isEmpty())
        return fail(problem);

    QTimer next;
    next.setSingleShot(true);
    QObject::connect(&next, &QTimer::timeout, &application, [&] {
        const auto called = city.call({.target = exchange ? openNumber(*city.queues()) : barodesk::test::City::extension(),
                                       .number = u"01000001207"_s,
                                       .name = u"시민"_s,
                                       .speechFile = barodesk::test::City::citizenVoice()});
        if (!called)
            fail(u"the citizen cannot call: %1"_s.arg(called.error()));
    });
    QObject::connect(&city.caller(), &barodesk::test::SippCaller::finished, &next, [&] { next.start(BetweenCalls); });
    if (!parser.isSet(u"no-call"_s))
        next.start(BeforeFirstCall);
    if (exchange)
        sayHowToCallIn(city, !parser.isSet(u"no-call"_s));

    QObject::connect(desk.get(), &QProcess::finished, &application, [&](int code) { QCoreApplication::exit(code); });
    const int code = QCoreApplication::exec();
    if (second) {
        second->terminate();
        second->waitForFinished(5000);
    }
    return code;
}
