#include "talkmaker.h"

#include "tests/support/privatepulse.h"
#include "ui/recording/recordingplayer.h"
#include "ui/recording/talklinedelegate.h"
#include "ui/recording/waveformview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using sync::ApiErrorKind;
using ui::recording::RecordingPlayer;
using State = ui::recording::RecordingPlayer::State;

namespace {
constexpr int Patience = 20'000;
}

class TestRecordingPlayer final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto started = m_pulse.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        QVERIFY(m_pulse.loadLoudspeaker(u"ear"_s, u"Ear"_s) > 0);
        m_sound = m_made.talk.sound();
        QVERIFY(m_sound.size() > 10'000);
    }

    void init()
    {
        m_made.answerInfo = {};
        m_made.answerSound = {};
        m_made.listened = 0;
        m_made.waits = false;
        m_made.talk.info.state = api::RecordingState::Complete;
        m_player = std::make_unique<RecordingPlayer>(m_made.source());
        m_player->resize(420, 480);
        m_player->show();
        QVERIFY(QTest::qWaitForWindowActive(m_player.get()));
    }

    void stateOfTheRecordingIsSaid_data()
    {
        QTest::addColumn<int>("kind"); // −1: an answer
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("recording");
        QTest::addColumn<bool>("waits");
        QTest::addColumn<int>("state");
        QTest::newRow("there is none") << int(ApiErrorKind::BadRequest) << u"not-found"_s << 0 << false << int(State::None);
        QTest::newRow("still on this desk") << int(ApiErrorKind::BadRequest) << u"not-found"_s << 0 << true << int(State::Waiting);
        QTest::newRow("not allowed") << int(ApiErrorKind::Forbidden) << u"forbidden"_s << 0 << false << int(State::Refused);
        QTest::newRow("server away") << int(ApiErrorKind::Unreachable) << QString() << 0 << false << int(State::Away);
        QTest::newRow("on its way") << -1 << QString() << int(api::RecordingState::Uploading) << false << int(State::Waiting);
        QTest::newRow("past its time") << -1 << QString() << int(api::RecordingState::Purged) << false << int(State::Purged);
        QTest::newRow("to be heard") << -1 << QString() << int(api::RecordingState::Complete) << false << int(State::Offered);
    }
    void stateOfTheRecordingIsSaid()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, code);
        QFETCH(const int, recording);
        QFETCH(const bool, waits);
        QFETCH(const int, state);
        m_made.waits = waits;
        m_player->showCall(m_made.talk.call.id);
        QCOMPARE(m_player->state(), State::Asking);
        if (kind < 0) {
            m_made.talk.info.state = api::RecordingState(recording);
            m_made.answerInfo(m_made.talk.info);
        } else {
            m_made.answerInfo(MadeSource::error(ApiErrorKind(kind), code));
        }
        QCOMPARE(int(m_player->state()), state);
        QVERIFY(!find<QLabel>(u"recordingWords"_s)->text().isEmpty());
        QCOMPARE(m_made.listened, 0); // Nothing is fetched, and logged, before somebody asks.
        QVERIFY(!find<QWidget>(u"recordingWaveform"_s)->isVisible());
    }

    void soundComesWhenItIsAskedForAndItsLinesWithIt()
    {
        load();
        QCOMPARE(m_made.listened, 1);
        const auto *lines = find<QListView>(u"recordingLines"_s);
        QAbstractItemModelTester tester(lines->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(lines->model()->rowCount(), 8);
        QVERIFY(find<QLabel>(u"recordingTime"_s)->text().startsWith(u"00:00 / 00:4"));
        QVERIFY(find<QLabel>(u"recordingWords"_s)->text().contains(u"1")); // The pause.
    }

    void whatIsNoSoundIsSaid()
    {
        m_player->showCall(m_made.talk.call.id);
        m_made.answerInfo(m_made.talk.info);
        m_player->fetch();
        m_made.answerSound(QByteArray("<html>not found</html>"));
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), State::Broken, Patience);
    }

    void keysPlayGoAndHurry()
    {
        load();
        auto *waveform = find<ui::recording::WaveformView>(u"recordingWaveform"_s);
        auto *play = find<QPushButton>(u"recordingPlay"_s);
        const QString atRest = play->text();
        waveform->setFocus();
        QTest::keyClick(waveform, Qt::Key_Right);
        QCOMPARE(waveform->position(), std::chrono::milliseconds(5'000));
        QTest::keyClick(waveform, Qt::Key_Right);
        QTest::keyClick(waveform, Qt::Key_Left);
        QCOMPARE(waveform->position(), std::chrono::milliseconds(5'000));
        QTest::keyClick(waveform, Qt::Key_End);
        QVERIFY(waveform->position() > MadeTalk::Length - std::chrono::milliseconds(200));
        QTest::keyClick(waveform, Qt::Key_Home);
        QCOMPARE(waveform->position().count(), 0);
        const QString slow = find<QPushButton>(u"recordingSpeed"_s)->text();
        QTest::keyClick(waveform, Qt::Key_S);
        QVERIFY(find<QPushButton>(u"recordingSpeed"_s)->text() != slow);
        QTest::keyClick(waveform, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(play->text() != atRest, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(waveform->position() > std::chrono::milliseconds(1'500), Patience);
        QTest::keyClick(waveform, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(play->text(), atRest, Patience);
        const auto stands = waveform->position();
        QTest::keyClick(waveform, Qt::Key_Right);
        QCOMPARE(waveform->position(), stands + std::chrono::seconds(5));
    }

    void lineIsInStepAndLeadsToItsSound()
    {
        load();
        auto *lines = find<QListView>(u"recordingLines"_s);
        auto *waveform = find<ui::recording::WaveformView>(u"recordingWaveform"_s);
        const auto *delegate = qobject_cast<ui::recording::TalkLineDelegate *>(lines->itemDelegate());
        QVERIFY(delegate);
        QCOMPARE(delegate->current(), -1); // Nobody has said anything yet.
        for (int row = 7; row >= 0; --row) {
            lines->scrollTo(lines->model()->index(row, 0));
            QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, lines->visualRect(lines->model()->index(row, 0)).center());
            QCOMPARE(waveform->position(), m_made.talk.call.transcript.at(row).start);
            QCOMPARE(delegate->current(), row);
        }
        lines->setFocus();
        lines->setCurrentIndex(lines->model()->index(0, 0));
        QTest::keyClick(lines, Qt::Key_Down);
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(waveform->position(), m_made.talk.call.transcript.at(1).start);
        // And with the sound: from one line into the next.
        QTest::mouseClick(waveform, Qt::LeftButton, {}, QPoint(xOf(*waveform, std::chrono::milliseconds(13'400)), 40));
        QCOMPARE(delegate->current(), 2);
        find<QPushButton>(u"recordingPlay"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(delegate->current(), 3, Patience);
    }

    void linesStandBelowEachOtherInAnyWidth()
    {
        load();
        const auto *lines = find<QListView>(u"recordingLines"_s);
        const auto misfit = [lines] {
            for (int row = 0; row < lines->model()->rowCount(); ++row) {
                if (lines->visualRect(lines->model()->index(row, 0)).height() != lines->sizeHintForRow(row))
                    return row;
            }
            return -1;
        };
        for (const int width : {420, 410, 360, 300, 420}) {
            m_player->resize(width, m_player->height());
            QTRY_COMPARE(misfit(), -1);
        }
    }

    void playsToTheEndAndBeginsAnew()
    {
        load();
        auto *waveform = find<ui::recording::WaveformView>(u"recordingWaveform"_s);
        auto *play = find<QPushButton>(u"recordingPlay"_s);
        const QString atRest = play->text();
        QTest::mouseClick(waveform, Qt::LeftButton, {}, QPoint(xOf(*waveform, MadeTalk::Length - std::chrono::milliseconds(900)), 40));
        play->click();
        QTRY_VERIFY_WITH_TIMEOUT(play->text() != atRest, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(play->text(), atRest, Patience);
        QVERIFY(waveform->position() > MadeTalk::Length - std::chrono::milliseconds(200));
        play->click();
        QTRY_VERIFY_WITH_TIMEOUT(waveform->position() < std::chrono::seconds(20) && play->text() != atRest, Patience);
    }

    void anotherCallForgetsWhatWasHeard()
    {
        load();
        m_player->showCall(domain::CallId::create());
        QCOMPARE(m_player->state(), State::Asking);
        QCOMPARE(find<QListView>(u"recordingLines"_s)->model()->rowCount(), 0);
        m_player->showCall(std::nullopt);
        QCOMPARE(m_player->state(), State::Empty);
        QVERIFY(!m_player->hasSomething());
    }

private:
    void load()
    {
        m_player->showCall(m_made.talk.call.id);
        m_made.answerInfo(m_made.talk.info);
        find<QPushButton>(u"recordingFetch"_s)->click();
        QCOMPARE(m_player->state(), State::Fetching);
        m_made.answerSound(m_sound);
        QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), State::Loaded, Patience);
    }
    template <typename T> T *find(const QString &name)
    {
        auto *found = m_player->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static int xOf(const ui::recording::WaveformView &view, std::chrono::milliseconds time)
    {
        for (int x = 0; x < view.width(); ++x) {
            if (view.timeAt(x) >= time)
                return x;
        }
        return view.width() - 1;
    }

    PrivatePulse m_pulse;
    MadeSource m_made;
    QByteArray m_sound;
    std::unique_ptr<RecordingPlayer> m_player;
};

QTEST_MAIN(TestRecordingPlayer)
#include "tst_recordingplayer.moc"
