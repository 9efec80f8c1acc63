#include "tests/support/fakephoneengine.h"
#include "ui/shell/frame.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using engines::CallHandle;
using engines::EngineCallState;

/// What the bar says on both sides of a talk that is listened to. With BARODESK_PICTURES it paints them into that folder.
class TestListeningBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        auto engine = std::make_unique<test::FakePhoneEngine>();
        m_engine = engine.get();
        m_now = QDateTime(QDate(2026, 11, 23), QTime(13, 43), Qt::OffsetFromUTC, 9 * 3600);
        m_phone = std::make_unique<telephony::Softphone>(std::move(engine), [this] { return m_now; });
        m_phone->start({}, nullptr, nullptr);
        m_phone->signIn(engines::SipAccount{.user = u"8507"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        emit m_engine->registrationChanged(engines::RegistrationState::Registered, engines::RegistrationError::None);
        m_phone->setReady();
        m_frame = std::make_unique<ui::shell::Frame>(
            *m_phone, [this] { return m_now; },
            [](const domain::PhoneNumber &number) {
                return number.digits() == u"8501"_s ? ui::shell::KnownName(u"상담사 01"_s, false) : ui::shell::KnownName();
            });
        auto *page = new QWidget;
        m_edit = new QLineEdit(page);
        m_frame->addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, page);
        m_frame->resize(1280, 720);
        m_frame->show();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
        m_edit->setFocus();
    }

    void cleanup()
    {
        m_frame.reset();
        m_phone.reset();
    }

    void theCounsellorSeesWhoListensAndWhenTheySpeak()
    {
        const CallHandle citizen = m_engine->ring(u"01012345678"_s);
        m_phone->answer();
        m_engine->tell(citizen, EngineCallState::Active);
        QVERIFY(!find("phone-listener")->isVisible());
        const CallHandle listener = m_engine->join(u"8551"_s, u"pass"_s);
        QVERIFY(!find("phone-answer-button")->isVisible());
        m_phone->letListen(listener, u"팀장 01"_s);
        m_engine->tell(listener, EngineCallState::Active);
        m_engine->mix(listener, true);
        m_engine->mix(citizen, true);
        QVERIFY(find("phone-listener")->isVisible());
        QCOMPARE(find("phone-listener")->accessibleName(), u"팀장 01 듣는 중"_s);
        QVERIFY(!find("phone-conference-button")->isVisible());
        QVERIFY(m_edit->hasFocus());
        paint(u"listened"_s);
        emit m_engine->dtmfReceived(listener, u'A');
        QCOMPARE(find("phone-listener")->accessibleName(), u"팀장 01 참여 중"_s);
        paint(u"spoken"_s);
        m_engine->tell(listener, EngineCallState::Ended, engines::CallEndReason::RemoteHangUp);
        QVERIFY(!find("phone-listener")->isVisible());
        QVERIFY(m_edit->hasFocus());
    }

    void whoWhispersByTheExchangeIsSeenInEveryTalkUntilItIsOver()
    {
        m_phone->setCodeListener(u"팀장 01"_s, domain::ListenWay::Whisper);
        const CallHandle citizen = m_engine->ring(u"01012345678"_s);
        QVERIFY(!find("phone-listener")->isVisible());
        m_phone->answer();
        m_engine->tell(citizen, EngineCallState::Active);
        QVERIFY(find("phone-listener")->isVisible());
        QCOMPARE(find("phone-listener")->accessibleName(), u"팀장 01 귓속말 중"_s);
        paint(u"whispered"_s);
        m_phone->setCodeListener(u"팀장 01"_s, domain::ListenWay::Listen);
        QCOMPARE(find("phone-listener")->accessibleName(), u"팀장 01 듣는 중"_s);
        m_phone->setCodeListener(u"팀장 01"_s, domain::ListenWay::Barge);
        QCOMPARE(find("phone-listener")->accessibleName(), u"팀장 01 참여 중"_s);
        m_phone->setCodeListener({}, {});
        QVERIFY(!find("phone-listener")->isVisible());
        QVERIFY(m_edit->hasFocus());
    }

    void whoWhispersIsHeardFromTheBeginningAndMayMute()
    {
        m_phone->listenByCode(u"*222"_s, u"8501"_s, domain::ListenWay::Whisper);
        QVERIFY(m_engine->takeRequests().contains(u"dial *2228501 1"_s));
        m_engine->tell(1, EngineCallState::Active);
        QCOMPARE(text("phone-mute-button"), u"음소거"_s);
        QVERIFY(find("phone-detail")->accessibleName().contains(u"상담사만"_s));
        for (const char *hidden : {"phone-hold-button", "phone-transfer-button", "phone-keypad-button", "phone-listener"})
            QVERIFY2(!find(hidden)->isVisible(), hidden);
        paint(u"whispering"_s);
        QSignalSpy asked(m_phone.get(), &telephony::Softphone::speakingAsked);
        QTest::keyClick(m_frame.get(), Qt::Key_F4);
        QVERIFY(asked.isEmpty());
        QVERIFY(m_engine->takeRequests().contains(u"mute 1"_s));
    }

    void whoListensByCodeIsMutedForGood()
    {
        m_phone->listenByCode(u"*221"_s, u"8501"_s, domain::ListenWay::Listen);
        m_engine->tell(1, EngineCallState::Active);
        QVERIFY(m_engine->takeRequests().contains(u"mute 1"_s));
        QVERIFY(!find("phone-mute-button")->isVisible());
        QTest::keyClick(m_frame.get(), Qt::Key_F4);
        m_phone->toggleMute();
        QVERIFY(m_engine->takeRequests().isEmpty());
    }

    void whoListensIsOfferedToSpeakAndNothingThatWouldDisturb()
    {
        m_phone->listenIn(u"8501"_s, u"pass"_s);
        m_engine->tell(1, EngineCallState::Active);
        for (const char *hidden : {"phone-hold-button", "phone-transfer-button", "phone-keypad-button", "phone-listener"})
            QVERIFY2(!find(hidden)->isVisible(), hidden);
        QCOMPARE(text("phone-mute-button"), u"끼어들기"_s);
        QVERIFY(find("phone-detail")->accessibleName().contains(u"내 소리는 들리지 않습니다"_s));
        paint(u"listening"_s);
        QSignalSpy asked(m_phone.get(), &telephony::Softphone::speakingAsked);
        QTest::keyClick(m_frame.get(), Qt::Key_F4);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(text("phone-mute-button"), u"끼어들기"_s); // Not before it may.
        m_phone->setSpeaking(true);
        m_engine->tell(1, EngineCallState::Active);
        QCOMPARE(text("phone-mute-button"), u"듣기만"_s);
        paint(u"speaking"_s);
        QVERIFY(m_edit->hasFocus());
    }

private:
    QWidget *find(const char *name) const { return m_frame->findChild<QWidget *>(QLatin1StringView(name)); }
    QString text(const char *name) const { return qobject_cast<QAbstractButton *>(find(name))->text(); }
    void paint(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BARODESK_PICTURES");
        if (folder.isEmpty())
            return;
        for (const int width : {1280, 1920}) {
            for (const auto mode : {ui::theme::Theme::Mode::Dark, ui::theme::Theme::Mode::Light}) {
                m_theme->setMode(mode);
                m_frame->resize(width, 720);
                for (int i = 0; i < 4; ++i)
                    QCoreApplication::processEvents();
                const QString look = mode == ui::theme::Theme::Mode::Light ? u"light"_s : u"dark"_s;
                m_frame->grab(QRect(0, 0, width, 120)).save(QDir(folder).filePath(u"%1-%2-%3.png"_s.arg(name).arg(width).arg(look)));
            }
        }
        m_frame->resize(1280, 720);
    }

    std::unique_ptr<ui::theme::Theme> m_theme;
    QDateTime m_now;
    test::FakePhoneEngine *m_engine = nullptr;
    std::unique_ptr<telephony::Softphone> m_phone;
    std::unique_ptr<ui::shell::Frame> m_frame;
    QLineEdit *m_edit = nullptr;
};

QTEST_MAIN(TestListeningBar)
#include "tst_listeningbar.moc"
