#include "tests/e2e/city.h"
#include "tests/telephony/phonedesk.h"

#include "appearance.h"
#include "desk/desk.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;

/// A citizen is handed from one counsellor to another, and what was noted goes along: whole desks, a real server, a real exchange, and a citizen
/// with a telephone.
class TestHandOverCard : public QObject
{
    Q_OBJECT
private:
    static constexpr int Long = 60'000;

    std::unique_ptr<Workstation> makeDesk(int number)
    {
        const QString name = u"c0%1"_s.arg(number);
        auto desk
            = m_city.makeDesk({.name = name, .audioPort = {}, .phone = true, .keychain = false, .adjust = [&](desk::Settings &settings) {
                                   settings.speech.enabled = false;
                                   settings.sipPassword = m_city.exchange().account(extensionOf(number)).password;
                                   settings.language = desk::Settings::Language::Korean;
                               }});
        desk->window().show();
        desk->desk().signIn(name, City::password());
        return desk;
    }
    static QString extensionOf(int number) { return u"850%1"_s.arg(number); }
    static bool isThere(Workstation &desk)
    {
        return desk.desk().syncStatus().connection == sync::Connection::Live
            && desk.desk().phone().lineState() == telephony::LineState::Registered;
    }
    static bool talks(Workstation &desk)
    {
        const auto *call = desk.desk().phone().current();
        return call && call->state == engines::EngineCallState::Active;
    }
    template <typename T> static T *find(Workstation &desk, const QString &name) { return desk.window().findChild<T *>(name); }
    static QString noted(Workstation &desk)
    {
        const desk::Talk *talk = desk.desk().talk();
        return talk && talk->handOver() ? talk->handOver()->noted.text : QString();
    }

    /// The citizen is talking with one counsellor, who has written something down; the next one is at their desk.
    void talk(int number)
    {
        m_one = makeDesk(number);
        m_two = makeDesk(number + 1);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(*m_one) && isThere(*m_two), Long);
        m_one->desk().phone().setReady();
        m_citizen = std::make_unique<test::Desk>();
        test::signIn(*m_citizen, m_city.exchange(), u"citizen"_s);
        if (QTest::currentTestFailed())
            return;
        m_citizen->engine->dial(extensionOf(number));
        QTRY_VERIFY_WITH_TIMEOUT(m_one->desk().phone().ringing(), Long);
        m_one->desk().phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(talks(*m_one), Long);
        auto *text = find<QPlainTextEdit>(*m_one, u"complaintText"_s);
        QVERIFY(text);
        text->setPlainText(u"상수도 요금이 두 번 나왔다고 함"_s);
    }

    static bool hasDraftOf(Workstation &desk, const domain::CallId &call)
    {
        return std::ranges::any_of(desk.desk().drafts(), [&call](const desk::ComplaintDraft &draft) { return draft.call == call; });
    }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;
    std::unique_ptr<test::Desk> m_citizen;
    std::unique_ptr<Workstation> m_one;
    std::unique_ptr<Workstation> m_two;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
    }

    void cleanup()
    {
        m_citizen.reset();
        m_one.reset();
        m_two.reset();
    }

    void whatWasNotedIsThereWhenTheCallRings()
    {
        talk(1);
        if (QTest::currentTestFailed())
            return;
        m_one->desk().phone().transfer(extensionOf(2));
        QTRY_VERIFY_WITH_TIMEOUT(m_two->desk().phone().ringing(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(noted(*m_two), u"상수도 요금이 두 번 나왔다고 함"_s, Long);
        auto *card = find<QWidget>(*m_two, u"handOverCard"_s);
        QVERIFY(card && card->isVisible());
        m_two->desk().phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(talks(*m_two), Long);
        QCOMPARE(noted(*m_two), u"상수도 요금이 두 번 나왔다고 함"_s);
        m_two->window().activateWindow();
        QTest::keySequence(&m_two->window(), QKeySequence(Qt::ALT | Qt::Key_I));
        QCOMPARE(find<QPlainTextEdit>(*m_two, u"complaintText"_s)->toPlainText(), u"상수도 요금이 두 번 나왔다고 함"_s);
        QVERIFY(!find<QAbstractButton>(*m_two, u"handOverTake"_s)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_one->desk().phone().calls().isEmpty(), Long);
    }

    void whoIsAskedFirstReadsItWhileBeingAskedAndWhatCameLaterAfterwards()
    {
        talk(3); // a form left open by one test is no matter of the next
        if (QTest::currentTestFailed())
            return;
        m_one->desk().phone().consult(extensionOf(4));
        QTRY_VERIFY_WITH_TIMEOUT(m_two->desk().phone().ringing(), Long);
        m_two->desk().phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(talks(*m_two) && talks(*m_one), Long);
        QTRY_COMPARE_WITH_TIMEOUT(noted(*m_two), u"상수도 요금이 두 번 나왔다고 함"_s, Long);
        m_two->window().activateWindow();
        QTest::keySequence(&m_two->window(), QKeySequence(Qt::ALT | Qt::Key_I));
        QCOMPARE(find<QPlainTextEdit>(*m_two, u"complaintText"_s)->toPlainText(), u"상수도 요금이 두 번 나왔다고 함"_s);
        const domain::CallId asked = m_two->desk().phone().current()->id;
        QTRY_VERIFY_WITH_TIMEOUT(hasDraftOf(*m_two, asked), Long);
        find<QPlainTextEdit>(*m_one, u"complaintText"_s)->setPlainText(u"상수도 요금이 두 번 나왔다고 함. 고객번호 확인함"_s);
        m_one->desk().phone().completeTransfer();
        QTRY_VERIFY_WITH_TIMEOUT(m_one->desk().phone().calls().isEmpty(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(noted(*m_two), u"상수도 요금이 두 번 나왔다고 함. 고객번호 확인함"_s, Long);
        // What was taken while being asked belongs to the citizen's call, which took the place of the asking.
        QTRY_VERIFY_WITH_TIMEOUT(talks(*m_two) && m_two->desk().phone().current()->id != asked, Long);
        QTRY_VERIFY_WITH_TIMEOUT(hasDraftOf(*m_two, m_two->desk().phone().current()->id), Long);
        QVERIFY(!hasDraftOf(*m_two, asked));
    }

    void withoutTheServerTheCallGoesAndItIsSaidThatTheCardDoesNot()
    {
        talk(5);
        if (QTest::currentTestFailed())
            return;
        m_city.server().kill();
        QString told;
        connect(&m_one->desk(), &desk::Desk::handOverNotDelivered, this, [&told](const QString &extension) { told = extension; });
        m_one->desk().phone().consult(extensionOf(6));
        QTRY_VERIFY_WITH_TIMEOUT(m_two->desk().phone().ringing(), Long);
        m_two->desk().phone().answer();
        QTRY_COMPARE_WITH_TIMEOUT(told, extensionOf(6), Long);
        QVERIFY(talks(*m_one));
        QVERIFY(!find<QWidget>(*m_two, u"handOverCard"_s)->isVisible());
        const auto restarted = m_city.server().start();
        QVERIFY2(restarted, restarted ? "" : qPrintable(restarted.error()));
    }

    void cleanupTestCase() { m_appearance.reset(); }
};

QTEST_MAIN(TestHandOverCard)
#include "tst_handovercard.moc"
