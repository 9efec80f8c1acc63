#include "tests/e2e/city.h"

#include "appearance.h"
#include "desk/desk.h"
#include "singleinstance.h"
#include "telephony/phonelink.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// tel: and sip: links of other programs, with the real program started by the system as it would be.
class TestPhoneLinks : public QObject
{
    Q_OBJECT
private:
    static constexpr int Long = 60'000;

    struct Ended
    {
        int code = -1;
        QString said;
    };
    /// Starts the program beside the desk that runs, and waits for its end with the desk alive.
    Ended start(const QStringList &arguments)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationDirPath() + u"/barodesk"_s,
                      QStringList{u"--data"_s, m_city.path() + u"/desk-c07"_s} + arguments);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, Long)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardError())};
    }
    QLineEdit *dialField() { return m_desk->window().findChild<QLineEdit *>(u"phone-dial-field"_s); }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;
    std::unique_ptr<Workstation> m_desk;
    std::unique_ptr<SingleInstance> m_instance;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_desk
            = m_city.makeDesk({.name = u"c07"_s, .audioPort = {}, .phone = true, .keychain = false, .adjust = [](desk::Settings &settings) {
                                   settings.speech.enabled = false;
                                   settings.language = desk::Settings::Language::Korean;
                               }});
        m_desk->window().show();
        m_instance = std::make_unique<SingleInstance>(m_city.path() + u"/desk-c07"_s);
        QVERIFY(m_instance->listen());
        connect(m_instance.get(), &SingleInstance::asked, this,
                [this](const QString &link) { m_desk->window().offerCall(telephony::calleeOf(link).value_or(QString())); });
    }

    void linkBeforeSignInWaitsForIt()
    {
        QCOMPARE(start({u"tel:15771234"_s}).code, 0);
        m_desk->desk().signIn(City::counsellor(), City::password());
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk().phone().lineState(), telephony::LineState::Registered, Long);
        QTRY_COMPARE_WITH_TIMEOUT(dialField()->text(), u"1577-1234"_s, Long);
    }

    void linkIsOfferedInTheDeskThatRunsAndNotDialled()
    {
        dialField()->clear();
        QCOMPARE(start({u"tel:+82-31-590-1234"_s}).code, 0);
        QCOMPARE(dialField()->text(), u"031-590-1234"_s);
        QVERIFY(m_desk->desk().phone().calls().isEmpty());
        QCOMPARE(m_desk->window().focusWidget(), dialField());
        QTest::keyClick(dialField(), Qt::Key_Return); // The person does; nobody has that number here.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk().talk(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk().phone().calls().isEmpty(), Long);
    }

    void inACallALinkTouchesNothing()
    {
        const auto called = m_city.call({.target = City::extension(), .giveUpAfter = std::chrono::seconds(30)});
        QVERIFY2(called, called ? "" : qPrintable(called.error()));
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk().phone().ringing(), Long);
        QCOMPARE(start({u"sip:8502@desk.test"_s}).code, 0);
        QCOMPARE(m_desk->desk().phone().calls().size(), 1);
        QCOMPARE(dialField()->text(), QString());
        m_desk->desk().phone().refuse();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk().phone().calls().isEmpty(), Long);
    }

    void secondStartShowsTheWindowOfTheFirst()
    {
        m_desk->window().hide();
        QSignalSpy asked(m_instance.get(), &SingleInstance::asked);
        QCOMPARE(start({}).code, 0);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_desk->window().isVisible());
    }

    void whatIsNoLinkIsRefusedWithASentence()
    {
        const Ended ended = start({u"tel:nobody"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.said.contains(u"tel:nobody"_s), qPrintable(ended.said));
    }

    void cleanupTestCase()
    {
        m_instance.reset();
        m_desk.reset();
        m_appearance.reset();
    }
};

QTEST_MAIN(TestPhoneLinks)
#include "tst_phonelinks.moc"
