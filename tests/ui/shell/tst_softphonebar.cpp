#include "tests/ui/support/fakephone.h"
#include "translations/translations.h"
#include "ui/shell/frame.h"
#include "ui/shell/statusarea.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTranslator>
#include <QtTest>

using namespace barodesk;
using namespace Qt::StringLiterals;

/// The shell with a real softphone over a played citizen, driven by keys and clicks.
class TestSoftphoneBar final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::theme::Theme>(*qApp, ui::theme::Theme::Mode::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void init()
    {
        auto engine = std::make_unique<test::FakePhone>();
        m_citizen = engine.get();
        m_now = QDateTime(QDate(2026, 11, 23), QTime(13, 43), Qt::OffsetFromUTC, 9 * 3600);
        m_phone = std::make_unique<telephony::Softphone>(std::move(engine), [this] { return m_now; });
        m_phone->start({}, nullptr, nullptr);
        m_phone->signIn(engines::SipAccount{.user = u"8572"_s, .domain = {}, .authUser = {}, .password = {}, .registrar = {}});
        m_phone->setReady();
        m_frame = std::make_unique<ui::shell::Frame>(
            *m_phone, [this] { return m_now; }, [](const domain::PhoneNumber &) { return u"홍길동"_s; });
        auto *page = new QWidget;
        m_edit = new QLineEdit(page);
        m_edit->setAccessibleName(u"내용"_s);
        m_frame->addPlace({u"counsel"_s, ui::theme::Icon::Headphones, u"상담"_s}, page);
        m_frame->addPlace({u"board"_s, ui::theme::Icon::Dashboard, u"보드"_s}, new QWidget);
        m_frame->resize(1280, 720);
        m_frame->show();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
        QVERIFY(m_edit->isVisible());
    }

    void cleanup()
    {
        m_frame.reset();
        m_phone.reset();
    }

    void incomingCallLeavesFocusAndComposition()
    {
        m_edit->setFocus();
        QTest::keyClicks(m_edit, u"a"_s);
        QInputMethodEvent composing(u"호"_s, {});
        QApplication::sendEvent(m_edit, &composing);
        m_citizen->ring(u"01012345678"_s);
        QVERIFY(button("phone-answer-button")->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_edit);
        QTest::mouseClick(button("phone-answer-button"), Qt::LeftButton);
        QCOMPARE(m_citizen->call.state, engines::EngineCallState::Active);
        QCOMPARE(QApplication::focusWidget(), m_edit);
        QInputMethodEvent finished;
        finished.setCommitString(u"호"_s);
        QApplication::sendEvent(m_edit, &finished);
        QCOMPARE(m_edit->text(), u"a호"_s);
    }

    void keysDriveTheCallFromInsideAField()
    {
        m_edit->setFocus();
        m_citizen->ring(u"01012345678"_s);
        QTest::keyClick(m_edit, Qt::Key_F2);
        QCOMPARE(m_citizen->call.state, engines::EngineCallState::Active);
        QTest::keyClick(m_edit, Qt::Key_F3);
        QCOMPARE(m_citizen->call.state, engines::EngineCallState::Held);
        QTest::keyClick(m_edit, Qt::Key_F3);
        QCOMPARE(m_citizen->call.state, engines::EngineCallState::Active);
        QTest::keyClick(m_edit, Qt::Key_F4);
        QVERIFY(m_citizen->call.muted);
        QTest::keyClick(m_edit, Qt::Key_F8);
        QVERIFY(m_phone->calls().isEmpty());
        QCOMPARE(m_phone->agentState(), telephony::AgentState::AfterCallWork);
        QVERIFY(button("phone-ready-button")->isVisible());
        QTest::mouseClick(button("phone-ready-button"), Qt::LeftButton);
        QCOMPARE(m_phone->agentState(), telephony::AgentState::Ready);
    }

    void withoutAPhoneNothingOffersOne()
    {
        telephony::Softphone none(nullptr, [this] { return m_now; });
        ui::shell::Frame frame(none, [this] { return m_now; }, {});
        frame.resize(1280, 720);
        frame.show();
        for (const char *name : {"phone-state", "phone-dial-field", "phone-ready-button", "phone-answer-button"})
            QVERIFY2(!frame.findChild<QWidget *>(QLatin1StringView(name))->isVisible(), name);
        for (const QAction *action : frame.softphoneBar()->phoneActions())
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        // Two desks in one process: the keys belong to the one that has a phone.
        m_citizen->ring(u"01012345678"_s);
        m_edit->setFocus();
        m_frame->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_frame.get()));
        QTest::keyClick(m_edit, Qt::Key_F2);
        QCOMPARE(m_citizen->call.state, engines::EngineCallState::Active);
    }

    void callerIsShownMasked()
    {
        m_citizen->ring(u"01012345678"_s);
        QCOMPARE(m_frame->findChild<QWidget *>(u"phone-peer"_s)->accessibleName(), u"010-••••-5678 · 홍•동"_s);
    }

    void dialsWhateverSeparatorsArePasted()
    {
        QTest::keyClick(m_edit, Qt::Key_L, Qt::ControlModifier);
        auto *field = m_frame->findChild<QLineEdit *>(u"phone-dial-field"_s);
        QCOMPARE(QApplication::focusWidget(), field);
        field->insert(u" (031) 590-1234 "_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_citizen->dialled, QStringList{u"0315901234"_s});
        QVERIFY(button("phone-hangup-button")->isVisible());
    }

    void keypadSendsDigitsWithoutTakingFocus()
    {
        m_citizen->ring(u"01012345678"_s);
        m_phone->answer();
        m_edit->setFocus();
        QTest::mouseClick(button("phone-keypad-button"), Qt::LeftButton);
        QTest::mouseClick(button("keypad-4"), Qt::LeftButton);
        QTest::mouseClick(button("keypad-#"), Qt::LeftButton);
        QCOMPARE(m_citizen->digits, u"4#"_s);
        QCOMPARE(QApplication::focusWidget(), m_edit);
    }

    void paletteFindsByInitialConsonantsAndGivesTheFocusBack()
    {
        m_edit->setFocus();
        m_citizen->ring(u"01012345678"_s);
        QTest::keyClick(m_edit, Qt::Key_K, Qt::ControlModifier);
        auto *field = m_frame->findChild<QLineEdit *>(u"palette-field"_s);
        QCOMPARE(QApplication::focusWidget(), field);
        QInputMethodEvent composing(u"ㅂㄷ"_s, {});
        QApplication::sendEvent(field, &composing);
        const auto *list = m_frame->findChild<QListWidget *>(u"palette-list"_s);
        QCOMPARE(list->count(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_frame->currentPlace(), u"board"_s);
        QTest::keyClick(m_frame.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_frame->currentPlace(), u"counsel"_s);
    }

    void aPlaceThatIsNotForThisPersonCannotBeReached()
    {
        auto *rail = button("rail-board");
        m_frame->showPlace(u"board"_s);
        m_frame->setPlaceAvailable(u"board"_s, false);
        QCOMPARE(m_frame->currentPlace(), u"counsel"_s);
        QVERIFY(!rail->isVisible());
        QVERIFY(!m_frame->showPlace(u"board"_s));
        QTest::keyClick(m_frame.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_frame->currentPlace(), u"counsel"_s);
        QTest::keyClick(m_frame.get(), Qt::Key_K, Qt::ControlModifier);
        m_frame->findChild<QLineEdit *>(u"palette-field"_s)->setText(u"보드"_s);
        QCOMPARE(m_frame->findChild<QListWidget *>(u"palette-list"_s)->count(), 0);
        QTest::keyClick(m_frame.get(), Qt::Key_K, Qt::ControlModifier);
        m_frame->setPlaceAvailable(u"board"_s, true);
        QVERIFY(rail->isVisible());
        QTest::keyClick(m_frame.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_frame->currentPlace(), u"board"_s);
    }

    void everyControlHasAName()
    {
        m_citizen->ring(u"01012345678"_s);
        m_phone->answer();
        for (const QWidget *widget : m_frame->findChildren<QWidget *>()) {
            const auto *asButton = qobject_cast<const QAbstractButton *>(widget);
            if (!asButton && !qobject_cast<const QLineEdit *>(widget))
                continue;
            const QString name = widget->accessibleName().isEmpty() && asButton ? asButton->text() : widget->accessibleName();
            if (widget->isVisibleTo(m_frame.get()))
                QVERIFY2(!name.isEmpty(),
                         qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    }

    void everythingFitsTheSmallestWindowInEveryState_data()
    {
        QTest::addColumn<bool>("english");
        QTest::addColumn<QString>("what");
        for (const bool english : {false, true}) {
            for (const char *what : {"nobody", "ringing", "talk", "held", "muted", "talk and one rings", "held and one rings",
                                     "muted and one rings", "asking", "asking and one rings", "three talk", "after the call"})
                QTest::addRow("%s, %s", english ? "English" : "Korean", what) << english << QString::fromLatin1(what);
        }
    }

    void everythingFitsTheSmallestWindowInEveryState()
    {
        QFETCH(bool, english);
        QFETCH(QString, what);
        QTranslator translator;
        if (english) {
            translations::makeReadable();
            QVERIFY(translator.load(translations::englishFile()));
            QVERIFY(QCoreApplication::installTranslator(&translator));
        }
        // What is recorded stands beside the call, and all that can be away is away.
        auto *recorded = new ui::widgets::Chip(english ? u"Recording paused"_s : u"녹음 멈춤"_s, ui::widgets::Tone::Warn);
        m_frame->softphoneBar()->addBesideCall(recorded);
        sync::SyncStatus away;
        away.connection = sync::Connection::Offline;
        away.waiting = 12;
        m_frame->statusArea()->setSync(away, m_now);
        m_frame->statusArea()->setSpeech(speech::SpeechState::ModelMissing);
        m_frame->statusArea()->setLine(telephony::LineState::Failed, engines::RegistrationError::Unreachable);
        m_frame->statusArea()->setKeychain(desk::KeychainState::Unavailable);
        m_frame->statusArea()->setRecordings(3, 1);
        if (what != u"nobody")
            m_citizen->ring(u"01012345678"_s);
        if (what != u"nobody" && what != u"ringing")
            m_phone->answer();
        if (what.startsWith(u"held"))
            m_phone->toggleHold();
        if (what.startsWith(u"muted"))
            m_phone->toggleMute();
        if (what.startsWith(u"asking") || what == u"three talk") {
            m_phone->consult(u"8508"_s);
            m_citizen->pickUp();
        }
        if (what == u"three talk")
            m_phone->conference();
        if (what == u"after the call")
            m_phone->hangUp();
        if (what.endsWith(u"one rings"))
            m_citizen->ring(u"0315901234"_s);
        QTest::qWait(1); // Layouts within layouts settle one after the other.
        QTest::qWait(1);
        if (const QString folder = qEnvironmentVariable("BARODESK_PICTURES"); !folder.isEmpty())
            m_frame->softphoneBar()->grab().save(folder + u"/bar-"_s + QLatin1StringView(QTest::currentDataTag()) + u".png"_s);
        QVERIFY2(m_frame->minimumSizeHint().width() <= 1280, qPrintable(QString::number(m_frame->minimumSizeHint().width())));
        QCOMPARE(m_frame->width(), 1280);
        const QWidget *bar = m_frame->softphoneBar();
        int right = 0;
        for (const auto *shown : bar->findChildren<QAbstractButton *>()) {
            if (!shown->isVisible())
                continue;
            QVERIFY2(shown->width() >= shown->sizeHint().width(), qPrintable(shown->objectName() + u' ' + shown->text()));
            QVERIFY2(!qobject_cast<const ui::widgets::Button *>(shown) || !shown->toolTip().isEmpty(),
                     qPrintable(shown->objectName())); // It may be an icon only.
            right = std::max(right, shown->mapTo(bar, QPoint(shown->width(), 0)).x());
        }
        QVERIFY(right <= bar->width());
        if (english)
            QCoreApplication::removeTranslator(&translator);
    }

private:
    QAbstractButton *button(const char *name) const { return m_frame->findChild<QAbstractButton *>(QLatin1StringView(name)); }

    std::unique_ptr<ui::theme::Theme> m_theme;
    QDateTime m_now;
    test::FakePhone *m_citizen = nullptr;
    std::unique_ptr<telephony::Softphone> m_phone;
    std::unique_ptr<ui::shell::Frame> m_frame;
    QLineEdit *m_edit = nullptr;
};

QTEST_MAIN(TestSoftphoneBar)
#include "tst_softphonebar.moc"
