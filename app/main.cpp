#include "appearance.h"
#include "commandline.h"
#include "firstframe.h"
#include "heap.h"
#include "singleinstance.h"
#include "telephony/phonelink.h"
#include "ui/shell/mainwindow.h"
#ifndef QT_NO_DEBUG
#include "ui/shell/stallmonitor.h"
#endif

#include <QApplication>
#include <QTextStream>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    barodesk::returnLargeBlocks();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"BaroDesk"_s);
    QApplication::setApplicationVersion(QLatin1StringView(BARODESK_VERSION));
    QApplication::setDesktopFileName(u"barodesk"_s);

    barodesk::CommandLine line = barodesk::readCommandLine(QApplication::arguments());
    barodesk::SingleInstance instance(barodesk::Workstation::dataFolderOf(line.options));
    if (instance.passOn(line.link))
        return 0;
    instance.listen();
    barodesk::Appearance appearance(application);
    line.options.beforeWindow = [&](const barodesk::desk::Settings &settings) {
        appearance.setTheme(settings.theme);
        appearance.setLanguage(settings.language);
    };
    barodesk::Workstation workstation(std::move(line.options));
    appearance.follow(workstation);
    workstation.window().show();
#ifndef QT_NO_DEBUG
    const barodesk::ui::shell::StallMonitor stallMonitor;
#endif
    QTimer loaded; // Records, then addresses, come from other threads, each with what reading them took.
    loaded.setSingleShot(true);
    loaded.setInterval(std::chrono::milliseconds(500));
    QObject::connect(&loaded, &QTimer::timeout, &application,
                     [] { QThreadPool::globalInstance()->start([] { barodesk::returnFreeMemory(); }); });
    for (const auto signal : {&barodesk::desk::Desk::sessionChanged, &barodesk::desk::Desk::placesChanged})
        QObject::connect(&workstation.desk(), signal, &loaded, qOverload<>(&QTimer::start));
    if (line.tellWhenShown) {
        barodesk::whenShown(workstation.window(), [] { QTextStream(stdout) << "shown" << Qt::endl; });
        QObject::connect(&workstation.desk(), &barodesk::desk::Desk::sessionChanged, &application, [&workstation] {
            if (workstation.desk().sessionState() != barodesk::desk::SessionState::SignedIn)
                return;
            // A timer of zero comes after what the records have posted.
            QTimer::singleShot(0, &workstation.window(), [&workstation] {
                workstation.window().repaint();
                QTextStream(stdout) << "signed in" << Qt::endl;
            });
        });
    }
    const auto offer
        = [&workstation](const QString &link) { workstation.window().offerCall(barodesk::telephony::calleeOf(link).value_or(QString())); };
    QObject::connect(&instance, &barodesk::SingleInstance::asked, &application, offer);
    if (!line.link.isEmpty())
        offer(line.link);
    if (!line.place.isEmpty())
        workstation.window().showPlace(line.place);

    // The demonstration and a kiosk sign in by themselves; a person's session is in the keychain.
    const QString name = qEnvironmentVariable("BARODESK_SIGN_IN_NAME");
    const QString password = qEnvironmentVariable("BARODESK_SIGN_IN_PASSWORD");
    qunsetenv("BARODESK_SIGN_IN_PASSWORD");
    if (name.isEmpty()) {
        workstation.desk().resumeSession();
    } else {
        using barodesk::desk::Desk;
        using barodesk::desk::SessionState;
        QObject::connect(&workstation.desk(), &Desk::sessionChanged, &application, [&workstation] {
            if (workstation.desk().sessionState() == SessionState::SignedIn)
                workstation.desk().phone().setReady();
        });
        workstation.desk().signIn(name, password);
    }
    return QApplication::exec();
}
