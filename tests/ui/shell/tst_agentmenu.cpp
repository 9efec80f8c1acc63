#include "domain/koreatime.h"
#include "tests/ui/support/fakephone.h"
#include "ui/shell/agentmenu.h"
#include "ui/shell/agentwords.h"
#include "ui/shell/callnotices.h"
#include "ui/shell/frame.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using domain::AfterCallKind;
using telephony::AgentState;
using ui::shell::AgentMenu;

/// The counsellor's menu and pill on a real softphone over a played citizen; the city has a queue for each kind of after-call work.
class TestAgentMenu final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        auto engine = std::make_unique<test::FakePhone>();
        m_citizen = engine.get();
        m_now = domain::koreaTime(QDate(2026, 11, 23), QTime(13, 43));
        m_phone = std::make_unique<telephony::Softphone>(std::move(engine), [this] { return m_now; });
        m_phone->start({}, nullptr, nullptr);
        setQueue(AfterCallKind::Optional);
        m_phone->signIn(engines::SipAccount{.user = u"8572"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        m_frame = std::make_unique<ui::shell::Frame>(
            *m_phone, [this] { return m_now; }, [](const domain::PhoneNumber &) { return QString(); });
        m_frame->addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, new QWidget);
        m_frame->resize(1280, 720);
        m_frame->show();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
        m_menu = m_frame->findChild<AgentMenu *>();
        QVERIFY(m_menu);
    }

    void cleanup()
    {
        m_frame.reset();
        m_phone.reset();
    }

    void aClickOnThePillOpensEveryReasonOfTheCity()
    {
        QTest::mouseClick(m_frame->findChild<QAbstractButton *>(u"phone-state"_s), Qt::LeftButton);
        QVERIFY(m_menu->isVisible());
        QStringList reasons;
        for (const QAction *action : m_menu->actions()) {
            if (action->objectName().startsWith(u"agent-reason-"_s))
                reasons.append(action->text());
        }
        QCOMPARE(reasons, QStringList({u"휴식"_s, u"식사"_s}));
        QVERIFY(m_menu->actions().contains(m_frame->findChild<QAction *>(u"phone-ready"_s)));
        m_menu->setActiveAction(action("agent-reason-meal"));
        QTest::keyClick(m_menu, Qt::Key_Return);
        QCOMPARE(m_phone->agent().status().reason, domain::NotReadyReasonCode::parse(u"meal").value());
        QVERIFY(!m_menu->isVisible());
        fill();
        QVERIFY(action("agent-reason-meal")->isChecked());
        QVERIFY(!action("agent-reason-rest")->isChecked());
        QVERIFY(action("agent-reason-rest")->isEnabled());
    }

    void thePillSaysTheReasonAndHowLong()
    {
        QCOMPARE(pill(), u"이석"_s); // Just signed in: no reason of anybody's.
        m_phone->setReady();
        QCOMPARE(pill(), u"대기"_s);
        QTest::keyClick(m_frame.get(), Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(pill(), u"휴식"_s);
        m_now = m_now.addSecs(192);
        QCOMPARE(words().time, u"03:12"_s);
        QTest::keyClick(m_frame.get(), Qt::Key_F9);
        QCOMPARE(pill(), u"대기"_s);
        m_citizen->loseRegistration(engines::RegistrationError::Unreachable);
        QCOMPARE(pill(), u"전화망 끊김"_s);
    }

    void whatIsAskedForInACallWaitsAndCanBeTakenBack()
    {
        talk();
        choose("agent-reason-rest");
        QCOMPARE(m_phone->agentState(), AgentState::Talking);
        m_now = m_now.addSecs(28);
        QCOMPARE(words().word + u' ' + words().time + u' ' + words().change, u"통화 중 00:28 → 휴식"_s);
        QCOMPARE(pill(), u"통화 중 → 휴식"_s); // Without the time: a screen reader would read every second.
        QVERIFY(action("agent-reason-rest")->isChecked());
        choose("agent-cancel-waiting");
        QVERIFY(!m_phone->agent().status().waiting);
        QCOMPARE(pill(), u"통화 중"_s);
        QVERIFY(!action("agent-cancel-waiting"));
        choose("agent-reason-meal");
        m_phone->hangUp();
        QCOMPARE(pill(), u"식사"_s);
    }

    void theShiftF9OfACallIsTheFirstReasonAndWaits()
    {
        talk();
        QTest::keyClick(m_frame.get(), Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(pill(), u"통화 중 → 휴식"_s);
        QCOMPARE(action("agent-reason-rest")->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F9));
    }

    void wrapUpCodesAreOfTheTalkAndOfTheWorkAfterIt()
    {
        QVERIFY(!action("agent-wrapup-registered"));
        m_citizen->ring(u"01012345678"_s);
        QVERIFY(!action("agent-wrapup-registered")); // Nobody has been spoken with.
        m_phone->answer();
        choose("agent-wrapup-registered");
        QVERIFY(action("agent-wrapup-registered")->isChecked());
        QCOMPARE(m_phone->current()->wrapUp, domain::WrapUpCode::parse(u"registered").value());
        m_phone->hangUp();
        choose("agent-wrapup-guided");
        QVERIFY(action("agent-wrapup-guided")->isChecked());
        QVERIFY(!action("agent-wrapup-registered")->isChecked());
        m_phone->setReady();
        QTRY_VERIFY(!action("agent-wrapup-registered"));
    }

    void workThatOwesACodeSaysSoAndKeepsF9()
    {
        setQueue(AfterCallKind::Required);
        talk();
        m_phone->hangUp();
        QCOMPARE(m_phone->agentState(), AgentState::AfterCallWork);
        const auto *ready = m_frame->findChild<QAction *>(u"phone-ready"_s);
        const auto *button = m_frame->findChild<QAbstractButton *>(u"phone-ready-button"_s);
        QVERIFY(!ready->isEnabled());
        QVERIFY(button->isVisible());
        QVERIFY(!button->isEnabled());
        QCOMPARE(ready->toolTip(), u"후처리 코드를 고르면 바꿀 수 있습니다."_s);
        QCOMPARE(button->toolTip(), ready->toolTip());
        QTest::keyClick(m_frame.get(), Qt::Key_F9);
        QCOMPARE(m_phone->agentState(), AgentState::AfterCallWork);
        choose("agent-wrapup-guided");
        QVERIFY(ready->isEnabled());
        QVERIFY(button->isEnabled());
        QCOMPARE(ready->toolTip(), u"대기로 바꾸기 (F9)"_s);
        QTest::keyClick(m_frame.get(), Qt::Key_F9);
        QCOMPARE(m_phone->agentState(), AgentState::Ready);
    }

    void timedWorkCountsDownToItsEnd()
    {
        setQueue(AfterCallKind::TimedNoEarlyExit);
        talk();
        m_phone->hangUp();
        m_now = m_now.addSecs(43);
        QCOMPARE(words().time, u"00:17 남음"_s);
        QCOMPARE(m_frame->findChild<QAction *>(u"phone-ready"_s)->toolTip(), u"정해진 후처리 시간이 끝나면 바뀝니다."_s);
        choose("agent-reason-meal"); // It waits.
        QCOMPARE(pill(), u"후처리 → 식사"_s);
        m_now = m_now.addSecs(17);
        m_phone->agent().checkTime();
        QCOMPARE(pill(), u"식사"_s);
    }

    void theFairEndHasItsOrder()
    {
        talk();
        fill();
        const auto enabled = [this](const char *name) { return action(name)->isEnabled(); };
        QVERIFY(enabled("fair-end-warn") && !enabled("fair-end-reason-abuse") && !enabled("fair-end-end") && !enabled("fair-end-withdraw"));
        QVERIFY(!action("fair-end-end")->toolTip().isEmpty());
        choose("fair-end-warn");
        QVERIFY(!enabled("fair-end-warn") && enabled("fair-end-reason-abuse") && !enabled("fair-end-end") && enabled("fair-end-withdraw"));
        choose("fair-end-withdraw");
        QCOMPARE(m_phone->current()->fairEnd.step, telephony::FairEndStep::None);
        choose("fair-end-warn");
        choose("fair-end-reason-abuse");
        QVERIFY(action("fair-end-reason-abuse")->isChecked());
        QVERIFY(enabled("fair-end-end"));
        QSignalSpy ended(m_phone.get(), &telephony::Softphone::callEnded);
        choose("fair-end-end");
        QCOMPARE(ended.size(), 1);
        const auto call = ended.first().first().value<telephony::Call>();
        QCOMPARE(call.fairEnd.step, telephony::FairEndStep::Ended);
        QCOMPARE(call.fairEnd.reason, domain::FairEndReasonCode::parse(u"abuse").value());
        fill();
        QVERIFY(!action("fair-end-end"));
    }

    void signingOutWaitsForTheEndOfTheCall()
    {
        talk();
        QSignalSpy out(&m_phone->agent(), &telephony::Agent::signedOutAsAsked);
        choose("agent-sign-out");
        QCOMPARE(pill(), u"통화 중 → 로그아웃"_s);
        QCOMPARE(out.size(), 0);
        m_phone->hangUp();
        QCOMPARE(out.size(), 1);
        fill();
        QVERIFY(m_menu->isEmpty());
    }

    void anOpenMenuFollowsTheCall()
    {
        QTest::mouseClick(m_frame->findChild<QAbstractButton *>(u"phone-state"_s), Qt::LeftButton);
        QVERIFY(!action("fair-end-warn"));
        talk();
        QTRY_VERIFY(action("fair-end-warn"));
        QVERIFY(m_menu->isVisible());
    }

    void thePaletteFindsTheReasons()
    {
        m_phone->setReady();
        QTRY_VERIFY(action("agent-reason-meal"));
        QTest::keyClick(m_frame.get(), Qt::Key_K, Qt::ControlModifier);
        auto *field = m_frame->findChild<QLineEdit *>(u"palette-field"_s);
        field->setText(u"식사"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(pill(), u"식사"_s);
    }

    void longAndUnansweredCallsAreSaid_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("shorter than the first reminder") << true << 15 * 60 - 1 << QStringList();
        QTest::newRow("fifteen minutes") << true << 15 * 60 << QStringList{u"통화가 15분을 넘었습니다. 마무리를 준비해 주세요."_s};
        QTest::newRow("twenty minutes") << true << 20 * 60
                                        << QStringList{u"통화가 15분을 넘었습니다. 마무리를 준비해 주세요."_s,
                                                       u"통화가 20분을 넘었습니다. 권장 시간이 지났음을 민원인에게 알려 주세요."_s};
        QTest::newRow("not answered") << false << 20 << QStringList{u"응답하지 않아 이석으로 바뀌었습니다."_s};
    }

    void longAndUnansweredCallsAreSaid()
    {
        QFETCH(bool, answered);
        QFETCH(int, seconds);
        QFETCH(QStringList, said);
        ui::shell::CallNotices notices(*m_phone);
        QStringList heard;
        connect(&notices, &ui::shell::CallNotices::notice, this, [&heard](const QString &sentence) { heard.append(sentence); });
        m_phone->setReady();
        m_citizen->ring(u"01012345678"_s);
        if (answered)
            m_phone->answer();
        m_now = m_now.addSecs(seconds);
        m_phone->watch().checkTime();
        QCoreApplication::processEvents();
        QCOMPARE(heard, said);
        if (!answered)
            QCOMPARE(pill(), u"응답 없음"_s);
    }

    void theLongestPillFitsTheSmallestWindow()
    {
        talk();
        choose("agent-reason-rest");
        m_now = m_now.addSecs(3725);
        m_frame->softphoneBar()->refresh();
        QVERIFY2(m_frame->minimumSizeHint().width() <= 1280, qPrintable(QString::number(m_frame->minimumSizeHint().width())));
    }

private:
    void setQueue(AfterCallKind kind)
    {
        domain::CallCentre centre;
        centre.queues = {{.code = domain::QueueCode::parse(u"main").value(),
                          .name = u"민원 대표"_s,
                          .number = domain::PhoneNumber::parse(u"0315908572"_s),
                          .afterCall = {kind, std::chrono::seconds(domain::isTimed(kind) ? 60 : 0)},
                          .noAnswer = std::chrono::seconds(20),
                          .teams = {}}};
        centre.notReadyReasons = {{domain::NotReadyReasonCode::parse(u"rest").value(), u"휴식"_s},
                                  {domain::NotReadyReasonCode::parse(u"meal").value(), u"식사"_s}};
        centre.wrapUps = {{domain::WrapUpCode::parse(u"registered").value(), u"민원 접수"_s},
                          {domain::WrapUpCode::parse(u"guided").value(), u"단순 안내"_s}};
        centre.fairEndReasons = {{domain::FairEndReasonCode::parse(u"abuse").value(), u"욕설·폭언"_s},
                                 {domain::FairEndReasonCode::parse(u"threat").value(), u"협박"_s}};
        m_phone->agent().setCallCentre(centre);
    }
    void talk()
    {
        m_phone->setReady();
        m_citizen->ring(u"01012345678"_s);
        m_phone->answer();
    }
    void fill() { m_menu->fill(); }
    QAction *action(const char *name) { return m_menu->findChild<QAction *>(QLatin1StringView(name)); }
    void choose(const char *name)
    {
        fill();
        QAction *chosen = action(name);
        QVERIFY2(chosen && chosen->isEnabled(), name);
        chosen->trigger();
        fill();
    }
    QString pill() const { return m_frame->findChild<QWidget *>(u"phone-state"_s)->accessibleName(); }
    ui::shell::AgentWords::Pill words() { return ui::shell::AgentWords::pill(*m_phone, m_now); }

    std::unique_ptr<ui::theme::Theme> m_theme;
    QDateTime m_now;
    test::FakePhone *m_citizen = nullptr;
    std::unique_ptr<telephony::Softphone> m_phone;
    std::unique_ptr<ui::shell::Frame> m_frame;
    AgentMenu *m_menu = nullptr;
};

QTEST_MAIN(TestAgentMenu)
#include "tst_agentmenu.moc"
