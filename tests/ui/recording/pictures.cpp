// Saves pictures of the recording player in its states: barodesk_recording_pictures DIR [TRANSLATION.qm]
#include "talkmaker.h"

#include "ui/recording/recordingplayer.h"
#include "ui/recording/waveformview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::recording::RecordingPlayer;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::loadFonts();
    ui::theme::Theme theme(application, ui::theme::Theme::Mode::Light);
    const QDir directory(application.arguments().value(1, u"."_s));
    if (!directory.mkpath(u"."_s))
        return 1;
    test::MadeSource made;
    const QByteArray sound = made.talk.sound();
    for (const auto mode : {ui::theme::Theme::Mode::Light, ui::theme::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
        for (const int width : {360, 720}) {
            QWidget window;
            window.setAutoFillBackground(true);
            auto *layout = new QVBoxLayout(&window);
            auto *player = new RecordingPlayer(made.source(), &window);
            layout->addWidget(player);
            layout->addStretch(1);
            window.resize(width, 460);
            window.show();
            const auto shoot = [&](const QString &name) {
                QTest::qWait(80);
                window.grab().save(directory.filePath(u"recording-%1-%2-%3.png"_s.arg(name, QString::number(width), look)));
            };
            player->showCall(made.talk.call.id);
            made.answerInfo(test::MadeSource::error(sync::ApiErrorKind::Unreachable));
            shoot(u"away"_s);
            player->showCall(made.talk.call.id);
            made.answerInfo(made.talk.info);
            shoot(u"offered"_s);
            player->fetch();
            made.answerSound(sound);
            if (!QTest::qWaitFor([&] { return player->state() == RecordingPlayer::State::Loaded; }, 20'000))
                return 1;
            auto *waveform = player->findChild<ui::recording::WaveformView *>();
            emit waveform->seekWanted(std::chrono::milliseconds(16'000));
            shoot(u"loaded"_s);
        }
    }
    return 0;
}
