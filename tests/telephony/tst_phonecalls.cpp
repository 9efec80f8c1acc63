// Real calls: our engine, Kamailio as registrar, sipp as a citizen's telephone, and a second engine of ours as another desk.

#include "phonedesk.h"

#include "telephony/samplering.h"
#include "tests/support/sippcaller.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace barodesk;
using namespace barodesk::engines;
using namespace std::chrono_literals;
using namespace barodesk::test;

class TestPhoneCalls : public QObject
{
    Q_OBJECT

    KamailioServer m_registrar;

    void signIn(Desk &desk, const QString &user) { test::signIn(desk, m_registrar, user); }

    /// `a` has dialled `b`, who has answered.
    void connectDesks(Desk &a, Desk &b)
    {
        signIn(a, u"8501"_s);
        signIn(b, u"8502"_s);
        if (!QTest::currentTestFailed())
            test::connectDesks(a, b, u"8502"_s);
    }

private slots:
    void initTestCase()
    {
        const auto started = m_registrar.start();
        QVERIFY2(started, qPrintable(started ? QString() : started.error()));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qInfo().noquote() << m_registrar.log().right(3'000);
    }

    void registersWithDigest_data()
    {
        QTest::addColumn<Transport>("transport");
        QTest::newRow("TCP") << Transport::Tcp;
        QTest::newRow("UDP") << Transport::Udp;
    }

    void registersWithDigest()
    {
        QFETCH(const Transport, transport);
        Desk desk;
        desk.start();
        desk.engine->registerAccount(m_registrar.account(u"8501"_s, transport));
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
        QVERIFY(desk.engine->sipPort() > 0);
        desk.engine->unregister();
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::None, Patience);
    }

    void wrongPasswordIsToldAsSuch()
    {
        Desk desk;
        desk.start();
        SipAccount account = m_registrar.account(u"8501"_s);
        account.password = u"guess"_s;
        desk.engine->registerAccount(account);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), Patience);
        QCOMPARE(desk.failures.first(), RegistrationError::Credentials);

        desk.engine->registerAccount(m_registrar.account(u"8501"_s)); // The right one is taken at once.
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
    }

    void absentRegistrarIsToldAsUnreachable()
    {
        Desk desk;
        desk.start();
        SipAccount account = m_registrar.account(u"8501"_s);
        account.registrar = u"127.0.0.1:9"_s;
        desk.engine->registerAccount(account);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), Patience);
        QCOMPARE(desk.failures.first(), RegistrationError::Unreachable);
    }

    void citizenRingsIsAnsweredAndHeard()
    {
        Desk desk;
        signIn(desk, u"8503"_s);
        SippCaller citizen;
        QElapsedTimer clock;
        clock.start();
        const auto called = citizen.start({.target = u"8503"_s,
                                           .number = u"01098765432"_s,
                                           .name = u"홍길동"_s,
                                           .speechFile = speechFile(Citizen),
                                           .before = 300ms,
                                           .after = 700ms},
                                          m_registrar.registrar());
        QVERIFY2(called, qPrintable(called ? QString() : called.error()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        const qint64 rang = clock.elapsed();
        QCOMPARE(desk.last.remoteUser, u"01098765432"_s);
        QCOMPARE(desk.last.remoteName, u"홍길동"_s);
        QCOMPARE(desk.last.dialledUser, u"8503"_s);
        QVERIFY(desk.last.incoming);

        clock.restart();
        desk.engine->answer(desk.last.handle);
        while (desk.tap.size(AudioLeg::Remote) == 0 && clock.elapsed() < Patience)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        qInfo("sipp's start to ringing: %lld ms; answer to first audio: %lld ms", rang, clock.elapsed());

        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), 60'000);
        QCOMPARE(desk.ended.reason, CallEndReason::RemoteHangUp);
        QVERIFY(citizen.waitForFinished(5s) || !citizen.isRunning());
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
        const double heard = test::likeness(speech(Citizen), desk.tap.heard(AudioLeg::Remote));
        const double played = test::likeness(speech(Citizen), telephony::resampled(desk.headset.heard(), 8'000));
        qInfo("likeness of what the tap heard: %.3f; of what the headset played: %.3f", heard, played);
        QVERIFY(heard >= 0.9);
        QVERIFY(played >= 0.9);
    }

    void speechGoesBothWays()
    {
        Desk a(speech(Counsellor));
        Desk b(speech(Citizen));
        connectDesks(a, b);
        QTRY_VERIFY_WITH_TIMEOUT(a.headset.hasSpoken() && b.headset.hasSpoken(), 60'000);
        hears(a.tap, AudioLeg::Remote, 500);
        hears(b.tap, AudioLeg::Remote, 500);
        a.engine->hangUp(a.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Ended) && b.is(EngineCallState::Ended), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::LocalHangUp);
        QCOMPARE(b.ended.reason, CallEndReason::RemoteHangUp);
        const double fromB = test::likeness(speech(Citizen), a.tap.heard(AudioLeg::Remote));
        const double fromA = test::likeness(speech(Counsellor), b.tap.heard(AudioLeg::Remote));
        const double own = test::likeness(speech(Counsellor), a.tap.heard(AudioLeg::Local));
        qInfo("likeness: callee's speech %.3f, caller's %.3f, own %.3f", fromB, fromA, own);
        QVERIFY(fromB >= 0.9);
        QVERIFY(fromA >= 0.9);
        QVERIFY(own >= 0.9);
    }

    void heldCallComesBackWithItsTaps()
    {
        Desk a;
        Desk b;
        connectDesks(a, b);
        a.engine->hold(a.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Held) && b.is(EngineCallState::HeldByRemote), Patience);
        a.engine->resume(a.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Active) && b.is(EngineCallState::Active), Patience);
        a.tap.forget();
        b.headset.sayAgain();
        hears(a.tap, AudioLeg::Remote, 300); // The streams are new, the listener is there again.
        hears(a.tap, AudioLeg::Local, 300);
    }

    void mutedCounsellorIsNotHeardButStays()
    {
        telephony::Sound tone{.samples = std::vector<qint16>(16'000 * 60), .rate = 16'000};
        for (size_t index = 0; index < tone.samples.size(); ++index)
            tone.samples[index] = qint16((index / 20) % 2 ? 6'000 : -6'000);
        Desk a(tone);
        Desk b;
        connectDesks(a, b);
        const auto lastLoudness = [&b] {
            const auto heard = b.tap.heard(AudioLeg::Remote);
            return heard.samples.size() < 1'600 ? 0 : test::loudness(std::span(heard.samples).last(1'600));
        };
        QTRY_VERIFY_WITH_TIMEOUT(lastLoudness() > 2'000, Patience);
        a.engine->setMuted(a.last.handle, true);
        QTRY_VERIFY_WITH_TIMEOUT(a.last.muted, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(lastLoudness() < 50, Patience);
        const auto own = a.tap.heard(AudioLeg::Local);
        QVERIFY(test::loudness(std::span(own.samples).last(800)) < 50); // Speech recognition hears no muted counsellor.
        QVERIFY(b.is(EngineCallState::Active));

        a.engine->hold(a.last.handle); // Mute outlives the streams.
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Held), Patience);
        a.engine->resume(a.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Active), Patience);
        b.tap.forget();
        hears(b.tap, AudioLeg::Remote, 500);
        QVERIFY(lastLoudness() < 50);
        a.engine->setMuted(a.last.handle, false);
        QTRY_VERIFY_WITH_TIMEOUT(lastLoudness() > 2'000, Patience);
    }

    void digitsArrive()
    {
        Desk a;
        Desk b;
        connectDesks(a, b);
        const QString sent = u"159*0#"_s;
        for (const QChar digit : sent)
            a.engine->sendDtmf(a.last.handle, digit);
        QTRY_COMPARE_WITH_TIMEOUT(b.digits, sent, Patience);
    }

    void refusedCallIsBusyForTheCaller()
    {
        Desk a;
        Desk b;
        signIn(a, u"8501"_s);
        signIn(b, u"8502"_s);
        a.engine->dial(u"8502"_s);
        QTRY_VERIFY_WITH_TIMEOUT(b.is(EngineCallState::IncomingRinging), Patience);
        b.engine->refuse(b.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Ended) && b.is(EngineCallState::Ended), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::Busy);
        QCOMPARE(a.ended.sipStatus, 486);
        QCOMPARE(b.ended.reason, CallEndReason::Refused);
    }

    void callerWhoGivesUpIsCancelled()
    {
        Desk desk;
        signIn(desk, u"8504"_s);
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8504"_s, .giveUpAfter = 300ms}, m_registrar.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::Cancelled);
        QCOMPARE(desk.headset.heardSize(), size_t(0)); // Ringing is the desk's affair, not the engine's.
        QVERIFY(citizen.waitForFinished(10s) || !citizen.isRunning());
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
    }

    void unknownExtensionIsNotFound()
    {
        Desk desk;
        signIn(desk, u"8501"_s);
        desk.engine->dial(u"8599"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::NotFound);
        QCOMPARE(desk.states.first(), EngineCallState::Dialling);
    }

    void senselessTargetEndsAsFailed()
    {
        Desk desk;
        desk.start();
        desk.engine->dial(u"8501"_s); // No account, so no domain.
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QCOMPARE(desk.ended.reason, CallEndReason::Failed);
    }

    void citizenMayHoldTheLine()
    {
        Desk desk;
        signIn(desk, u"8505"_s);
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8505"_s, .after = 3s, .holdAfter = 800ms, .holdFor = 800ms}, m_registrar.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(desk.states.contains(EngineCallState::HeldByRemote), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Active), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), Patience);
        QVERIFY(citizen.waitForFinished(10s) || !citizen.isRunning());
        QVERIFY2(citizen.exitCode() == 0, qPrintable(citizen.report()));
    }

    void secondCallIsAnsweredWithTheFirstOnHold()
    {
        Desk a;
        Desk b;
        connectDesks(a, b);
        const CallHandle first = b.last.handle;
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8502"_s, .after = 20s}, m_registrar.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(b.is(EngineCallState::IncomingRinging), Patience);
        const CallHandle second = b.last.handle;
        b.engine->hold(first);
        b.engine->answer(second); // At once: the engine waits for the hold itself.
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::HeldByRemote), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.is(EngineCallState::Active) && b.last.handle == second, Patience);
        b.engine->hangUp(second);
        QTRY_VERIFY_WITH_TIMEOUT(b.ended.handle == second, Patience);
        b.engine->resume(first);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Active) && b.is(EngineCallState::Active), Patience);
    }

    void deskCallsDeskWithoutARegistrar()
    {
        Desk a;
        Desk b;
        a.start();
        b.start();
        a.engine->registerAccount({.user = u"8501"_s, .domain = u"127.0.0.1"_s});
        b.engine->registerAccount({.user = u"8502"_s, .domain = u"127.0.0.1"_s});
        QTRY_VERIFY_WITH_TIMEOUT(b.engine->sipPort() > 0, Patience);
        a.engine->dial(u"8502@127.0.0.1:%1"_s.arg(b.engine->sipPort()));
        QTRY_VERIFY_WITH_TIMEOUT(b.is(EngineCallState::IncomingRinging), Patience);
        QCOMPARE(b.last.remoteUser, u"8501"_s);
        b.engine->answer(b.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Active), Patience);
        hears(a.tap, AudioLeg::Remote, 200);
    }

    void slowListenerDoesNotHoldUpTheAudio()
    {
        /// Hands on to a consumer that never comes: a small ring that is full after half a second.
        class NeglectedTap final : public AudioTap
        {
        public:
            void hear(CallHandle, AudioLeg leg, std::span<const qint16> samples, int) noexcept override
            {
                if (leg == AudioLeg::Remote)
                    lost += samples.size() - ring.write(samples);
            }
            telephony::SampleRing ring{4'096};
            std::atomic<size_t> lost = 0;
        };
        NeglectedTap tap;
        Desk desk;
        desk.start(&tap);
        desk.engine->registerAccount(m_registrar.account(u"8506"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.registration, RegistrationState::Registered, Patience);
        SippCaller citizen;
        QVERIFY(citizen.start({.target = u"8506"_s, .speechFile = speechFile(Citizen)}, m_registrar.registrar()));
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::IncomingRinging), Patience);
        desk.engine->answer(desk.last.handle);
        QTRY_VERIFY_WITH_TIMEOUT(desk.is(EngineCallState::Ended), 60'000);
        QVERIFY(tap.lost > 0);
        QVERIFY(test::likeness(speech(Citizen), telephony::resampled(desk.headset.heard(), 8'000)) >= 0.9);
    }

    void endingTheEngineInMidCallIsQuickAndTellsThePeer()
    {
        Desk a;
        auto b = std::make_unique<Desk>();
        connectDesks(a, *b);
        QElapsedTimer clock;
        clock.start();
        b.reset();
        qInfo("engine ended in %lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 2'500);
        QTRY_VERIFY_WITH_TIMEOUT(a.is(EngineCallState::Ended), Patience);
        QCOMPARE(a.ended.reason, CallEndReason::RemoteHangUp);
    }

    void missingGrammarsAreToldInsteadOfAborting()
    {
        qputenv("XDG_DATA_DIRS", "/nonexistent");
        Desk desk;
        desk.start();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failure.isEmpty(), Patience);
        qunsetenv("XDG_DATA_DIRS");
        QVERIFY2(desk.failure.contains(u"linphone-common"_s), qPrintable(desk.failure));
    }
};

QTEST_GUILESS_MAIN(TestPhoneCalls)
#include "tst_phonecalls.moc"
