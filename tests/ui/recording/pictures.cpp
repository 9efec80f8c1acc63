// Saves pictures of the recording player in its states: recording-pictures DIR [TRANSLATION.qm]
#include "talkmaker.h"

#include "desk/recordingkeeper.h"
#include "recording/noticeport.h"
#include "store/replica.h"
#include "tests/support/fakephoneengine.h"
#include "ui/recording/recordingplayer.h"
#include "ui/recording/waveformview.h"
#include "ui/shell/recordingbutton.h"
#include "ui/shell/softphonebar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace barodesk;
using namespace Qt::StringLiterals;
using ui::recording::RecordingPlayer;

namespace {

/// The bar during a recorded call: told, recorded, paused, failed.
bool shootBar(const QDir &directory, const QString &look, int width)
{
    using Kind = desk::RecordingStatus::Kind;
    const QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
    domain::Organisation::Data data;
    data.callCentre.recording = {
        domain::RecordingMode::All, domain::RecordingNotice::Desk, {{*domain::RecordingPauseCode::parse(u"payment"), u"결제·계좌 정보"_s}}};
    store::Replica replica;
    replica.load(std::vector<domain::Entity>(), std::vector<domain::HistoryEntry>(), domain::Organisation(data), 0, {});
    auto made = std::make_unique<test::FakePhoneEngine>();
    test::FakePhoneEngine *engine = made.get();
    recording::Recorder recorder;
    telephony::Softphone phone(std::move(made), [now] { return now; });
    phone.start({}, nullptr, nullptr);
    emit engine->started();
    phone.signIn(std::nullopt);
    recording::NoticePort notice(nullptr, std::vector<qint16>(24'000));
    desk::RecordingKeeper keeper(
        phone, recorder, replica, [now] { return now; }, &notice);
    QTemporaryDir folder;
    keeper.open(folder.filePath(u"recordings"_s), store::DataKey::generate(), domain::UserId::create());
    ui::shell::SoftphoneBar bar(
        phone, [now] { return now; }, [](const domain::PhoneNumber &) { return u"홍길동"_s; });
    bar.addBesideCall(new ui::shell::RecordingButton(phone, keeper, &bar));
    bar.resize(width, bar.height());
    bar.show();
    const auto shoot = [&](const QString &name) {
        QTest::qWait(80);
        bar.grab().save(directory.filePath(u"bar-%1-%2-%3.png"_s.arg(name, QString::number(width), look)));
    };
    const auto reaches
        = [&](Kind kind) { return QTest::qWaitFor([&] { return keeper.status(phone.current()->id).kind == kind; }, 20'000); };
    const auto answer = [&] {
        const auto call = engine->ring(u"01012345678"_s, {}, u"8507"_s);
        phone.answer();
        engine->tell(call, engines::EngineCallState::Active);
        return call;
    };
    const auto first = answer();
    shoot(u"notice"_s);
    if (!reaches(Kind::Recording))
        return false;
    shoot(u"recording"_s);
    keeper.pause(phone.current()->id, *domain::RecordingPauseCode::parse(u"payment"));
    if (!reaches(Kind::Paused))
        return false;
    shoot(u"paused"_s);
    engine->tell(first, engines::EngineCallState::Ended, engines::CallEndReason::RemoteHangUp);
    keeper.close();
    keeper.open(u"/dev/null/none"_s, store::DataKey::generate(), domain::UserId::create());
    answer();
    if (!reaches(Kind::Failed))
        return false;
    shoot(u"failed"_s);
    return true;
}

} // namespace

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
        for (const int width : {1280, 1920}) {
            if (!shootBar(directory, look, width))
                return 1;
        }
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
