#include "appearance.h"
#include "telephony/nullaudioport.h"
#include "tests/e2e/city.h"
#include "tests/support/person.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QListView>
#include <QTest>

using namespace barodesk;
using namespace barodesk::test;
using namespace Qt::StringLiterals;
using domain::CallResult;
using namespace std::chrono_literals;

/// What becomes of calls nobody talked in: a whole desk, a real server, a real exchange, and a citizen whose telephone is not our code.
class TestCalls : public QObject
{
    Q_OBJECT
private:
    static constexpr int Patience = 30'000;

    telephony::Softphone &phone() { return m_desk->desk().phone(); }
    void ring(const SippCaller::Call &call)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_city.caller().isRunning(), Patience); // One call at a time.
        phone().setReady();
        const auto called = m_city.call(call);
        QVERIFY2(called, called ? "" : qPrintable(called.error()));
        QTRY_VERIFY2_WITH_TIMEOUT(phone().ringing(), qPrintable(m_city.caller().report() + m_city.caller().messages()), Patience);
    }
    QString badge() { return m_desk->window().findChild<QAbstractButton *>(u"rail-calls"_s)->accessibleName(); }
    QList<CallResult> results() const
    {
        QList<domain::CallRecord> calls;
        for (const auto &call : m_desk->desk().replica().calls())
            calls.append(*call);
        std::ranges::sort(calls, {}, &domain::CallRecord::startedAt);
        QList<CallResult> all;
        for (const domain::CallRecord &call : std::as_const(calls))
            all.append(call.result);
        return all;
    }

    std::unique_ptr<Appearance> m_appearance;
    City m_city;
    std::unique_ptr<Workstation> m_desk;

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qApp);
        m_appearance->setLanguage(desk::Settings::Language::Korean);
        const auto started = m_city.start(20);
        QVERIFY2(started, started ? "" : qPrintable(started.error()));
        m_desk = m_city.makeDesk({.name = u"counsellor"_s,
                                  .audioPort = std::make_unique<telephony::NullAudioPort>(),
                                  .phone = true,
                                  .keychain = false,
                                  .adjust = [](desk::Settings &settings) {
                                      settings.speech.enabled = false;
                                      settings.language = desk::Settings::Language::Korean;
                                  }});
        m_desk->window().show();
        m_desk->desk().signIn(City::counsellor(), City::password());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk().syncStatus().connection == sync::Connection::Live, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(phone().lineState() == telephony::LineState::Registered, Patience);
    }

    void missedRefusedAndAnsweredElsewhereAreToldApart()
    {
        QCOMPARE(badge(), u"통화"_s);
        ring({.target = City::extension(), .number = u"01055501234"_s, .giveUpAfter = 1'500ms});
        QTRY_COMPARE_WITH_TIMEOUT(results(), QList{CallResult::Missed}, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), u"통화, 1건"_s, Patience);

        ring({.target = City::extension(), .number = u"01055505678"_s, .giveUpAfter = 60'000ms});
        phone().refuse();
        QTRY_COMPARE_WITH_TIMEOUT(results(), (QList{CallResult::Missed, CallResult::Refused}), Patience);

        ring({.target = City::extension(),
              .number = u"01055509999"_s,
              .giveUpAfter = 1'500ms,
              .cancelHeaders = u"Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n"_s});
        QTRY_COMPARE_WITH_TIMEOUT(results(), (QList{CallResult::Missed, CallResult::Refused, CallResult::AnsweredElsewhere}), Patience);
        QCOMPARE(badge(), u"통화, 1건"_s);
    }

    void oneKeyCallsBackAndTheMarkIsGone()
    {
        Person hands(&m_desk->window());
        hands.press(QKeySequence(Qt::CTRL | Qt::Key_3));
        QCOMPARE(m_desk->window().currentPlace(), u"calls"_s);
        hands.press(QKeySequence(Qt::ALT | Qt::Key_5)); // To be called back: the missed one and no other.
        auto *list = m_desk->window().findChild<QListView *>(u"callList"_s);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            list->currentIndex().isValid() && m_desk->window().findChild<QAbstractButton *>(u"callBackButton"_s)->isEnabled(), Patience);
        list->setFocus();
        hands.press(Qt::Key_Return);
        QVERIFY2(hands.isWell(), qPrintable(hands.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(phone().current(), Patience);
        QCOMPARE(phone().current()->number->digits(), u"01055501234"_s);
        phone().hangUp(); // That telephone is away.
        QTRY_COMPARE_WITH_TIMEOUT(results().size(), 4, Patience);
        const auto back = std::ranges::find_if(m_desk->desk().replica().calls(),
                                               [](const auto &call) { return call->direction == domain::CallDirection::Outgoing; });
        QVERIFY(back != m_desk->desk().replica().calls().cend());
        QCOMPARE((*back)->number->digits(), u"01055501234"_s);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), u"통화"_s, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, Patience);
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_appearance.reset();
    }
};

QTEST_MAIN(TestCalls)
#include "tst_calls.moc"
