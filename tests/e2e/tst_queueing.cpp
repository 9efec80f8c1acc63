#include "tests/e2e/queueingcity.h"
#include "tests/telephony/phonedesk.h"

#include <QTest>

using namespace barodesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::AgentState;
using engines::EngineCallState;
using test::KamailioServer;
using test::QueueingCity;
using test::SippCaller;
using Seat = QueueingCity::Seat;

namespace {
constexpr int Long = 30'000;
}

#define QVERIFY_DONE(expression)                                                                                                           \
    do {                                                                                                                                   \
        const auto result = (expression);                                                                                                  \
        QVERIFY2(result, result ? "" : qPrintable(result.error()));                                                                        \
    } while (false)

/// Citizens call the city's number; the sample exchange, the server and desks with real telephones see to it that somebody answers.
class TestQueueing final : public QObject
{
    Q_OBJECT

    Seat ready(const QString &name, engines::Transport transport = engines::Transport::Tcp)
    {
        auto made = m_city->readySeat(name, transport);
        if (!made)
            QTest::qFail(qPrintable(made.error()), __FILE__, __LINE__);
        return made ? std::move(*made) : Seat();
    }

private slots:
    /// A city of its own for each test: the room is one.
    void init()
    {
        m_city = std::make_unique<QueueingCity>();
        QVERIFY_DONE(m_city->start());
        QVERIFY_DONE(m_city->changeMain(true));
    }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qInfo().noquote() << m_city->exchange().log();
        m_city.reset();
    }

    void whoIsIdleLongestIsRungAndNobodyElse()
    {
        const Seat first = ready(u"c01"_s);
        const Seat second = ready(u"c02"_s);
        SippCaller citizen;
        QVERIFY_DONE(m_city->call(citizen, u"01012340001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(first.rings(), Long);
        QVERIFY(!second.rings());
        QCOMPARE(first.phone().ringing()->queue.text(), u"main"_s);
        QCOMPARE(first.phone().ringing()->queueName, u"민원 대표"_s);
        QCOMPARE(first.ringsFor(), u"01012340001"_s);
        first.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(first.talks(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, 1, Long);
        first.phone().hangUp();
        QTRY_COMPARE_WITH_TIMEOUT(first.state(), AgentState::AfterCallWork, Long);
        first.phone().agent().endAfterCallWork();
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().ready, 2, Long);

        // Who has just talked is idle for less long.
        SippCaller next;
        QVERIFY_DONE(m_city->call(next, u"01012340002"_s));
        QTRY_VERIFY_WITH_TIMEOUT(second.rings(), Long);
        QVERIFY(!first.rings());
        second.phone().answer();
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, 2, Long);
        QCOMPARE(m_city->mainQueue().abandoned, 0);
        QCOMPARE(m_city->mainQueue().waiting, 0);
    }

    void theCitizenIsHandedToTheSurveyAndHearsIt()
    {
        const Seat seat = ready(u"c01"_s);
        test::Desk citizen;
        test::signIn(citizen, m_city->exchange(), u"citizen"_s);
        if (QTest::currentTestFailed())
            return;
        citizen.engine->dial(QLatin1StringView(QueueingCity::Number));
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        seat.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(seat.talks() && citizen.is(EngineCallState::Active), Long);
        const auto &survey = seat.desk->replica().organisation().data().callCentre.survey;
        QVERIFY(survey && survey->number);
        citizen.tap.forget();
        seat.phone().transfer(survey->number->digits());
        QTRY_VERIFY_WITH_TIMEOUT(seat.phone().calls().isEmpty(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(citizen.calls.isEmpty(), 60'000); // It has said all.
        const auto said = telephony::readWav(test::Announcement::file(u"survey"_s));
        QVERIFY(said);
        const double alike = test::likeness(*said, citizen.tap.heard(engines::AudioLeg::Remote));
        QVERIFY2(alike > 0.85, qPrintable(QString::number(alike)));
    }

    void callNobodyAnswersGoesToTheNextAndTheDeskIsOffReady()
    {
        const Seat absent = ready(u"c01"_s);
        const Seat present = ready(u"c02"_s);
        SippCaller citizen;
        QVERIFY_DONE(m_city->call(citizen, u"01012340001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(absent.rings(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(present.rings(), Long);
        QVERIFY(!absent.rings());
        QCOMPARE(absent.state(), AgentState::NotReady);
        QTRY_COMPARE_WITH_TIMEOUT(m_city->agent(absent)->system, std::optional(domain::SystemReason::NoAnswer), Long);
        present.phone().answer();
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, 1, Long);
    }

    void callWaitsForWhoBecomesReady()
    {
        SippCaller citizen;
        QVERIFY_DONE(m_city->call(citizen, u"01012340001"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().waiting, 1, Long);
        QVERIFY(m_city->mainQueue().longestWaitSince);
        QTRY_VERIFY_WITH_TIMEOUT(citizen.messages().contains(u"SIP/2.0 182 Queued"_s), Long);
        const Seat seat = ready(u"c03"_s);
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        QCOMPARE(seat.ringsFor(), u"01012340001"_s);
        seat.phone().answer();
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, 1, Long);
        QCOMPARE(m_city->mainQueue().waiting, 0);
    }

    void callersAreAnsweredInTheOrderTheyCame()
    {
        SippCaller citizens[3];
        for (int i = 0; i < 3; ++i) {
            QVERIFY_DONE(m_city->call(citizens[i], u"0101234000%1"_s.arg(i)));
            QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().waiting, i + 1, Long);
        }
        const Seat seat = ready(u"c01"_s);
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
            QCOMPARE(seat.ringsFor(), u"0101234000%1"_s.arg(i));
            seat.phone().answer();
            QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, i + 1, Long);
            QTRY_VERIFY_WITH_TIMEOUT(seat.talks(), Long);
            seat.phone().hangUp();
            QTRY_COMPARE_WITH_TIMEOUT(seat.state(), AgentState::AfterCallWork, Long);
            seat.phone().agent().endAfterCallWork();
        }
    }

    void callsThatComeTogetherRingDifferentDesks()
    {
        const Seat first = ready(u"c01"_s);
        const Seat second = ready(u"c02"_s);
        SippCaller citizens[2];
        for (int i = 0; i < 2; ++i)
            QVERIFY_DONE(m_city->call(citizens[i], u"0101234000%1"_s.arg(i)));
        QTRY_VERIFY_WITH_TIMEOUT(first.rings() && second.rings(), Long);
        QCOMPARE(first.phone().calls().size(), 1);
        QCOMPARE(second.phone().calls().size(), 1);
        QVERIFY(first.ringsFor() != second.ringsFor());
        QCOMPARE(m_city->mainQueue().waiting, 2);
    }

    void whoGivesUpWhileWaitingIsCounted()
    {
        SippCaller citizen;
        QVERIFY_DONE(citizen.start({.target = QLatin1StringView(QueueingCity::Number), .giveUpAfter = 1'500ms, .giveUpAt = 182},
                                   m_city->exchange().registrar()));
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().waiting, 1, Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().abandoned, 1, Long);
        QCOMPARE(m_city->mainQueue().waiting, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Long);
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
        const Seat seat = ready(u"c01"_s); // And nobody is rung for a call that is gone.
        SippCaller next;
        QVERIFY_DONE(m_city->call(next, u"01012340002"_s));
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        QCOMPARE(seat.ringsFor(), u"01012340002"_s);
        QCOMPARE(seat.phone().calls().size(), 1);
    }

    void whoGivesUpWhileADeskRingsIsCountedAndTheDeskStaysReady()
    {
        const Seat seat = ready(u"c01"_s);
        SippCaller citizen;
        QVERIFY_DONE(
            citizen.start({.target = QLatin1StringView(QueueingCity::Number), .giveUpAfter = 1'500ms}, m_city->exchange().registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.rings(), Long);
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().abandoned, 1, Long);
        QCOMPARE(seat.state(), AgentState::Ready);
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().ready, 1, Long);
    }

    void whoWaitsTooLongIsToldThatEverybodyIsBusy()
    {
        QVERIFY_DONE(m_city->changeMain(true, 10));
        hearsAndIsLeft(u"busy"_s);
    }

    void afterHoursTheCallerIsToldSoWhoeverIsReady()
    {
        const Seat seat = ready(u"c01"_s);
        QVERIFY_DONE(m_city->changeMain(false));
        QVERIFY_DONE(m_city->closeOffice());
        hearsAndIsLeft(u"closed"_s);
        QVERIFY(seat.phone().calls().isEmpty());
    }

    void deskRegisteredOverTlsIsRungToo()
    {
        const Seat seat = ready(u"c01"_s, engines::Transport::Tls);
        SippCaller citizen;
        QVERIFY_DONE(m_city->call(citizen, u"01012340001"_s, 500ms));
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        seat.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(seat.talks(), Long);
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Long); // He hangs up, and that is understood.
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
        QTRY_VERIFY_WITH_TIMEOUT(seat.phone().calls().isEmpty(), Long);
    }

    void exchangeNamesTheQueueAndNobodyElseMay()
    {
        const Seat seat = ready(u"c01"_s);
        test::Desk bare; // A second telephone of the same extension, for what stands in the invitation.
        bare.start();
        QTRY_VERIFY_WITH_TIMEOUT(bare.started, Long);
        engines::SipAccount account = m_city->exchange().account(u"8501"_s);
        bare.engine->registerAccount(account);
        QTRY_COMPARE_WITH_TIMEOUT(bare.registration, engines::RegistrationState::Registered, Long);
        SippCaller citizen;
        QVERIFY_DONE(citizen.start({.target = QLatin1StringView(QueueingCity::Number), .headers = u"X-Queue: sincere\r\n"_s},
                                   m_city->exchange().registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(bare.is(EngineCallState::IncomingRinging), Long);
        QCOMPARE(bare.last.queueName, u"민원 대표"_s);
        QCOMPARE(bare.last.dialledUser, QLatin1StringView(QueueingCity::Number));
    }

    void numberOfNoQueueIsRefused()
    {
        SippCaller citizen;
        QVERIFY_DONE(citizen.start({.target = u"0315900000"_s, .refusedWith = 404}, m_city->exchange().registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(!citizen.isRunning(), Long);
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
    }

    void withoutTheServerCallsStillReachReadyDesksAndAreCountedLater()
    {
        const Seat busy = ready(u"c01"_s);
        const Seat seat = ready(u"c02"_s);
        busy.phone().setNotReady();
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().ready, 1, Long);
        m_city->server().kill();
        SippCaller citizen;
        QVERIFY_DONE(m_city->call(citizen, u"01012340001"_s));
        QTRY_VERIFY_WITH_TIMEOUT(seat.rings(), Long);
        QVERIFY(busy.phone().calls().isEmpty()); // It refuses by itself.
        seat.phone().answer();
        QTRY_VERIFY_WITH_TIMEOUT(seat.talks(), Long);
        QVERIFY_DONE(m_city->server().start());
        QTRY_COMPARE_WITH_TIMEOUT(m_city->mainQueue().answered, 1, 60'000);
        QCOMPARE(m_city->mainQueue().waiting, 0);
    }

private:
    /// A citizen calls, hears the announcement to its end, and the call is over; it is counted neither as answered nor as abandoned.
    void hearsAndIsLeft(const QString &announcement)
    {
        test::Desk citizen;
        test::signIn(citizen, m_city->exchange(), u"citizen"_s);
        citizen.engine->dial(QLatin1StringView(QueueingCity::Number));
        QTRY_VERIFY_WITH_TIMEOUT(citizen.is(EngineCallState::Active), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(citizen.is(EngineCallState::Ended), 60'000);
        QCOMPARE(citizen.ended.reason, engines::CallEndReason::RemoteHangUp);
        const auto said = telephony::readWav(test::Announcement::file(announcement));
        QVERIFY(said);
        const double alike = test::likeness(*said, citizen.tap.heard(engines::AudioLeg::Remote));
        QVERIFY2(alike > 0.85, qPrintable(QString::number(alike)));
        const api::RoomQueue queue = m_city->mainQueue();
        QCOMPARE(queue.answered + queue.abandoned + queue.waiting, 0);
    }

    std::unique_ptr<QueueingCity> m_city;
};

QTEST_GUILESS_MAIN(TestQueueing)
#include "tst_queueing.moc"
