// Paints the room page in the shell in the states a supervisor meets, for looking at: room-pictures <folder> [<translation>.qm]
#include "roomscene.h"
#include "tests/ui/counsel/scene.h"
#include "tests/ui/support/fakephone.h"
#include "ui/room/roompage.h"
#include "ui/shell/avatarbutton.h"
#include "ui/shell/frame.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTableView>
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
    telephony::Softphone phone(std::make_unique<test::FakePhone>(), [now] { return now; });
    for (const QString &state : {u"full"_s, u"codes"_s, u"stale"_s, u"nobody"_s, u"offline"_s, u"forbidden"_s}) {
        desk::Settings settings;
        if (state == u"codes")
            settings.listenCodes = {.listen = {}, .whisper = u"*222"_s, .barge = u"*223"_s};
        test::StagedDesk stage(organisation, now, {}, settings);
        stage.signIn(test::supervisor(organisation));
        ui::shell::Frame frame(phone, [now] { return now; }, {});
        auto *page = new ui::room::RoomPage(stage.desk());
        frame.addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, new QWidget);
        frame.addPlace({u"board"_s, ui::theme::Icon::Dashboard, u"보드"_s}, new QWidget);
        frame.addPlace({u"room"_s, ui::theme::Icon::Users, {}}, page);
        frame.avatar()->setName(stage.desk().user().displayName);
        frame.showPlace(u"room"_s);
        frame.show();
        api::Room room = test::sceneRoom(organisation, now);
        const auto fail = [&](sync::ApiErrorKind kind) {
            emit stage.desk().roomChanged();
            stage.answerRoom(tl::unexpected(sync::ApiError{.kind = kind, .code = {}, .detail = {}}));
        };
        if (state == u"nobody")
            room.agents.clear();
        if (state == u"offline") {
            fail(sync::ApiErrorKind::Unreachable);
        } else if (state == u"forbidden") {
            stage.signIn(test::counsellor(organisation));
        } else {
            stage.answerRoom(room);
            if (state == u"stale")
                fail(sync::ApiErrorKind::Unreachable);
        }
        if (auto *table = page->findChild<QTableView *>(u"roomAgents"_s); state == u"full" || state == u"codes")
            table->selectRow(1);
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
            for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
                theme.setMode(mode);
                frame.resize(size);
                for (int i = 0; i < 4; ++i)
                    QCoreApplication::processEvents();
                const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
                frame.grab().save(folder.filePath(u"room-%1-%2-%3.png"_s.arg(state).arg(size.width()).arg(look)));
            }
        }
    }
    return 0;
}
