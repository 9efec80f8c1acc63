#include "desk/recordingkeeper.h"
#include "recording/noticeport.h"
#include "store/replica.h"
#include "tests/support/fakephoneengine.h"
#include "ui/shell/recordingbutton.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/chip.h"

#include "domain/koreatime.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using engines::AudioLeg;
using engines::CallEndReason;
using engines::EngineCallState;
using Kind = desk::RecordingStatus::Kind;

namespace {
constexpr int Patience = 20'000;

domain::Organisation city(domain::RecordingNotice notice, int reasons)
{
    domain::Organisation::Data data;
    data.callCentre.recording.mode = domain::RecordingMode::All;
    domain::User colleague;
    colleague.id = domain::UserId::create();
    colleague.extension = u"8502"_s;
    data.users.append(colleague);
    data.callCentre.recording.notice = notice;
    for (int i = 0; i < reasons; ++i)
        data.callCentre.recording.pauseReasons.append({*domain::RecordingPauseCode::parse(u"reason-%1"_s.arg(i)), u"까닭 %1"_s.arg(i)});
    return domain::Organisation(data);
}

} // namespace

class TestRecordingButton final : public QObject
{
    Q_OBJECT

    struct Seat
    {
        Seat(const domain::Organisation &organisation, const QString &folder)
            : engine(new FakePhoneEngine),
              phone(std::unique_ptr<engines::PhoneEngine>(engine), [this] { return now; }),
              notice(nullptr, std::vector<qint16>(16'000, 900)),
              keeper(
                  phone, recorder, replica, [this] { return now; }, &notice),
              button(phone, keeper)
        {
            replica.load(std::vector<domain::Entity>(), std::vector<domain::HistoryEntry>(), organisation, 0, {});
            keeper.open(folder, store::DataKey::generate(), domain::UserId::create());
            phone.start({}, nullptr, nullptr);
            emit engine->started();
            phone.signIn(std::nullopt);
        }

        void answer(const QString &from = u"01012345678"_s)
        {
            call = engine->ring(from, {}, u"8501"_s);
            phone.answer();
            engine->tell(call, EngineCallState::Active);
        }
        void end() { engine->tell(call, EngineCallState::Ended, CallEndReason::RemoteHangUp); }
        bool isSeen() const { return !button.isHidden(); }
        QString words() const { return button.findChild<ui::widgets::Chip *>(u"recording-state"_s)->content().text; }
        QToolButton *key() const { return button.findChild<QToolButton *>(u"recording-button"_s); }
        QAction *toggle() const { return button.findChild<QAction *>(u"recording-toggle"_s); }
        Kind kind() const { return phone.current() ? keeper.status(phone.current()->id).kind : Kind::None; }

        QDateTime now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        FakePhoneEngine *engine;
        store::Replica replica;
        recording::Recorder recorder;
        telephony::Softphone phone;
        recording::NoticePort notice;
        desk::RecordingKeeper keeper;
        ui::shell::RecordingButton button;
        engines::CallHandle call = 0;
    };

private slots:
    void nothingIsShownWhereNothingIsRecorded()
    {
        Seat seat(domain::Organisation(), m_folder.filePath(u"none"_s));
        QVERIFY(!seat.isSeen());
        seat.answer();
        QVERIFY(!seat.isSeen());
        QVERIFY(!seat.toggle()->isEnabled());
    }

    void talkWithAColleagueIsNotRecorded()
    {
        Seat seat(city(domain::RecordingNotice::Exchange, 1), m_folder.filePath(u"colleague"_s));
        seat.answer(u"8502"_s);
        QCOMPARE(seat.kind(), Kind::None);
        seat.end();
        seat.answer(u"8503"_s); // Nobody of ours.
        QVERIFY(seat.kind() != Kind::None);
    }

    void callIsShownAsRecordedFromItsSoundOnTheDiskToItsEnd()
    {
        Seat seat(city(domain::RecordingNotice::Exchange, 1), m_folder.filePath(u"plain"_s));
        seat.answer();
        QCOMPARE(seat.kind(), Kind::Starting);
        QVERIFY(seat.isSeen());
        const QString starting = seat.words();
        QVERIFY(!seat.toggle()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        QVERIFY(seat.words() != starting);
        QVERIFY(seat.toggle()->isEnabled());
        seat.end();
        QVERIFY(!seat.isSeen());
        QVERIFY(!seat.toggle()->isEnabled());
    }

    void noticeIsShownAndSpokenFirst()
    {
        Seat seat(city(domain::RecordingNotice::Desk, 1), m_folder.filePath(u"notice"_s));
        QVERIFY(!seat.notice.isPlaying());
        seat.answer();
        QCOMPARE(seat.kind(), Kind::Notice);
        QVERIFY(seat.notice.isPlaying());
        QVERIFY(!seat.toggle()->isEnabled());
        const QString told = seat.words();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        QVERIFY(seat.words() != told);
        seat.end();
        seat.answer(); // And each call anew; one that ends early takes it along.
        QVERIFY(seat.notice.isPlaying());
        seat.end();
        QVERIFY(!seat.notice.isPlaying());
    }

    void keyPausesForTheFirstReasonAndGoesOn()
    {
        Seat seat(city(domain::RecordingNotice::Exchange, 2), m_folder.filePath(u"pause"_s));
        seat.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        const QString running = seat.words();
        seat.toggle()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Paused, Patience);
        QCOMPARE(seat.keeper.status(seat.phone.current()->id).reason.text(), u"reason-0"_s);
        QVERIFY(seat.words() != running);
        QVERIFY(seat.key()->toolTip() != QString());
        seat.toggle()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        QCOMPARE(seat.words(), running);
    }

    void severalReasonsAreOfferedByTheButton()
    {
        Seat seat(city(domain::RecordingNotice::Exchange, 2), m_folder.filePath(u"reasons"_s));
        seat.button.show();
        seat.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        seat.key()->click();
        auto *menu = seat.button.findChild<QMenu *>(u"recording-menu"_s);
        QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), Patience);
        auto *second = menu->findChild<QAction *>(u"recording-reason-reason-1"_s);
        QVERIFY(second);
        second->trigger();
        menu->close();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Paused, Patience);
        QCOMPARE(seat.keeper.status(seat.phone.current()->id).reason.text(), u"reason-1"_s);
    }

    void ruleWithoutReasonsHasNoKey()
    {
        Seat seat(city(domain::RecordingNotice::Exchange, 0), m_folder.filePath(u"strict"_s));
        seat.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Recording, Patience);
        QVERIFY(!seat.toggle()->isEnabled());
        QVERIFY(seat.key()->isHidden());
    }

    void failureIsShownAndTheCallGoesOn()
    {
        QFile file(m_folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Seat seat(city(domain::RecordingNotice::Exchange, 1), file.fileName() + u"/below"_s);
        seat.answer();
        QTRY_COMPARE_WITH_TIMEOUT(seat.kind(), Kind::Failed, Patience);
        QVERIFY(seat.isSeen());
        QVERIFY(seat.phone.current() && seat.phone.current()->state == EngineCallState::Active);
        QVERIFY(!seat.toggle()->isEnabled());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRecordingButton)
#include "tst_recordingbutton.moc"
