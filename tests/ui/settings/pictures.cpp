// Paints the settings page with devices of a private sound server, for looking at: settings-pictures <folder> [<translation>.qm]
#include "desk/settingsstore.h"
#include "telephony/qtaudioport.h"
#include "tests/support/privatepulse.h"
#include "tests/ui/counsel/scene.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>

#include <algorithm>

using namespace barodesk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    test::PrivatePulse pulse;
    if (const auto started = pulse.start(); !started)
        return 1;
    pulse.loadLoudspeaker(u"headset"_s, u"Headset"_s);
    pulse.loadLoudspeaker(u"desk"_s, u"Desk"_s);
    pulse.loadMicrophoneHearing(u"desk"_s, u"headset-mic"_s, u"HeadsetMic"_s);
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir folder(application.arguments().value(1, u"."_s));
    if (!folder.mkpath(u"."_s))
        return 1;
    const domain::Organisation organisation = test::sampleOrganisation();
    test::StagedDesk stage(organisation, test::sceneNow());
    stage.signIn(test::counsellor(organisation));
    desk::SettingsStore store(folder.filePath(u"user.ini"_s), folder.filePath(u"policy.ini"_s));
    telephony::QtAudioPort port(
        {.microphone = {}, .loudspeaker = {.id = "headset", .name = u"Headset"_s}, .ring = {.id = "away", .name = u"Conference 20"_s}});
    ui::settings::SettingsPage page(stage.desk(), store, &port);
    page.show();
    const auto staff = std::ranges::find(organisation.data().users, domain::Role::ComplaintStaff, &domain::User::role);
    if (staff == organisation.data().users.cend())
        return 1;
    for (const QSize size : {QSize(1216, 664), QSize(1856, 1024)}) {
        for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
            theme.setMode(mode);
            page.resize(size);
            for (int i = 0; i < 6; ++i)
                QCoreApplication::processEvents();
            const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
            page.grab().save(folder.filePath(u"settings-%1-%2.png"_s.arg(size.width()).arg(look)));
            // The same of somebody who keeps the team's lists, half-way through a change.
            stage.signIn(*staff);
            page.findChild<QPushButton *>(u"settings-tab-team"_s)->click();
            page.findChild<QLineEdit *>(u"rulesNote"_s)->setText(u"현장을 확인하고 담당자에게 묻습니다."_s);
            for (int i = 0; i < 6; ++i)
                QCoreApplication::processEvents();
            page.grab().save(folder.filePath(u"team-%1-%2.png"_s.arg(size.width()).arg(look)));
            page.findChild<QPushButton *>(u"rulesRevert"_s)->click();
            page.findChild<QPushButton *>(u"settings-tab-desk"_s)->click();
            stage.signIn(test::counsellor(organisation));
        }
    }
    return 0;
}
