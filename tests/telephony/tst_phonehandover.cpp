// A counsellor's softphone hands a citizen on over the real engine: Kamailio between, a citizen and a colleague with engines of their own.

#include "phonedesk.h"

#include "domain/koreatime.h"
#include "telephony/softphone.h"

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace barodesk::test;
using telephony::Call;
using telephony::Softphone;

class TestPhoneHandOver : public QObject
{
    Q_OBJECT

    /// The counsellor, in a talk with the citizen.
    struct Talk
    {
        explicit Talk(const KamailioServer &registrar)
        {
            phone = std::make_unique<Softphone>(makePhoneEngine(), [] { return domain::toKoreaTime(QDateTime::currentDateTimeUtc()); });
            PhoneSettings settings;
            settings.userAgent = u"BaroDesk test"_s;
            settings.localAddress = u"127.0.0.1"_s;
            phone->start(settings, &headset, &tap);
            phone->signIn(registrar.account(u"8501"_s, Transport::Tcp));
            QTRY_COMPARE_WITH_TIMEOUT(phone->lineState(), telephony::LineState::Registered, Patience);
            phone->setReady();
            signIn(citizen, registrar, u"8502"_s);
            signIn(colleague, registrar, u"8503"_s);
            if (QTest::currentTestFailed())
                return;
            citizen.engine->dial(u"8501"_s);
            QTRY_VERIFY_WITH_TIMEOUT(phone->ringing(), Patience);
            phone->answer();
            QTRY_VERIFY_WITH_TIMEOUT(phone->current() && phone->current()->state == EngineCallState::Active, Patience);
            QTRY_VERIFY_WITH_TIMEOUT(citizen.is(EngineCallState::Active), Patience);
            first = phone->current()->id;
        }

        const Call *call() const
        {
            const auto found = std::ranges::find(phone->calls(), first, &Call::id);
            return found == phone->calls().cend() ? nullptr : &*found;
        }
        bool talksWithCitizen() const { return call() && call()->state == EngineCallState::Active; }

        telephony::WavAudioPort headset;
        RecordingTap tap;
        Desk citizen;
        Desk colleague;
        std::unique_ptr<Softphone> phone;
        domain::CallId first;
    };

    void ask(Talk &talk)
    {
        talk.phone->consult(u"8503"_s);
        QTRY_VERIFY_WITH_TIMEOUT(talk.colleague.is(EngineCallState::IncomingRinging), Patience);
        talk.colleague.engine->answer(talk.colleague.call());
        QTRY_VERIFY_WITH_TIMEOUT(talk.phone->consultation() && talk.phone->consultation()->state == EngineCallState::Active, Patience);
    }

    KamailioServer m_registrar;

private slots:
    void initTestCase()
    {
        const auto started = m_registrar.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error()));
    }

    void afterAskingCitizenAndColleagueTalkWithoutUs()
    {
        Talk talk(m_registrar);
        if (QTest::currentTestFailed())
            return;
        ask(talk);
        talk.phone->completeTransfer();
        QTRY_VERIFY_WITH_TIMEOUT(talk.phone->calls().isEmpty(), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(talk.colleague.last.remoteUser, u"8502"_s, Patience);
        hears(talk.colleague.tap, AudioLeg::Remote, 300);
        hears(talk.citizen.tap, AudioLeg::Remote, 300);
        QCOMPARE(talk.phone->agentState(), telephony::AgentState::AfterCallWork);
    }

    void numberThatDoesNotExistGivesTheCitizenBack()
    {
        Talk talk(m_registrar);
        if (QTest::currentTestFailed())
            return;
        talk.phone->transfer(u"8599"_s);
        QTRY_VERIFY_WITH_TIMEOUT(talk.call() && talk.call()->transfer == TransferState::Failed, Patience);
        QCOMPARE(talk.call()->transferStatus, 404);
        QTRY_VERIFY_WITH_TIMEOUT(talk.talksWithCitizen(), Patience);
        hears(talk.citizen.tap, AudioLeg::Remote, 300);
    }

    void colleagueWhoRefusesGivesTheCitizenBack()
    {
        Talk talk(m_registrar);
        if (QTest::currentTestFailed())
            return;
        talk.phone->consult(u"8503"_s);
        QTRY_VERIFY_WITH_TIMEOUT(talk.colleague.is(EngineCallState::IncomingRinging), Patience);
        talk.colleague.engine->refuse(talk.colleague.call());
        QTRY_VERIFY_WITH_TIMEOUT(talk.phone->calls().size() == 1 && talk.talksWithCitizen(), Patience);
    }

    void threeTalkAndPartAgain()
    {
        Talk talk(m_registrar);
        if (QTest::currentTestFailed())
            return;
        ask(talk);
        talk.phone->conference();
        QTRY_VERIFY_WITH_TIMEOUT(talk.call() && talk.call()->inConference && talk.phone->consultation()->inConference, Patience);
        hears(talk.citizen.tap, AudioLeg::Remote, 300);
        talk.phone->splitConference();
        QTRY_VERIFY_WITH_TIMEOUT(talk.talksWithCitizen() && !talk.call()->inConference, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(talk.phone->consultation()->state, EngineCallState::Held, Patience);
        talk.phone->swap();
        QTRY_VERIFY_WITH_TIMEOUT(talk.phone->consultation()->state == EngineCallState::Active && !talk.talksWithCitizen(), Patience);
        talk.phone->hangUp();
        QTRY_VERIFY_WITH_TIMEOUT(talk.phone->calls().size() == 1 && talk.talksWithCitizen(), Patience);
    }
};

QTEST_GUILESS_MAIN(TestPhoneHandOver)
#include "tst_phonehandover.moc"
