// Paints the call log in the shell in the states a counsellor meets, for looking at: calls-pictures <folder> [<translation>.qm]
#include "callscene.h"
#include "tests/ui/counsel/scene.h"
#include "tests/ui/support/fakephone.h"
#include "ui/calls/callspage.h"
#include "ui/shell/avatarbutton.h"
#include "ui/shell/frame.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir folder(application.arguments().value(1, u"."_s));
    if (!folder.mkpath(u"."_s))
        return 1;
    const domain::Organisation organisation = test::sampleOrganisation();
    const QDateTime now = test::sceneNow();
    const test::CallScene scene = test::callScene(organisation);
    telephony::Softphone phone(std::make_unique<test::FakePhone>(), [now] { return now; });
    for (const QString &state : {u"day"_s, u"missed"_s, u"leader"_s, u"nothing"_s, u"empty"_s, u"forbidden"_s}) {
        test::StagedDesk stage(organisation, now, state == u"empty" ? std::vector<domain::Entity>() : scene.records);
        const auto role = state == u"leader" ? domain::Role::Supervisor
            : state == u"forbidden"          ? domain::Role::Administrator
                                             : domain::Role::Counsellor;
        stage.signIn(test::userOf(organisation, role));
        ui::shell::Frame frame(phone, [now] { return now; }, {});
        auto *page = new ui::calls::CallsPage(stage.desk());
        frame.addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, new QWidget);
        frame.addPlace({u"board"_s, ui::theme::Icon::Dashboard, u"보드"_s}, new QWidget);
        frame.addPlace({u"calls"_s, ui::theme::Icon::Phone, {}}, page);
        frame.setBadge(u"calls"_s, page->callBacksWanted());
        frame.avatar()->setName(stage.desk().user().displayName);
        frame.showPlace(u"calls"_s);
        frame.show();
        if (state == u"missed")
            page->findChild<QAbstractButton *>(u"callKind4"_s)->click();
        if (state == u"nothing")
            page->findChild<QLineEdit *>(u"callSearch"_s)->setText(u"우주국"_s);
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1920, 1080)}) {
            for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
                theme.setMode(mode);
                frame.resize(size);
                for (int i = 0; i < 6; ++i)
                    QCoreApplication::processEvents();
                const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
                frame.grab().save(folder.filePath(u"calls-%1-%2-%3.png"_s.arg(state).arg(size.width()).arg(look)));
            }
        }
    }
    return 0;
}
