// Three in one talk, mixed at the desk: who hears whom, and what the listener for speech recognition hears of whom.

#include "phonedesk.h"
#include "tones.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;

class TestPhoneConference : public QObject
{
    Q_OBJECT

    KamailioServer m_registrar;

    struct Three
    {
        Three() : desk(tone(Middle)), citizen(tone(Deep)), colleague(tone(High)) { }
        CallTaps taps; ///< The desk's, which it outlives.
        Desk desk;
        Desk citizen;
        Desk colleague;
        CallHandle withCitizen = 0;
        CallHandle withColleague = 0;
    };

    /// A citizen is on hold, a colleague is talked to, then all three talk.
    void confer(Three &all)
    {
        all.desk.start(&all.taps);
        all.desk.engine->registerAccount(m_registrar.account(u"8501"_s));
        QTRY_COMPARE_WITH_TIMEOUT(all.desk.registration, RegistrationState::Registered, Patience);
        signIn(all.citizen, m_registrar, u"8502"_s);
        signIn(all.colleague, m_registrar, u"8503"_s);
        connectDesks(all.citizen, all.desk, u"8501"_s);
        if (QTest::currentTestFailed())
            return;
        all.withCitizen = all.desk.call();
        all.desk.engine->hold(all.withCitizen);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withCitizen, EngineCallState::Held), Patience);
        connectDesks(all.desk, all.colleague, u"8503"_s);
        if (QTest::currentTestFailed())
            return;
        all.withColleague = all.desk.call();
        all.desk.engine->conference(all.withCitizen, all.withColleague);
        QTRY_VERIFY_WITH_TIMEOUT(isIn(all, all.withCitizen) && isIn(all, all.withColleague), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(all.citizen.is(EngineCallState::Active) && all.colleague.is(EngineCallState::Active), Patience);
    }

    static bool isIn(const Three &all, CallHandle call)
    {
        return all.desk.is(call, EngineCallState::Active) && all.desk.calls.value(call).inConference;
    }

    static double heardBy(const Desk &who, double hertz) { return strength(who.tap.heard(AudioLeg::Remote), hertz); }

private slots:
    void initTestCase()
    {
        const auto started = m_registrar.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error()));
    }

    void allThreeHearEachOther()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, Middle) > Audible && heardBy(all.citizen, High) > Audible, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.colleague, Middle) > Audible && heardBy(all.colleague, Deep) > Audible, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(strength(all.desk.headset.heard(), Deep) > Audible, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(strength(all.desk.headset.heard(), High) > Audible, Patience);
        QVERIFY(heardBy(all.citizen, Deep) < Silent); // Nobody hears himself.
        QVERIFY(heardBy(all.colleague, High) < Silent);
    }

    void speechRecognitionHearsEachParticipantApart()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        const auto heard = [&all](CallHandle call, AudioLeg leg, double hertz) { return strength(all.taps.heard(call, leg), hertz); };
        QTRY_VERIFY_WITH_TIMEOUT(heard(all.withCitizen, AudioLeg::Remote, Deep) > Audible, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heard(all.withColleague, AudioLeg::Remote, High) > Audible, Patience);
        QVERIFY(heard(all.withCitizen, AudioLeg::Remote, High) < Silent);
        QVERIFY(heard(all.withColleague, AudioLeg::Remote, Deep) < Silent);
        for (const CallHandle call : {all.withCitizen, all.withColleague}) {
            QTRY_VERIFY_WITH_TIMEOUT(heard(call, AudioLeg::Local, Middle) > Audible, Patience);
            QVERIFY(heard(call, AudioLeg::Local, Deep) < Silent && heard(call, AudioLeg::Local, High) < Silent);
        }
    }

    void mutedCounsellorIsHeardByNobodyAndTheOthersHearEachOther()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, Middle) > Audible, Patience);
        all.desk.engine->setMuted(all.withColleague, true);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.calls.value(all.withCitizen).muted && all.desk.calls.value(all.withColleague).muted, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, Middle) < Silent && heardBy(all.colleague, Middle) < Silent, Patience);
        QVERIFY(heardBy(all.citizen, High) > Audible && heardBy(all.colleague, Deep) > Audible);
        QTRY_VERIFY_WITH_TIMEOUT(strength(all.taps.heard(all.withCitizen, AudioLeg::Local), Middle) < Silent, Patience);
        all.desk.engine->setMuted(all.withCitizen, false);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.colleague, Middle) > Audible, Patience);
    }

    void splittingKeepsOneOnTheLineAndHoldsTheOther()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        all.desk.engine->splitConference(all.withCitizen);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withColleague, EngineCallState::Held), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withCitizen, EngineCallState::Active), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!all.desk.calls.value(all.withCitizen).inConference, Patience);
        QVERIFY(!all.desk.calls.value(all.withColleague).inConference);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, Middle) > Audible && heardBy(all.citizen, High) < Silent, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(strength(all.taps.heard(all.withCitizen, AudioLeg::Local), Middle) > Audible, Patience);

        all.desk.engine->conference(all.withCitizen, all.withColleague); // And once more.
        QTRY_VERIFY_WITH_TIMEOUT(isIn(all, all.withCitizen) && isIn(all, all.withColleague), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, High) > Audible, Patience);
    }

    void splittingWithoutAnyoneHoldsBoth()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        all.desk.engine->splitConference(0);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withCitizen, EngineCallState::Held), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withColleague, EngineCallState::Held), Patience);
        all.desk.engine->resume(all.withCitizen);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withCitizen, EngineCallState::Active), Patience);
    }

    void whoHangsUpLeavesTheOtherTwoTalking()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        all.colleague.engine->hangUp(all.colleague.call());
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.endedCalls.contains(all.withColleague), Patience);
        QCOMPARE(all.desk.endedCalls.value(all.withColleague).reason, CallEndReason::RemoteHangUp);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.is(all.withCitizen, EngineCallState::Active), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!all.desk.calls.value(all.withCitizen).inConference, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, Middle) > Audible, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(strength(all.taps.heard(all.withCitizen, AudioLeg::Remote), Deep) > Audible, Patience);
        all.desk.engine->hangUp(all.withCitizen);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.calls.isEmpty() && all.citizen.calls.isEmpty(), Patience);
    }

    void counsellorMayLeaveTheOthersToThemselves()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        all.desk.engine->completeTransfer(all.withCitizen, all.withColleague);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.calls.isEmpty(), Patience);
        QCOMPARE(all.desk.endedCalls.value(all.withCitizen).reason, CallEndReason::Transferred);
        QTRY_VERIFY_WITH_TIMEOUT(all.citizen.is(all.citizen.call(), EngineCallState::Active), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(heardBy(all.citizen, High) > Audible && heardBy(all.colleague, Deep) > Audible, Patience);
    }

    void endingBothEndsTheConference()
    {
        Three all;
        confer(all);
        if (QTest::currentTestFailed())
            return;
        all.desk.engine->hangUp(all.withCitizen);
        all.desk.engine->hangUp(all.withColleague);
        QTRY_VERIFY_WITH_TIMEOUT(all.desk.calls.isEmpty() && all.citizen.calls.isEmpty() && all.colleague.calls.isEmpty(), Patience);
        QCOMPARE(all.desk.endedCalls.value(all.withCitizen).reason, CallEndReason::LocalHangUp);
        connectDesks(all.desk, all.citizen, u"8502"_s); // The telephone is good for the next call.
    }

    void callsWithoutARegistrationAreLeftAsTheyAre()
    {
        Desk a;
        Desk b;
        Desk c;
        startAlone(a, u"8501"_s);
        startAlone(b, u"8502"_s);
        startAlone(c, u"8503"_s);
        connectDesks(a, b, u"8502@"_s + b.address());
        if (QTest::currentTestFailed())
            return;
        const CallHandle first = a.call();
        a.engine->hold(first);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(first, EngineCallState::Held), Patience);
        connectDesks(a, c, u"8503@"_s + c.address());
        if (QTest::currentTestFailed())
            return;
        a.engine->conference(first, a.call());
        a.engine->setMuted(a.call(), true);
        QTRY_VERIFY_WITH_TIMEOUT(a.calls.value(a.call()).muted, Patience);
        QVERIFY(a.is(first, EngineCallState::Held) && a.is(a.call(), EngineCallState::Active));
        QVERIFY(!a.calls.value(first).inConference);
    }
};

QTEST_GUILESS_MAIN(TestPhoneConference)
#include "tst_phoneconference.moc"
