// A desk's telephone in a process of its own: USER DOMAIN PASSWORD REGISTRAR. Says on standard output when it is registered.

#include "phonetest.h"

#include "telephony/nullaudioport.h"

#include <QCoreApplication>

#include <cstdio>

using namespace barodesk;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5)
        return 2;
    telephony::NullAudioPort port;
    const auto engine = test::makePhoneEngine();
    if (!engine)
        return 1;
    QObject::connect(engine.get(), &engines::PhoneEngine::registrationChanged, engine.get(), [](engines::RegistrationState state) {
        std::puts(state == engines::RegistrationState::Registered ? "registered" : "away");
        std::fflush(stdout);
    });
    engine->start({.userAgent = QStringLiteral("BaroDesk helper"), .localAddress = QStringLiteral("127.0.0.1")}, &port, nullptr);
    engine->registerAccount(
        {.user = arguments.at(1), .domain = arguments.at(2), .password = arguments.at(3), .registrar = arguments.at(4)});
    return application.exec();
}
